import type { Browser } from 'playwright-core';
import { harmlessPlace } from '../../libs/ui/src/components/quick-exit';
import { openBrowser, Reader } from '../support/browser';
import { overflow } from '../support/browser-layout';
import { type Demo, openDemo, secretOfDemo } from '../support/demo';
import { Visitor } from '../support/visitor';

const day = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * day).toISOString().slice(0, 10);

/** In the order of the story, at 320 px and without JavaScript. */
describe('neighbours who join a class', () => {
  let demo: Demo;
  let browser: Browser;
  let citizen: Reader;
  let neighbour: Reader;
  let official: Visitor;
  let unitId: string;
  let classId: string;

  beforeAll(async () => {
    demo = await openDemo();
    browser = await openBrowser();
    official = new Visitor(demo.portal.url);
    await official.signIn('canboxa', secretOfDemo);
    citizen = await Reader.open(browser, demo.portal.url, { javaScriptEnabled: false });
    neighbour = await Reader.open(browser, demo.portal.url, { javaScriptEnabled: false });
    const choose = await official.get('/organise/classes/new');
    unitId = /unit(?:=|Id" value=")([0-9a-f-]{36})/.exec(choose.path + choose.text)?.[1] ?? '';
    classId = await open({ title: 'Đan lưới đánh cá', topic: 'work', capacity: 2 });
  }, 1_200_000);
  afterAll(async () => {
    await browser.close();
    await demo.stop();
  });
  const content = (reader: Reader) => reader.page.getByRole('main');

  /** Opens a class with the form, as an official does. */
  async function open(given: Record<string, string | number>): Promise<string> {
    const answer = await official.post('/organise/classes/new', {
      unitId,
      summary: 'Học ở nhà văn hóa, mang theo kim và chỉ.',
      level: 'beginner',
      language: 'vi',
      mode: 'in-person',
      venueName: 'Nhà văn hóa thôn Hạ',
      venueAddress: 'Thôn Hạ',
      startsOn: inDays(20),
      startsAt: '19:30',
      minutes: '90',
      repeat: 'weekly',
      count: '3',
      step: 'open',
      ...Object.fromEntries(Object.entries(given).map(([name, value]) => [name, String(value)])),
    });
    return /classes\/([0-9a-f-]{36})/.exec(answer.path)?.[1] ?? '';
  }

  it('lets a citizen bring her mother, who has no phone, with her consent', async () => {
    await citizen.signIn('hocvien');
    expect(await citizen.go(`/classes/${classId}`)).toBe(200);
    await citizen.follow('Đi cùng người nhà');
    await content(citizen).getByLabel('Họ và tên').fill('Vàng Thị Mẹ');
    await content(citizen).getByLabel('Năm sinh').fill('1950');
    await content(citizen).getByLabel('Bố hoặc mẹ').check();
    await citizen.press('Thêm người này');
    expect(await content(citizen).textContent()).toContain('Hãy đánh dấu khi người ấy đã đồng ý');
    await content(citizen)
      .getByLabel(/đồng ý để tôi đăng ký/)
      .check();
    await citizen.press('Thêm người này');
    expect(await content(citizen).getByLabel('Vàng Thị Mẹ').isChecked()).toBe(true);
    expect(await overflow(citizen.page)).toBe(0);
    await citizen.press('Đăng ký những người này');
    const page = await content(citizen).textContent();
    expect(page).toContain('Bạn đã đăng ký');
    expect(page).toContain('Vàng Thị Mẹ: đã có chỗ');
    expect(await overflow(citizen.page)).toBe(0);
    await citizen.go('/classes/mine');
    expect(await content(citizen).textContent()).toContain('Vàng Thị Mẹ: đã có chỗ');
  });

  it('keeps a neighbour waiting, and offers the place to her when it is given up', async () => {
    await neighbour.signIn('nguoimoi');
    await neighbour.go(`/classes/${classId}`);
    await neighbour.press('Ghi tên chờ');
    expect(await content(neighbour).textContent()).toContain('Bạn đang chờ, thứ 1');
    await citizen.go(`/classes/${classId}`);
    await content(citizen).getByText('Hủy đăng ký', { exact: true }).click();
    await citizen.press('Hủy đăng ký của tôi');
    await neighbour.go('/notifications');
    expect(await content(neighbour).textContent()).toContain('Có chỗ cho bạn trong lớp “Đan lưới đánh cá”');
    await neighbour.go(`/classes/${classId}`);
    expect(await content(neighbour).textContent()).toContain('Hãy nhận chỗ trước');
    expect(await overflow(neighbour.page)).toBe(0);
    await neighbour.press('Nhận chỗ');
    expect(await content(neighbour).textContent()).toContain('Bạn đã nhận chỗ');
  });

  it('leads a visitor with a code through signing in to a class that is not listed', async () => {
    const id = await open({ title: 'Họp riêng chi hội', topic: 'work', capacity: 5, invitationOnly: 'true' });
    await official.post(`/organise/classes/${id}/invitations`, {});
    const list = await official.get(`/organise/classes/${id}/invitations`);
    const code = /classes\/invitation\/([2-9A-Z]{6})/.exec(list.text)?.[1] ?? '';
    expect(await citizen.go(`/classes/${id}`)).toBe(404);
    await citizen.go('/classes/invitation');
    await content(citizen).getByLabel('Mã').fill(code.toLowerCase());
    await citizen.press('Tìm lớp');
    await citizen.press('Xem lớp và đăng ký');
    expect(await citizen.heading()).toBe('Họp riêng chi hội');
    const visitor = await Reader.open(browser, demo.portal.url, { javaScriptEnabled: false });
    await visitor.go(`/classes/invitation/${code}`);
    const link = content(visitor).getByRole('link', { name: 'Đăng nhập hoặc đăng ký tài khoản để vào lớp' });
    expect(await link.getAttribute('href')).toContain(encodeURIComponent(`/classes/invitation/${code}`));
    await visitor.close();
  });

  it('suggests to keep a class about violence secret, whose page can be left at once', async () => {
    const sensitive = { title: 'Không im lặng', topic: 'family-safety', capacity: 9 };
    expect(await open(sensitive)).toBe('');
    const id = await open({ ...sensitive, sensitive: 'true' });
    await citizen.go(`/classes/${id}`);
    const exit = citizen.page.getByRole('link', { name: 'Thoát nhanh' });
    expect(await exit.getAttribute('href')).toBe(harmlessPlace);
    expect(await citizen.page.title()).not.toContain('im lặng');
    await citizen.page.mouse.wheel(0, 5000);
    const box = await exit.boundingBox();
    expect(box!.y).toBeGreaterThanOrEqual(0);
    expect(box!.y).toBeLessThan(200);

    // With a script, three Escapes put the harmless page in the place of this one.
    const scripted = await Reader.open(browser, demo.portal.url);
    await scripted.context.route('https://www.google.com/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>Thời tiết</title>' }),
    );
    await scripted.go('/classes');
    await scripted.go(`/classes/${id}`);
    for (let pressed = 0; pressed < 3; pressed++) await scripted.page.keyboard.press('Escape');
    await scripted.page.waitForURL(harmlessPlace);
    await scripted.page.goBack();
    expect(new URL(scripted.page.url()).pathname).toBe('/classes');
    await scripted.close();
  });
});
