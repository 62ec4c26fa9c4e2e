import { CourseRulesService } from '@domdom/courses';
import { EnrolmentsModule, EnrolmentsService } from '@domdom/enrolments';
import type { Actor } from '@domdom/platform';
import { openModule, servicesOf } from '../../../../test/support/database';
import { makePerson } from '../../../identity/src/testing/person.factory';
import { readStatements } from '../../../lrs/src/xapi';
import { makeUnitLine } from '../../../organisations/src/testing/unit.factory';
import { BankService } from '../bank/bank.service';
import type { SentAnswer } from '../domain/response';
import { QuizzesModule } from '../quizzes.module';
import { ResultsService } from '../results/results.service';
import { makeQuizLesson, questionOf } from '../testing/quiz.factory';
import type { Answer } from './attempts.repository';
import { TakingService } from './taking.service';

interface Told {
  verb: { id: string };
  object: { definition: { interactionType?: string; correctResponsesPattern?: string[] } };
}

describe('taking a quiz', () => {
  let opened: Awaited<ReturnType<typeof openModule>>;
  let unitId: string;
  let instructor: Actor;
  const get = servicesOf(() => opened);
  const taking = () => get(TakingService);

  beforeAll(async () => {
    opened = await openModule({ imports: [QuizzesModule, EnrolmentsModule] });
    unitId = (await makeUnitLine(opened.database)).commune.id;
    instructor = (await makePerson(opened.database, { grants: [{ role: 'instructor', unitId }] })).actor;
  });
  afterAll(() => opened.module.close());

  const make = (given: Parameters<typeof makeQuizLesson>[2] = {}) =>
    makeQuizLesson(opened.module, { personId: instructor.personId, unitId }, given);
  async function learner(courseId: string): Promise<Actor> {
    const { actor } = await makePerson(opened.database);
    await get(EnrolmentsService).enrol(actor, courseId);
    return actor;
  }
  /** What is right, as a page would send it. */
  function right({ content: { body }, shown }: Answer): SentAnswer {
    switch (body.kind) {
      case 'single':
        return String(shown.indexOf(0));
      case 'multiple':
        return [String(shown.indexOf(0)), String(shown.indexOf(1))];
      case 'true-false':
        return 'false';
      case 'matching':
        return [String(shown.indexOf(0)), String(shown.indexOf(1))];
      case 'ordering':
        return shown.map((item) => String(item + 1));
      case 'short-text':
        return 'ha noi';
      case 'number':
        return '2,55';
    }
  }
  async function answerAll(actor: Actor, attemptId: string, most = 99): Promise<void> {
    const { answers } = await taking().taking(actor, attemptId);
    await taking().save(
      actor,
      attemptId,
      new Map(answers.slice(0, most).map((answer) => [answer.place, right(answer)])),
    );
  }
  const told = async (attemptId: string) =>
    (
      await opened.database.query<{ payload: { statement: Told } }>(
        `select payload from outbox_event where type = 'quizzes.statement-recorded' and payload->>'attemptId' = $1 order by id`,
        [attemptId],
      )
    ).map(({ payload }) => payload.statement);

  it('ends with the whole score for right answers of every kind, and completes the lesson', async () => {
    const quiz = await make();
    const actor = await learner(quiz.courseId);
    const attemptId = await taking().start(actor, quiz.lessonId);
    await answerAll(actor, attemptId);
    await taking().finish(actor, attemptId);
    const finished = await taking().finished(actor, attemptId);
    expect(finished.attempt).toMatchObject({ score: 7, maxScore: 7, scaled: 1, passed: true });
    expect(finished).toMatchObject({ showRight: true, counted: 1 });
    const progress = await get(EnrolmentsService).progressIn(actor.personId, quiz.courseId);
    expect(progress).toMatchObject({ status: 'completed', doneLessonIds: [quiz.lessonId] });
  });

  it('tells of each answer and of the attempt in statements that both versions of xAPI take', async () => {
    const quiz = await make();
    const actor = await learner(quiz.courseId);
    const attemptId = await taking().start(actor, quiz.lessonId);
    opened.clock.advance(60_000);
    await answerAll(actor, attemptId, 6);
    await taking().finish(actor, attemptId);
    const statements = await told(attemptId);
    for (const version of ['1.0.3', '2.0.0'] as const) {
      expect(readStatements(statements, version)).toMatchObject({ ok: true });
    }
    const kinds = statements.map(({ verb, object }) => [
      verb.id.split('/').at(-1),
      object.definition.interactionType,
    ]);
    // Told in one moment, they stand in no order.
    const sorted = (list: unknown[]) => list.map((one) => JSON.stringify(one)).sort();
    expect(sorted(kinds)).toEqual(
      sorted([
        ['answered', 'choice'],
        ['answered', 'choice'],
        ['answered', 'true-false'],
        ['answered', 'matching'],
        ['answered', 'sequencing'],
        ['answered', 'fill-in'],
        ['completed', undefined],
        ['passed', undefined],
      ]),
    );
    const first = statements.find(({ object }) => object.definition.correctResponsesPattern?.[0] === 'o1');
    expect(first).toMatchObject({
      object: { definition: { correctResponsesPattern: ['o1'] } },
      result: { response: 'o1', success: true, score: { scaled: 1, raw: 1, max: 1 } },
      context: {
        registration: attemptId,
        contextActivities: { parent: [{ id: expect.stringContaining(quiz.quizId) }] },
      },
    });
    expect(statements.find(({ verb }) => verb.id.endsWith('passed'))).toMatchObject({
      result: { score: { scaled: 0.8571 }, completion: true, success: true, duration: 'PT60S' },
      context: { contextActivities: { parent: [{ id: expect.stringContaining(quiz.lessonId) }] } },
    });
  });

  it('keeps the draw and the answers, so that one goes on where one was', async () => {
    const quiz = await make({ slots: [{ category: 'Giao thông', draw: 3, points: 1 }] });
    const actor = await learner(quiz.courseId);
    const attemptId = await taking().start(actor, quiz.lessonId);
    const before = await taking().taking(actor, attemptId);
    expect(before.answers).toHaveLength(3);
    await taking().save(actor, attemptId, new Map([[2, right(before.answers[1]!)]]));
    expect(await taking().start(actor, quiz.lessonId)).toBe(attemptId);
    const again = await taking().taking(actor, attemptId);
    expect(again.answers.map(({ questionId, shown }) => [questionId, shown])).toEqual(
      before.answers.map(({ questionId, shown }) => [questionId, shown]),
    );
    expect(again.answers.map(({ response }) => response !== null)).toEqual([false, true, false]);
  });

  it('begins one attempt however many pages start it at once, and ends it once', async () => {
    const quiz = await make({ settings: { attemptsAllowed: 1 } });
    const actor = await learner(quiz.courseId);
    const ids = await Promise.all(Array.from({ length: 8 }, () => taking().start(actor, quiz.lessonId)));
    expect(new Set(ids).size).toBe(1);
    const [attemptId] = ids as [string];
    await answerAll(actor, attemptId);
    await Promise.all(Array.from({ length: 8 }, () => taking().finish(actor, attemptId)));
    expect(await told(attemptId)).toHaveLength(9);
    await expect(taking().start(actor, quiz.lessonId)).rejects.toMatchObject({
      code: 'quizzes.noAttemptsLeft',
    });
  });

  it('refuses answers after the end: the attempt has what was kept before', async () => {
    const quiz = await make({ settings: { timeLimitMinutes: 10 } });
    const actor = await learner(quiz.courseId);
    const attemptId = await taking().start(actor, quiz.lessonId);
    await answerAll(actor, attemptId, 3);
    opened.clock.advance(10 * 60_000 + 30_000);
    // By a slow line, a little late.
    const { answers } = await taking().taking(actor, attemptId);
    await taking().save(actor, attemptId, new Map([[4, right(answers[3]!)]]));
    opened.clock.advance(60_000);
    const late = taking().save(actor, attemptId, new Map([[5, right(answers[4]!)]]));
    await expect(late).rejects.toMatchObject({ code: 'quizzes.timeUp' });
    const { attempt } = await taking().finished(actor, attemptId);
    expect(attempt).toMatchObject({ score: 4, finishedAt: attempt.dueAt });
    await expect(taking().save(actor, attemptId, new Map())).rejects.toMatchObject({
      code: 'quizzes.finished',
    });
  });

  it('is collected when its time is over and nobody comes back', async () => {
    const quiz = await make({ settings: { timeLimitMinutes: 1 } });
    const actor = await learner(quiz.courseId);
    const attemptId = await taking().start(actor, quiz.lessonId);
    await answerAll(actor, attemptId);
    opened.clock.advance(3 * 60_000);
    expect(await taking().closeOverdue()).toBeGreaterThanOrEqual(1);
    expect(await taking().closeOverdue()).toBe(0);
    const progress = await get(EnrolmentsService).progressIn(actor.personId, quiz.courseId);
    expect(progress?.status).toBe('completed');
  });

  it('counts the average where the quiz says so, and shows what is right only after the last attempt', async () => {
    const quiz = await make({
      settings: { counts: 'average', reveals: 'last', attemptsAllowed: 2 },
      passPercentage: 90,
    });
    const actor = await learner(quiz.courseId);
    const first = await taking().start(actor, quiz.lessonId);
    await taking().finish(actor, first);
    expect(await taking().finished(actor, first)).toMatchObject({
      counted: 0,
      showRight: false,
      mayBegin: true,
    });
    const second = await taking().start(actor, quiz.lessonId);
    await answerAll(actor, second);
    await taking().finish(actor, second);
    expect(await taking().finished(actor, second)).toMatchObject({
      counted: 0.5,
      showRight: true,
      mayBegin: false,
    });
    // Half of it is not enough for the lesson, although the second attempt was whole.
    const progress = await get(EnrolmentsService).progressIn(actor.personId, quiz.courseId);
    expect(progress?.doneLessonIds).toEqual([]);
  });

  it('keeps the words an attempt was made with when the question is changed', async () => {
    const quiz = await make();
    const actor = await learner(quiz.courseId);
    const attemptId = await taking().start(actor, quiz.lessonId);
    await answerAll(actor, attemptId);
    const [questionId] = quiz.questionIds as [string];
    const changed = questionOf({
      kind: 'single',
      options: [
        { text: '113', fraction: 100, feedback: '' },
        { text: '115', fraction: 0, feedback: '' },
      ],
    });
    await get(BankService).change(instructor, questionId, 1, changed, true);
    await taking().finish(actor, attemptId);
    const { answers } = await taking().finished(actor, attemptId);
    expect(answers[0]).toMatchObject({
      version: 1,
      share: 1,
      content: { body: { options: [{ text: '115' }, {}, {}] } },
    });
    const next = await taking().start(actor, quiz.lessonId);
    expect((await taking().taking(actor, next)).answers[0]).toMatchObject({ version: 2 });
  });

  it('is for those who take the course, and each sees their own attempts only', async () => {
    const quiz = await make();
    const { actor: stranger } = await makePerson(opened.database);
    await expect(taking().start(stranger, quiz.lessonId)).rejects.toMatchObject({
      code: 'quizzes.notEnrolled',
    });
    const actor = await learner(quiz.courseId);
    const attemptId = await taking().start(actor, quiz.lessonId);
    for (const act of [
      () => taking().taking(stranger, attemptId),
      () => taking().save(stranger, attemptId, new Map()),
      () => taking().finish(stranger, attemptId),
      () => taking().finished(actor, attemptId),
    ])
      await expect(act()).rejects.toMatchObject({ code: 'common.notFound' });
  });

  it('does not begin before its lesson is open', async () => {
    const quiz = await make();
    const actor = await learner(quiz.courseId);
    await get(CourseRulesService).saveLesson(instructor, quiz.courseId, quiz.lessonId, {
      required: true,
      opensOn: '2999-01-01',
      opensAfterDays: null,
      sessions: 0,
    });
    await expect(taking().start(actor, quiz.lessonId)).rejects.toMatchObject({ code: 'quizzes.notOpenYet' });
  });

  it('is seen by those who teach the course, every answer beside the right one', async () => {
    const quiz = await make();
    for (const most of [7, 3, 0]) {
      const actor = await learner(quiz.courseId);
      const attemptId = await taking().start(actor, quiz.lessonId);
      if (most > 0) await answerAll(actor, attemptId, most);
      await taking().finish(actor, attemptId);
    }
    const results = await get(ResultsService).of(instructor, quiz.quizId);
    expect(results.attempts.total).toBe(3);
    expect(results.questions).toHaveLength(7);
    expect(results.questions[0]).toMatchObject({ answers: 3, facility: expect.closeTo(1 / 3) });
    expect(results.questions[0]!.discrimination).toBeGreaterThan(0);
    const one = await get(ResultsService).attempt(instructor, quiz.quizId, results.attempts.items[0]!.id);
    expect(one.answers).toHaveLength(7);
    const batches = [];
    for await (const lines of await get(ResultsService).csv(instructor, quiz.quizId)) batches.push(...lines);
    expect(batches).toHaveLength(21);
    const { actor: other } = await makePerson(opened.database, {
      grants: [{ role: 'instructor', unitId: (await makeUnitLine(opened.database)).commune.id }],
    });
    await expect(get(ResultsService).of(other, quiz.quizId)).rejects.toMatchObject({
      code: 'common.notFound',
    });
  });
});
