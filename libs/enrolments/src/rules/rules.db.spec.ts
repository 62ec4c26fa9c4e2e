import { type CourseRules, CourseRulesService, CoursesService, type LessonRules } from '@domdom/courses';
import { type Actor, Database } from '@domdom/platform';
import { openModule, servicesOf } from '../../../../test/support/database';
import { deliverEvents } from '../../../../test/support/deliver-events';
import { makeCourse } from '../../../courses/src/testing/course.factory';
import { makePerson } from '../../../identity/src/testing/person.factory';
import { makeUnitLine } from '../../../organisations/src/testing/unit.factory';
import { lessonReopened } from '../enrolments.events';
import { EnrolmentsModule } from '../enrolments.module';
import { EnrolmentsService } from '../enrolments.service';
import { AttendanceNotes } from './attendance.service';

const free: CourseRules = {
  opensOn: null,
  inOrder: false,
  completion: 'all',
  count: null,
  minimalAverage: 0,
};
const lesson: LessonRules = { required: true, opensOn: null, opensAfterDays: null, sessions: 0 };
const quiz = (passPercentage: number) => ({
  title: 'Câu hỏi',
  kind: 'h5p' as const,
  minutes: 3,
  contentId: '0198c000-0000-7000-8000-000000000001',
  passPercentage,
});

describe('learning by the rules of a course', () => {
  let opened: Awaited<ReturnType<typeof openModule>>;
  let database: Database;
  let unitId: string;
  let official: Actor;
  let learner: Actor;
  let enrolments: EnrolmentsService;
  let rules: CourseRulesService;
  const get = servicesOf(() => opened);

  beforeAll(async () => {
    opened = await openModule({ imports: [EnrolmentsModule] });
    database = opened.database;
    unitId = (await makeUnitLine(database)).commune.id;
    official = (await makePerson(database, { grants: [{ role: 'official', unitId }] })).actor;
    enrolments = get(EnrolmentsService);
    rules = get(CourseRulesService);
  });
  beforeEach(async () => {
    learner = (await makePerson(database)).actor;
  });
  afterAll(() => opened.module.close());

  const learn = (lessonId: string | undefined, score: number | null = null) =>
    enrolments.completeLesson(learner.personId, lessonId ?? '', { score });
  const progress = async (courseId: string) => (await enrolments.progressIn(learner.personId, courseId))!;
  const settle = () => deliverEvents(opened.module);

  it('completes by the required lessons, and tells how many these are from the first day', async () => {
    const { id, lessonIds } = await makeCourse(database, unitId, { lessons: 3 });
    await rules.saveLesson(official, id, lessonIds[2] ?? '', { ...lesson, required: false });
    await rules.save(official, id, { ...free, completion: 'required' });
    expect(await enrolments.enrol(learner, id)).toMatchObject({ lessonsDone: 0, lessonsTotal: 2 });
    expect(await learn(lessonIds[2])).toEqual({ done: true, courseCompleted: false });
    expect(await learn(lessonIds[0])).toEqual({ done: true, courseCompleted: false });
    expect(await progress(id)).toMatchObject({ lessonsDone: 1, lessonsTotal: 2 });
    expect(await learn(lessonIds[1])).toEqual({ done: true, courseCompleted: true });
  });

  it('completes by any two of three, also when the author says so after the second was done', async () => {
    const { id, lessonIds } = await makeCourse(database, unitId, { lessons: 3 });
    await enrolments.enrol(learner, id);
    await learn(lessonIds[0]);
    await learn(lessonIds[2]);
    await rules.save(official, id, { ...free, completion: 'count', count: 2 });
    await settle();
    expect(await progress(id)).toMatchObject({ status: 'completed', lessonsDone: 2, lessonsTotal: 2 });
  });

  it('waits for the average, and is complete once a lesson is done again with a better score', async () => {
    const { id, lessonIds } = await makeCourse(database, unitId, {
      sections: [{ title: 'Một', lessons: [quiz(50), quiz(50)] }],
    });
    await rules.save(official, id, { ...free, minimalAverage: 70 });
    await enrolments.enrol(learner, id);
    await learn(lessonIds[0], 0.6);
    expect(await learn(lessonIds[1], 0.6)).toEqual({ done: true, courseCompleted: false });
    expect(await progress(id)).toMatchObject({ status: 'active', lessonsDone: 2, lessonsTotal: 2 });
    expect(await learn(lessonIds[1], 0.5)).toEqual({ done: true, courseCompleted: false });
    expect(await learn(lessonIds[1], 0.8)).toEqual({ done: true, courseCompleted: true });
  });

  it('counts no lesson before its day, nor before the one that stands before it', async () => {
    const { id, lessonIds } = await makeCourse(database, unitId, { lessons: 3 });
    await rules.save(official, id, { ...free, inOrder: true });
    await rules.saveLesson(official, id, lessonIds[1] ?? '', { ...lesson, opensAfterDays: 2 });
    await enrolments.enrol(learner, id);
    expect(await learn(lessonIds[1])).toEqual({ done: false, courseCompleted: false });
    await learn(lessonIds[0]);
    expect((await learn(lessonIds[1])).done).toBe(false);
    expect((await learn(lessonIds[2])).done).toBe(false);
    const day = 86_400_000;
    opened.clock.advance(2 * day);
    expect((await learn(lessonIds[2])).done).toBe(false);
    expect((await learn(lessonIds[1])).done).toBe(true);
    expect(await learn(lessonIds[2])).toEqual({ done: true, courseCompleted: true });
    opened.clock.advance(-2 * day);
  });

  it('lets nobody in who has not completed what comes before, and takes back those who were in', async () => {
    const first = await makeCourse(database, unitId, { lessons: 1, title: 'Bắt đầu' });
    const second = await makeCourse(database, unitId, { lessons: 2 });
    const early = learner;
    await enrolments.enrol(early, second.id);
    await enrolments.withdraw(early, (await progress(second.id)).id);
    await rules.savePrerequisites(official, second.id, [first.id]);
    expect(await enrolments.enrol(early, second.id)).toMatchObject({ status: 'active' });
    learner = (await makePerson(database)).actor;
    await expect(enrolments.enrol(learner, second.id)).rejects.toMatchObject({
      code: 'learning.prerequisites',
      params: { courses: '“Bắt đầu”' },
    });
    await enrolments.enrol(learner, first.id);
    await learn(first.lessonIds[0]);
    await expect(enrolments.enrol(learner, second.id)).resolves.toMatchObject({ status: 'active' });
  });

  it('asks nobody for a course that is closed, and shows it no more', async () => {
    const first = await makeCourse(database, unitId);
    const second = await makeCourse(database, unitId);
    await rules.savePrerequisites(official, second.id, [first.id]);
    await database.execute(`update course set status = 'archived' where id = $1`, [first.id]);
    expect((await get(CoursesService).course(null, second.id)).prerequisites).toEqual([]);
    await expect(enrolments.enrol(learner, second.id)).resolves.toMatchObject({ status: 'active' });
  });

  it('refuses a circle of courses that wait for each other, also when two close it at the same time', async () => {
    const [a, b, c] = await Promise.all([1, 2, 3].map(() => makeCourse(database, unitId, { title: 'Vòng' })));
    await rules.savePrerequisites(official, b!.id, [a!.id]);
    await rules.savePrerequisites(official, c!.id, [b!.id]);
    await expect(rules.savePrerequisites(official, a!.id, [c!.id])).rejects.toMatchObject({
      code: 'rules.circle',
    });
    await expect(rules.savePrerequisites(official, a!.id, [a!.id])).rejects.toMatchObject({
      code: 'rules.circle',
    });
    const [d, e] = await Promise.all([1, 2].map(() => makeCourse(database, unitId)));
    const both = await Promise.allSettled([
      rules.savePrerequisites(official, d!.id, [e!.id]),
      rules.savePrerequisites(official, e!.id, [d!.id]),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('lets nobody else say what the rules are, and no draft be asked for', async () => {
    const { id, lessonIds } = await makeCourse(database, unitId);
    const draft = await makeCourse(database, unitId, { status: 'draft' });
    await expect(rules.save(learner, id, free)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(rules.saveLesson(learner, id, lessonIds[0]!, lesson)).rejects.toMatchObject({
      kind: 'forbidden',
    });
    await expect(rules.savePrerequisites(official, id, [draft.id])).rejects.toMatchObject({
      code: 'rules.unknownCourse',
    });
    await expect(rules.save(official, id, { ...free, completion: 'count' })).rejects.toMatchObject({
      code: 'rules.countNeeded',
    });
    const other = await makeCourse(database, unitId);
    await expect(rules.saveLesson(official, id, other.lessonIds[0]!, lesson)).rejects.toMatchObject({
      kind: 'not-found',
    });
  });

  describe('with a lesson that is done by going to a class', () => {
    const mark = (courseId: string, sessionId: string, event: number, present = true) => ({
      toldBy: `01a20000-0000-7000-8000-00000000000${event}`,
      personId: learner.personId,
      classId: '0198c000-0000-7000-8000-0000000000c1',
      sessionId,
      courseId,
      attendedOn: new Date('2026-11-20T12:00:00Z'),
      minutes: 90,
      present,
    });
    const session = (n: number) => `0198c000-0000-7000-8000-00000000005${n}`;
    const byClass = async (sessions: number) => {
      const made = await makeCourse(database, unitId, { lessons: 2 });
      await rules.saveLesson(official, made.id, made.lessonIds[1]!, { ...lesson, sessions });
      return made;
    };

    it('counts it after so many sessions, and completes the course with it', async () => {
      const { id, lessonIds } = await byClass(2);
      await enrolments.enrol(learner, id);
      expect((await learn(lessonIds[1])).done).toBe(false);
      await learn(lessonIds[0]);
      const notes = get(AttendanceNotes);
      await notes.note(mark(id, session(1), 1));
      await notes.note(mark(id, session(1), 1));
      expect(await progress(id)).toMatchObject({ status: 'active', lessonsDone: 1 });
      await notes.note(mark(id, session(2), 2));
      expect(await progress(id)).toMatchObject({ status: 'completed', lessonsDone: 2 });
    });

    it('is open again when the mark of presence is taken back, and done again by another session', async () => {
      const { id, lessonIds } = await byClass(2);
      const [enrolled, notes] = [await enrolments.enrol(learner, id), get(AttendanceNotes)];
      await notes.note(mark(id, session(1), 1));
      await notes.note(mark(id, session(2), 2));
      expect(await progress(id)).toMatchObject({ lessonsDone: 1, doneLessonIds: [lessonIds[1]] });
      await notes.note(mark(id, session(2), 3, false));
      expect(await progress(id)).toMatchObject({ lessonsDone: 0, doneLessonIds: [], status: 'active' });
      // Told once more, and by the mark that came before it: nothing changes.
      await notes.note(mark(id, session(2), 3, false));
      await notes.note(mark(id, session(2), 2));
      expect(await progress(id)).toMatchObject({ lessonsDone: 0 });
      const events = await database.query<{ payload: { lessonId: string } }>(
        `select payload from outbox_event where type = $1 and payload->>'enrolmentId' = $2`,
        [lessonReopened.type, enrolled.id],
      );
      expect(events.map(({ payload }) => payload.lessonId)).toEqual([lessonIds[1]]);
      await notes.note(mark(id, session(3), 4));
      expect(await progress(id)).toMatchObject({ lessonsDone: 1 });
    });

    it('leaves a completed course completed when a mark of presence is taken back', async () => {
      const { id, lessonIds } = await byClass(1);
      await enrolments.enrol(learner, id);
      await learn(lessonIds[0]);
      const notes = get(AttendanceNotes);
      await notes.note(mark(id, session(1), 1));
      await notes.note(mark(id, session(1), 2, false));
      expect(await progress(id)).toMatchObject({ status: 'completed', lessonsDone: 2 });
      expect((await progress(id)).doneLessonIds).toHaveLength(2);
    });

    it('leaves other lessons and those with sessions enough as they are when one mark is taken back', async () => {
      const { id, lessonIds } = await byClass(1);
      const [third] = await database.query<{ id: string }>(
        `insert into lesson (id, course_id, section_id, title, kind, minutes, body_markdown, body_html,
           pass_percentage, position)
         select gen_random_uuid(), course_id, section_id, 'Bài 3', kind, minutes, body_markdown, body_html, 0, 3
         from lesson where id = $1 returning id`,
        [lessonIds[0]],
      );
      expect(third).toEqual({ id: expect.stringMatching(/^[0-9a-f-]{36}$/) });
      await enrolments.enrol(learner, id);
      await learn(lessonIds[0]);
      const notes = get(AttendanceNotes);
      await notes.note(mark(id, session(1), 1));
      await notes.note(mark(id, session(2), 2));
      await notes.note(mark(id, session(2), 3, false));
      expect(await progress(id)).toMatchObject({ status: 'active', lessonsDone: 2 });
      await notes.note(mark(id, session(1), 4, false));
      expect((await progress(id)).doneLessonIds).toEqual([lessonIds[0]]);
    });

    it('counts sessions from before somebody enrolled, and no mark that was taken back', async () => {
      const { id, lessonIds } = await byClass(1);
      const notes = get(AttendanceNotes);
      await notes.note(mark(id, session(3), 5, false));
      // The event of the first mark comes late: the correction holds.
      await notes.note(mark(id, session(3), 4));
      await enrolments.enrol(learner, id);
      await settle();
      expect(await progress(id)).toMatchObject({ lessonsDone: 0 });
      await enrolments.withdraw(learner, (await progress(id)).id);
      await notes.note(mark(id, session(4), 6));
      await enrolments.enrol(learner, id);
      await settle();
      expect(await progress(id)).toMatchObject({ lessonsDone: 1, doneLessonIds: [lessonIds[1]] });
    });
  });
});
