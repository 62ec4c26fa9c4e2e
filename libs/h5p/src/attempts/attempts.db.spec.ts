import { CourseImport, CourseLearningPort } from '@domdom/courses';
import { activityIds } from '@domdom/lrs';
import { type Actor, newId, PlatformConfig } from '@domdom/platform';
import { openModule, servicesOf } from '../../../../test/support/database';
import { makePerson } from '../../../identity/src/testing/person.factory';
import { makeUnitLine } from '../../../organisations/src/testing/unit.factory';
import { ContentsService } from '../contents/contents.service';
import { H5pModule } from '../h5p.module';
import { PlayPasses } from '../playing/play-pass';
import { questionsOf } from '../scoring';
import { smallLesson, useTemporaryFolder } from '../testing/content.factory';
import { FakeLearning } from '../testing/fake-learning';
import { AttemptsService } from './attempts.service';
import { ResultsService } from './results.service';

describe('attempts', () => {
  let opened: Awaited<ReturnType<typeof openModule>>;
  let instructor: Actor;
  let contentId: string;
  let lessonId: string;
  let iri: string;
  let questions: { id: string }[];
  let learning: FakeLearning;
  const get = servicesOf(() => opened);

  beforeAll(async () => {
    useTemporaryFolder();
    opened = await openModule({ imports: [H5pModule] });
    learning = new FakeLearning();
    get(CourseLearningPort).use(learning);
    const units = await makeUnitLine(opened.database);
    const grants = [{ role: 'instructor' as const, unitId: units.commune.id }];
    instructor = (await makePerson(opened.database, { grants })).actor;
    const lesson = smallLesson();
    contentId = await get(ContentsService).createContent(
      { personId: instructor.personId, unitId: units.commune.id },
      { ...lesson, metadata: { ...lesson.metadata } },
    );
    const [course] = await get(CourseImport).importCourses([
      {
        title: 'Tránh bị lừa',
        summary: 'Nhận ra lừa đảo.',
        topic: 'digital-skills',
        level: 'beginner',
        language: 'vi',
        audience: 'Mọi người',
        outcomes: [],
        unitId: units.commune.id,
        authorIds: [instructor.personId],
        status: 'published',
        sections: [
          {
            title: 'Một',
            lessons: [
              { title: 'Cuộc gọi', kind: 'h5p', minutes: 3, contentId: contentId, passPercentage: 100 },
            ],
          },
        ],
      },
    ]);
    lessonId = course!.lessonIds[0]!;
    iri = activityIds.content(get(PlatformConfig).address, contentId);
    questions = questionsOf(lesson.library, lesson.params);
  });
  afterAll(() => opened.module.close());

  async function learner() {
    const { actor } = await makePerson(opened.database);
    const pass = {
      personId: actor.personId,
      contentId,
      enrolmentId: newId(),
      lessonId,
      issuedAt: opened.clock.now().getTime(),
    };
    const token = get(PlayPasses).issue(pass);
    const attemptId = newId();
    const send = (...statements: object[]) =>
      get(AttemptsService).record(actor, attemptId, token, statements);
    const row = () => opened.database.one('select * from h5p_attempt where id = $1', [attemptId]);
    return { actor, pass, token, attemptId, send, row };
  }
  const statement = (verb: string, part: string, result: object = {}) => ({
    id: newId(),
    actor: { objectType: 'Agent', mbox: 'mailto:somebody@else.example' },
    verb: { id: `http://adlnet.gov/expapi/verbs/${verb}` },
    object: {
      id: part ? `${iri}?subContentId=${part}` : iri,
      definition: { interactionType: 'choice', type: 'http://adlnet.gov/expapi/activities/cmi.interaction' },
    },
    result,
    timestamp: opened.clock.now().toISOString(),
  });
  const score = (raw: number, max: number) => ({ raw, max, min: 0, scaled: raw / max });
  const choice = (response: string, raw: number) =>
    statement('answered', questions[0]!.id, { response, score: score(raw, 1) });
  const trueFalse = (response: string, raw: number) =>
    statement('answered', questions[1]!.id, { response, score: score(raw, 1) });
  const completed = (raw: number, max = 2) =>
    statement('completed', '', { score: score(raw, max), completion: true, duration: 'PT1M5S' });
  const events = (type: string, attemptId: string) =>
    opened.database.query<{ payload: Record<string, never> }>(
      `select payload from outbox_event where type = $1 and payload->>'attemptId' = $2 order by seq`,
      [type, attemptId],
    );

  it('become a result and statements of the learner when the whole lesson was answered', async () => {
    const { send, row, attemptId, actor } = await learner();
    expect(await send(statement('attempted', ''), choice('0', 1))).toEqual({
      accepted: 2,
      flagged: 0,
      refused: 0,
      finished: false,
    });
    expect(await send(trueFalse('true', 1), completed(2))).toMatchObject({ flagged: 0, finished: true });
    expect(await row()).toMatchObject({
      score: '2',
      max_score: '2',
      duration_seconds: 65,
      passed: true,
      flagged: false,
    });
    const [finished] = await events('h5p.attempt-finished', attemptId);
    expect(finished?.payload).toMatchObject({
      personId: actor.personId,
      lessonId,
      score: 2,
      maxScore: 2,
      passed: true,
    });
    const told = await events('h5p.statement-recorded', attemptId);
    expect(told).toHaveLength(4);
    const answered = told[1]!.payload['statement'] as Record<string, never>;
    expect(answered).toMatchObject({
      actor: { account: { name: actor.personId } },
      context: { registration: attemptId },
      object: { definition: { correctResponsesPattern: ['0'] } },
    });
    expect(JSON.stringify(told)).not.toContain('somebody@else');
  });

  it('do not pass below the mark of the lesson', async () => {
    const { send, row } = await learner();
    await send(choice('0', 1), trueFalse('false', 0), completed(1));
    expect(await row()).toMatchObject({ score: '1', passed: false, flagged: false });
  });

  it.each([
    ['a score above the maximum', () => [completed(999, 1)]],
    ['a maximum that is not the one of the content', () => [completed(10, 10)]],
    ['a score that no answers stand for', () => [completed(2)]],
    ['an answer that claims points its words are not worth', () => [choice('1', 1), completed(1)]],
    ['the end without a score where there is one to gain', () => [statement('completed', '', {})]],
  ])('are kept, flagged and not counted with %s', async (_, forged) => {
    const { send, row, attemptId } = await learner();
    const said = await send(...forged());
    expect(said.flagged).toBe(forged().length);
    expect(await row()).toMatchObject({ score: null, passed: false, flagged: true });
    expect(await events('h5p.attempt-finished', attemptId)).toEqual([]);
    expect(await events('h5p.statement-recorded', attemptId)).toEqual([]);
    const kept = await opened.database.query('select flagged from h5p_answer where attempt_id = $1', [
      attemptId,
    ]);
    expect(kept).toHaveLength(forged().length);
  });

  it('take a statement once, however often and however parallel it is sent', async () => {
    const { send, attemptId } = await learner();
    const answer = choice('0', 1);
    await Promise.all(Array.from({ length: 5 }, () => send(answer)));
    await send(answer);
    const kept = await opened.database.query('select id from h5p_answer where attempt_id = $1', [attemptId]);
    expect(kept).toEqual([{ id: answer.id }]);
    expect(await events('h5p.statement-recorded', attemptId)).toHaveLength(1);
  });

  it('refuse the token of another person, and a token that was changed', async () => {
    const mine = await learner();
    const other = await learner();
    const record = (token: string) =>
      get(AttemptsService).record(mine.actor, mine.attemptId, token, [choice('0', 1)]);
    await expect(record(other.token)).rejects.toMatchObject({ code: 'h5p.wrongToken' });
    const forged = Buffer.from(JSON.stringify(Object.values({ ...mine.pass, lessonId: newId() }))).toString(
      'base64url',
    );
    await expect(record(`${forged}.${mine.token.split('.')[1]}`)).rejects.toMatchObject({
      code: 'h5p.wrongToken',
    });
    expect(await mine.row()).toBeNull();
  });

  it('refuse to go on with the attempt of somebody else', async () => {
    const mine = await learner();
    await mine.send(choice('0', 1));
    const other = await learner();
    const taken = get(AttemptsService).record(other.actor, mine.attemptId, other.token, [choice('0', 1)]);
    await expect(taken).rejects.toMatchObject({ code: 'h5p.wrongToken' });
  });

  it('leave out statements about anything but the content', async () => {
    const { send } = await learner();
    const foreign = { ...choice('0', 1), object: { id: 'https://example.org/other' } };
    expect(await send(foreign, { nonsense: true })).toEqual({
      accepted: 0,
      flagged: 0,
      refused: 2,
      finished: false,
    });
  });

  it('count once: a second end of the same attempt changes nothing', async () => {
    const { send, row, attemptId } = await learner();
    await send(choice('0', 1), trueFalse('false', 0), completed(1));
    await send(trueFalse('true', 1), completed(2));
    expect(await row()).toMatchObject({ score: '1' });
    expect(await events('h5p.attempt-finished', attemptId)).toHaveLength(1);
  });

  it('are shown to the instructor answer by answer, and hidden from a learner', async () => {
    const { send, actor, attemptId } = await learner();
    await send(choice('1', 0), trueFalse('true', 1), completed(1));
    const { answers } = await get(ResultsService).attempt(instructor, contentId, attemptId, 'vi');
    expect(answers[0]).toMatchObject({
      question: 'Nên làm gì?',
      given: 'Chuyển tiền',
      right: 'Cúp máy',
      score: 0,
    });
    await expect(get(ResultsService).attempts(actor, contentId)).rejects.toMatchObject({
      code: 'common.forbidden',
    });
  });
});
