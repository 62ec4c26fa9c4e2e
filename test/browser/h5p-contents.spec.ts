import type { Browser } from 'playwright-core';
import { desk, openBrowser, phone, Reader } from '../support/browser';
import { axeFindings, prepareAxe } from '../support/browser-axe';
import { overflow } from '../support/browser-layout';
import { type Demo, openDemo, secretOfDemo } from '../support/demo';
import { Visitor } from '../support/visitor';

describe('the contents of an instructor', () => {
  let demo: Demo;
  let browser: Browser;
  let instructor: Visitor;
  let base: string;
  beforeAll(async () => {
    demo = await openDemo();
    browser = await openBrowser();
    instructor = new Visitor(demo.portal.url);
    await instructor.signIn('giaovien', secretOfDemo);
    const { text } = await instructor.get('/teach/h5p?q=rut+tien');
    base = /href="(\/teach\/h5p\/[0-9a-f-]{36})"/.exec(text)![1]!;
  }, 1_200_000);
  afterAll(async () => {
    await browser.close();
    await demo.stop();
  });

  it('fit on a phone and a desk and are read by everybody, in both languages', async () => {
    const reader = await Reader.open(browser, demo.portal.url);
    await prepareAxe(reader.context);
    await reader.become(instructor);
    const problems: string[] = [];
    const paths = ['/teach/h5p', '/teach/h5p?owner=colleagues', base, `${base}/history`, `${base}/history/1`];
    for (const path of paths.flatMap((one) => [one, `/en${one}`])) {
      await reader.go(path);
      for (const size of [phone, desk]) {
        await reader.page.setViewportSize(size);
        const beyond = await overflow(reader.page);
        if (beyond > 0) problems.push(`${path}: ${beyond} px too wide for ${size.width} px`);
        for (const finding of await axeFindings(reader.page)) problems.push(`${path}: ${finding}`);
      }
    }
    problems.push(...reader.complaints);
    await reader.close();
    expect(problems).toEqual([]);
  }, 1_200_000);

  it('go back to an older version, are copied and deleted without JavaScript', async () => {
    const reader = await Reader.open(browser, demo.portal.url, { javaScriptEnabled: false });
    await reader.become(instructor);
    await reader.go('/teach/h5p');
    await reader.follow('Rút tiền ở cây ATM');
    await reader.follow('Các bản đã lưu');
    const rows = reader.page.getByRole('row');
    expect(await rows.nth(1).textContent()).toContain('Thêm 1 câu');
    expect(await rows.nth(2).textContent()).toContain('Sửa trang 1');
    await reader.follow(/^Bản 1/);
    const player = reader.page.frameLocator('iframe');
    await player.locator('body').waitFor({ state: 'attached' });
    expect(await player.locator('body').count()).toBe(1);
    await reader.press('Dùng lại bản này');
    expect(await rows.nth(1).textContent()).toContain('Dùng lại bản 1');

    await reader.go(base);
    await reader.press('Tạo bản sao');
    expect(await reader.heading()).toBe('Rút tiền ở cây ATM (bản sao)');
    await reader.page.getByText('Xóa bài', { exact: true }).click();
    await reader.press('Xóa bài này');
    expect(reader.path()).toBe('/teach/h5p');
    const titles = await reader.page.locator('table a').allTextContents();
    expect(titles).toContain('Rút tiền ở cây ATM');
    expect(titles).not.toContain('Rút tiền ở cây ATM (bản sao)');
    expect(reader.complaints).toEqual([]);
    await reader.close();
  }, 1_200_000);
});
