import {
  CoursesWebModule,
  ProgrammeLearningPort,
  ProgrammeRulesService,
  ProgrammesService,
} from '@domdom/courses';
import { type Actor, Database } from '@domdom/platform';
import { openModule, servicesOf } from '../../../../test/support/database';
import { deliverEvents } from '../../../../test/support/deliver-events';
import { makeCourse } from '../../../courses/src/testing/course.factory';
import { makePerson } from '../../../identity/src/testing/person.factory';
import { makeUnitLine } from '../../../organisations/src/testing/unit.factory';
import { EnrolmentsService } from '../enrolments.service';
import { EnrolmentsWebModule } from '../enrolments-web.module';
import { ProgrammeEnrolmentsService } from './programme-enrolments.service';
import { ProgrammesPagesController } from './programmes.pages.controller';

describe('following a programme', () => {
  let opened: Awaited<ReturnType<typeof openModule>>;
  let database: Database;
  let unitId: string;
  let official: Actor;
  let learner: Actor;
  let following: ProgrammeEnrolmentsService;
  const get = servicesOf(() => opened);

  beforeAll(async () => {
    opened = await openModule({ imports: [CoursesWebModule, EnrolmentsWebModule] });
    database = opened.database;
    unitId = (await makeUnitLine(database)).commune.id;
    official = (await makePerson(database, { grants: [{ role: 'official', unitId }] })).actor;
    following = get(ProgrammeEnrolmentsService);
  });
  beforeEach(async () => {
    learner = (await makePerson(database)).actor;
  });
  afterAll(() => opened.module.close());

  const settle = () => deliverEvents(opened.module);
  async function programme(required: readonly boolean[], electives = 0, inOrder = false) {
    const courses = [];
    for (const one of required)
      courses.push({ ...(await makeCourse(database, unitId, { lessons: 1 })), required: one });
    const made = await get(ProgrammesService).create(official, unitId, {
      title: 'Kỹ năng số',
      summary: 'Từ dễ đến khó',
      topic: 'digital-skills',
      courses: courses.map(({ id, required }) => ({ id, required })),
    });
    await get(ProgrammeRulesService).save(official, made.id, { electives, inOrder }, []);
    await get(ProgrammesService).publish(official, made.id);
    return { id: made.id, slug: made.slug, courses };
  }
  async function complete(course: { id: string; lessonIds: string[] } | undefined): Promise<void> {
    await get(EnrolmentsService).enrol(learner, course!.id);
    await get(EnrolmentsService).completeLesson(learner.personId, course!.lessonIds[0] ?? '', {
      score: null,
    });
    await settle();
  }
  const told = (type: string) =>
    database.query<{ payload: Record<string, unknown> }>(
      `select payload from outbox_event where type = $1 and payload->>'personId' = $2`,
      [`enrolments.${type}`, learner.personId],
    );

  it('leads from step to step by one button, enrols on the way, and ends with the programme completed', async () => {
    const { id, slug, courses } = await programme([true, false, false], 1);
    const pages = get(ProgrammesPagesController);
    expect(await pages.goOn(learner, slug)).toMatchObject({ path: `/programmes/${slug}` });
    await pages.follow(learner, slug);
    expect(await pages.goOn(learner, slug)).toMatchObject({ path: `/learn/${courses[0]?.slug}` });
    await complete(courses[0]);
    expect((await following.inProgramme(learner, id)).state).toMatchObject({
      progress: { done: 1, total: 2, complete: false },
      nextStepId: courses[1]?.id,
    });
    // Which elective it is makes no difference.
    await complete(courses[2]);
    expect((await following.inProgramme(learner, id)).followed).toMatchObject({
      status: 'completed',
      stepsDone: 2,
      stepsTotal: 2,
    });
    const [done, ...more] = await told('programme-completed');
    expect(more).toEqual([]);
    expect(done?.payload).toMatchObject({
      personId: learner.personId,
      programmeId: id,
      title: 'Kỹ năng số',
      unitId,
      completedAt: opened.clock.now().toISOString(),
    });
    await expect(following.leave(learner, id)).rejects.toMatchObject({ code: 'learning.programmeCompleted' });
  });

  it('counts what was learnt before, so that following can complete it at once', async () => {
    const { id, courses } = await programme([true, true]);
    await complete(courses[0]);
    await complete(courses[1]);
    const { followed } = await following.follow(learner, id);
    expect(followed.status).toBe('completed');
    expect(await told('programme-completed')).toHaveLength(1);
  });

  it('makes one enrolment of many requests, and one completion of many courses that end at once', async () => {
    const { id, courses } = await programme([true, true, true]);
    await Promise.all(Array.from({ length: 20 }, () => following.follow(learner, id)));
    expect(await following.mine(learner)).toHaveLength(1);
    expect(await told('programme-followed')).toHaveLength(1);
    for (const course of courses) await get(EnrolmentsService).enrol(learner, course.id);
    await Promise.all(
      courses.map(({ lessonIds }) =>
        get(EnrolmentsService).completeLesson(learner.personId, lessonIds[0] ?? '', { score: null }),
      ),
    );
    await Promise.all([settle(), settle()]);
    expect(await told('programme-completed')).toHaveLength(1);
  });

  it('shows which step waits for which, where they are to be taken in order', async () => {
    const { id, courses } = await programme([true, true], 0, true);
    await following.follow(learner, id);
    const port = get(ProgrammeLearningPort);
    expect(await port.standing(learner, id)).toMatchObject({
      kind: 'active',
      nextStepId: courses[0]?.id,
      steps: [{ waitsFor: null }, { waitsFor: courses[0]?.id }],
    });
    await complete(courses[0]);
    expect(await port.standing(learner, id)).toMatchObject({ nextStepId: courses[1]?.id, done: 1, total: 2 });
    expect(await port.standing(null, id)).toEqual({ kind: 'none' });
  });

  it('asks for no course that was closed meanwhile, and completes those who have done the rest', async () => {
    const { id, courses } = await programme([true, true]);
    await following.follow(learner, id);
    await complete(courses[0]);
    await database.execute(`update course set status = 'archived' where id = $1`, [courses[1]?.id]);
    expect(await get(ProgrammeLearningPort).standing(learner, id)).toMatchObject({
      kind: 'active',
      ready: true,
      nextStepId: null,
    });
    await get(ProgrammesPagesController).goOn(
      learner,
      (await following.inProgramme(learner, id)).followed.slug,
    );
    expect((await following.inProgramme(learner, id)).followed.status).toBe('completed');
  });

  it('counts anew for everybody when the rules change', async () => {
    const { id, courses } = await programme([true, false], 1);
    await following.follow(learner, id);
    await complete(courses[0]);
    await get(ProgrammeRulesService).save(official, id, { electives: 0, inOrder: false }, []);
    await settle();
    expect((await following.inProgramme(learner, id)).followed).toMatchObject({
      status: 'completed',
      stepsTotal: 1,
    });
  });

  it('can be left and taken up again, takes nobody new once it is closed, and is nobody else’s to change', async () => {
    const { id } = await programme([true]);
    await following.follow(learner, id);
    await following.leave(learner, id);
    expect(await following.mine(learner)).toEqual([]);
    await get(ProgrammesService).archive(official, id);
    expect((await following.follow(learner, id)).followed.status).toBe('active');
    const other = (await makePerson(database)).actor;
    await expect(following.follow(other, id)).rejects.toMatchObject({ code: 'learning.programmeClosed' });
    await expect(following.leave(other, id)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(
      get(ProgrammeRulesService).save(learner, id, { electives: 0, inOrder: false }, []),
    ).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(
      get(ProgrammeRulesService).save(official, id, { electives: 1, inOrder: false }, []),
    ).rejects.toMatchObject({ code: 'rules.tooManyElectives', params: { most: 0 } });
  });
});
