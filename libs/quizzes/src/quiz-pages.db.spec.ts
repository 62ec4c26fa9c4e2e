import { EnrolmentsModule, EnrolmentsService } from '@domdom/enrolments';
import { type Actor, newId, requestContext } from '@domdom/platform';
import { PageAnswer, type PageContext, Redirect, renderPage } from '@domdom/ui';
import type { VNode } from 'preact';
import { openModule, servicesOf } from '../../../test/support/database';
import { makePerson } from '../../identity/src/testing/person.factory';
import { makeUnitLine } from '../../organisations/src/testing/unit.factory';
import { BankPagesController } from './bank/bank.pages.controller';
import { BankService } from './bank/bank.service';
import { questionKinds } from './domain/question';
import { QuizzesPagesController } from './quizzes.pages.controller';
import { QuizzesService } from './quizzes.service';
import { QuizzesWebModule } from './quizzes-web.module';
import { ResultsPagesController } from './results/results.pages.controller';
import { readAnswers } from './taking/sent-answers';
import { TakingPagesController } from './taking/taking.pages.controller';
import { bodies, makeQuizLesson, questionOf } from './testing/quiz.factory';
import { TransferPagesController } from './transfer.pages.controller';
import { TransferService } from './transfer.service';

describe('the pages of questions and quizzes', () => {
  let opened: Awaited<ReturnType<typeof openModule>>;
  let unitId: string;
  let instructor: Actor;
  let colleague: Actor;
  let stranger: Actor;
  const get = servicesOf(() => opened);

  beforeAll(async () => {
    opened = await openModule({ imports: [QuizzesWebModule, EnrolmentsModule] });
    const person = async (role: 'instructor', at: string) =>
      (await makePerson(opened.database, { grants: [{ role, unitId: at }] })).actor;
    unitId = (await makeUnitLine(opened.database)).commune.id;
    instructor = await person('instructor', unitId);
    colleague = await person('instructor', unitId);
    stranger = await person('instructor', (await makeUnitLine(opened.database)).commune.id);
  });
  afterAll(() => opened.module.close());

  async function counting<T>(work: () => Promise<T>): Promise<{ result: T; queries: number }> {
    const context = { requestId: newId(), language: 'vi' as const, path: '/', actor: null, queries: 0 };
    const result = await requestContext.run(context, work);
    return { result, queries: context.queries };
  }
  const html = (page: unknown, language: 'vi' | 'en' = 'vi') => {
    const context: PageContext = {
      language,
      path: '/',
      csrf: 'token',
      actor: null,
      unread: 0,
      household: [],
      onBehalfOf: null,
      flash: null,
      assets: { url: (name) => `/assets/${name}` },
    };
    return renderPage(context, (page instanceof PageAnswer ? page.page : page) as VNode);
  };
  const place = () => ({ unitId, shared: 'true', title: 'Số cấp cứu', text: 'Gọi số nào?' });

  describe('the bank', () => {
    it('stores a question of a form whose first right answer is ticked', async () => {
      const body = {
        ...place(),
        'lines.0.text': '113',
        'lines.2.text': '115',
        'lines.2.correct': 'true',
        'lines.3.correct': 'true',
      };
      const answer = await get(BankPagesController).create(instructor, 'single', body);
      expect(answer).toBeInstanceOf(Redirect);
      const id = (answer as Redirect).path.split('/').at(-1)!;
      const stored = await get(BankService).question(instructor, id);
      expect(stored.content.body).toEqual({
        kind: 'single',
        options: [
          { text: '113', fraction: 0, feedback: '' },
          { text: '115', fraction: 100, feedback: '' },
        ],
      });
    });

    it.each(questionKinds)(
      'shows the form of a stored question so that saving it changes nothing: %s',
      async (kind) => {
        const given = questionOf(bodies.find((body) => body.kind === kind)!);
        const [id] = await get(BankService).store(instructor.personId, { unitId, shared: true }, [given]);
        const page = html(await get(BankPagesController).edit(instructor, id!));
        const sent: Record<string, string> = {};
        for (const [, tag] of page.matchAll(/<(?:input|textarea)([^>]*name="[^"]+"[^>]*)>/g)) {
          const attribute = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag!)?.[1];
          const chosen = !/type="(radio|checkbox)"/.test(tag!) || / checked/.test(tag!);
          if (chosen) sent[attribute('name')!] = attribute('value') ?? '';
        }
        for (const [, name, value] of page.matchAll(/<textarea[^>]*name="([^"]+)"[^>]*>([^<]*)</g))
          sent[name!] = value!;
        expect(await get(BankPagesController).save(instructor, id!, sent)).toBeInstanceOf(Redirect);
        const after = await get(BankService).question(instructor, id!);
        expect(after).toMatchObject({ ...given, version: 2 });
      },
    );

    it('comes back with more lines, with a look, or with what is to be mended, and keeps what was typed', async () => {
      const body = { ...place(), 'lines.0.text': '115', spare: '2' };
      const pages = get(BankPagesController);
      const more = (await pages.create(instructor, 'single', { ...body, button: 'add' })) as PageAnswer;
      expect(html(more)).toContain('name="lines.5.text"');
      expect(html(more)).toContain('value="115"');
      const wrong = (await pages.create(instructor, 'single', { ...body, button: 'save' })) as PageAnswer;
      expect(wrong.status).toBe(422);
      expect(html(wrong)).toContain('Cần ít nhất 2 dòng.');
      const whole = { ...body, 'lines.0.correct': 'true', 'lines.1.text': '113', button: 'preview' };
      const look = (await pages.create(instructor, 'single', whole)) as PageAnswer;
      expect(html(look)).toContain('Người làm bài sẽ thấy');
    });

    it('is found without diacritics, by category with what is below it, and by tag', async () => {
      const words = questionOf(bodies[2]!, {
        title: 'Đèn tín hiệu',
        category: 'Đường sắt/Rào chắn',
        tags: ['tàu'],
      });
      await get(BankService).store(instructor.personId, { unitId, shared: true }, [words]);
      const titles = async (filters: object) =>
        (await get(BankService).list(colleague, filters)).items.map(({ title }) => title);
      expect(await titles({ q: 'den tin hieu' })).toEqual(['Đèn tín hiệu']);
      expect(await titles({ category: 'Đường sắt' })).toEqual(['Đèn tín hiệu']);
      expect(await titles({ tag: 'tàu', kind: 'true-false' })).toEqual(['Đèn tín hiệu']);
      expect(await titles({ q: 'den tin hieu', kind: 'number' })).toEqual([]);
      const list = await counting(() => get(BankPagesController).list(colleague, { q: 'den' }));
      expect(list.queries).toBeLessThanOrEqual(4);
      expect(html(list.result, 'en')).toContain('Question bank');
    });

    it('hides what is somebody’s own from colleagues, and everything from other units', async () => {
      const own = questionOf(bodies[0]!, { title: 'Riêng tôi' });
      const [id] = await get(BankService).store(instructor.personId, { unitId, shared: false }, [own]);
      await expect(get(BankService).question(instructor, id!)).resolves.toMatchObject({ id });
      for (const actor of [colleague, stranger])
        await expect(get(BankService).question(actor, id!)).rejects.toMatchObject({
          code: 'common.notFound',
        });
      expect((await get(BankService).list(colleague, { q: 'rieng toi' })).total).toBe(0);
      expect((await get(BankService).list(stranger, {})).total).toBe(0);
      const mine = questionOf(bodies[0]!);
      const foreign = get(BankService).create(stranger, { unitId, shared: true }, mine);
      await expect(foreign).rejects.toMatchObject({ code: 'questions.noUnit' });
    });

    it('lets one of two who change the same version win', async () => {
      const [id] = await get(BankService).store(instructor.personId, { unitId, shared: true }, [
        questionOf(bodies[0]!),
      ]);
      const change = (actor: Actor) => get(BankService).change(actor, id!, 1, questionOf(bodies[2]!), true);
      const results = await Promise.allSettled([change(instructor), change(colleague)]);
      expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    });
  });

  describe('a file of questions', () => {
    const file = (text: string) => ({ buffer: Buffer.from(text) });
    const form = (more: object = {}) => ({
      values: {},
      input: { unitId, shared: true, ...more },
      problems: [],
    });
    const two = '::Tốt một::Đúng? {T}\n\nHỏng {=a\n\n::Tốt hai::Sai? {F}\n';
    const titles = async () =>
      (await get(BankService).list(instructor, { q: 'tot' })).items.map(({ title }) => title);

    it('with an error is not taken by half, and says the line; the good ones are taken when that is wanted', async () => {
      const pages = get(TransferPagesController);
      const refused = (await pages.take(instructor, file(two), form())) as PageAnswer;
      expect(refused.status).toBe(422);
      expect(html(refused)).toMatch(/>3<.*Thiếu dấu }/s);
      expect(await titles()).toEqual([]);
      const taken = (await pages.take(instructor, file(two), form({ takeGood: true }))) as PageAnswer;
      expect(taken.status).toBe(200);
      expect((await titles()).sort()).toEqual(['Tốt hai', 'Tốt một']);
    });

    it.each([
      ['nothing', undefined, 'Hãy chọn một tệp.'],
      ['another encoding', { buffer: Buffer.from([0xff, 0xfe, 0x41, 0x00]) }, 'UTF-8'],
      ['no questions', { buffer: Buffer.from('// only a remark\n') }, 'Không tìm thấy câu hỏi nào'],
      ['a broken zip', { buffer: Buffer.from('PK\u0003\u0004 broken') }, 'hỏng'],
    ])('is refused clearly with %s', async (_, sent, words) => {
      const refused = (await get(TransferPagesController).take(instructor, sent, form())) as PageAnswer;
      expect(refused.status).toBe(422);
      expect(html(refused)).toContain(words);
    });

    it('goes out and comes back as the same questions, in both formats', async () => {
      const category = 'Đi và về';
      const given = bodies.map((body) => questionOf(body, { category }));
      await get(BankService).store(instructor.personId, { unitId, shared: true }, given);
      const packed = await get(TransferService).qti(instructor, category);
      for (const out of [Buffer.from(await get(TransferService).gift(instructor, category)), packed]) {
        const place = { unitId, shared: false, takeGood: false, category: '' };
        const { ids, problems } = await get(TransferService).take(instructor, out, place);
        expect(problems).toEqual([]);
        const back = await Promise.all(ids.map((id) => get(BankService).question(instructor, id)));
        const words = back.map(({ title, category: at, tags, content }) => ({
          title,
          category: at,
          tags,
          content,
        }));
        expect(words).toEqual(given);
        for (const id of ids) await get(BankService).archive(instructor, id);
      }
    });
  });

  describe('a quiz', () => {
    const ready = (given = {}) =>
      makeQuizLesson(opened.module, { personId: instructor.personId, unitId }, given);

    it('is put together from the bank: chosen, drawn, ordered, weighed and taken out', async () => {
      const { quizId, questionIds } = await ready({ slots: [], status: 'draft' });
      const quizzes = get(QuizzesService);
      await quizzes.addQuestions(instructor, quizId, questionIds.slice(0, 2));
      await quizzes.addQuestions(instructor, quizId, questionIds.slice(1, 3));
      await quizzes.addDraw(instructor, quizId, 'Giao thông', 2);
      const tooMany = quizzes.addDraw(instructor, quizId, 'Giao thông', 90);
      await expect(tooMany).rejects.toMatchObject({ code: 'quizzes.tooFewToDraw' });
      let { slots } = await quizzes.quiz(instructor, quizId);
      expect(slots.map(({ questionId, draw }) => questionId ?? draw)).toEqual([
        ...questionIds.slice(0, 3),
        2,
      ]);
      await quizzes.changeSlot(instructor, quizId, slots[1]!.id, { act: 'up' });
      await quizzes.changeSlot(instructor, quizId, slots[1]!.id, { act: 'weigh', points: 3 });
      await quizzes.changeSlot(instructor, quizId, slots[2]!.id, { act: 'remove' });
      slots = (await quizzes.quiz(instructor, quizId)).slots;
      expect(slots.map(({ questionId, points }) => [questionId, points])).toEqual([
        [questionIds[1], 3],
        [questionIds[0], 1],
        [null, 1],
      ]);
      expect(html(await get(QuizzesPagesController).edit(instructor, quizId))).toContain('Rút ngẫu nhiên');
      expect(html(await get(QuizzesPagesController).preview(instructor, quizId))).toContain('Câu 4');
      await expect(quizzes.quiz(colleague, quizId)).rejects.toMatchObject({ code: 'common.notFound' });
    });

    it('is taken page by page, within the budget of queries, and never shows what is right before the end', async () => {
      const { courseId, lessonId, quizId } = await ready();
      const { actor } = await makePerson(opened.database);
      await get(EnrolmentsService).enrol(actor, courseId);
      const pages = get(TakingPagesController);
      const { path } = await pages.start(actor, lessonId);
      const id = path.split('/').at(-1)!;

      for (let page = 1; page <= 7; page++) {
        const shown = await counting(async () => pages.show(actor, id, { page }));
        expect(shown.queries).toBeLessThanOrEqual(4);
        const text = html(shown.result);
        expect(text).not.toMatch(/Lời giải|Đúng số cấp cứu|fraction|feedback|Hà Nội/);
      }
      const sent = { places: '5', page: '5', 'a.5.0': '1', 'a.5.1': '2', button: 'next' };
      expect(await pages.save(actor, id, sent)).toMatchObject({ path: `/quizzes/attempts/${id}?page=6` });
      expect(html(await pages.check(actor, id))).toContain('Còn 7 câu chưa trả lời xong.');
      await pages.finish(actor, id);
      const result = await counting(async () => pages.result(actor, id));
      const text = html(result.result);
      expect(text).toContain('Kết quả: Kiểm tra giao thông');
      // Right answers are for those who passed.
      expect(text).not.toMatch(/Đáp án đúng<|Lời giải|Hà Nội/);
      const late = (await pages.save(actor, id, sent)) as PageAnswer;
      expect(late.status).toBe(409);
      expect(html(late)).toContain('Bạn đã nộp bài này rồi');
      expect(html(await get(ResultsPagesController).all(instructor, quizId, {}))).toContain('Câu khó nhất');
    });

    it('reads what a page sent by the places that it showed', () => {
      const sent = {
        places: '1 2 3',
        'a.1': '2',
        'a.2': ['0', '3'],
        'a.9': 'x',
        'a.3.1': '4',
        button: 'next',
      };
      expect(readAnswers(sent)).toEqual(
        new Map<number, unknown>([
          [1, '2'],
          [2, ['0', '3']],
          [3, [null, '4']],
        ]),
      );
      expect(readAnswers({ places: '1' })).toEqual(new Map([[1, null]]));
    });
  });
});
