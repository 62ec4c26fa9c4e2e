import type { Browser, FrameLocator, Locator } from 'playwright-core';
import sharp from 'sharp';
import { desk, openBrowser, phone, Reader } from '../support/browser';
import { axeFindings, prepareAxe } from '../support/browser-axe';
import { overflow, smallTargets } from '../support/browser-layout';
import { type Demo, openDemo } from '../support/demo';

const microphone = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];

/** Somebody who has never seen H5P makes a lesson of five kinds with the form and nothing else. */
describe('an instructor with the authoring form', () => {
  let demo: Demo;
  let browser: Browser;
  let teacher: Reader;
  let picture: Buffer;
  let course = '';

  beforeAll(async () => {
    demo = await openDemo();
    browser = await openBrowser(microphone);
    picture = await sharp({ create: { width: 800, height: 600, channels: 3, background: '#1f7a4d' } })
      .jpeg()
      .toBuffer();
  }, 1_200_000);
  afterAll(async () => {
    await browser.close();
    await demo.stop();
  });
  afterEach(() => {
    // A kind that is not installed has no picture, which the form does without.
    expect(teacher.complaints.filter((complaint) => !complaint.endsWith('/icon.svg'))).toEqual([]);
  });

  async function begin(options: Parameters<typeof Reader.open>[2]): Promise<void> {
    teacher = await Reader.open(browser, demo.portal.url, options);
    await prepareAxe(teacher.context);
    await teacher.signIn('giaovien');
  }
  const main = () => teacher.page.getByRole('main');
  const button = (name: string | RegExp, within: Locator = main()) =>
    within.getByRole('button', { name, exact: true });
  const part = (number: number) =>
    main()
      .locator('[data-list="steps"] > .fe-list > .fe-entry')
      .nth(number - 1);
  const preview = (): FrameLocator => teacher.page.frameLocator('iframe[name="h5p-preview"]');
  const fileOf = (name: string) => ({ name, mimeType: 'image/jpeg', buffer: picture });
  const findings = async () => ({
    axe: await axeFindings(teacher.page),
    small: await smallTargets(teacher.page),
    beyond: await overflow(teacher.page),
  });
  const nothing = { axe: [], small: [], beyond: 0 };

  it('makes a draft course with an interactive lesson', async () => {
    await begin({ viewport: desk });
    await teacher.go('/teach');
    await teacher.follow('Soạn khóa học mới');
    await main().getByLabel('Tên khóa học').fill('Gói bánh chưng');
    await main().getByLabel('Tóm tắt').first().fill('Lá dong, nếp và đỗ.');
    await main().getByLabel('Chủ đề').selectOption({ label: 'Kỹ năng thiết yếu' });
    await main().getByLabel('Mới bắt đầu').check();
    await main().getByLabel('Dành cho ai').fill('Ai thích bánh chưng');
    await teacher.press('Tạo khóa học');
    course = teacher.path();
    await main().getByLabel('Tên phần').fill('Ngày hai mươi tám');
    await teacher.press('Thêm phần');
    await main().getByLabel('Tên bài').fill('Thử tài gói bánh');
    await main().getByLabel('Bài tương tác').check();
    await teacher.press('Thêm bài');
    await teacher.go(course);
    await teacher.follow('Thử tài gói bánh');
    await teacher.follow('Soạn nội dung');
    await teacher.follow(/^Soạn.*Bài học$/);
  });

  it('puts together five kinds, a picture that is cropped and a voice that is recorded, and looks at it', async () => {
    await main().getByLabel('Tên bài').fill('Thử tài gói bánh');
    await button(/^Trang đọc/, part(1)).click();
    await part(1).getByLabel('Đầu đề').fill('Bánh chưng ngày Tết');
    await part(1).getByRole('textbox', { name: 'Nội dung' }).fill('Gói bánh cần lá dong, nếp, đỗ và thịt.');
    await part(1).locator('summary', { hasText: 'Hình ảnh' }).click();
    await part(1).locator('[data-field="file"] input[type="file"]').setInputFiles(fileOf('banh.jpg'));
    await part(1).getByText('Đã tải lên.').waitFor();
    await button('Cắt, xoay hình: Tệp hình', part(1)).click();
    const dialog = teacher.page.getByRole('dialog', { name: 'Cắt, xoay hình' });
    await button('Vuông', dialog).click();
    await button('↻ Xoay phải', dialog).click();
    await button('Dùng phần này', dialog).click();
    // 800 × 600 has become square.
    await teacher.page.waitForFunction(() => {
      const image = document.querySelector<HTMLImageElement>('img.fe-thumb');
      return image && image.naturalWidth > 0 && image.naturalWidth === image.naturalHeight;
    });
    await part(1).getByLabel('Lời tả hình cho người không nhìn thấy').fill('Cặp bánh chưng xanh');
    await part(1).locator('summary', { hasText: 'Âm thanh để nghe' }).click();
    await button('Ghi âm', part(1)).click();
    await button('Dừng ghi', part(1)).click();
    await part(1).locator('audio').waitFor();

    const add = async (kind: RegExp) => {
      await button('+ Thêm phần').click();
      await button(kind).last().click();
    };
    await add(/^Câu hỏi chọn đáp án/);
    await part(2).getByRole('textbox', { name: 'Câu hỏi', exact: true }).fill('Gói bánh bằng lá gì?');
    const answers = part(2).getByRole('textbox', { name: 'Câu trả lời', exact: true });
    await answers.nth(0).fill('Lá dong');
    await answers.nth(1).fill('Lá sen');
    await part(2).getByLabel('Câu này đúng').first().check();
    await add(/^Câu đúng hay sai/);
    await part(3).getByRole('textbox', { name: 'Câu khẳng định' }).fill('Bánh chưng hình vuông.');
    await add(/^Điền vào chỗ trống/);
    await part(4).locator('[data-field="instruction"] [role="textbox"]').fill('Điền từ còn thiếu.');
    await part(4).locator('[data-field="text"] textarea').fill('Nhân bánh có *đỗ xanh/đậu xanh*.');
    await add(/^Ghép cặp/);
    await part(5).locator('[data-field="instruction"] [role="textbox"]').fill('Ghép từng đôi.');
    for (const [i, [left, right]] of [
      ['Lá', 'Dong'],
      ['Gạo', 'Nếp'],
      ['Nhân', 'Đỗ'],
    ].entries()) {
      await part(5).locator('[data-field="source"] input').nth(i).fill(left!);
      await part(5).locator('[data-field="target"] input').nth(i).fill(right!);
    }

    // One answer was left empty: the preview says that, and the list of what is wrong leads to it.
    await button('Xem chỗ cần sửa').click();
    const missing = main().getByRole('link', { name: /^Phần 2, câu trả lời 3: / });
    expect(await findings()).toEqual(nothing);
    await missing.click();
    await teacher.page.keyboard.type('Lá chuối');
    // The preview begins with the part that was written, which is not the first one.
    await preview().getByText('Gói bánh bằng lá gì?').waitFor();
    await preview().getByRole('button', { name: 'Quay lại' }).click();
    await preview().getByRole('heading', { name: 'Bánh chưng ngày Tết' }).waitFor();
    await preview().getByRole('img', { name: 'Cặp bánh chưng xanh' }).waitFor();
    await teacher.press('Lưu bài');
    expect(await main().textContent()).toContain('Đã lưu và gắn vào bài học “Thử tài gói bánh”.');
  });

  it('finds everything stored, nothing left as a draft, and the lesson as learners will have it', async () => {
    const stored = main().locator('[data-list="steps"] > .fe-list > .fe-entry');
    await stored.nth(4).waitFor();
    expect(await stored.count()).toBe(5);
    expect(await button('Mở bản nháp').count()).toBe(0);
    await teacher.go(course);
    await teacher.follow('Thử tài gói bánh');
    await teacher.follow('Xem bài như người học');
    const lesson = teacher.page.frameLocator('iframe');
    await lesson.getByRole('heading', { name: 'Bánh chưng ngày Tết' }).waitFor();
  });

  it('does the same with the keys of a keyboard alone', async () => {
    await teacher.close();
    await begin({ viewport: desk });
    const { page } = teacher;
    await teacher.go('/teach/h5p/new?type=DomDom.Lesson');
    await main().locator('.fe-body').waitFor();
    expect(await main().getByText('Đang mở trang soạn bài').count()).toBe(0);
    /** Goes on with the Tab key until something has the focus, as nobody with a mouse has to. */
    const reach = async (target: Locator, key = 'Tab') => {
      const wanted = await target.elementHandle();
      for (let presses = 0; presses < 250; presses += 1) {
        if (await page.evaluate((element) => element === document.activeElement, wanted)) return;
        await page.keyboard.press(key);
      }
      throw new Error(`not reached by ${key}: ${target}`);
    };
    const press = async (target: Locator, key?: string) => {
      await reach(target, key);
      await page.keyboard.press('Enter');
    };
    await press(button('Dùng mẫu này: Ôn tập nhanh'));
    // The focus is in the title now.
    await page.keyboard.type('Ôn tập bằng bàn phím');
    await press(button('+ Thêm phần'));
    await page.keyboard.press('Enter');
    await part(5).locator('[data-field="text"]').waitFor();
    await reach(part(5).getByLabel('Đầu đề'));
    await page.keyboard.type('Trang đầu');
    await reach(part(5).getByRole('textbox', { name: 'Nội dung' }));
    await page.keyboard.type('Đọc trang này trước.');
    for (let i = 0; i < 4; i += 1) await page.keyboard.press('Alt+ArrowUp');
    await press(part(1).locator('summary', { hasText: 'Hình ảnh' }));
    const chooser = page.waitForEvent('filechooser');
    await press(button('Chọn tệp: Tệp hình', part(1)));
    await (await chooser).setFiles(fileOf('tranh.jpg'));
    await part(1).locator('img.fe-thumb').waitFor();
    await press(button('Cắt, xoay hình: Tệp hình', part(1)));
    const dialog = page.getByRole('dialog');
    await reach(dialog.getByLabel('Cắt bên trái'));
    for (let i = 0; i < 25; i += 1) await page.keyboard.press('ArrowRight');
    expect(await findings()).toEqual(nothing);
    const before = await part(1).locator('img.fe-thumb').getAttribute('src');
    await press(button('Dùng phần này', dialog));
    await page.waitForFunction(
      (src) => document.querySelector('img.fe-thumb')?.getAttribute('src') !== src,
      before,
    );
    await reach(part(1).getByLabel('Lời tả hình cho người không nhìn thấy'));
    await page.keyboard.type('Tấm hình xanh');
    await press(part(1).locator('summary', { hasText: 'Âm thanh để nghe' }));
    await press(button('Ghi âm', part(1)));
    await button('Dừng ghi', part(1)).waitFor();
    await page.keyboard.press('Enter');
    await part(1).locator('audio').waitFor();
    await preview().getByRole('heading', { name: 'Trang đầu' }).waitFor();
    await reach(button('Lưu bài'));
    const next = await teacher.nextPage();
    await page.keyboard.press('Enter');
    await next.loaded;
    expect(await main().textContent()).toContain('Đã lưu bài.');
    await part(5).waitFor();
    expect(await part(1).locator('.fe-entry-title').textContent()).toContain('Trang đầu');
  });

  it('does the same on a phone of 320 pixels, where form and preview take turns', async () => {
    await teacher.close();
    await begin({ viewport: phone, hasTouch: true });
    const { page } = teacher;
    await teacher.go('/teach/h5p/new');
    expect(await findings()).toEqual(nothing);
    await teacher.follow(/^Soạn.*Bài học$/);
    expect(await findings()).toEqual(nothing);
    await button('Dùng mẫu này: Ôn tập nhanh').tap();
    await main().getByLabel('Tên bài').fill('Ôn tập trên điện thoại');
    await button('+ Thêm phần').tap();
    await button(/^Trang đọc/, part(5)).tap();
    await part(5).getByLabel('Đầu đề').fill('Trang cuối');
    await part(5).getByRole('textbox', { name: 'Nội dung' }).fill('Vài câu ngắn.');
    await part(5).locator('summary', { hasText: 'Hình ảnh' }).tap();
    await part(5).locator('[data-field="file"] input[type="file"]').setInputFiles(fileOf('hinh.jpg'));
    await button('Cắt, xoay hình: Tệp hình', part(5)).tap();
    const dialog = page.getByRole('dialog');
    await button('Ngang 16:9', dialog).tap();
    expect(await findings()).toEqual(nothing);
    await button('Dùng phần này', dialog).tap();
    await part(5).getByText('Đã tải lên.').waitFor();
    await part(5).getByLabel('Lời tả hình cho người không nhìn thấy').fill('Hình xanh');
    await part(5).locator('summary', { hasText: 'Âm thanh để nghe' }).tap();
    await button('Ghi âm', part(5)).tap();
    await button('Dừng ghi', part(5)).tap();
    await part(5).locator('audio').waitFor();
    await button('Xem thử').tap();
    await preview().getByText('Phần 5 trên 5').waitFor();
    expect(await main().getByLabel('Tên bài').isVisible()).toBe(false);
    expect(await findings()).toEqual(nothing);
    await button('Sửa').tap();
    await button('Mở tất cả').or(button('Gập tất cả')).first().tap();
    expect(await findings()).toEqual(nothing);
    await teacher.press('Lưu bài');
    expect(await main().textContent()).toContain('Đã lưu bài.');
  });
});
