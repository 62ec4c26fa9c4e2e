import { EnrolmentsService } from '@domdom/enrolments';
import { H5pModule } from '@domdom/h5p';
import { type Database, newId } from '@domdom/platform';
import { makeCourse } from '../../../libs/courses/src/testing/course.factory';
import { DecisionsService } from '../../../libs/h5p/src/attempts/decisions.service';
import { type GradingMode, usualGrading } from '../../../libs/h5p/src/attempts/grading';
import { GradingService } from '../../../libs/h5p/src/attempts/grading.service';
import { ResultsService } from '../../../libs/h5p/src/attempts/results.service';
import { makePlayedCourse } from '../../../libs/h5p/src/testing/attempt.factory';
import { useTemporaryFolder } from '../../../libs/h5p/src/testing/content.factory';
import { giveConsent } from '../../../libs/identity/src/testing/consent.factory';
import { openModule, servicesOf } from '../../../test/support/database';
import { deliverEvents } from '../../../test/support/deliver-events';
import { features } from '../../shared/src/features';
import { LearningRecords } from '../../shared/src/learning-records/learning-records.consumer';
import { rebuildProgress } from './progress-rebuild';

describe('the grades of interactive lessons', () => {
  let opened: Awaited<ReturnType<typeof openModule>>;
  let database: Database;
  let course: Awaited<ReturnType<typeof makePlayedCourse>>;
  let courseId: string;
  const get = servicesOf(() => opened);
  const settle = () => deliverEvents(opened.module);
  const gradeBy = async (mode: GradingMode) => {
    await get(GradingService).save(course.instructor, course.contentId, { ...usualGrading, mode });
    await settle();
  };
  /** Somebody in the course, who agreed that their learning is recorded. */
  async function learner(agrees = true) {
    const one = await course.learner();
    const at = new Date('2026-01-01T00:00:00Z');
    if (agrees) await giveConsent(database, one.actor.personId, { purpose: 'analytics', at });
    const { id } = await get(EnrolmentsService).enrol(one.actor, courseId);
    const issue = () => one.issue({ enrolmentId: id });
    const attempt = async (points: 0 | 1 | 2) => {
      const attemptId = newId();
      const { choice, statement, completed } = course.say;
      const told = [choice(points > 0), statement(points > 1), completed(points)];
      await one.send(attemptId, told, issue());
      await settle();
      opened.clock.advance(90_000);
      return attemptId;
    };
    const inGradebook = () =>
      database.one<{ score_scaled: number | null }>(
        'select score_scaled from lesson_progress where enrolment_id = $1 and lesson_id = $2',
        [id, course.lessonId],
      );
    return { ...one, attempt, inGradebook };
  }

  beforeAll(async () => {
    useTemporaryFolder();
    opened = await openModule({ imports: [...features, H5pModule], providers: [LearningRecords] });
    database = opened.database;
    course = await makePlayedCourse(opened);
    // The real enrolments again, in the place of what stands in for them elsewhere.
    get(EnrolmentsService).onModuleInit();
    const row = await database.one<{ id: string }>('select course_id as id from lesson where id = $1', [
      course.lessonId,
    ]);
    courseId = row!.id;
    // A second lesson keeps the course from being completed by the first.
    const other = await makeCourse(database, course.units.commune.id, { lessons: 1 });
    await database.execute(
      `update lesson set course_id = $1, section_id = (select id from section where course_id = $1 limit 1),
         position = 9 where id = $2`,
      [courseId, other.lessonIds[0]],
    );
  });
  afterAll(() => opened.module.close());
  afterEach(() => gradeBy('highest'));

  it('follow the way of grading, down as well as up, and the records tell the same', async () => {
    const one = await learner();
    for (const points of [1, 2, 1] as const) await one.attempt(points);
    expect(await one.inGradebook()).toEqual({ score_scaled: 1 });
    for (const [mode, score] of [
      ['last', 0.5],
      ['average', 0.6667],
      ['first', 0.5],
      ['highest', 1],
      ['last', 0.5],
    ] as const) {
      await gradeBy(mode);
      expect(await one.inGradebook()).toEqual({ score_scaled: score });
      expect(await rebuildProgress(opened.module, false)).toEqual([]);
    }
    await one.attempt(2);
    expect(await one.inGradebook()).toEqual({ score_scaled: 1 });
    expect(await rebuildProgress(opened.module, false)).toEqual([]);
  });

  it('keep a lesson done that was done, whatever the way of grading', async () => {
    const one = await learner();
    await one.attempt(0);
    expect(await one.inGradebook()).toBeNull();
    await one.attempt(2);
    await gradeBy('first');
    expect(await one.inGradebook()).toEqual({ score_scaled: 0 });
    expect(await rebuildProgress(opened.module, false)).toEqual([]);
  });

  it('open a lesson again when the only attempt by which it was done is set aside', async () => {
    for (const agrees of [true, false]) {
      const one = await learner(agrees);
      const id = await one.attempt(2);
      expect(await one.inGradebook()).toEqual({ score_scaled: 1 });
      const decide = (decision: 'accepted' | 'set-aside') =>
        get(DecisionsService).decide(course.instructor, course.contentId, id, { decision, note: 'làm hộ' });
      await decide('set-aside');
      await settle();
      expect(await one.inGradebook()).toBeNull();
      expect(await rebuildProgress(opened.module, false)).toEqual([]);
      await decide('accepted');
      await settle();
      expect(await one.inGradebook()).toEqual({ score_scaled: 1 });
      expect(await rebuildProgress(opened.module, false)).toEqual([]);
    }
  });

  it('agree with the attempt’s report and with its statements in the record store', async () => {
    const one = await learner();
    const id = await one.attempt(1);
    const { attempt, answers } = await get(ResultsService).attempt(
      course.instructor,
      course.contentId,
      id,
      'vi',
    );
    const stored = await database.query<{ body: string }>(
      'select body from lrs_statement where body::jsonb #>> $1 = $2 order by seq',
      ['{context,registration}', id],
    );
    const statements = stored.map(({ body }) => JSON.parse(body) as Told);
    expect(statements.map(({ verb }) => verb.id.split('/').at(-1))).toEqual([
      'answered',
      'answered',
      'completed',
    ]);
    const ended = statements.find(({ verb }) => verb.id.endsWith('completed'))!;
    expect(ended.result.score).toMatchObject({ raw: attempt.score, max: attempt.maxScore });
    expect(answers.map(({ score }) => score)).toEqual(
      statements.filter(({ verb }) => verb.id.endsWith('answered')).map(({ result }) => result.score.raw),
    );
    expect((await one.inGradebook())!.score_scaled).toBe(ended.result.score.scaled);
  });
});

interface Told {
  verb: { id: string };
  result: { score: { raw: number; max: number; scaled: number } };
}
