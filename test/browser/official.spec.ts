import { Client } from 'pg';
import type { Browser } from 'playwright-core';
import { desk, openBrowser, phone, Reader } from '../support/browser';
import { belowFooter } from '../support/browser-layout';
import { type Demo, openDemo } from '../support/demo';

/** Tomorrow where the classes are held, as a date field wants it: later than now at every time of day. */
const tomorrow = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(
  new Date(Date.now() + 86_400_000),
);

/** In the order of the story, on a phone without JavaScript. */
describe('an official of a commune', () => {
  let demo: Demo;
  let browser: Browser;
  let official: Reader;
  let database: Client;
  let unit = '';
  let manage = '';
  const title = 'Đan gùi buổi tối';
  const learner = 'Vàng A Páo';

  beforeAll(async () => {
    demo = await openDemo();
    browser = await openBrowser();
    official = await Reader.open(browser, demo.portal.url, { javaScriptEnabled: false });
    await official.signIn('canboxa');
    database = new Client(process.env['DATABASE_URL']);
    await database.connect();
  }, 1_200_000);
  afterAll(async () => {
    await database.end();
    await browser.close();
    await demo.stop();
  });
  const main = () => official.page.getByRole('main');

  it('opens a class of several sessions, after a look at the dates', async () => {
    await official.go('/organise/classes/new');
    const choose = main().getByRole('link', { name: /^Chọn/ });
    if (await choose.first().isVisible()) await official.leaveBy(choose.first());
    unit = await main().locator('input[name="unitId"]').inputValue();
    await main().getByLabel('Tên lớp').fill(title);
    await main().getByLabel('Lớp dạy gì, dành cho ai, cần mang gì?').fill('Mang theo dao nhỏ và nan tre.');
    await main().getByLabel('Chủ đề').selectOption({ label: 'Việc làm, làm nghề' });
    await main().getByLabel('Mới bắt đầu').check();
    await main().getByRole('radio', { name: 'Tại lớp', exact: true }).check();
    await main().getByLabel('Nơi đã có').selectOption({ index: 1 });
    await main().getByLabel('Số chỗ tại lớp').fill('20');
    await main().getByLabel('Ngày học đầu tiên').fill(tomorrow);
    await main().getByLabel('Giờ bắt đầu').fill('23:00');
    await main().getByLabel('Mỗi buổi dài').fill('45');
    await main().getByLabel('Hằng tuần').check();
    await main().getByLabel('Số buổi').fill('3');
    await official.press('Xem trước các ngày');
    expect(await main().textContent()).toContain('Lớp sẽ có 3 buổi');
    await official.press('Mở lớp');
    expect(await official.heading()).toBe(title);
    manage = official.path();
  });

  it('registers somebody without a phone, with the consent recorded', async () => {
    await official.follow(/^Người học/);
    await official.follow('Người này chưa có trong Đom Đóm');
    await main().getByLabel('Họ và tên').fill(learner);
    await official.press('Đăng ký giúp');
    expect(await official.page.title()).toMatch(/^Có lỗi/);
    expect(await main().getByLabel('Họ và tên').inputValue()).toBe(learner);
    await main().getByLabel('Nói trực tiếp với tôi').check();
    await main().getByLabel('Người ấy đã đồng ý để tôi đăng ký giúp').check();
    await official.press('Đăng ký giúp');
    expect(await main().textContent()).toContain(`Đã đăng ký cho ${learner}.`);
  });

  it('calls the roll of the first session', async () => {
    // It has come meanwhile.
    await database.query(
      `update class_session s set starts_at = now() - interval '5 minutes', ends_at = now() + interval '40 minutes'
       where s.id = (select id from class_session where class_id = $1 order by starts_at limit 1)`,
      [/[0-9a-f-]{36}/.exec(manage)![0]],
    );
    await official.go(manage);
    await official.leaveBy(
      main()
        .getByRole('link', { name: /^Điểm danh/ })
        .first(),
    );
    await main().getByRole('group', { name: learner }).getByLabel('Có mặt').check();
    await official.press('Lưu điểm danh');
    expect(await main().textContent()).toContain('Đã lưu điểm danh 1 người.');
    expect(await main().textContent()).toContain('Có mặt 1, vắng 0');
    await official.go(manage);
    expect(await main().textContent()).toContain('1/1');
  });

  it('gives somebody a role, sees who holds one, and takes it back', async () => {
    const people = `/units/${unit}/people`;
    const holders = main().getByRole('table', { name: 'Ai đang giữ vai trò ở đây' });
    await official.go(`${people}?q=vang+a+pao`);
    expect(await holders.textContent()).not.toContain(learner);
    // Nobody ends their own role.
    expect(
      await holders
        .getByRole('row', { name: /\(bạn\)/ })
        .locator('form')
        .count(),
    ).toBe(0);
    await main()
      .locator('summary', { hasText: /^Giao vai trò$/ })
      .click();
    await main().getByLabel('Người', { exact: true }).selectOption({ label: learner });
    await main().getByLabel('Vai trò', { exact: true }).selectOption({ label: 'Hướng dẫn viên' });
    await main().getByRole('button', { name: 'Giao vai trò' }).click();
    const held = holders.getByRole('row', { name: new RegExp(learner) });
    expect(await held.textContent()).toContain('Hướng dẫn viên');
    await held.locator('summary').click();
    expect(await held.textContent()).toContain(`Thu lại vai trò Hướng dẫn viên của ${learner}`);
    await official.leaveBy(held.getByRole('button', { name: 'Thu lại vai trò' }));
    expect(await main().textContent()).toContain('Đã thu lại vai trò.');
    expect(await holders.textContent()).not.toContain(learner);
  });

  it('acts for that person, sees it said on every page, and stops', async () => {
    await official.go(`/units/${unit}/people`);
    await main().getByRole('searchbox').fill('vang a pao');
    await official.press('Tìm');
    await official.follow(new RegExp(`^Làm hộ.*${learner}`));
    await main().getByLabel('Nói trực tiếp với tôi').check();
    await main().getByLabel(`${learner} đã đồng ý để tôi làm hộ`).check();
    await official.press('Bắt đầu làm hộ');
    const banner = official.page.getByRole('region', { name: 'Bạn đang làm hộ' });
    await official.go('/classes/mine');
    expect(await main().textContent()).toContain(title);
    expect(await banner.textContent()).toContain(learner);
    await banner.getByRole('button').click();
    await official.go('/classes/mine');
    expect(await banner.count()).toBe(0);
    expect(await main().textContent()).not.toContain(title);
    expect(official.complaints).toEqual([]);
  });

  it('sees who might want a course, invites one, and the page ends where it ends at a desk, too', async () => {
    const { rows } = await database.query(
      `select id from course where slug = 'dien-thoai-thong-minh-cho-nguoi-moi'`,
    );
    const likely = `/organise/courses/${rows[0].id}/likely`;
    for (const size of [desk, phone]) {
      await official.page.setViewportSize(size);
      await official.go(likely);
      expect(await main().getByRole('row').count()).toBeGreaterThan(12);
      expect({ size, below: await belowFooter(official.page) }).toEqual({ size, below: 0 });
    }
    const first = (await main().getByRole('rowheader').first().textContent())!;
    await official.leaveBy(main().getByRole('button', { name: /^Mời/ }).first());
    expect(await main().textContent()).toContain(`Đã gửi lời mời tới ${first}.`);
    expect(await main().getByRole('rowheader').last().textContent()).toBe(first);
  });
});
