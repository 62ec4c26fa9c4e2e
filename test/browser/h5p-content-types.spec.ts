import type { Browser } from 'playwright-core';
import { foreignLibrary, h5pPackage, onDisk } from '../../libs/h5p/src/testing/foreign-library';
import { desk, openBrowser, phone, Reader } from '../support/browser';
import { axeFindings, prepareAxe } from '../support/browser-axe';
import { overflow } from '../support/browser-layout';
import { type Demo, openDemo } from '../support/demo';

/** In the order of the story; each step goes on where the last one ended. */
describe('content types that were made elsewhere', () => {
  let demo: Demo;
  let browser: Browser;
  let administrator: Reader;
  let teacher: Reader;
  let first: string;
  let newer: string;

  beforeAll(async () => {
    const pack = (patch: number) =>
      onDisk(
        h5pPackage('Test.Quiz-1.0', {
          libraries: {
            ...foreignLibrary('Test.Quiz-1.0', { patch, needs: ['Test.Part-1.0'] }),
            ...foreignLibrary('Test.Part-1.0'),
          },
        }),
      );
    first = await pack(0);
    newer = await pack(1);
    demo = await openDemo();
    browser = await openBrowser();
    administrator = await Reader.open(browser, demo.portal.url, { viewport: phone });
    teacher = await Reader.open(browser, demo.portal.url, { viewport: desk });
    await prepareAxe(administrator.context);
    await administrator.signIn('quantri');
    await teacher.signIn('giaovien');
  }, 1_200_000);
  afterAll(async () => {
    await browser.close();
    await demo.stop();
  });

  const main = (who: Reader) => who.page.getByRole('main');
  const bring = async (who: Reader, page: string, button: string, file: string) => {
    await who.go(page);
    await main(who).getByLabel('Tệp .h5p', { exact: true }).setInputFiles(file);
    await who.press(button);
  };
  const row = (who: Reader, name: string) =>
    main(who)
      .getByRole('row')
      .filter({ has: who.page.getByText(name, { exact: true }) });

  it('a teacher is told what a package lacks and whom to ask', async () => {
    await bring(teacher, '/teach/h5p', 'Mở tệp', first);
    await expect(main(teacher).getByRole('alert').first().textContent()).resolves.toMatch(
      /chưa được cài: Test\.Quiz-1\.0.*người quản trị/,
    );
  });
  it('an administrator who opens it sees what would be installed, on a phone, before anything is', async () => {
    await bring(administrator, '/teach/h5p', 'Mở tệp', first);
    await main(administrator).getByRole('heading', { name: 'Sẽ thay đổi những gì' }).waitFor();
    expect(await main(administrator).getByText('Cài mới').count()).toBe(2);
    expect(await axeFindings(administrator.page)).toEqual([]);
    expect(await overflow(administrator.page)).toBeLessThanOrEqual(0);
    await administrator.go('/admin/h5p/types');
    expect(await row(administrator, 'Quiz Test.Quiz-1.0').count()).toBe(0);
  });
  it('says yes, and the lesson in the package is open', async () => {
    await bring(administrator, '/admin/h5p/types', 'Xem thay đổi', first);
    await main(administrator).getByLabel('Mở luôn bài “Gói thử” trong tệp').check();
    await administrator.press('Cài 2 thư viện');
    await main(administrator).getByRole('heading', { name: 'Sửa: Gói thử' }).waitFor();
  });
  it('lets it play with the styles that it writes itself', async () => {
    const id = /h5p\/([0-9a-f-]{36})\//.exec(administrator.page.url())![1]!;
    await administrator.go(`/h5p/preview/${id}`);
    const question = administrator.page.getByText('Mấy?');
    await question.waitFor();
    const colour = await question.evaluate((node) => getComputedStyle(node.parentElement ?? node).color);
    expect(colour).toBe('rgb(1, 2, 3)');
  });
  it('a newer package is shown as an update, and leaves alone what has not changed', async () => {
    await bring(administrator, '/admin/h5p/types', 'Xem thay đổi', newer);
    await main(administrator).getByText('Giữ nguyên 1 thư viện').click();
    await main(administrator)
      .getByLabel(/Mở luôn bài/)
      .uncheck();
    await administrator.press('Cài 1 thư viện');
    await main(administrator).getByText('1.0.1', { exact: true }).waitFor();
  });
  it('a locked type is offered to nobody who begins a lesson, and again when it is unlocked', async () => {
    await row(administrator, 'Quiz Test.Quiz-1.0').getByRole('button', { name: /^Khóa/ }).click();
    await main(administrator).getByText('Khóa soạn mới').waitFor();
    const offered = async () => {
      await teacher.go('/teach/h5p/new');
      return main(teacher).getByText('Quiz Test.Quiz-1.0').count();
    };
    expect(await offered()).toBe(0);
    await row(administrator, 'Quiz Test.Quiz-1.0')
      .getByRole('button', { name: /^Mở khóa/ })
      .click();
    await main(administrator).getByText('Đã mở khóa.').waitFor();
    expect(await offered()).toBeGreaterThan(0);
  });
  it('one that a lesson uses cannot be deleted, and an unused one can', async () => {
    const used = row(administrator, 'Quiz Test.Quiz-1.0');
    expect(await used.getByText('Xóa', { exact: true }).count()).toBe(0);
    const content = h5pPackage('Test.Lone-1.0', { libraries: foreignLibrary('Test.Lone-1.0') });
    await bring(administrator, '/admin/h5p/types', 'Xem thay đổi', await onDisk(content));
    await main(administrator)
      .getByLabel(/Mở luôn bài/)
      .uncheck();
    await administrator.press('Cài 1 thư viện');
    const lone = row(administrator, 'Quiz Test.Lone-1.0');
    await lone.locator('summary').click();
    await lone.getByRole('button', { name: 'Xóa', exact: true }).click();
    await main(administrator).getByText('Đã xóa.').waitFor();
    expect(await row(administrator, 'Quiz Test.Lone-1.0').count()).toBe(0);
  });
  it('nothing of all this upset a browser', () => {
    expect(administrator.complaints).toEqual([]);
  });
});
