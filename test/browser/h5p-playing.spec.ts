import { Client } from 'pg';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { demoProgrammes } from '../../apps/cli/src/demo/content';
import { desk, openBrowser, Reader } from '../support/browser';
import { axeFindings, prepareAxe } from '../support/browser-axe';
import { playLesson } from '../support/browser-lesson';
import { type Demo, openDemo } from '../support/demo';
import { standsAt } from '../support/h5p-place';
import { Visitor } from '../support/visitor';

const course = demoProgrammes
  .flatMap((programme) => programme.courses)
  .find(({ slug }) => slug === 'dien-thoai-thong-minh-cho-nguoi-moi')!;
const lesson = course.sections.flatMap((section) => section.lessons).find(({ kind }) => kind === 'h5p')!;
const steps = lesson.kind === 'h5p' ? lesson.steps : [];

/** What of an opened page came over the wire, and how much it was. */
async function requestsOf(
  page: Page,
  open: () => Promise<unknown>,
): Promise<{ url: string; bytes: number }[]> {
  const session = await page.context().newCDPSession(page);
  const asked = new Map<string, { url: string; bytes: number; kept: boolean }>();
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (!/^(data|blob):/.test(request.url)) asked.set(requestId, { url: request.url, bytes: 0, kept: false });
  });
  const keep = (id: string) => {
    const one = asked.get(id);
    if (one) one.kept = true;
  };
  session.on('Network.requestServedFromCache', ({ requestId }) => keep(requestId));
  session.on('Network.responseReceived', ({ requestId, response }) => {
    if (response.fromDiskCache) keep(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const one = asked.get(requestId);
    if (one) one.bytes = encodedDataLength;
  });
  await session.send('Network.enable');
  await open();
  await page.waitForLoadState('networkidle');
  await session.detach();
  return [...asked.values()].filter(({ kept }) => !kept);
}

/** A voice for a browser that has none: what is read is kept in `window.spoken`. */
const withVoice = `
  window.spoken = [];
  const voices = [{ lang: 'vi-VN', name: 'Linh' }];
  Object.defineProperty(window, 'speechSynthesis', { value: {
    getVoices: () => voices, cancel() {}, addEventListener() {},
    speak(one) { window.spoken.push(one.text); window.last = one; },
  } });
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
`;

/** In the order of the story; one citizen with two devices. */
describe('a lesson in the frame', () => {
  let demo: Demo;
  let browser: Browser;
  let phone: Reader;
  let database: Client;
  const login = 'luong-panh';
  let lessonPage = '';
  let playPage = '';

  beforeAll(async () => {
    demo = await openDemo();
    browser = await openBrowser();
    database = new Client(process.env['DATABASE_URL']);
    await database.connect();
    const visitor = new Visitor(demo.portal.url);
    await visitor.signUp(login, 'Lường Văn Pánh');
    const offered = await visitor.get(`/courses/${course.slug}`);
    const [, enrol] = /action="(\/courses\/[^"]+\/enrol[^"]*)"/.exec(offered.text)!;
    await visitor.post(enrol!, {});
    const { text } = await visitor.get(`/courses/${course.slug}`);
    for (const [, path] of text.matchAll(/href="(\/learn\/[^"/]+\/[^"?]+)"/g)) {
      const found = /<iframe[^>]*src="([^"]+)"/.exec((await visitor.get(path!)).text);
      if (!found) continue;
      [lessonPage, playPage] = [path!, found[1]!.replaceAll('&amp;', '&')];
      break;
    }
    phone = await Reader.open(browser, demo.portal.url);
    await phone.become(visitor);
    desktop = () => Reader.open(browser, demo.portal.url, { viewport: desk });
    become = (reader) => reader.become(visitor);
  }, 1_200_000);
  let desktop: () => Promise<Reader>;
  let become: (reader: Reader) => Promise<void>;
  afterAll(async () => {
    await database.end();
    await browser.close();
    await demo.stop();
  });

  const inside = (reader: Reader): FrameLocator => reader.page.frameLocator('iframe');
  const at = (reader: Reader, step: number) =>
    inside(reader).getByText(`Phần ${step} trên ${steps.length}`).waitFor();
  const next = (reader: Reader) =>
    inside(reader)
      .getByRole('button', { name: /^(Tiếp tục|Bỏ qua câu này)$/ })
      .click();
  const note = (reader: Reader, text: string) => inside(reader).locator('#h5p-note', { hasText: text });

  it('comes with few requests at first, and as one document ever after', async () => {
    const reader = await desktop();
    await become(reader);
    const ready = () => reader.page.getByText(`Phần 1 trên ${steps.length}`).waitFor();
    const cold = await requestsOf(reader.page, async () => {
      await reader.go(playPage);
      await ready();
    });
    process.stdout.write(`${cold.map(({ url, bytes }) => `${bytes} ${new URL(url).pathname}`).join('\n')}\n`);
    expect(cold.length).toBeLessThanOrEqual(8);
    const own = cold.filter(({ url }) => !/\/h5p\/core\/|\/assets\//.test(url));
    expect(own.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(60 * 1024);
    const warm = await requestsOf(reader.page, async () => {
      await reader.go(playPage);
      await ready();
    });
    expect(warm.map(({ url }) => new URL(url).pathname)).toEqual([playPage.split('?')[0]]);
    expect(reader.complaints).toEqual([]);
    await reader.close();
  });

  it('is read aloud by a voice of its language, and by none where there is none', async () => {
    const reader = await desktop();
    await become(reader);
    await reader.go(lessonPage);
    await at(reader, 1);
    expect(await inside(reader).getByRole('button', { name: 'Nghe đọc phần này' }).count()).toBe(0);
    await reader.context.addInitScript({ content: withVoice });
    await reader.go(lessonPage);
    await at(reader, 1);
    const frame = reader.page.frames().find((one) => one.url().includes('/h5p/play/'))!;
    const spoken = () => frame.evaluate('window.spoken') as Promise<string[]>;
    await inside(reader).getByRole('button', { name: 'Nghe đọc phần này' }).click();
    const words = (await spoken()).join(' ');
    const shown = (await inside(reader).locator('.dd-stage').innerText()).replace(/\s+/g, ' ');
    expect(words.length).toBeGreaterThan(20);
    expect(shown).toContain(words.slice(0, 20));
    expect(words).not.toContain('Kiểm tra');
    const stop = inside(reader).getByRole('button', { name: 'Dừng đọc' });
    expect(await stop.getAttribute('aria-pressed')).toBe('true');
    // Another step is on the screen: what is read is not.
    await next(reader);
    await inside(reader).getByRole('button', { name: 'Nghe đọc phần này' }).waitFor();
    await reader.close();
  });

  it('grows and shrinks with what it shows, without a bar, and takes the whole screen', async () => {
    await prepareAxe(phone.context);
    await phone.go(lessonPage);
    await at(phone, 2);
    const frame = () => phone.page.frames().find((one) => one.url().includes('/h5p/play/'))!;
    for (const colorScheme of ['dark', 'light'] as const) {
      await phone.page.emulateMedia({ colorScheme });
      const [frames, lessons] = await frame().evaluate(() =>
        [document.documentElement, document.querySelector('.dd')!].map(
          (paper) => getComputedStyle(paper).backgroundColor,
        ),
      );
      expect(frames).toBe(lessons);
    }
    const fits = async () => {
      const height = (await phone.page.locator('iframe').boundingBox())!.height;
      const content = await frame().evaluate(() => document.documentElement.getBoundingClientRect().height);
      return Math.abs(height - content) <= 2;
    };
    const eventually = async (isSo: () => Promise<boolean>) => {
      for (let tries = 0; tries < 2400 && !(await isSo()); tries++) await phone.page.waitForTimeout(50);
      return isSo();
    };
    expect(await eventually(fits)).toBe(true);
    const tall = await frame().evaluate(() => {
      const filler = document.createElement('div');
      filler.id = 'filler';
      filler.setAttribute('class', 'h5p-content');
      filler.textContent = 'x '.repeat(4000);
      document.querySelector('main')?.append(filler);
      return document.documentElement.getBoundingClientRect().height;
    });
    expect(await eventually(fits)).toBe(true);
    await frame().evaluate(() => document.getElementById('filler')?.remove());
    expect(await eventually(fits)).toBe(true);
    expect((await phone.page.locator('iframe').boundingBox())!.height).toBeLessThan(tall);
    expect(await frame().evaluate(() => getComputedStyle(document.documentElement).overflowY)).toBe('hidden');
    const whole = inside(phone).getByRole('button', { name: 'Toàn màn hình' });
    await whole.click();
    await inside(phone).getByRole('button', { name: 'Thu nhỏ lại' }).click();
    await whole.waitFor();
    expect(await axeFindings(phone.page)).toEqual([]);
  });

  it('keeps what is done while the line is away, says so, and sends it once the line is back', async () => {
    await phone.context.setOffline(true);
    await next(phone);
    await note(phone, 'Chưa gửi được, sẽ gửi lại.').waitFor();
    await phone.context.setOffline(false);
    await note(phone, 'Chưa gửi được').waitFor({ state: 'detached' });
    phone.complaints.length = 0;
    await phone.go(lessonPage);
    await at(phone, 3);
  });

  it('goes on from what a page that was closed without a line left on the device', async () => {
    await phone.context.setOffline(true);
    await next(phone);
    await at(phone, 4);
    await note(phone, 'Chưa gửi được').waitFor();
    await phone.page.close({ runBeforeUnload: false });
    await phone.context.setOffline(false);
    phone.complaints.length = 0;
    const again = await phone.context.newPage();
    await again.goto(lessonPage);
    await again.frameLocator('iframe').getByText(`Phần 4 trên ${steps.length}`).waitFor();
    Object.assign(phone, { page: again });
  });

  it('stays where another device took it, and offers to go on from there', async () => {
    const reader = await desktop();
    await become(reader);
    await reader.go(lessonPage);
    await at(reader, 4);
    await next(reader);
    await at(reader, 5);
    await reader.go('/learn');
    await standsAt(database, login, 5);
    await next(phone);
    await note(phone, 'Bạn đã học tiếp bài này ở máy khác.').waitFor();
    await inside(phone).getByRole('button', { name: 'Học tiếp từ chỗ đó' }).click();
    await at(phone, 5);
    phone.complaints.length = 0;
    await reader.close();
  });

  it('is kept as finished when it is left at once', async () => {
    const reader = await desktop();
    await become(reader);
    await reader.go(lessonPage);
    await at(reader, 5);
    for (let step = 5; step > 1; step--)
      await inside(reader).getByRole('button', { name: 'Quay lại' }).click();
    await playLesson(inside(reader), steps);
    await reader.go('/learn');
    await reader.go(lessonPage);
    await inside(reader).getByRole('heading', { name: 'Kết quả' }).waitFor();
    expect(reader.complaints).toEqual([]);
    await reader.close();
  });
});
