import jsQR from 'jsqr';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { readCalendar } from '../../libs/classes/src/testing/read-calendar';
import { desk, openBrowser, Reader } from '../support/browser';
import { type Demo, openDemo } from '../support/demo';

interface ApiClass {
  id: string;
  title: string;
  sessions: { startsAt: string; status: string }[];
}

describe('finding a class near home', () => {
  let demo: Demo;
  let browser: Browser;
  beforeAll(async () => {
    demo = await openDemo();
    browser = await openBrowser();
  }, 1_200_000);
  afterAll(async () => {
    await browser.close();
    await demo.stop();
  });
  const json = async <T>(path: string): Promise<T> =>
    (await (await fetch(demo.portal.url + path)).json()) as T;

  it('goes from province to commune to a distance by links alone, without JavaScript', async () => {
    const visitor = await Reader.open(browser, demo.portal.url, { javaScriptEnabled: false });
    await visitor.go('/classes');
    const where = () => visitor.page.getByRole('navigation', { name: 'Nơi học' });
    await visitor.leaveBy(where().getByRole('link').first());
    await visitor.leaveBy(where().getByRole('link').nth(1));
    await visitor.follow('Trong vòng 20 km');
    expect(visitor.path()).toContain('within=20');
    expect(await visitor.page.locator('.card', { hasText: /Cách chừng \d+ km/ }).count()).toBeGreaterThan(0);
    expect(await visitor.page.getByRole('button', { name: 'Tìm quanh chỗ tôi đang đứng' }).count()).toBe(0);
    await visitor.close();
  });

  it('tells which condition to give up when nothing fits', async () => {
    const visitor = await Reader.open(browser, demo.portal.url, { javaScriptEnabled: false });
    await visitor.go('/classes?topic=digital-skills&q=khong-co-lop-nao-nhu-vay');
    await visitor.leaveBy(visitor.page.getByRole('link', { name: /^Bỏ “Từ tìm kiếm”: \d+ lớp$/ }));
    expect(visitor.path()).toBe('/classes?topic=digital-skills');
    expect(await visitor.page.locator('.card').count()).toBeGreaterThan(0);
    await visitor.close();
  });

  it('asks where somebody is only when they press the button, and keeps it out of every address', async () => {
    const asked: string[] = [];
    const visitor = await Reader.open(browser, demo.portal.url, {
      geolocation: { latitude: 22.3412, longitude: 103.8421 },
      permissions: ['geolocation'],
    });
    visitor.page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`));
    await visitor.go('/classes');
    await visitor.press('Tìm quanh chỗ tôi đang đứng');
    expect(visitor.path()).toMatch(/^\/classes\?place=[0-9a-f-]{36}&within=10$/);
    expect(asked.filter((one) => /22\.34|103\.84/.test(one))).toHaveLength(1);
    expect(asked.join('\n')).not.toMatch(/22\.341|103\.842/);
    expect(visitor.complaints).toEqual([]);
    await visitor.close();
  });

  it('shows a month as weeks on a wide screen and as a list of days on a phone', async () => {
    const visitor = await Reader.open(browser, demo.portal.url);
    await visitor.go('/classes?view=month');
    const days = visitor.page.locator('.month > li');
    const empty = visitor.page.locator('.month > .no-class');
    // At the beginning of a month all of its days are to come, and each may have a class.
    for (let months = 0; months < 6 && (await empty.count()) === 0; months++)
      await visitor.leaveBy(visitor.page.locator('a[rel="next"]'));
    expect(await visitor.page.locator('.month > li:not(.no-class)').first().isVisible()).toBe(true);
    expect(await empty.first().isVisible()).toBe(false);
    await visitor.page.setViewportSize(desk);
    expect(await empty.first().isVisible()).toBe(true);
    const lefts = await days.evaluateAll((all) => all.map((day) => day.getBoundingClientRect().left));
    expect(new Set(lefts.map(Math.round)).size).toBe(7);
    await visitor.close();
  });

  it('puts one’s classes into a calendar that another program reads as the portal has them', async () => {
    const learner = await Reader.open(browser, demo.portal.url, { javaScriptEnabled: false });
    await learner.signIn('hocvien');
    await learner.go('/classes/mine');
    const titles = await learner.page.locator('.card h2').allTextContents();
    await learner.follow('Lịch của tôi trên điện thoại');
    await learner.press('Tạo địa chỉ lịch của tôi');
    const address = await learner.page.getByLabel('Địa chỉ lịch').inputValue();
    const answer = await fetch(address);
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const entries = readCalendar(await answer.text());
    expect(entries.length).toBeGreaterThan(0);
    for (const title of new Set(entries.map((entry) => entry.title))) expect(titles).toContain(title);
    const again = await fetch(address, { headers: { 'if-none-match': answer.headers.get('etag')! } });
    expect(again.status).toBe(304);
    await learner.page.locator('summary', { hasText: 'Đổi địa chỉ khác' }).click();
    await learner.press('Đổi địa chỉ khác');
    expect((await fetch(address)).status).toBe(404);
    await learner.close();

    const { items } = await json<{ items: { id: string }[] }>('/api/v1/classes');
    const one = await json<ApiClass>(`/api/v1/classes/${items[0]!.id}`);
    const { https } = await json<{ https: string }>(`/api/v1/calendars/classes/${one.id}`);
    const shown = readCalendar(await (await fetch(https)).text());
    expect(shown.map((entry) => entry.startsAt)).toEqual(
      one.sessions.map((session) => session.startsAt).sort(),
    );
  });

  it('prints a poster whose square a camera reads as the address of the class', async () => {
    const teacher = await Reader.open(browser, demo.portal.url, { viewport: desk });
    await teacher.signIn('giaovien');
    await teacher.go('/organise/classes');
    await teacher.leaveBy(
      teacher.page.locator('main a[href^="/organise/classes/"]:not([href$="/new"])').first(),
    );
    const id = teacher.path().split('/').at(-1);
    await teacher.follow('Áp phích để in');
    await teacher.page.getByLabel('Người liên hệ').fill('Chị Mai, 0912 345 678');
    await teacher.press('Xem áp phích');
    await teacher.page.emulateMedia({ media: 'print' });
    const poster = teacher.page.locator('.poster');
    expect(await poster.textContent()).toContain('Chị Mai, 0912 345 678');
    const picture = await poster.screenshot();
    const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    const read = jsQR(new Uint8ClampedArray(data), info.width, info.height);
    expect(read?.data).toBe(`${demo.portal.url}/classes/${id}`);
    const sizes = await teacher.page
      .locator('.poster dd')
      .evaluateAll((all) => all.map((line) => Number.parseFloat(getComputedStyle(line).fontSize)));
    // 6 mm of letters' height and more on paper: what good eyes read at three metres.
    for (const size of sizes) expect(size).toBeGreaterThanOrEqual(28);
    await teacher.page.emulateMedia({ media: 'screen' });
    const longest = {
      heading: 'Học dùng điện thoại '.repeat(6),
      contact: 'Chị Mai, cán bộ văn hóa xã '.repeat(3),
    };
    await teacher.go(
      `/organise/classes/${id}/poster?${new URLSearchParams({
        heading: longest.heading.slice(0, 120),
        contact: longest.contact.slice(0, 80),
      })}`,
    );
    await teacher.page.emulateMedia({ media: 'print' });
    // Whatever is written on it: one sheet, with the square whole at its foot.
    const bottomOf = async (part: string) => {
      const box = await teacher.page.locator(part).boundingBox();
      return box!.y + box!.height;
    };
    expect(await bottomOf('.poster .square')).toBeLessThan(await bottomOf('.poster'));
    expect(await bottomOf('.poster dl')).toBeLessThanOrEqual((await bottomOf('.poster .facts')) + 1);
    const sheets = (await teacher.page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(sheets.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
    await teacher.page.emulateMedia({ media: 'screen' });
    const pdf = await teacher.page.request.get(`/organise/classes/${id}/poster.pdf`);
    expect(pdf.headers()['content-type']).toBe('application/pdf');
    await teacher.go(`/organise/classes/${id}/announcement`);
    expect(await teacher.page.locator('.loud').textContent()).not.toMatch(/\d/);
    expect(teacher.complaints).toEqual([]);
    await teacher.close();
  });

  it('lets an official put a place on the map, and notices one that is there already', async () => {
    const official = await Reader.open(browser, demo.portal.url, { javaScriptEnabled: false });
    await official.signIn('canboxa');
    await official.go('/organise/venues');
    const add = async (name: string, map: string) => {
      await official.page.locator('details:not([open]) > summary', { hasText: 'Thêm nơi học' }).click();
      await official.page.getByLabel('Tên nơi học').fill(name);
      await official.page.getByLabel('Địa chỉ').fill(`${name}, đầu bản`);
      await official.page.getByLabel('Nhà văn hóa', { exact: true }).check();
      await official.page.getByLabel('Vị trí trên bản đồ').fill(map);
      await official.press('Lưu');
    };
    await add('Nhà văn hóa bản Nà Lốc', 'https://www.openstreetmap.org/#map=17/22.11/103.11');
    expect(await official.page.locator('tr', { hasText: 'Nà Lốc' }).count()).toBe(1);
    await add('nha van hoa ban na loc', '');
    expect(await official.page.getByText('Có thể nơi này đã có').count()).toBeGreaterThan(0);
    await official.close();
  });
});
