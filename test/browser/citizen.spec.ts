import type { Browser } from 'playwright-core';
import { demoProgrammes } from '../../apps/cli/src/demo/content';
import { openBrowser, Reader } from '../support/browser';
import { playLesson } from '../support/browser-lesson';
import { type Demo, openDemo } from '../support/demo';
import { demoSecret } from '../support/visitor';

const course = demoProgrammes
  .flatMap((programme) => programme.courses)
  .find(({ slug }) => slug === 'dien-thoai-thong-minh-cho-nguoi-moi')!;
const lessons = course.sections.flatMap((section) => section.lessons);

/** In the order of the story, on a small phone; without JavaScript but for the interactive lesson. */
describe('a citizen with an old phone', () => {
  let demo: Demo;
  let browser: Browser;
  let citizen: Reader;
  let code = '';
  const name = 'Đặng Thị Lụa';

  beforeAll(async () => {
    demo = await openDemo();
    browser = await openBrowser();
    citizen = await Reader.open(browser, demo.portal.url, { javaScriptEnabled: false });
  }, 1_200_000);
  afterAll(async () => {
    await browser.close();
    await demo.stop();
  });
  const main = () => citizen.page.getByRole('main');

  it('signs up without agreeing to anything', async () => {
    await citizen.go('/sign-in');
    await citizen.follow('Tạo tài khoản');
    expect(await main().getByRole('checkbox').count()).toBeGreaterThan(0);
    expect(await main().getByRole('checkbox', { checked: true }).count()).toBe(0);
    await main().getByLabel('Họ và tên').fill(name);
    await main().getByLabel('Số điện thoại hoặc tên đăng nhập').fill('0912 000 333');
    await main().getByLabel('Mật khẩu', { exact: true }).fill(demoSecret);
    await citizen.press('Tạo tài khoản');
    await citizen.go('/account');
    expect(await main().getByText('Bạn chưa đồng ý.').count()).toBe(3);
  });

  it('finds a course by words without diacritics, and enrols', async () => {
    await citizen.go('/courses');
    await main().getByRole('searchbox', { name: 'Tìm khóa học' }).fill('dien thoai thong minh');
    await citizen.press('Tìm');
    await citizen.follow(course.title);
    await citizen.press('Ghi danh và học ngay');
    expect(await citizen.heading()).toBe(lessons[0]!.title);
  });

  it('reads lesson after lesson with one button each', async () => {
    for (const [index, lesson] of lessons.entries()) {
      expect(await citizen.heading()).toBe(lesson.title);
      expect(await main().textContent()).toContain(`Bài ${index + 1} trong ${lessons.length}`);
      if (lesson.kind === 'h5p') break;
      await citizen.press(/^Tiếp tục/);
    }
    expect(await main().getByRole('link', { name: 'Đọc bài học dạng chữ' }).isVisible()).toBe(true);
  });

  it('answers the questions of the interactive lesson and completes the course', async () => {
    const interactive = lessons.find((lesson) => lesson.kind === 'h5p')!;
    const player = await Reader.open(browser, demo.portal.url, {
      storageState: await citizen.context.storageState(),
    });
    await player.go(citizen.path());
    await playLesson(player.page.frameLocator('iframe'), interactive.steps);
    await player.page
      .frameLocator('iframe')
      .getByText(/Bạn được \d+/)
      .waitFor();
    await expect(saved(player)).resolves.toBe(true);
    expect(player.complaints).toEqual([]);
    await player.close();
    await citizen.press(/^(Hoàn thành khóa học|Tiếp tục)/);
    expect(await citizen.heading()).toBe('Chúc mừng bạn!');
  });

  /** Whether the lesson counts as done, which the server learns from the player. */
  async function saved(player: Reader): Promise<boolean> {
    for (let tries = 0; tries < 1200; tries++) {
      await player.page.waitForTimeout(250);
      await citizen.page.reload();
      if (await main().getByText('Bạn đã học bài này.').isVisible()) return true;
    }
    return false;
  }

  it('gets the certificate as a file to print', async () => {
    await citizen.follow('Xem chứng nhận');
    for (let tries = 0; tries < 1200 && (await citizen.heading()) !== 'Chứng nhận hoàn thành'; tries++) {
      await citizen.page.waitForTimeout(250);
      await citizen.page.reload();
    }
    expect(await main().textContent()).toContain(name);
    code = (await main().textContent())!.match(/[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/)![0];
    const link = main().getByRole('link', { name: 'Tải chứng nhận (PDF)' });
    const answer = await citizen.context.request.get((await link.getAttribute('href'))!);
    expect(answer.headers()['content-type']).toBe('application/pdf');
    expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('lets anybody check the certificate', async () => {
    const somebody = await Reader.open(browser, demo.portal.url, { javaScriptEnabled: false });
    await somebody.go('/verify');
    await somebody.page.getByRole('searchbox', { name: 'Mã kiểm tra' }).fill(code.toLowerCase());
    await somebody.press('Kiểm tra');
    const told = await somebody.page.getByRole('main').textContent();
    expect(told).toContain('Chứng nhận này có thật và còn giá trị');
    expect(told).toContain(name);
    await somebody.close();
  });

  it('registers for a class and sees it in “my classes”', async () => {
    await citizen.go('/classes?free=true');
    await citizen.leaveBy(
      main()
        .getByRole('link', { name: /^Xem lớp/ })
        .first(),
    );
    const title = await citizen.heading();
    // A class may be joined in the room or online: a button for each.
    await citizen.leaveBy(
      citizen
        .content()
        .getByRole('button', { name: /^Đăng ký/ })
        .first(),
    );
    expect(await citizen.content().getByText('Bạn đã đăng ký').first().isVisible()).toBe(true);
    await citizen.go('/classes/mine');
    expect(await main().textContent()).toContain(title);
    expect(citizen.complaints).toEqual([]);
  });
});
