import XAPI from '@xapi/xapi';
import { Client } from 'pg';
import type { Browser, FrameLocator, Locator } from 'playwright-core';
import sharp from 'sharp';
import { statementFault } from '../../libs/lrs/src/xapi';
import { desk, openBrowser, phone, Reader } from '../support/browser';
import { type Demo, openDemo } from '../support/demo';
import { standsAt } from '../support/h5p-place';
import { makeCredential } from '../support/record-store';

const microphone = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];

interface Told {
  verb: { id: string };
  object: { id: string; definition?: { interactionType?: string; correctResponsesPattern?: string[] } };
  result?: { score?: { raw: number; max: number }; response?: string };
  context: { registration: string };
}
interface AttemptAnswer {
  part: string;
  score: number;
  maxScore: number;
  fault: string | null;
}

/** From an empty form to figures that agree wherever they are shown; each step goes on where the last one ended. */
describe('a question set that an instructor makes and a learner does on two devices', () => {
  let demo: Demo;
  let browser: Browser;
  let teacher: Reader;
  let learner: Reader;
  let database: Client;
  let picture: Buffer;
  let course = '';
  let contentId = '';
  let lessonPage = '';
  const title = 'Gói bánh chưng ngày Tết';
  const lesson = 'Bạn nhớ được gì?';

  beforeAll(async () => {
    demo = await openDemo();
    browser = await openBrowser(microphone);
    database = new Client(process.env['DATABASE_URL']);
    await database.connect();
    picture = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#1f7a4d' } })
      .jpeg()
      .toBuffer();
    teacher = await Reader.open(browser, demo.portal.url, { viewport: desk });
    await teacher.signIn('giaovien');
  }, 1_200_000);
  afterAll(async () => {
    await database.end();
    await browser.close();
    await demo.stop();
  });

  const main = (who = teacher) => who.page.getByRole('main');
  const button = (name: string | RegExp, within: Locator = main()) =>
    within.getByRole('button', { name, exact: true });
  const part = (number: number) =>
    main()
      .locator('[data-list="questions"] > .fe-list > .fe-entry')
      .nth(number - 1);
  const add = async (kind: RegExp) => {
    await button('+ Thêm câu hỏi').click();
    await button(kind).last().click();
  };
  const inside = (reader: Reader): FrameLocator => reader.page.frameLocator('iframe');
  const at = (reader: Reader, step: number) => inside(reader).getByText(`Phần ${step} trên 5`).waitFor();
  const say = (reader: Reader, name: string) =>
    inside(reader).getByRole('button', { name, exact: true }).click();
  const ask = async <Answer>(path: string): Promise<Answer> => {
    const answer = await teacher.page.request.get(path, { headers: { accept: 'application/json' } });
    expect(answer.status()).toBe(200);
    return (await answer.json()) as Answer;
  };

  it('is put together of five kinds with the form alone, with a picture and a recorded sound', async () => {
    await teacher.go('/teach');
    await teacher.follow('Soạn khóa học mới');
    await main().getByLabel('Tên khóa học').fill(title);
    await main().getByLabel('Tóm tắt').first().fill('Lá dong, nếp và đỗ.');
    await main().getByLabel('Chủ đề').selectOption({ label: 'Kỹ năng thiết yếu' });
    await main().getByLabel('Mới bắt đầu').check();
    await main().getByLabel('Dành cho ai').fill('Ai thích bánh chưng');
    await teacher.press('Tạo khóa học');
    course = teacher.path();
    await main().getByLabel('Tên phần').fill('Ngày hai mươi tám');
    await teacher.press('Thêm phần');
    await main().getByLabel('Tên bài').fill(lesson);
    await main().getByLabel('Bài tương tác').check();
    await teacher.press('Thêm bài');
    await teacher.follow('Soạn nội dung');
    await teacher.follow(/^Soạn.*Bộ câu hỏi$/);
    await main().getByLabel('Tên bài').fill(lesson);

    await button(/^Câu hỏi chọn đáp án/, part(1)).click();
    await part(1).getByRole('textbox', { name: 'Câu hỏi', exact: true }).fill('Gói bánh bằng lá gì?');
    await part(1).locator('summary', { hasText: 'Hình ảnh' }).first().click();
    await part(1).locator('[data-field="file"] input[type="file"]').first().setInputFiles({
      name: 'banh.jpg',
      mimeType: 'image/jpeg',
      buffer: picture,
    });
    await part(1).getByText('Đã tải lên.').waitFor();
    await part(1).getByLabel('Lời tả hình cho người không nhìn thấy').first().fill('Cặp bánh chưng');
    const answers = part(1).getByRole('textbox', { name: 'Câu trả lời', exact: true });
    for (const [i, words] of ['Lá dong', 'Lá sen', 'Lá chuối'].entries()) await answers.nth(i).fill(words);
    await part(1).getByLabel('Câu này đúng').first().check();

    await add(/^Câu đúng hay sai/);
    await part(2).getByRole('textbox', { name: 'Câu khẳng định' }).fill('Bánh chưng hình vuông.');
    await part(2).locator('summary', { hasText: 'Âm thanh để nghe' }).click();
    await button('Ghi âm', part(2)).click();
    await button('Dừng ghi', part(2)).click();
    await part(2).locator('audio').waitFor();

    await add(/^Điền vào chỗ trống/);
    await part(3).locator('[data-field="text"] textarea').fill('Nhân bánh có *đỗ xanh/đậu xanh* và *thịt*.');

    await add(/^Ghép cặp/);
    for (const [i, [left, right]] of [
      ['Lá', 'Dong'],
      ['Gạo', 'Nếp'],
      ['Nhân', 'Đỗ'],
    ].entries()) {
      await part(4).locator('[data-field="source"] input').nth(i).fill(left!);
      await part(4).locator('[data-field="target"] input').nth(i).fill(right!);
    }

    await add(/^Sắp xếp/);
    const items = part(5).getByRole('textbox', { name: 'Mục', exact: true });
    for (const [i, words] of ['Rửa lá', 'Gói bánh', 'Luộc bánh'].entries()) await items.nth(i).fill(words);
    // The preview stands at what was written last.
    await teacher.page.frameLocator('iframe[name="h5p-preview"]').getByText('Luộc bánh').waitFor();
    await teacher.press('Lưu bài');
    expect(await main().textContent()).toContain(`Đã lưu và gắn vào bài học “${lesson}”.`);
    contentId = /h5p\/([0-9a-f-]{36})/.exec(teacher.path())![1]!;
  });

  it('is looked at as learners will have it, and opened with its course', async () => {
    await teacher.go(course);
    await teacher.follow(lesson);
    await teacher.follow('Xem bài như người học');
    await inside(teacher).getByRole('img', { name: 'Cặp bánh chưng' }).waitFor();
    await teacher.go(course);
    await teacher.press('Mở cho mọi người học');
    expect(await main().textContent()).toContain('Khóa học đang mở cho người học');
    expect(await ask(`/api/v1/h5p/contents/${contentId}/attempts`)).toMatchObject({ total: 0 });
    expect(teacher.complaints).toEqual([]);
  });

  it('is half done on a phone', async () => {
    learner = await Reader.open(browser, demo.portal.url, { viewport: phone });
    await learner.signIn('hocvien');
    await learner.go('/courses?q=goi+banh+chung');
    await learner.follow(title);
    await learner.press('Ghi danh và học ngay');
    lessonPage = learner.path();
    await at(learner, 1);
    await inside(learner).getByLabel('Lá dong', { exact: true }).check();
    await say(learner, 'Kiểm tra');
    await say(learner, 'Tiếp tục');
    await at(learner, 2);
    await inside(learner).locator('.dd-sound, audio').first().waitFor();
    // Wrong.
    await inside(learner).getByLabel('Sai', { exact: true }).check();
    await say(learner, 'Kiểm tra');
    await say(learner, 'Tiếp tục');
    await at(learner, 3);
    await learner.go('/learn');
    await standsAt(database, 'hocvien', 3);
    expect(learner.complaints).toEqual([]);
  });

  it('goes on in another browser where the phone left off, and is finished there', async () => {
    const elsewhere = await Reader.open(browser, demo.portal.url, { viewport: desk });
    await elsewhere.signIn('hocvien');
    await elsewhere.go(lessonPage);
    await at(elsewhere, 3);
    // Without diacritics, which are forgiven; the second one is wrong.
    await inside(elsewhere).getByLabel('Ô trống 1').fill('do xanh');
    await inside(elsewhere).getByLabel('Ô trống 2').fill('cá');
    await say(elsewhere, 'Kiểm tra');
    await say(elsewhere, 'Tiếp tục');
    await at(elsewhere, 4);
    for (const [left, right] of [
      ['Lá', 'Dong'],
      ['Gạo', 'Nếp'],
      ['Nhân', 'Đỗ'],
    ])
      await inside(elsewhere).getByLabel(left!, { exact: true }).selectOption({ label: right! });
    await say(elsewhere, 'Kiểm tra');
    await say(elsewhere, 'Tiếp tục');
    await at(elsewhere, 5);
    const move = (item: string, way: 'up' | 'down') =>
      inside(elsewhere)
        .getByRole('button', { name: new RegExp(`: ${item}$`) })
        .nth(way === 'up' ? 0 : 1)
        .press('Enter');
    for (let places = 0; places < 2; places += 1) await move('Rửa lá', 'up');
    for (let places = 0; places < 2; places += 1) await move('Luộc bánh', 'down');
    await say(elsewhere, 'Kiểm tra');
    await say(elsewhere, 'Xem kết quả');
    await inside(elsewhere).getByText('Bạn được 8 trên 10 điểm.').waitFor();
    // Looked at once more: that is no second attempt.
    await elsewhere.go('/learn');
    await elsewhere.go(lessonPage);
    await inside(elsewhere).getByText('Bạn được 8 trên 10 điểm.').waitFor();
    await elsewhere.go('/learn');
    expect(elsewhere.complaints).toEqual([]);
    await elsewhere.close();
  });

  it('has the same figures in the attempt report, the gradebook and the record store', async () => {
    const attempts = `/api/v1/h5p/contents/${contentId}/attempts`;
    const { items } = await ask<{ items: Record<string, unknown>[] }>(attempts);
    expect(items).toMatchObject([{ number: 1, score: 8, maxScore: 10, counted: true, flagged: false }]);
    const attemptId = String(items[0]!['id']);
    const { answers } = await ask<{ answers: AttemptAnswer[] }>(`${attempts}/${attemptId}`);
    const figures = answers.map(({ score, maxScore, fault }) => ({ score, maxScore, fault }));
    expect(figures).toEqual(
      [
        [1, 1],
        [0, 1],
        [1, 2],
        [3, 3],
        [3, 3],
      ].map(([score, maxScore]) => ({ score, maxScore, fault: null })),
    );
    await teacher.go(`/teach/h5p/${contentId}/results/${attemptId}`);
    const report = (await main().textContent())!;
    for (const words of ['8/10', '0/1', '1/2', '3/3', 'do xanh']) expect(report).toContain(words);

    const book = `/api/v1/courses/${course.split('/').at(-1)}/gradebook`;
    const cell = async () => {
      const { items: rows } = await ask<{ items: { lessons: { score: number; tries: number }[] }[] }>(book);
      return rows[0]?.lessons[0];
    };
    for (let tries = 0; tries < 1200 && !(await cell())?.tries; tries += 1)
      await teacher.page.waitForTimeout(250);
    expect((await cell())?.tries).toBe(1);
    expect((await cell())?.score).toBeCloseTo(8 / 10, 4);

    const { key, secret } = await makeCredential(['--name', 'Người xem']);
    const headers = {
      authorization: XAPI.toBasicAuth(key, secret),
      'x-experience-api-version': '2.0.0',
    };
    const recorded = async () => {
      const query = `registration=${attemptId}&limit=100&ascending=true`;
      const answer = await fetch(`${demo.portal.url}/xapi/statements?${query}`, { headers });
      return ((await answer.json()) as { statements: Told[] }).statements;
    };
    const is = (verb: string) => (one: Told) => one.verb.id.endsWith(`/${verb}`);
    let statements = await recorded();
    for (let tries = 0; tries < 1200 && !statements.some(is('completed')); tries += 1) {
      await teacher.page.waitForTimeout(250);
      statements = await recorded();
    }
    expect(statements.flatMap((one) => statementFault(one, '2.0.0') ?? [])).toEqual([]);
    // The store keeps them in the order in which they came to it.
    const place = (one: Told) => answers.findIndex(({ part: id }) => one.object.id.endsWith(`=${id}`));
    const told = statements.filter(is('answered')).sort((one, other) => place(one) - place(other));
    expect(
      told.map(({ object, result }) => [
        object.id.split('subContentId=')[1],
        result?.score?.raw,
        result?.score?.max,
      ]),
    ).toEqual(answers.map(({ part: id, score, maxScore }) => [id, score, maxScore]));
    expect(told.map(({ object }) => object.definition?.interactionType)).toEqual([
      'choice',
      'true-false',
      'fill-in',
      'matching',
      'sequencing',
    ]);
    expect(told.every(({ object }) => object.definition?.correctResponsesPattern?.length)).toBe(true);
    expect(statements.filter(is('completed')).map(({ result }) => result?.score)).toMatchObject([
      { raw: 8, max: 10 },
    ]);
    expect(teacher.complaints).toEqual([]);
  });
});
