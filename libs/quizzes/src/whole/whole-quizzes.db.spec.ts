import {
  type ContentUnpacker,
  CourseAuthoring,
  CourseCopy,
  CoursesService,
  CourseVersions,
  LessonPlayers,
} from '@domdom/courses';
import { EnrolmentsModule, EnrolmentsService } from '@domdom/enrolments';
import type { Actor } from '@domdom/platform';
import { type PageAnswer, type PageContext, renderPage } from '@domdom/ui';
import type { VNode } from 'preact';
import { openModule, servicesOf } from '../../../../test/support/database';
import { sentBytes } from '../../../courses/src/download-size/download-sizes';
import { makePerson } from '../../../identity/src/testing/person.factory';
import { makeUnitLine } from '../../../organisations/src/testing/unit.factory';
import { BankPagesController } from '../bank/bank.pages.controller';
import { BankService } from '../bank/bank.service';
import { QuizzesPagesController } from '../quizzes.pages.controller';
import { QuizzesService } from '../quizzes.service';
import { QuizzesWebModule } from '../quizzes-web.module';
import { TakingPagesController } from '../taking/taking.pages.controller';
import { TakingService } from '../taking/taking.service';
import { bodies, makeQuizLesson, plainSettings, questionOf } from '../testing/quiz.factory';
import { quizBytes } from './quiz-bytes';
import { WholeQuizzes } from './whole-quizzes.service';

describe('quizzes of whole courses', () => {
  let opened: Awaited<ReturnType<typeof openModule>>;
  let unitId: string;
  let otherUnitId: string;
  let author: Actor;
  let colleague: Actor;
  const get = servicesOf(() => opened);

  beforeAll(async () => {
    opened = await openModule({ imports: [QuizzesWebModule, EnrolmentsModule] });
    unitId = (await makeUnitLine(opened.database)).commune.id;
    otherUnitId = (await makeUnitLine(opened.database)).commune.id;
    const teaches = async (...units: string[]) => {
      const grants = units.map((id) => ({ role: 'instructor' as const, unitId: id }));
      return (await makePerson(opened.database, { grants })).actor;
    };
    author = await teaches(unitId, otherUnitId);
    colleague = await teaches(unitId);
  });
  afterAll(() => opened.module.close());

  const make = (given: Parameters<typeof makeQuizLesson>[2] = {}) =>
    makeQuizLesson(opened.module, { personId: author.personId, unitId }, given);
  const html = (page: unknown) => {
    const context: PageContext = {
      ...{ language: 'vi', path: '/', csrf: 'token', actor: null, unread: 0, household: [] },
      ...{ onBehalfOf: null, flash: null, assets: { url: (name: string) => `/assets/${name}` } },
    };
    return renderPage(context, page as VNode);
  };
  const quizIn = async (lessonId: string) => (await get(CoursesService).lessonFor(lessonId))?.contentId ?? '';
  const firstLesson = async (courseId: string) => {
    const [section] = await get(CoursesService).contents(courseId, false);
    return section?.lessons[0]?.id ?? '';
  };
  async function learner(courseId: string): Promise<Actor> {
    const { actor } = await makePerson(opened.database);
    await get(EnrolmentsService).enrol(actor, courseId);
    return actor;
  }
  /** The titles that an attempt asks. */
  async function asked(actor: Actor, lessonId: string): Promise<string[]> {
    const id = await get(TakingService).start(actor, lessonId);
    return (await get(TakingService).taking(actor, id)).answers.map(({ title }) => title);
  }

  it('are copied with a course of the same unit, and ask the same questions of the bank', async () => {
    const { courseId, quizId, questionIds } = await make({ settings: { timeLimitMinutes: 9 } });
    const copied = await get(CourseCopy).copy(author, courseId, unitId, 'Bản sao');
    const copy = await get(QuizzesService).quiz(author, await quizIn(await firstLesson(copied)));
    expect(copy.id).not.toBe(quizId);
    expect(copy).toMatchObject({ title: plainSettings.title, timeLimitMinutes: 9, unitId });
    expect(copy.slots.map(({ questionId }) => questionId)).toEqual(questionIds);
  });

  it('take along what the bank of another unit does not have, and draw from nothing else there', async () => {
    const [own] = await get(BankService).store(colleague.personId, { unitId, shared: true }, [
      questionOf(bodies[0]!, { title: 'Chọn', category: 'Khác' }),
    ]);
    await get(BankService).store(
      colleague.personId,
      { unitId, shared: true },
      ['A', 'B'].map((title) => questionOf(bodies[2]!, { title, category: 'Sông/Đò' })),
    );
    await get(BankService).store(author.personId, { unitId: otherUnitId, shared: true }, [
      questionOf(bodies[2]!, { title: 'Ở đó', category: 'Sông/Đò' }),
    ]);
    const { courseId } = await make({
      slots: [
        { questionId: own!, points: 2 },
        { category: 'Sông', draw: 5, points: 1 },
      ],
    });
    for (const _ of [1, 2]) {
      const copied = await get(CourseCopy).copy(author, courseId, otherUnitId, 'Bản sao');
      const lessonId = await firstLesson(copied);
      const copy = await get(QuizzesService).quiz(author, await quizIn(lessonId));
      expect(copy.unitId).toBe(otherUnitId);
      expect(copy.slots[0]).toMatchObject({ title: 'Chọn', points: 2 });
      expect(copy.slots[0]?.questionId).not.toBe(own);
      await get(CourseAuthoring).publish(author, copied);
      expect((await asked(await learner(copied), lessonId)).sort()).toEqual(['A', 'B', 'Chọn']);
    }
  });

  it('stay as learners know them while a new version changes them, also for those who keep to the old one', async () => {
    const { courseId, lessonId, quizId, questionIds } = await make();
    const quizzes = get(QuizzesService);
    const before = await learner(courseId);
    await asked(before, lessonId);
    // As their page does when it shows the lesson: they are in the middle of the course.
    await opened.database.execute('update enrolment set last_lesson_id = $2 where person_id = $1', [
      before.personId,
      lessonId,
    ]);
    const frozen = { code: 'quizzes.frozen' };
    await expect(quizzes.change(author, quizId, 1, plainSettings)).rejects.toMatchObject(frozen);
    await expect(quizzes.addDraw(author, quizId, '', 1)).rejects.toMatchObject(frozen);
    await expect(quizzes.setSlots(author, quizId, [])).rejects.toMatchObject(frozen);

    const draftId = await get(CourseVersions).begin(author, courseId);
    const draftLesson = await firstLesson(draftId);
    const page = html(await get(QuizzesPagesController).edit(author, quizId));
    expect(page).toContain('Người học đang dùng bài kiểm tra này');
    expect(page).toContain(`/teach/lessons/${draftLesson}/content`);
    expect(page).not.toContain(`action="/vi/teach/quizzes/${quizId}`);

    const own = (await get(CourseVersions).withOwnContent(author, draftLesson)).contentId ?? '';
    expect(own).not.toBe(quizId);
    await quizzes.setSlots(author, own, [{ questionId: questionIds[0]!, points: 1 }]);
    expect(await asked(await learner(courseId), lessonId)).toHaveLength(7);
    await get(CourseAuthoring).publish(author, draftId);
    expect(await asked(await learner(courseId), lessonId)).toHaveLength(1);
    expect(await asked(before, lessonId)).toHaveLength(7);
    // By the pass mark of the version that they keep to: in the new one, nothing is enough.
    await opened.database.execute('update lesson set pass_percentage = 0 where id = $1', [lessonId]);
    const attemptId = await get(TakingService).start(before, lessonId);
    await get(TakingService).finish(before, attemptId);
    expect((await get(TakingService).finished(before, attemptId)).attempt.passed).toBe(false);
    // Nothing but the questions of the new version was copied.
    expect((await quizzes.quiz(author, own)).slots[0]?.questionId).toBe(questionIds[0]);
  });

  it('give the mended question to who begins afterwards, and keep one that is taken out of the bank', async () => {
    const { courseId, lessonId, questionIds } = await make();
    const [id] = questionIds;
    const bank = get(BankService);
    const early = await learner(courseId);
    expect(await asked(early, lessonId)).toContain('Câu single');
    expect(html(await get(BankPagesController).edit(author, id!))).toContain('Người học đang làm câu này');
    const kind = bank.change(author, id!, 1, questionOf(bodies[2]!), true);
    await expect(kind).rejects.toMatchObject({ code: 'questions.kindStays' });
    await bank.change(author, id!, 1, questionOf(bodies[0]!, { title: 'Đã chữa' }), true);
    expect(await asked(early, lessonId)).toContain('Câu single');
    expect(await asked(await learner(courseId), lessonId)).toContain('Đã chữa');
    await bank.archive(author, id!);
    expect(await asked(await learner(courseId), lessonId)).toContain('Đã chữa');
  });

  describe('taken out and made again', () => {
    const packed = async (quizId: string) => {
      let written: Buffer = Buffer.alloc(0);
      const content = await get(LessonPlayers)
        .of('quiz')
        ?.pack?.(quizId, {
          add: (name, bytes) => {
            written = bytes as Buffer;
            return name;
          },
        });
      return { content, written };
    };
    const unpacked = (content: unknown, written: string | Buffer) => {
      const buffer = async () => Buffer.from(written);
      return get(LessonPlayers)
        .of('quiz')
        ?.unpack?.(content, { buffer } as Partial<ContentUnpacker> as ContentUnpacker, {
          personId: author.personId,
          unitId: otherUnitId,
        });
    };

    it('have the same settings and the same questions of every kind', async () => {
      const feedback = [{ from: 50, text: 'Tốt' }];
      const { quizId, questionIds } = await make({
        settings: { feedback, attemptsAllowed: 3 },
        slots: [],
        status: 'draft',
      });
      await get(QuizzesService).setSlots(author, quizId, [
        ...questionIds.slice(0, 6).map((questionId) => ({ questionId, points: 0.5 })),
        { category: 'Giao thông', draw: 1, points: 2 },
      ]);
      const whole = get(WholeQuizzes);
      const { content, written } = await packed(quizId);
      expect(content).toEqual({ quiz: 'quiz.json' });
      const before = await whole.take(quizId);
      const after = await whole.take((await unpacked(content, written)) ?? '');
      expect(after.settings).toEqual(before.settings);
      const chosen = ({ questions }: typeof before) => questions.slice(0, 6).map(({ question }) => question);
      expect(chosen(after)).toEqual(chosen(before));
      expect(after.slots.at(-1)).toEqual({
        category: expect.stringMatching(/^Kiểm tra giao thông( \d+)?\/Giao thông$/),
        draw: 1,
        points: 2,
      });
      expect(before.questions.length).toBeGreaterThan(6);
      expect(after.questions).toHaveLength(before.questions.length);
    });

    const good = {
      ...{ title: 'Đố', onePerPage: true, shuffleAnswers: true, counts: 'highest', reveals: 'never' },
      ...{ feedback: [], slots: [{ question: 0, points: 1 }] },
      questions: [{ title: 'A', text: 'Đúng?', body: { kind: 'true-false', answer: true } }],
    };
    it.each<[string, unknown, string]>([
      ['a setting that is unknown', { ...good, counts: 'best' }, 'quizzes.badQuiz'],
      ['a question that is not there', { ...good, slots: [{ question: 1, points: 1 }] }, 'quizzes.badQuiz'],
      ['a field of a newer portal', { ...good, timer: 1 }, 'quizzes.badQuiz'],
      [
        'a question of an unknown kind',
        { ...good, questions: [{ title: 'A', text: 'B', body: { kind: 'essay' } }] },
        'quizzes.badQuestion',
      ],
      [
        'a question without a right answer',
        {
          ...good,
          questions: [{ title: 'A', text: 'B', body: { kind: 'ordering', items: ['một'] } }],
        },
        'quizzes.badQuestion',
      ],
      [
        'more questions than one asks',
        { ...good, slots: Array.from({ length: 2 }, () => ({ category: '', draw: 60, points: 1 })) },
        'quizzes.tooManyQuestions',
      ],
    ])('are refused with %s', async (_, quiz, code) => {
      await expect(unpacked({ quiz: 'q.json' }, JSON.stringify(quiz))).rejects.toMatchObject({ code });
    });
    it('are taken when written by hand, and refused when they are no quiz', async () => {
      expect(await unpacked({ quiz: 'q.json' }, JSON.stringify(good))).toMatch(/^[0-9a-f-]{36}$/);
      await expect(unpacked({ quiz: 'q.json' }, '{')).rejects.toMatchObject({ code: 'quizzes.badQuiz' });
      await expect(unpacked({}, '{}')).rejects.toMatchObject({ code: 'quizzes.badQuiz' });
    });
  });

  it.each([true, false])(
    'weigh about what taking them sends, one question to a page: %s',
    async (onePerPage) => {
      const { courseId, lessonId, quizId } = await make({ settings: { onePerPage } });
      const actor = await learner(courseId);
      const pages = get(TakingPagesController);
      const id = (await pages.start(actor, lessonId)).path.split('/').at(-1)!;
      const sent = (page: unknown) => sentBytes(html((page as PageAnswer).page ?? page));
      let bytes = sent(await pages.check(actor, id));
      for (let page = 1; page <= (onePerPage ? 7 : 1); page++)
        bytes += sent(await pages.show(actor, id, { page }));
      await pages.finish(actor, id);
      bytes += sent(await pages.result(actor, id));
      const weighed = await get(LessonPlayers).weigh([{ id: lessonId, kind: 'quiz', contentId: quizId }]);
      expect(weighed.get(lessonId)?.bytes).toBe(quizBytes({ questions: 7, onePerPage }));
      expect(quizBytes({ questions: 7, onePerPage }) / bytes).toBeGreaterThan(0.7);
      expect(quizBytes({ questions: 7, onePerPage }) / bytes).toBeLessThan(1.5);
    },
  );
});
