import { AttendanceService, OrganisingService } from '@domdom/classes';
import { CourseRulesService, ProgrammeRulesService, ProgrammesService } from '@domdom/courses';
import { comparedTables, EnrolmentsService, ProgrammeEnrolmentsService } from '@domdom/enrolments';
import type { Actor, Database } from '@domdom/platform';
import { classInput } from '../../../libs/classes/src/testing/class.factory';
import { makeCourse } from '../../../libs/courses/src/testing/course.factory';
import { giveConsent } from '../../../libs/identity/src/testing/consent.factory';
import { makePerson } from '../../../libs/identity/src/testing/person.factory';
import { makeUnitLine } from '../../../libs/organisations/src/testing/unit.factory';
import { openModule, servicesOf } from '../../../test/support/database';
import { deliverEvents } from '../../../test/support/deliver-events';
import { ClassAttendance } from '../../shared/src/class-attendance.consumer';
import { features } from '../../shared/src/features';
import { LearningRecords } from '../../shared/src/learning-records/learning-records.consumer';
import { rebuildProgress, reportOf } from './progress-rebuild';

const scored = (passPercentage: number) => ({
  title: 'Câu hỏi',
  kind: 'h5p' as const,
  minutes: 3,
  contentId: '0198c000-0000-7000-8000-000000000001',
  passPercentage,
});
const text = (title: string) => ({ title, kind: 'text' as const, minutes: 3, bodyMarkdown: 'a' });

describe('progress rebuilt from the record store', () => {
  let opened: Awaited<ReturnType<typeof openModule>>;
  let database: Database;
  let people: Actor[];
  const get = servicesOf(() => opened);
  const rows = async () =>
    Object.fromEntries(
      await Promise.all(
        comparedTables.map(async (table) => [
          table,
          await database.query(`select to_jsonb(t) - 'version' as row from ${table} t order by 1`),
        ]),
      ),
    );
  const settle = () => deliverEvents(opened.module);

  beforeAll(async () => {
    opened = await openModule({ imports: features, providers: [LearningRecords, ClassAttendance] });
    database = opened.database;
    await learnForAWhile();
  }, 60_000);
  afterAll(() => opened.module.close());

  /** A course by rules and a programme with a class, followed by people who get differently far. */
  async function learnForAWhile(): Promise<void> {
    const { commune } = await makeUnitLine(database);
    const official = (await makePerson(database, { grants: [{ role: 'official', unitId: commune.id }] }))
      .actor;
    people = await Promise.all(
      Array.from({ length: 6 }, async () => (await makePerson(database, { homeUnitId: commune.id })).actor),
    );
    const ruled = await makeCourse(database, commune.id, {
      sections: [{ title: 'Một', lessons: [text('Đọc'), scored(50), text('Đến lớp'), text('Thêm')] }],
    });
    const plain = await makeCourse(database, commune.id, { lessons: 2 });
    const closed = await makeCourse(database, commune.id, { lessons: 3 });
    const [read = '', quiz = '', come = '', extra = ''] = ruled.lessonIds;
    const rules = get(CourseRulesService);
    await rules.save(official, ruled.id, {
      opensOn: null,
      inOrder: false,
      completion: 'required',
      count: null,
      minimalAverage: 70,
    });
    const opening = { opensOn: null, opensAfterDays: null };
    await rules.saveLesson(official, ruled.id, extra, { ...opening, required: false, sessions: 0 });
    await rules.saveLesson(official, ruled.id, come, { ...opening, required: true, sessions: 1 });
    const classId = await get(OrganisingService).create(
      official,
      classInput(commune.id, { courseId: ruled.id, count: 2 }),
      'open',
    );
    const programme = await get(ProgrammesService).create(official, commune.id, {
      title: 'Kỹ năng số',
      summary: 'Từ dễ đến khó',
      topic: 'digital-skills',
      courses: [
        { id: ruled.id, required: true },
        { id: plain.id, required: false },
      ],
    });
    await get(ProgrammeRulesService).save(official, programme.id, { electives: 1, inOrder: false }, [
      { id: classId, required: true, sessions: 1 },
    ]);
    await get(ProgrammesService).publish(official, programme.id);
    await settle();

    const agree = (who: Actor) =>
      giveConsent(database, who.personId, { purpose: 'analytics', at: new Date('2026-11-01T00:00:00Z') });
    for (const who of people.slice(0, 5)) await agree(who);

    const enrolments = get(EnrolmentsService);
    const following = get(ProgrammeEnrolmentsService);
    const learn = (who: Actor, lessonId: string, score: number | null = null) =>
      enrolments.completeLesson(who.personId, lessonId, { score });
    const [one, two, three, four, five, six] = people as [Actor, Actor, Actor, Actor, Actor, Actor];
    for (const who of people) await enrolments.enrol(who, ruled.id);
    for (const who of [one, two, three, four]) await following.follow(who, programme.id);
    // The first does everything, with a score that is enough at the second try only.
    await learn(one, read);
    await learn(one, quiz, 0.6);
    opened.clock.advance(90_000);
    await learn(one, quiz, 0.85);
    await enrolments.enrol(one, plain.id);
    for (const lessonId of plain.lessonIds) await learn(one, lessonId);
    // The second is through but for the average, the third leaves, the fourth leaves the programme and comes back.
    for (const [lessonId, score] of [
      [read, null],
      [quiz, 0.55],
      [extra, null],
    ] as const)
      await learn(two, lessonId, score);
    await learn(three, read);
    await learn(six, read);
    await enrolments.withdraw(three, (await enrolments.progressIn(three.personId, ruled.id))!.id);
    await following.leave(four, programme.id);
    await following.follow(four, programme.id);
    await following.leave(three, programme.id);
    // A course that changed after somebody was through.
    await enrolments.enrol(five, closed.id);
    for (const lessonId of closed.lessonIds) await learn(five, lessonId);
    await database.execute('delete from lesson where id = $1', [closed.lessonIds[0]]);
    await settle();
    // The class meets: the sixth was marked by mistake.
    const [session] = await database.query<{ id: string; starts_at: Date }>(
      'select id, starts_at from class_session where class_id = $1 order by starts_at',
      [classId],
    );
    for (const who of [one, two, six]) {
      await database.execute(
        `insert into registration (id, class_id, person_id, mode, status, registered_by, registered_at, confirmed_at)
         values (gen_random_uuid(), $1, $2, 'in-person', 'confirmed', $2, now(), now())`,
        [classId, who.personId],
      );
    }
    opened.clock.moveTo(session!.starts_at);
    const present = new Map([one, two, six].map((who) => [who.personId, 'present' as const]));
    const attendance = get(AttendanceService);
    await attendance.save(official, classId, session!.id, present, null);
    await settle();
    await attendance.save(official, classId, session!.id, new Map([[six.personId, 'absent']]), null);
    await settle();
  }

  it('has something to rebuild: people at every point of a course and a programme', async () => {
    const statuses = await database.query<{ status: string; count: number }>(
      'select status, count(*)::int as count from enrolment group by 1 order by 1',
    );
    expect(statuses).toEqual([
      { status: 'active', count: 4 },
      { status: 'completed', count: 3 },
      { status: 'withdrawn', count: 1 },
    ]);
    const followed = await database.query('select status, steps_done, steps_total from programme_enrolment');
    expect(followed).toEqual(
      expect.arrayContaining([
        { status: 'completed', steps_done: 3, steps_total: 3 },
        { status: 'active', steps_done: 1, steps_total: 3 },
        { status: 'active', steps_done: 0, steps_total: 3 },
        { status: 'left', steps_done: 0, steps_total: 3 },
      ]),
    );
    const best = await database.query(
      'select score_scaled from lesson_progress where score_scaled is not null',
    );
    expect(best).toEqual(expect.arrayContaining([{ score_scaled: 0.85 }, { score_scaled: 0.55 }]));
    const marks = await database.query<{ present: boolean }>('select present from attended_session');
    expect(marks.filter(({ present }) => !present)).toHaveLength(1);
  });

  it('is the same in every row when all of it was wiped', async () => {
    const before = await rows();
    // What was not recorded, as the sixth did not agree to it, cannot come back.
    await database.execute(
      'delete from lesson_progress d using enrolment e where e.id = d.enrolment_id and e.person_id <> $1',
      [people[5]!.personId],
    );
    await database.execute('delete from attended_session');
    await database.execute('delete from programme_enrolment');
    await database.execute(`update enrolment set completed_at = null, lessons_done = 0,
      status = case when status = 'completed' then 'active' else status end`);
    // How many lessons a course had when somebody was through stands in the record of that.
    await database.execute('update enrolment set lessons_total = 0');
    const read: number[] = [];
    const found = await rebuildProgress(opened.module, true, (done, all) => read.push(done, all));
    expect(await rows()).toEqual(before);
    expect(new Set(found.map(({ table }) => table))).toEqual(new Set(comparedTables));
    expect(read.at(-1)).toBe(read.at(-2));
    expect(read.at(-1)).toBeGreaterThan(20);
    expect(await rebuildProgress(opened.module, true)).toEqual([]);
    expect(await rows()).toEqual(before);
  });

  it('shows what was typed in by hand, changes nothing when it is only asked, and undoes it when told to', async () => {
    const before = await rows();
    await database.execute(
      `update enrolment set status = 'completed', completed_at = now(), lessons_done = 3 where person_id = $1`,
      [people[3]!.personId],
    );
    const typed = await rows();
    const found = await rebuildProgress(opened.module, false);
    expect(found).toMatchObject([
      { table: 'enrolment', before: { status: 'completed' }, after: { status: 'active', lessons_done: 0 } },
    ]);
    expect(reportOf(found)).toContain('enrolment: 1 rows differ');
    expect(await rows()).toEqual(typed);
    await rebuildProgress(opened.module, true);
    expect(await rows()).toEqual(before);
  });

  it('trusts nothing while events are on their way into the records', async () => {
    const before = await rows();
    const { courseId } = (await database.one<{ courseId: string }>(
      `select course_id as "courseId" from enrolment where person_id = $1`,
      [people[1]!.personId],
    ))!;
    const [read] = await database.query<{ id: string }>(
      `select l.id from lesson l where l.course_id = $1 and l.position = 1`,
      [courseId],
    );
    await get(EnrolmentsService).completeLesson(people[3]!.personId, read!.id, { score: null });
    const learned = await rows();
    await expect(rebuildProgress(opened.module, true)).rejects.toMatchObject({
      code: 'learning.recordsBehind',
    });
    expect(await rows()).toEqual(learned);
    expect(learned).not.toEqual(before);
    await settle();
    expect(await rebuildProgress(opened.module, true)).toEqual([]);
  });

  it('leaves alone what the records do not know by right: of those who did not agree, and of those erased', async () => {
    const before = await rows();
    const ofSixth = await database.query(
      `select 1 from lesson_progress d join enrolment e on e.id = d.enrolment_id where e.person_id = $1`,
      [people[5]!.personId],
    );
    expect(ofSixth.length).toBeGreaterThan(0);
    // As an erasure does: the statements stay without the person and without the enrolment.
    const erased = people[4]!.personId;
    await database.execute(
      `update lrs_statement set body = (replace(body, $1, $2)::jsonb #- '{context,registration}')::text
       where body like '%' || $1 || '%'`,
      [erased, '00000000-0000-4000-8000-000000000000'],
    );
    expect(await rebuildProgress(opened.module, true)).toEqual([]);
    expect(await rows()).toEqual(before);
  });
});
