import type { Browser } from 'playwright-core';
import { desk, openBrowser, Reader } from '../support/browser';
import { type Demo, openDemo } from '../support/demo';
import { packScorm } from '../support/packages';
import { demoSecret } from '../support/visitor';

/** From the first draft to a certificate that somebody checks; each step goes on where the last one ended. */
describe('a course with six kinds of lesson', () => {
  let demo: Demo;
  let browser: Browser;
  let teacher: Reader;
  let citizen: Reader;
  let course = '';
  let code = '';
  const title = 'Kỹ năng số cho bác nông dân';
  const name = 'Giàng Thị Súa';
  const lessons = {
    text: 'Điện thoại làm được gì',
    video: 'Xem cách gọi video',
    file: 'Tờ giấy nhớ',
    link: 'Trang của nhà nước',
    quiz: 'Tự kiểm tra',
    scorm: 'Bài đóng gói',
  };

  beforeAll(async () => {
    demo = await openDemo();
    browser = await openBrowser();
    teacher = await Reader.open(browser, demo.portal.url, { viewport: desk });
    citizen = await Reader.open(browser, demo.portal.url, { javaScriptEnabled: false });
    await teacher.signIn('giaovien');
  }, 1_200_000);
  afterAll(async () => {
    await browser.close();
    await demo.stop();
  });

  const main = (who: Reader) => who.page.getByRole('main');
  const field = (label: string | RegExp) => main(teacher).getByLabel(label);

  /** Adds a lesson and goes to where its content is made. */
  async function addLesson(lesson: string, kind: string | RegExp, content?: string): Promise<void> {
    await teacher.go(course);
    const adding = main(teacher).locator('details', {
      has: teacher.page.locator('summary', { hasText: 'Thêm bài' }),
    });
    // Open by itself as long as the section has no lessons.
    if ((await adding.getAttribute('open')) === null) await adding.locator('summary').click();
    await field('Tên bài').fill(lesson);
    await field(kind).check();
    await teacher.press('Thêm bài');
    expect(await teacher.heading()).toBe(lesson);
    if (content) await teacher.follow(content);
  }

  describe('made by an instructor', () => {
    it('begins with its title and a section', async () => {
      await teacher.go('/teach');
      await teacher.follow('Soạn khóa học mới');
      await field('Tên khóa học').fill(title);
      await field('Tóm tắt').first().fill('Gọi, nhắn, tra cứu: từng việc nhỏ.');
      await field('Chủ đề').selectOption({ label: 'Kỹ năng số' });
      await field('Mới bắt đầu').check();
      await field('Dành cho ai').fill('Người làm nông');
      await teacher.press('Tạo khóa học');
      course = teacher.path();
      await field('Tên phần').fill('Những việc đầu tiên');
      await teacher.press('Thêm phần');
    });

    it('gets a text to read', async () => {
      await addLesson(lessons.text, 'Bài đọc');
      await field('Nội dung bài').fill('## Ba việc\n\n- Gọi\n- Nhắn\n- Tra cứu');
      await teacher.press('Lưu');
      expect(await main(teacher).textContent()).toContain('Đã lưu.');
    });

    it('gets a video that is elsewhere', async () => {
      await addLesson(lessons.video, 'Video', 'Soạn nội dung');
      await field('Hoặc địa chỉ video ở nơi khác').fill('https://www.youtube.com/watch?v=aqz-KE-bpKQ');
      await teacher.press('Lưu');
      expect(await main(teacher).textContent()).toContain('Đã lưu nội dung bài.');
    });

    it('gets a file to keep', async () => {
      await addLesson(lessons.file, 'Tài liệu', 'Soạn nội dung');
      await main(teacher)
        .getByLabel('Tệp', { exact: true })
        .setInputFiles({
          name: 'to-giay-nho.txt',
          mimeType: 'text/plain',
          buffer: Buffer.from('Ai hỏi mã OTP thì cúp máy.'),
        });
      await teacher.press('Lưu');
      expect(await main(teacher).textContent()).toContain('Đã lưu nội dung bài.');
    });

    it('gets a page elsewhere', async () => {
      await addLesson(lessons.link, 'Liên kết', 'Soạn nội dung');
      await field('Địa chỉ trang').fill('https://dichvucong.gov.vn/');
      await field('Trang này là gì').fill('Nơi làm giấy tờ qua mạng.');
      await teacher.press('Lưu');
      expect(await main(teacher).textContent()).toContain('Đã lưu nội dung bài.');
    });

    it('gets a quiz of a question in the bank, and the way back is on its page', async () => {
      await addLesson(lessons.quiz, 'Bài kiểm tra', 'Soạn nội dung');
      await teacher.press('Lưu cách làm bài');
      await teacher.follow('Chọn từ ngân hàng');
      await field('Chở trẻ em').check();
      await teacher.press('Thêm các câu đã chọn');
      expect(await main(teacher).textContent()).toContain('Đã thêm câu hỏi.');
      await teacher.follow(`Về bài: ${lessons.quiz}`);
      expect(await teacher.heading()).toBe(lessons.quiz);
    });

    it('gets a package made elsewhere', async () => {
      const archive = await packScorm('1.2', 'Pha trà');
      await addLesson(lessons.scorm, /Gói SCORM/, 'Soạn nội dung');
      await field(/Tệp gói/).setInputFiles(archive);
      await teacher.press('Tải gói lên');
      expect(await main(teacher).textContent()).toContain('Đã nhận gói');
    });

    it('is tried as a learner would see it, and opened to everybody', async () => {
      await teacher.go(course);
      await teacher.follow('Học thử cả khóa');
      expect(await main(teacher).textContent()).toContain('không có gì được ghi lại');
      await teacher.go(course);
      await teacher.press('Mở cho mọi người học');
      expect(await main(teacher).textContent()).toContain('Khóa học đang mở cho người học');
    });

    it('says on each lesson that it can no longer be changed, before somebody tries', async () => {
      await teacher.follow(lessons.text);
      expect(await main(teacher).textContent()).toContain('Muốn sửa, hãy soạn bản mới.');
      expect(await main(teacher).getByRole('textbox').count()).toBe(0);
      expect(teacher.complaints).toEqual([]);
    });
  });

  describe('learnt at 320 px by a citizen, without JavaScript but for the package', () => {
    it('is found by words without diacritics, and enrolled in', async () => {
      await citizen.go('/sign-in');
      await citizen.follow('Tạo tài khoản');
      await main(citizen).getByLabel('Họ và tên').fill(name);
      await main(citizen).getByLabel('Số điện thoại hoặc tên đăng nhập').fill('0912 000 444');
      await main(citizen).getByLabel('Mật khẩu', { exact: true }).fill(demoSecret);
      await citizen.press('Tạo tài khoản');
      await citizen.go('/courses');
      await main(citizen).getByRole('searchbox', { name: 'Tìm khóa học' }).fill('ky nang so');
      await citizen.press('Tìm');
      await citizen.follow(title);
      await citizen.press('Ghi danh và học ngay');
    });

    it('goes from the text to the video, the file and the link with one button each', async () => {
      for (const lesson of [lessons.text, lessons.video, lessons.file, lessons.link]) {
        expect(await citizen.heading()).toBe(lesson);
        expect(await widthOf(citizen)).toBe(320);
        await citizen.press(/^Tiếp tục/);
      }
      expect(await citizen.heading()).toBe(lessons.quiz);
    });

    it('asks its question, tells the answer and goes on', async () => {
      await citizen.press('Bắt đầu làm bài');
      await main(citizen).getByLabel('Đúng', { exact: true }).check();
      await citizen.press('Lưu và xem lại');
      await citizen.press('Nộp bài');
      expect(await main(citizen).textContent()).toContain('100%');
      expect(await widthOf(citizen)).toBe(320);
      await citizen.press('Học tiếp');
      expect(await citizen.heading()).toBe(lessons.scorm);
    });

    it('has its package done in a browser with JavaScript, and is completed', async () => {
      const player = await Reader.open(browser, demo.portal.url, {
        storageState: await citizen.context.storageState(),
      });
      await player.go(citizen.path());
      const inside = player.page.frameLocator('iframe').frameLocator('iframe');
      await inside.getByRole('button', { name: 'Nước vừa sôi' }).click();
      await player.page.getByText('Đã xong. Bấm nút bên dưới').waitFor();
      expect(player.complaints).toEqual([]);
      await player.close();
      await citizen.page.reload();
      await citizen.press(/^(Hoàn thành khóa học|Tiếp tục)/);
      expect(await citizen.heading()).toBe('Chúc mừng bạn!');
    });

    it('gives a certificate', async () => {
      await citizen.follow('Xem chứng nhận');
      for (let tries = 0; tries < 1200 && (await citizen.heading()) !== 'Chứng nhận hoàn thành'; tries++) {
        await citizen.page.waitForTimeout(250);
        await citizen.page.reload();
      }
      expect(await main(citizen).textContent()).toContain(name);
      code = (await main(citizen).textContent())!.match(/[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/)![0];
      expect(citizen.complaints).toEqual([]);
    });

    it('is what a visitor reads when they check the certificate', async () => {
      const visitor = await Reader.open(browser, demo.portal.url, { javaScriptEnabled: false });
      await visitor.go('/');
      await visitor.leaveBy(visitor.page.getByRole('link', { name: 'Kiểm tra chứng nhận' }).last());
      await visitor.page.getByRole('searchbox', { name: 'Mã kiểm tra' }).fill(code);
      await visitor.press('Kiểm tra');
      const told = await main(visitor).textContent();
      expect(told).toContain('Chứng nhận này có thật và còn giá trị');
      expect(told).toContain(name);
      expect(told).toContain(title);
      expect(visitor.complaints).toEqual([]);
      await visitor.close();
    });
  });

  /** How wide the page is to somebody who may scroll sideways. */
  const widthOf = (who: Reader) => who.page.locator('html').evaluate((page) => page.scrollWidth);
});
