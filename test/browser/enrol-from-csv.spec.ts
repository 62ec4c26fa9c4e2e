import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { peopleFile } from '../../libs/enrolments/src/testing/people-file';
import { openBrowser, Reader } from '../support/browser';
import { type Demo, openDemo } from '../support/demo';

/** Whole names: as many first as second parts make as many people as there are good lines. */
const families = ['Giàng', 'Lò', 'Vàng', 'Sùng', 'Hoàng', 'Nguyễn', 'Trần', 'Phạm', 'Lý', 'Tráng'];
const given = [
  'A Sử',
  'Thị Mai',
  'A Páo',
  'Thị Mỷ',
  'Văn Sơn',
  'Thị Hoa',
  'A Chu',
  'Văn Bình',
  'Thị Dung',
  'A Lềnh',
];
const good = 193;
const people = Array.from({ length: good }, (_, i) => {
  const name = `${families[i % 10]} ${given[Math.floor(i / 10) % 10]}${i >= 100 ? ' Hai' : ''}`;
  // Every third has no phone and is known by the year of birth.
  const phone = i % 3 === 0 ? '' : `0988${String(100_000 + i)}`;
  return [name, phone, String(1950 + (i % 40)), ['có', 'lời nói', 'giấy'][i % 3]!] as const;
});
const bad: [string, string, string, string, why: RegExp][] = [
  ['', '0988200001', '1970', 'có', /Thiếu họ và tên/],
  ['Mùa A Dê', '12345', '1970', 'có', /Số điện thoại chưa đúng/],
  ['Mùa Thị Sua', '', '19', 'có', /Năm sinh chưa đúng/],
  ['Mùa A Tủa', '', '', 'có', /Cần số điện thoại hoặc năm sinh/],
  ['Mùa Thị Chư', '0988200005', '1970', '', /chưa đồng ý/],
  ['Mùa A Lử', '0988200006', '1970', 'chắc là có', /Không hiểu cột đồng ý/],
  [people[1]![0], people[1]![1], people[1]![2], 'có', /Trùng với dòng 3/],
];
const mended: typeof people = bad.slice(0, 6).map(([name, phone], i) => {
  const right = phone.length === 10 ? phone : `098820000${i + 1}`;
  return [name || 'Mùa A Phềnh', right, '1970', 'giấy'] as const;
});

/** In the order of the story, without JavaScript. */
describe('an official of a commune who enrols 200 people from a list', () => {
  let demo: Demo;
  let browser: Browser;
  let official: Reader;
  let start = '';
  let failedFile = '';

  beforeAll(async () => {
    demo = await openDemo();
    browser = await openBrowser();
    official = await Reader.open(browser, demo.portal.url, { javaScriptEnabled: false });
    await official.signIn('canboxa');
  }, 1_200_000);
  afterAll(async () => {
    await browser.close();
    await demo.stop();
  });
  const main = () => official.page.getByRole('main');

  async function upload(content: Buffer): Promise<void> {
    await official.go(`${start}/file`);
    await main()
      .getByLabel('Tệp CSV')
      .setInputFiles({ name: 'hội viên.csv', mimeType: 'text/csv', buffer: content });
    await main().getByLabel('Ký vào giấy').check();
    await official.press('Tải lên và ghi danh');
  }
  /** Waits as a person does: the job's page loads itself again until it is done. */
  async function toReport(): Promise<void> {
    const result = main().getByRole('link', { name: 'Xem kết quả' });
    await result.waitFor({ timeout: 180_000 });
    await official.leaveBy(result);
  }
  const figure = async (term: string) =>
    (await main().locator('dt', { hasText: term }).locator('+ dd').textContent())?.trim();

  it('comes from the page of the course, and is told what a file cannot be', async () => {
    await official.go('/courses/ky-nang-so-co-ban');
    await official.follow('Ghi danh giúp người khác');
    start = official.path();
    await official.follow('Từ tệp danh sách (CSV)');
    await upload(Buffer.from([0x4e, 0x67, 0x75, 0x79, 0xea, 0xde, 0x6e, 0x3b, 0x0a]));
    expect(await official.page.title()).toMatch(/^Có lỗi/);
    expect(await main().textContent()).toContain('CSV UTF-8');
  });

  it('has 193 of them enrolled at once, with the consent recorded, and reads of seven lines why not', async () => {
    const lines = [...people];
    // The bad lines stand between the good ones.
    for (const [index, line] of bad.entries())
      lines.splice(10 + index * 25, 0, [line[0], line[1], line[2], line[3]]);
    await upload(Buffer.from(peopleFile(lines)));
    await toReport();
    expect(await official.heading()).toBe('Kết quả ghi danh');
    expect(await main().textContent()).toContain('Tệp hội viên.csv');
    expect(await figure('Tất cả các dòng')).toBe('200');
    expect(await figure('Vào học')).toBe('193');
    expect(await figure('Tài khoản mới lập')).toBe('193');
    expect(await figure('Chưa ghi danh được')).toBe('7');
    const rows = main().locator('tbody tr');
    expect(await rows.count()).toBe(7);
    for (const [index, line] of bad.entries()) {
      const row = await rows.nth(index).textContent();
      expect(row).toContain(String(10 + index * 25 + 2));
      expect(row).toMatch(line[4]);
    }
  }, 1_200_000);

  it('takes the lines that failed home as a file, mends them, and uploads again without doubling anybody', async () => {
    const [download] = await Promise.all([
      official.page.waitForEvent('download'),
      main().getByRole('link', { name: /CSV/ }).click(),
    ]);
    failedFile = await readFile(await download.path(), 'utf8');
    expect(failedFile).toMatch(/^\uFEFFHọ và tên,Số điện thoại,Năm sinh,Đồng ý,Dòng,Vì sao\r\n/);
    expect(failedFile.trim().split('\r\n')).toHaveLength(8);
    expect(failedFile).toContain('Mùa A Dê,12345,1970,có,');
    await official.follow('Tải lên lại');
    await upload(Buffer.from(peopleFile([...people, ...mended]), 'utf16le'));
    await toReport();
    expect(await figure('Đã có trong khóa')).toBe('193');
    expect(await figure('Vào học')).toBe('6');
    expect(await figure('Chưa ghi danh được')).toBe('0');
  }, 1_200_000);

  it('finds one of them by name, enrolled, and enrols one more person by hand', async () => {
    await official.go(start);
    await main().getByRole('searchbox').fill('mua thi chu');
    await official.press('Tìm');
    expect(
      await main()
        .getByRole('row', { name: /Mùa Thị Chư/ })
        .textContent(),
    ).toContain('Đang học');
    await official.follow('Người này chưa có trong Đom Đóm');
    await main().getByLabel('Họ và tên').fill('Cứ Thị Ghênh');
    await official.press('Ghi danh giúp');
    expect(await official.page.title()).toMatch(/^Có lỗi/);
    await main().getByLabel('Nói trực tiếp với tôi').check();
    await main().getByLabel('Người ấy đã đồng ý để tôi ghi danh giúp').check();
    await official.press('Ghi danh giúp');
    expect(await main().textContent()).toContain('Đã ghi danh Cứ Thị Ghênh vào học.');
    expect(official.complaints).toEqual([]);
  });
});
