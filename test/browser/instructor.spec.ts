import type { Browser, FrameLocator } from 'playwright-core';
import { desk, openBrowser, Reader } from '../support/browser';
import { type Demo, openDemo } from '../support/demo';

/** In the order of the story; each step goes on where the last one ended. */
describe('an instructor', () => {
  let demo: Demo;
  let browser: Browser;
  let teacher: Reader;
  const title = 'Pha trà mạn đãi khách';
  let course = '';
  const question = 'Nước pha trà nên nóng chừng nào?';

  beforeAll(async () => {
    demo = await openDemo();
    browser = await openBrowser();
    teacher = await Reader.open(browser, demo.portal.url, { viewport: desk });
    await teacher.signIn('giaovien');
  }, 1_200_000);
  afterAll(async () => {
    await browser.close();
    await demo.stop();
  });

  const main = () => teacher.page.getByRole('main');
  const field = (label: string | RegExp) => main().getByLabel(label);

  async function addLesson(name: string, kind: string): Promise<void> {
    // Open by itself as long as the section has no lessons.
    const adding = main().locator('details', {
      has: teacher.page.locator('summary', { hasText: 'Thêm bài' }),
    });
    if ((await adding.getAttribute('open')) === null) await adding.locator('summary').click();
    await field('Tên bài').fill(name);
    await field(kind).check();
    await teacher.press('Thêm bài');
  }

  it('makes a course with a section', async () => {
    await teacher.go('/teach');
    await teacher.follow('Soạn khóa học mới');
    await field('Tên khóa học').fill(title);
    await field('Tóm tắt').first().fill('Ấm, nước, trà và lời mời.');
    await field('Chủ đề').selectOption({ label: 'Kỹ năng thiết yếu' });
    await field('Mới bắt đầu').check();
    await field('Dành cho ai').fill('Ai thích uống trà');
    await teacher.press('Tạo khóa học');
    expect(await teacher.heading()).toBe(title);
    course = teacher.path();
    expect(course).toMatch(/^\/teach\/courses\/[0-9a-f-]{36}$/);
    await field('Tên phần').fill('Ấm trà đầu ngày');
    await teacher.press('Thêm phần');
    expect(await main().getByRole('heading', { name: 'Ấm trà đầu ngày' }).isVisible()).toBe(true);
  });

  it('writes a lesson to read and looks at it first', async () => {
    await addLesson('Chọn trà', 'Bài đọc');
    await field('Học trong khoảng').fill('4');
    await field('Nội dung bài').fill('## Ba điều nhớ\n\n- Trà khô, cánh xoăn\n- Thơm **cốm non**');
    await teacher.press('Xem trước');
    const preview = main().getByRole('region', { name: 'Bài sẽ hiện như thế này' });
    expect(await preview.getByRole('heading', { name: 'Ba điều nhớ' }).isVisible()).toBe(true);
    expect(await preview.locator('strong').textContent()).toBe('cốm non');
    await teacher.press('Lưu');
    expect(await main().textContent()).toContain('Đã lưu.');
  });

  it('cannot open the course while a lesson is empty, and is told so', async () => {
    await teacher.go(course);
    await addLesson('Thử tài pha trà', 'Bài tương tác');
    await teacher.go(course);
    await teacher.press('Mở cho mọi người học');
    expect(await teacher.page.title()).toMatch(/^Có lỗi/);
  });

  it('makes the questions of an interactive lesson in a form, with the preview beside it', async () => {
    await teacher.follow('Thử tài pha trà');
    await teacher.follow('Soạn nội dung');
    await teacher.follow(/^Soạn.*Bài học$/);
    await main().getByRole('button', { name: 'Dùng mẫu này: Bài ngắn: đọc rồi trả lời' }).click();
    await field('Tên bài').fill('Thử tài pha trà');
    await main().getByText('Phần 2: Câu hỏi chọn đáp án').click();
    await main().getByRole('textbox', { name: 'Câu hỏi', exact: true }).first().fill(question);
    await main()
      .getByRole('textbox', { name: 'Câu trả lời', exact: true })
      .first()
      .fill('Vừa sôi, chờ một phút');
    const preview: FrameLocator = teacher.page.frameLocator('iframe[name="h5p-preview"]');
    await preview.getByText(question).waitFor();
    await teacher.press('Lưu bài');
    expect(await main().textContent()).toContain('Thử tài pha trà');
  });

  it('looks at the lesson as learners will', async () => {
    await teacher.go(course);
    await teacher.follow('Thử tài pha trà');
    await teacher.follow('Xem bài như người học');
    const lesson = teacher.page.frameLocator('iframe');
    await lesson.getByRole('button', { name: /Tiếp/ }).first().click();
    await lesson.getByText(question).waitFor();
  });

  it('adds a document, a link, a video with captions and a sound, each with its own small form', async () => {
    const file = (name: string, content: string) => ({
      name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(content, 'latin1'),
    });
    const begin = async (name: string, kind: string) => {
      await teacher.go(course);
      await addLesson(name, kind);
      await teacher.follow('Soạn nội dung');
    };
    await begin('Phiếu ghi công thức', 'Tài liệu');
    await field(/^Tệp/).first().setInputFiles(file('cong-thuc.svg', '<svg><script>alert(1)</script></svg>'));
    await teacher.press('Lưu');
    expect(await main().textContent()).toContain('Trang web (HTML) và hình SVG có thể chứa chương trình');
    await field(/^Tệp/).first().setInputFiles(file('cong-thuc.pdf', '%PDF-1.7 cong thuc'));
    await teacher.press('Lưu');
    await begin('Chợ trà ở Thái Nguyên', 'Liên kết');
    await field('Địa chỉ trang').fill('https://example.vn/cho-tra');
    await field('Trang này là gì').fill('Giá trà từng tuần.');
    await teacher.press('Lưu');
    await begin('Rót trà', 'Video');
    await field('Tệp video').setInputFiles(file('rot.mp4', '\0\0\0\x18ftypisom film'));
    await field('Phụ đề').setInputFiles(file('rot.srt', '1\n00:00:01,000 --> 00:00:02,000\nRot tu tu\n'));
    await teacher.press('Lưu');
    await begin('Lời mời trà', 'Bài nghe');
    await field('Tệp âm thanh').setInputFiles(file('moi.mp3', 'ID3 sound'));
    await field('Lời trong bài nghe').fill('Mời cô bác xơi nước.');
    await teacher.press('Lưu');
    expect(await main().textContent()).toContain('Đã lưu nội dung bài.');
  });

  it('opens the course, and everybody finds it', async () => {
    await teacher.go(course);
    await teacher.press('Mở cho mọi người học');
    const visitor = await Reader.open(browser, demo.portal.url, { javaScriptEnabled: false });
    await visitor.go('/courses?q=pha+tra+man');
    await visitor.follow(title);
    expect(await visitor.page.getByRole('main').textContent()).toContain('Thử tài pha trà');
    expect([...visitor.complaints, ...teacher.complaints]).toEqual([]);
  });
});
