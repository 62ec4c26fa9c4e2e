import { Client } from 'pg';
import type { Browser, FrameLocator } from 'playwright-core';
import { desk, openBrowser, Reader } from '../support/browser';
import { type Demo, openDemo } from '../support/demo';
import { packCmi5, packScorm, packTwoParts } from '../support/packages';

/** In the order of the story; each step goes on where the last one ended. */
describe('packages made elsewhere', () => {
  let demo: Demo;
  let browser: Browser;
  let teacher: Reader;
  let learner: Reader;
  let database: Client;
  let course = '';
  const lessons: Record<string, string> = {};

  beforeAll(async () => {
    demo = await openDemo();
    browser = await openBrowser();
    database = new Client(process.env['DATABASE_URL']);
    await database.connect();
    teacher = await Reader.open(browser, demo.portal.url, { viewport: desk });
    learner = await Reader.open(browser, demo.portal.url);
    await teacher.signIn('giaovien');
    await learner.signIn('hocvien');
  }, 1_200_000);
  afterAll(async () => {
    await database.end();
    await browser.close();
    await demo.stop();
  });

  const main = (who: Reader) => who.page.getByRole('main');
  /** What is in the frame of the packages' host, and in that the package itself. */
  const inside = (who: Reader): FrameLocator => who.page.frameLocator('iframe').frameLocator('iframe');
  const told = (who: Reader) => who.page.frameLocator('iframe').getByRole('status');
  const field = (label: string | RegExp) => main(teacher).getByLabel(label);

  /** What stands in a table, asked again until it is there: the worker is told by events. */
  async function eventually<T>(
    query: string,
    values: unknown[],
    enough: (rows: T[]) => boolean,
  ): Promise<T[]> {
    for (let tries = 0; ; tries++) {
      const { rows } = await database.query(query, values);
      if (enough(rows as T[]) || tries === 600) return rows as T[];
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
  const verbsOf = async (lessonId: string, enough: string[]): Promise<string[]> => {
    const rows = await eventually<{ body: string }>(
      `select s.body from lrs_statement s join package_attempt t on s.body like '%' || t.id || '%'
       where t.lesson_id = $1 order by s.seq`,
      [lessonId],
      (found) => enough.every((verb) => found.some(({ body }) => body.includes(verb))),
    );
    return rows.map(({ body }) => (JSON.parse(body) as { verb: { id: string } }).verb.id.split('/').at(-1)!);
  };

  async function addPackage(name: string, kind: RegExp, archive: string): Promise<void> {
    await teacher.go(course);
    const adding = main(teacher).locator('details', {
      has: teacher.page.locator('summary', { hasText: 'Thêm bài' }),
    });
    if ((await adding.getAttribute('open')) === null) await adding.locator('summary').click();
    await field('Tên bài').fill(name);
    await field(kind).check();
    await teacher.press('Thêm bài');
    const id = teacher.path().split('/').at(-1)!;
    lessons[name] = id;
    await teacher.go(`/teach/packages/${id}`);
    await field(/Tệp gói/).setInputFiles(archive);
    await teacher.press('Tải gói lên');
    expect(await main(teacher).textContent()).toContain('Đã nhận gói');
  }

  it('are brought by an instructor: SCORM 1.2, SCORM 2004 and cmi5', async () => {
    await teacher.go('/teach');
    await teacher.follow('Soạn khóa học mới');
    await field('Tên khóa học').fill('Trà gói sẵn');
    await field('Tóm tắt').first().fill('Bốn gói bài học.');
    await field('Chủ đề').selectOption({ label: 'Kỹ năng thiết yếu' });
    await field('Mới bắt đầu').check();
    await field('Dành cho ai').fill('Ai thích uống trà');
    await teacher.press('Tạo khóa học');
    course = teacher.path();
    await field('Tên phần').fill('Ấm trà đầu ngày');
    await teacher.press('Thêm phần');
    await addPackage('Gói cũ', /Gói SCORM/, await packScorm('1.2', 'Trà 1.2'));
    await addPackage('Gói mới', /Gói SCORM/, await packScorm('2004 4th Edition', 'Trà 2004'));
    await addPackage('Gói cmi5', /Gói cmi5/, await packCmi5());
    await addPackage('Gói hai phần', /Gói SCORM/, await packTwoParts());
    await teacher.go(course);
    await teacher.press('Mở cho mọi người học');
  });

  it('run in a frame of another host, where no session of the portal is', async () => {
    await learner.go('/courses?q=tra+goi+san');
    await learner.follow('Trà gói sẵn');
    await learner.press(/Học ngay|Ghi danh|Bắt đầu/);
    await inside(learner).getByText('Trang 1').waitFor();
    expect(await inside(learner).locator('#name').textContent()).toBe('Chào Lò Thị Hạnh');
    const frame = learner.page.frames().find((one) => one.url().includes('/packages/files/'))!;
    expect(new URL(frame.url()).hostname).not.toBe(new URL(demo.portal.url).hostname);
    expect(await frame.evaluate(() => document.cookie)).toBe('');
    const reached = await frame.evaluate((portal) => {
      try {
        return String(window.top?.document.title);
      } catch {
        return fetch(`${portal}/api/v1/me`, { credentials: 'include' }).then(
          (answer) => `answered ${answer.status}`,
          () => 'out of reach',
        );
      }
    }, demo.portal.url);
    expect(reached).toBe('out of reach');
    // Telling that it was kept off is what the browser does then.
    learner.complaints.length = 0;
  });

  it('say when the line is away, and send everything once it is back', async () => {
    await told(learner).getByText('Đã lưu').waitFor();
    await learner.context.setOffline(true);
    await inside(learner).getByRole('button', { name: 'Trang sau' }).click();
    await told(learner).getByText('Chưa gửi được').waitFor();
    await learner.context.setOffline(false);
    await told(learner).getByText('Đã lưu').waitFor();
    learner.complaints.length = 0;
  });

  it('are heard when they say goodbye on a page that is being left', async () => {
    const lesson = learner.path();
    await learner.go('/learn');
    const [kept] = await eventually<{ cmi: { suspend_data: string } }>(
      'select cmi from package_part p join package_attempt t on t.id = p.attempt_id where t.lesson_id = $1',
      [lessons['Gói cũ']],
      (rows) => rows[0]?.cmi.suspend_data === 'rời ở trang 2',
    );
    expect(kept?.cmi.suspend_data).toBe('rời ở trang 2');
    await learner.go(lesson);
    await inside(learner).getByText('Trang 2').waitFor();
  });

  it('go on where somebody was, on another device', async () => {
    const other = await Reader.open(browser, demo.portal.url, { viewport: desk });
    await other.signIn('hocvien');
    await other.go(learner.path());
    await inside(other).getByText('Trang 2').waitFor();
    await inside(other).getByRole('button', { name: 'Nước vừa sôi' }).click();
    await other.page.getByText('Đã xong. Bấm nút bên dưới').waitFor();
    expect(other.complaints).toEqual([]);
    await other.close();
  });

  it('of SCORM 1.2 leave their score in the progress and their steps in the records', async () => {
    const id = lessons['Gói cũ']!;
    const [attempt] = await eventually<{ score: number; success: boolean }>(
      'select score, success from package_attempt where lesson_id = $1',
      [id],
      (rows) => rows[0]?.success === true,
    );
    expect(attempt).toMatchObject({ score: expect.closeTo(0.9), success: true });
    const { rows } = await database.query('select score_scaled from lesson_progress where lesson_id = $1', [
      id,
    ]);
    expect(rows).toEqual([{ score_scaled: expect.closeTo(0.9) }]);
    expect(await verbsOf(id, ['/passed', '/terminated', '/answered'])).toEqual(
      expect.arrayContaining(['initialized', 'resumed', 'answered', 'completed', 'passed', 'terminated']),
    );
    await learner.go(learner.path());
    expect(await main(learner).textContent()).toContain('Điểm: 90%');
  });

  it('of SCORM 2004 can be failed, begun anew and passed', async () => {
    await learner.press(/Học tiếp|Tiếp tục|Bài tiếp/);
    await inside(learner).getByRole('button', { name: 'Nước nguội' }).click();
    await told(learner).getByText('Đã lưu').waitFor();
    const id = lessons['Gói mới']!;
    await learner.go(learner.path());
    expect(await main(learner).textContent()).toContain('Lần này chưa đạt');
    const again = main(learner).locator('details.confirm', { hasText: 'Làm lại từ đầu' });
    await again.locator('summary').click();
    await learner.leaveBy(again.getByRole('button', { name: 'Làm lại từ đầu' }));
    await inside(learner).getByText('Trang 1').waitFor();
    await inside(learner).getByRole('button', { name: 'Nước vừa sôi' }).click();
    await learner.page.getByText('Đã xong. Bấm nút bên dưới').waitFor();
    const { rows } = await database.query(
      'select number, success, score from package_attempt where lesson_id = $1 order by number',
      [id],
    );
    expect(rows).toEqual([
      { number: 1, success: false, score: expect.closeTo(0.2) },
      { number: 2, success: true, score: expect.closeTo(0.85) },
    ]);
    const progress = await database.query('select score_scaled from lesson_progress where lesson_id = $1', [
      id,
    ]);
    expect(progress.rows).toEqual([{ score_scaled: expect.closeTo(0.85) }]);
  });

  it('of cmi5 are launched, judged and satisfied', async () => {
    await learner.press(/Học tiếp|Tiếp tục|Bài tiếp/);
    await inside(learner).getByText('Sẵn sàng Normal 0.8').waitFor();
    await inside(learner).getByRole('button', { name: 'Nước vừa sôi' }).click();
    await inside(learner).getByText('Đã nộp').waitFor();
    const id = lessons['Gói cmi5']!;
    const [progress] = await eventually<{ score_scaled: number }>(
      'select score_scaled from lesson_progress where lesson_id = $1',
      [id],
      (rows) => rows.length > 0,
    );
    expect(progress).toEqual({ score_scaled: expect.closeTo(0.95) });
    expect(await verbsOf(id, ['/terminated', '/satisfied'])).toEqual(
      expect.arrayContaining([
        'launched',
        'initialized',
        'answered',
        'passed',
        'completed',
        'satisfied',
        'terminated',
      ]),
    );
  });

  it('of several parts are gone through one by one, each with its own memory', async () => {
    await teacher.go(`/teach/lessons/${lessons['Gói hai phần']}/preview`);
    const frame = teacher.page.frameLocator('iframe');
    await inside(teacher).getByText('Phần mot').waitFor();
    await inside(teacher).getByRole('button', { name: 'Trang sau' }).click();
    await frame.getByRole('button', { name: 'Phần tiếp theo' }).click();
    await inside(teacher).getByText('Phần hai').waitFor();
    expect(await inside(teacher).locator('#name').textContent()).toBe('Trước đây: ');
    await frame.getByRole('combobox', { name: 'Phần' }).selectOption({ label: 'Nước' });
    await inside(teacher).getByText('Phần mot').waitFor();
    expect(await inside(teacher).locator('#name').textContent()).toBe('Trước đây: đã xem');
  });

  it('show the instructor who did what, and give the package back', async () => {
    await teacher.go(`/teach/packages/${lessons['Gói cũ']}/attempts`);
    await teacher.follow('Lò Thị Hạnh');
    expect(await main(teacher).textContent()).toContain('nuoc');
    const download = await teacher.page.request.get(`/teach/packages/${lessons['Gói cũ']}/download`);
    expect((await download.body()).subarray(0, 2).toString()).toBe('PK');
    expect([...teacher.complaints, ...learner.complaints]).toEqual([]);
  });
});
