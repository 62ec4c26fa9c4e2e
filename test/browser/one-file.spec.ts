import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { FileStorage } from '@domdom/platform';
import type { Browser } from 'playwright-core';
import { ContentExports } from '../../libs/h5p/src/exporting/content-exports.service';
import type { ExportResult } from '../../libs/h5p/src/exporting/export.messages';
import { questionToH5p } from '../../libs/h5p/src/scoring';
import { openLibrary } from '../../libs/h5p/src/testing/opened-library';
import { openBrowser, phone } from '../support/browser';
import { axeFindings, prepareAxe } from '../support/browser-axe';
import { overflow } from '../support/browser-layout';

describe('a lesson as one file', () => {
  let browser: Browser;
  let library: Awaited<ReturnType<typeof openLibrary>>;
  beforeAll(async () => {
    [browser, library] = await Promise.all([openBrowser(), openLibrary()]);
  });
  afterAll(async () => {
    await browser.close();
    await library.module.close();
  });

  /** The file of a lesson with a picture, on the disk of somebody without a connection. */
  async function fileOfLesson(): Promise<string> {
    const file = await library.upload();
    const lesson = questionToH5p.lesson({
      title: 'Cuộc gọi lừa đảo',
      passPercentage: 50,
      steps: [
        questionToH5p.page({
          heading: 'Nhận biết',
          paragraphs: ['Nhìn.'],
          picture: { ...file, alt: 'Điện thoại' },
        }),
        questionToH5p.choice({
          question: 'Nên làm gì?',
          answers: [{ text: 'Cúp máy', correct: true }, { text: 'Chuyển tiền' }],
          shuffle: false,
        }),
        questionToH5p.trueFalse({ statement: 'Công an không đòi mã OTP.', correct: true }),
      ],
    });
    const id = await library.create(lesson);
    const job = await library.get(ContentExports).begin(library.instructor, id);
    const result = await library.run<ExportResult>(job);
    process.stdout.write(`one file: ${JSON.stringify(result)}\n`);
    const { key } = await library.get(ContentExports).toDownload(library.instructor, result.exportId);
    const target = path.join(await mkdtemp(path.join(tmpdir(), 'one-file-')), 'bài.html');
    await writeFile(target, await buffer(await library.get(FileStorage).read(key)));
    return pathToFileURL(target).href;
  }

  it('plays from the disk to its result and asks for nothing', async () => {
    const address = await fileOfLesson();
    const context = await browser.newContext({ viewport: phone, locale: 'vi-VN' });
    context.setDefaultTimeout(90_000);
    await prepareAxe(context);
    const page = await context.newPage();
    const asked: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(address);

    await page.getByText('Phần 1 trên 3').waitFor();
    const picture = page.getByRole('img', { name: 'Điện thoại' });
    await picture.waitFor();
    expect(
      await picture.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)),
    ).toBe(1);
    expect(await overflow(page)).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Tiếp tục', exact: true }).click();
    await page.getByLabel('Cúp máy').check();
    await page.getByRole('button', { name: 'Kiểm tra' }).click();
    await page.getByRole('button', { name: 'Tiếp tục', exact: true }).click();
    await page.getByLabel('Sai', { exact: true }).check();
    await page.getByRole('button', { name: 'Kiểm tra' }).click();
    await page.getByRole('button', { name: 'Xem kết quả' }).click();
    await page
      .getByText(/1\s*(\/|trên)\s*2/)
      .first()
      .waitFor();
    expect(await axeFindings(page)).toEqual([]);

    const own = (url: string) => url === address || /^(data|blob):/.test(url);
    expect(asked.filter((url) => !own(url))).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  }, 1_200_000);
});
