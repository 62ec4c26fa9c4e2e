import { CourseAuthoring, CourseLearningPort } from '@domdom/courses';
import { type Actor, Database } from '@domdom/platform';
import { openModule, servicesOf } from '../../../test/support/database';
import { makeCourse } from '../../courses/src/testing/course.factory';
import { actorOf, makePerson } from '../../identity/src/testing/person.factory';
import { makeUnitLine } from '../../organisations/src/testing/unit.factory';
import { ContentsChangedConsumer } from './contents-changed.consumer';
import { EnrolmentsApiController } from './enrolments.api.controller';
import { EnrolmentsModule } from './enrolments.module';
import { EnrolmentsService } from './enrolments.service';
import { LearnersService } from './learners.service';
import { EnrollingService } from './on-behalf/enrolling.service';

describe('enrolments', () => {
  let opened: Awaited<ReturnType<typeof openModule>>;
  let database: Database;
  let units: Awaited<ReturnType<typeof makeUnitLine>>;
  let service: EnrolmentsService;
  let learner: Actor;
  let official: Actor;
  const get = servicesOf(() => opened);

  beforeAll(async () => {
    opened = await openModule({ imports: [EnrolmentsModule] });
    database = opened.database;
    units = await makeUnitLine(database);
    service = get(EnrolmentsService);
    learner = (await makePerson(database, { homeUnitId: units.branch.id })).actor;
    official = (await makePerson(database, { grants: [{ role: 'official', unitId: units.commune.id }] }))
      .actor;
  });
  afterAll(() => opened.module.close());

  const events = (enrolmentId: string) =>
    database.query<{ type: string; payload: Record<string, unknown> }>(
      `select type, payload from outbox_event where payload->>'enrolmentId' = $1 order by seq`,
      [enrolmentId],
    );
  const typesOf = async (enrolmentId: string) => (await events(enrolmentId)).map((event) => event.type);
  const history = (enrolmentId: string) =>
    database.query<{ from_status: string | null; to_status: string; changed_by: string | null }>(
      'select from_status, to_status, changed_by from enrolment_change where enrolment_id = $1 order by at, id',
      [enrolmentId],
    );
  const course = (lessons = 3) => makeCourse(database, units.commune.id, { lessons });
  const finish = (lessonId: string, score: number | null = null) =>
    service.completeLesson(learner.personId, lessonId, { score });

  it('enrols once when a hundred requests come at the same time', async () => {
    const { id } = await course();
    const all = await Promise.all(Array.from({ length: 100 }, () => service.enrol(learner, id)));
    expect(new Set(all.map((one) => one.id)).size).toBe(1);
    const enrolmentId = all[0]?.id ?? '';
    const rows = await database.query('select 1 from enrolment where course_id = $1', [id]);
    expect(rows).toHaveLength(1);
    expect(await typesOf(enrolmentId)).toEqual(['enrolments.enrolled']);
    expect(await history(enrolmentId)).toHaveLength(1);
  });

  it('counts rightly when all lessons are finished at the same time, each several times', async () => {
    const { id, lessonIds } = await course(5);
    const { id: enrolmentId } = await service.enrol(learner, id);
    await Promise.all([...lessonIds, ...lessonIds, ...lessonIds].map((lesson) => finish(lesson)));
    expect(await service.get(learner, enrolmentId)).toMatchObject({
      status: 'completed',
      lessonsDone: 5,
      lessonsTotal: 5,
      nextLessonId: null,
    });
    const types = await typesOf(enrolmentId);
    expect(types.filter((type) => type === 'enrolments.lesson-done')).toHaveLength(5);
    expect(types.filter((type) => type === 'enrolments.completed')).toHaveLength(1);
    expect(types.at(-1)).toBe('enrolments.completed');
  });

  it('keeps what was learned when somebody leaves and comes back', async () => {
    const { id, lessonIds } = await course();
    const { id: enrolmentId } = await service.enrol(learner, id);
    await finish(lessonIds[0] ?? '');
    await service.withdraw(learner, enrolmentId);
    await service.withdraw(learner, enrolmentId);
    expect(await finish(lessonIds[1] ?? '')).toEqual({ done: false, courseCompleted: false });
    const back = await service.enrol(learner, id);
    expect(back).toMatchObject({
      id: enrolmentId,
      status: 'active',
      lessonsDone: 1,
      nextLessonId: lessonIds[1],
    });
    expect((await history(enrolmentId)).map((row) => row.to_status)).toEqual([
      'active',
      'withdrawn',
      'active',
    ]);
    expect(await typesOf(enrolmentId)).toEqual([
      'enrolments.enrolled',
      'enrolments.lesson-done',
      'enrolments.withdrawn',
      'enrolments.enrolled',
    ]);
  });

  it('does not let anybody withdraw from what is completed', async () => {
    const { id, lessonIds } = await course(1);
    const { id: enrolmentId } = await service.enrol(learner, id);
    expect(await finish(lessonIds[0] ?? '')).toEqual({ done: true, courseCompleted: true });
    await expect(service.withdraw(learner, enrolmentId)).rejects.toMatchObject({
      code: 'enrolments.alreadyCompleted',
    });
  });

  it('takes nobody new into a draft or a closed course, and lets those go on who had begun', async () => {
    const { id, lessonIds } = await course();
    const { id: enrolmentId } = await service.enrol(learner, id);
    await service.withdraw(learner, enrolmentId);
    await get(CourseAuthoring).archive(official, id);
    await expect(service.enrol(learner, id)).resolves.toMatchObject({ status: 'active' });
    expect(await finish(lessonIds[0] ?? '')).toMatchObject({ done: true });
    const other = (await makePerson(database)).actor;
    await expect(service.enrol(other, id)).rejects.toMatchObject({ code: 'enrolments.courseClosed' });
    const draft = await makeCourse(database, units.commune.id, { status: 'draft' });
    await expect(service.enrol(other, draft.id)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(service.enrol(official, draft.id)).rejects.toMatchObject({
      code: 'enrolments.courseClosed',
    });
  });

  it('lets an official enrol people of the unit and nobody else, and notes who it was', async () => {
    const { id } = await course();
    const { person } = await makePerson(database, { homeUnitId: units.branch.id });
    const enrolling = get(EnrollingService);
    const said = { basis: 'spoken', agreed: true } as const;
    await enrolling.enrolKnown(official, id, person.id, said);
    const enrolment = await service.progressIn(person.id, id);
    if (!enrolment) throw new Error('nobody was enrolled');
    expect(await history(enrolment.id)).toMatchObject([{ changed_by: official.personId }]);
    const stranger = await makePerson(database);
    for (const [actor, other] of [
      [official, stranger.person],
      [learner, person],
    ] as const) {
      await expect(enrolling.enrolKnown(actor, id, other.id, said)).rejects.toMatchObject({
        kind: 'forbidden',
      });
    }
    await expect(service.get(learner, enrolment.id)).rejects.toMatchObject({ kind: 'not-found' });
    const represented = { ...actorOf(person), representedBy: official.personId };
    const second = await service.enrol(represented, (await course()).id);
    expect(await history(second.id)).toMatchObject([{ changed_by: official.personId }]);
  });

  it('asks an official by API for the consent of whoever they enrol, once', async () => {
    const { person } = await makePerson(database, { homeUnitId: units.branch.id });
    const api = new EnrolmentsApiController(service, get(EnrollingService));
    const [one, two] = [await course(), await course()];
    const enrol = (courseId: string, said: object) =>
      api.enrol(official, { courseId, personId: person.id, ...said });
    const needed = { code: 'identity.consentNeeded' };
    await expect(enrol(one.id, {})).rejects.toMatchObject(needed);
    await expect(enrol(one.id, { basis: 'spoken' })).rejects.toMatchObject(needed);
    await expect(enrol(one.id, { basis: 'spoken', agreed: false })).rejects.toMatchObject(needed);
    expect(await service.progressIn(person.id, one.id)).toBeNull();
    expect(await enrol(one.id, { basis: 'signed-paper', agreed: true })).toMatchObject({ status: 'active' });
    expect(await enrol(two.id, {})).toMatchObject({ status: 'active', personId: person.id });
    const consents = await database.query(
      `select basis, recorded_by as "recordedBy" from consent where person_id = $1 and purpose = 'on-behalf'`,
      [person.id],
    );
    expect(consents).toEqual([{ basis: 'signed-paper', recordedBy: official.personId }]);
  });

  it('counts an interactive lesson from its pass mark on and keeps the best score', async () => {
    const { id, lessonIds } = await makeCourse(database, units.commune.id, {
      sections: [
        {
          title: 'Một',
          lessons: [
            {
              title: 'Trò chơi',
              kind: 'h5p',
              minutes: 3,
              contentId: '0198c000-0000-7000-8000-000000000001',
              passPercentage: 60,
            },
            { title: 'Đọc', kind: 'text', minutes: 3, bodyMarkdown: 'a' },
          ],
        },
      ],
    });
    const [game = ''] = lessonIds;
    const { id: enrolmentId } = await service.enrol(learner, id);
    expect(await finish(game, null)).toEqual({ done: false, courseCompleted: false });
    expect(await finish(game, 0.59)).toEqual({ done: false, courseCompleted: false });
    expect(await finish(game, 0.6)).toEqual({ done: true, courseCompleted: false });
    await finish(game, 0.9);
    await finish(game, 0.7);
    const rows = await database.query<{ score_scaled: number }>(
      'select score_scaled from lesson_progress where enrolment_id = $1',
      [enrolmentId],
    );
    expect(rows.map((row) => row.score_scaled)).toEqual([0.9]);
    const told = (await events(enrolmentId)).slice(1);
    expect(told.map(({ type, payload }) => [type, payload.lessonId, payload.score])).toEqual([
      ['enrolments.lesson-done', game, 0.6],
      ['enrolments.lesson-scored', game, 0.9],
    ]);
  });

  it('says through the port how somebody stands to a course', async () => {
    const port = get(CourseLearningPort);
    const { id, lessonIds } = await course(2);
    const open = { kind: 'none', entrance: { offer: 'begin', capacity: null, left: null } };
    expect(await port.standing(null, id)).toMatchObject(open);
    expect(await port.standing(learner, id)).toMatchObject(open);
    await service.enrol(learner, id);
    await port.completeLesson(learner.personId, lessonIds[0] ?? '', { score: null });
    expect(await port.standing(learner, id)).toMatchObject({
      kind: 'active',
      lessonsDone: 1,
      lessonsTotal: 2,
      nextLessonId: lessonIds[1],
    });
    await finish(lessonIds[1] ?? '');
    expect(await port.standing(learner, id)).toMatchObject({ kind: 'completed' });
  });

  it('keeps the place somebody is at, even when earlier lessons are open', async () => {
    const { id, lessonIds } = await course(4);
    const { id: enrolmentId } = await service.enrol(learner, id);
    await service.moveTo(enrolmentId, { id: lessonIds[2] ?? '', title: 'Bài 3' });
    expect((await service.get(learner, enrolmentId)).nextLessonId).toBe(lessonIds[2]);
    await finish(lessonIds[2] ?? '');
    expect((await service.get(learner, enrolmentId)).nextLessonId).toBe(lessonIds[0]);
    const mine = await service.mine(learner);
    expect(mine.find((one) => one.id === enrolmentId)).toMatchObject({
      nextLessonTitle: 'Bài 1',
      lessonsDone: 1,
    });
  });

  it('counts anew when lessons come or go, and completes those who have done all that is left', async () => {
    const { id, lessonIds } = await course(3);
    const { id: enrolmentId } = await service.enrol(learner, id);
    await finish(lessonIds[0] ?? '');
    const retire = (lessonId: string | undefined, retired: boolean) =>
      database.execute('update lesson set retired = $2 where id = $1', [lessonId, retired]);
    const consumer = get(ContentsChangedConsumer);
    const changed = () =>
      consumer.handle({
        id: enrolmentId,
        type: 'courses.contents-changed',
        payload: { courseId: id },
        occurredAt: opened.clock.now(),
      });
    await retire(lessonIds[2], true);
    await changed();
    expect(await service.get(learner, enrolmentId)).toMatchObject({ lessonsDone: 1, lessonsTotal: 2 });
    await retire(lessonIds[2], false);
    await changed();
    expect(await service.get(learner, enrolmentId)).toMatchObject({ lessonsDone: 1, lessonsTotal: 3 });
    await retire(lessonIds[1], true);
    await retire(lessonIds[2], true);
    await changed();
    await changed();
    expect(await service.get(learner, enrolmentId)).toMatchObject({
      status: 'completed',
      lessonsDone: 1,
      lessonsTotal: 1,
    });
    const types = await typesOf(enrolmentId);
    expect(types.filter((type) => type === 'enrolments.completed')).toHaveLength(1);
  });

  it('shows an instructor the learners in the order of their given names, and others nothing', async () => {
    const { id } = await course();
    for (const fullName of ['Lê Văn An', 'Trần Thị Bích', 'Đỗ Ánh', 'Nguyễn Thị An']) {
      await service.enrol((await makePerson(database, { fullName })).actor, id);
    }
    const learners = get(LearnersService);
    const first = await learners.list(official, id, {}, undefined, 3);
    const rest = await learners.list(official, id, {}, first.next ?? undefined, 3);
    expect([...first.items, ...rest.items].map((row) => row.fullName)).toEqual([
      'Lê Văn An',
      'Nguyễn Thị An',
      'Đỗ Ánh',
      'Trần Thị Bích',
    ]);
    expect(rest.next).toBeNull();
    expect(first.counts).toMatchObject({ active: 4, completed: 0, withdrawn: 0 });
    expect((await learners.list(official, id, { q: 'bich' })).items).toHaveLength(1);
    await expect(learners.list(learner, id, {})).rejects.toMatchObject({ kind: 'forbidden' });
    const seen: string[] = [];
    for await (const rows of await learners.all(official, id)) seen.push(...rows.map((row) => row.fullName));
    expect(seen).toHaveLength(4);
    await expect(learners.all(learner, id)).rejects.toMatchObject({ kind: 'forbidden' });
  });
});
