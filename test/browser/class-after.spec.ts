import type { Browser } from 'playwright-core';
import { openBrowser, Reader } from '../support/browser';
import { axeFindings, prepareAxe } from '../support/browser-axe';
import { overflow } from '../support/browser-layout';
import { type Demo, openDemo } from '../support/demo';

/** A Tuesday some months from now, as a date field wants it. */
const nextTuesday = (() => {
  const day = new Date(Date.now() + 100 * 86_400_000);
  day.setUTCDate(day.getUTCDate() + ((9 - day.getUTCDay()) % 7));
  return day.toISOString().slice(0, 10);
})();

/** On a phone of 320 px without JavaScript, but for the printed sheet. */
describe('after a class', () => {
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

  const signedIn = async (login: string, javaScriptEnabled = false) => {
    const reader = await Reader.open(browser, demo.portal.url, { javaScriptEnabled });
    await reader.signIn(login);
    return { reader, main: reader.page.getByRole('main') };
  };
  /** The first class behind a learner, by their own list. */
  const pastClass = async (login: string): Promise<string> => {
    const { reader, main } = await signedIn(login);
    await reader.go('/classes/mine');
    const done = main.getByRole('table').getByRole('link').first();
    const path = (await done.getAttribute('href'))!;
    await reader.close();
    return path;
  };

  it('a learner says how a session was by one tap, adds a line, and changes their mind', async () => {
    const path = await pastClass('hocvien');
    const { reader, main } = await signedIn('hocvien');
    await reader.go(path);
    await reader.follow('Mở tài liệu, xem lại, góp ý');
    expect(await overflow(reader.page)).toBe(0);
    await reader.leaveBy(main.getByRole('button', { name: /^Rất hay/ }).first());
    expect(await main.textContent()).toContain('Bạn đã chọn: Rất hay');
    await main.getByLabel('Viết thêm một câu').fill('Cô dạy dễ hiểu');
    await reader.press('Gửi câu này');
    await reader.leaveBy(main.getByRole('button', { name: /^Tạm được/ }));
    expect(await main.textContent()).toContain('Bạn đã chọn: Tạm được');
    expect(await main.getByLabel('Viết thêm một câu').inputValue()).toBe('Cô dạy dễ hiểu');
    expect(await overflow(reader.page)).toBe(0);
    await reader.close();
  });

  it('a learner says what they want to learn next by pictures', async () => {
    const { reader, main } = await signedIn('hocvien');
    await reader.go('/classes/mine');
    await reader.leaveBy(main.getByRole('link', { name: /^(Nói điều bạn muốn học|Đổi câu trả lời)/ }));
    await main.getByLabel('Kỹ năng xanh').check();
    await main.getByLabel('Buổi tối').check();
    await reader.press('Gửi');
    expect(await main.textContent()).toContain('Cảm ơn bạn. Xã của bạn đã biết.');
    await reader.leaveBy(main.getByRole('link', { name: /^Đổi câu trả lời/ }));
    expect(await main.getByLabel('Kỹ năng xanh').isChecked()).toBe(true);
    await reader.close();
  });

  it('those who run a class print its report on one sheet', async () => {
    const path = await pastClass('hocvien');
    const { reader, main } = await signedIn('giaovien', true);
    await reader.go(`/organise${path}/after`);
    await reader.leaveBy(main.getByRole('link', { name: 'Báo cáo của lớp' }));
    expect(await main.textContent()).toContain('Đã đến ít nhất một buổi');
    const sheets = await reader.page.pdf({ format: 'A4', preferCSSPageSize: true });
    expect(sheets.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await prepareAxe(reader.context);
    await reader.go(reader.path());
    expect(await axeFindings(reader.page)).toEqual([]);
    await reader.close();
  });

  it('an official sees the calendar and the sums of their commune, and copies a class that went well', async () => {
    const { reader, main } = await signedIn('canboxa');
    await reader.go('/organise/classes');
    await reader.follow('Lịch của đơn vị');
    await reader.leaveBy(main.getByRole('table').getByRole('link').first());
    expect(await reader.heading()).toBe('Lịch của đơn vị');
    await reader.go('/organise/report');
    await reader.leaveBy(main.getByRole('table').getByRole('link').first());
    expect(await main.textContent()).toContain('Buổi đã học');
    expect(await overflow(reader.page)).toBe(0);
    await reader.go('/organise/classes');
    await reader.follow('Lớp mẫu để chép');
    await reader.leaveBy(main.getByRole('link', { name: /^Chép lớp này/ }).first());
    const choose = main.getByRole('table').getByRole('link');
    if (await choose.first().isVisible()) await reader.leaveBy(choose.first());
    await main.getByLabel('Ngày bắt đầu').fill(nextTuesday);
    const venue = main.getByLabel('Nơi học', { exact: false }).first();
    if (await venue.isVisible()) await venue.selectOption({ index: 1 });
    expect(await overflow(reader.page)).toBe(0);
    await reader.press('Chép thành bản nháp');
    expect(await main.textContent()).toContain('Đã chép thành bản nháp');
    await reader.leaveBy(main.getByRole('link', { name: 'Sau buổi học' }));
    expect(await main.textContent()).toContain('Chép từ lớp');
    await reader.close();
  });
});
