import { IdentityModule } from '@domdom/identity';
import { OrganisationsModule } from '@domdom/organisations';
import type { Database } from '@domdom/platform';
import { dropped, signalWeights } from '@domdom/recommender';
import fc from 'fast-check';
import { inRollback, openModule } from '../../../../test/support/database';
import { makeCourse } from '../../../courses/src/testing/course.factory';
import { giveConsent } from '../../../identity/src/testing/consent.factory';
import { makePerson } from '../../../identity/src/testing/person.factory';
import { makeUnitLine } from '../../../organisations/src/testing/unit.factory';
import { makeOpening, makeResource } from '../../../resources/src/testing/resource.factory';
import { activitySql, consentedPairsSql, consentedSignalsSql } from '../activity';
import { RecommendationsModule } from '../recommendations.module';
import { makeEnrolments } from '../testing/activity.factory';
import {
  makeAttendance,
  makeClassRow,
  makeFace,
  makeFinishedClass,
  makeRegistration,
} from '../testing/class-activity.factory';
import { makeManyLearners } from '../testing/many-learners.factory';
import { ActivityReader, activityRowsSql } from './activity.reader';
import { copiedLines } from './copied-lines';

interface PlanNode {
  'Node Type': string;
  Plans?: PlanNode[];
}
const nodeTypes = (node: PlanNode): string[] => [node['Node Type'], ...(node.Plans ?? []).flatMap(nodeTypes)];

describe('ActivityReader', () => {
  let opened: Awaited<ReturnType<typeof openModule>>;
  let database: Database;
  let unitId: string;
  let organiser: string;

  const learner = async (consents = true): Promise<string> => {
    const { actor } = await makePerson(database, { homeUnitId: unitId, birthYear: 1990 });
    if (consents) await giveConsent(database, actor.personId);
    return actor.personId;
  };
  const newCourse = async () => (await makeCourse(database, unitId, {})).id;
  const newClass = (given: { courseId?: string; sensitive?: boolean; status?: 'cancelled' } = {}) =>
    makeClassRow(database, { unitId, createdBy: organiser, ...given });
  /** What the training learns of one person: weight and time by item. */
  const learntOf = async (personId: string) => {
    const { matrix, items, learners } = await opened.module.get(ActivityReader, { strict: false }).read();
    const row = learners.indexOf(personId);
    const found = new Map<string, { weight: number; time: number }>();
    if (row < 0) return found;
    for (let entry = matrix.rowStart[row]!; entry < matrix.rowStart[row + 1]!; entry++) {
      const weight = matrix.values[entry]!;
      found.set(items[matrix.columnOf[entry]!]!, { weight, time: matrix.times![entry]! });
    }
    return found;
  };
  const weightOf = async (personId: string, item: string) => (await learntOf(personId)).get(item)?.weight;

  beforeAll(async () => {
    opened = await openModule({ imports: [IdentityModule, OrganisationsModule, RecommendationsModule] });
    database = opened.database;
    unitId = (await makeUnitLine(database)).commune.id;
    organiser = await learner(false);
  });
  afterAll(() => opened.module.close());

  it('takes whoever looked into a lesson for begun, and whoever never did for enrolled', async () => {
    const [person, enrolled, looked] = [await learner(), await newCourse(), await newCourse()];
    await makeEnrolments(database, person, [enrolled, looked], 'active', { done: 0, total: 2 });
    await database.execute(
      `update enrolment set last_lesson_id = (select id from lesson where course_id = $2 limit 1)
       where person_id = $1 and course_id = $2`,
      [person, looked],
    );
    expect(await weightOf(person, enrolled)).toBe(signalWeights.enrolled.most);
    expect(await weightOf(person, looked)).toBe(signalWeights.inProgress.least);
  });

  it('reads with one process of the database, and leaves the connection as it was', async () => {
    const asked = `select current_setting('max_parallel_workers_per_gather') as helpers`;
    const lines: string[] = [];
    for await (const line of copiedLines(database, asked)) lines.push(line);
    expect(lines).toEqual(['0']);
    const after = await database.query<{ helpers: string }>(asked);
    expect(after[0]?.helpers).not.toBe('0');
  });

  it('weighs enrolments by how far they came, and keeps when that was', async () => {
    const [person, finished, halfway, withdrawn] = [
      await learner(),
      await newCourse(),
      await newCourse(),
      await newCourse(),
    ];
    await makeEnrolments(database, person, [finished]);
    await makeEnrolments(database, person, [halfway], 'active', { done: 1, total: 2 });
    await makeEnrolments(database, person, [withdrawn], 'withdrawn');
    const at = { time: Date.parse('2026-11-10') };
    const found = await learntOf(person);
    expect(found.get(finished)).toEqual({ weight: 1, time: expect.any(Number) });
    expect(found.get(halfway)).toMatchObject({ weight: 0.7 });
    expect(found.get(withdrawn)).toMatchObject({ weight: dropped.alone });
    for (const { time } of found.values()) expect(Math.abs(time - at.time)).toBeLessThan(86_400_000);
  });

  it('counts a class on a course for the course, and a class of its own for itself', async () => {
    const [person, courseId] = [await learner(), await newCourse()];
    const [onCourse, ofItsOwn] = [await newClass({ courseId }), await newClass()];
    await makeAttendance(database, onCourse, person, ['present', 'absent']);
    await makeAttendance(database, ofItsOwn, person, ['present', 'present']);
    const found = await learntOf(person);
    expect([...found.keys()].sort()).toEqual([courseId, ofItsOwn].sort());
    expect(found.get(courseId)?.weight).toBeCloseTo(0.7);
    expect(found.get(ofItsOwn)).toEqual({ weight: 1, time: Date.parse('2026-11-02') });
  });

  it('counts a registration less than being there, and a happy face and a finished class more', async () => {
    const person = await learner();
    const classes = [await newClass(), await newClass(), await newClass(), await newClass()];
    const [registered, happy, sad, finished] = classes as [string, string, string, string];
    await makeRegistration(database, registered, person, 'confirmed');
    const marks = ['present', 'absent', 'absent', 'absent'] as const;
    const [happySession] = await makeAttendance(database, happy, person, marks);
    const [sadSession] = await makeAttendance(database, sad, person, marks);
    await makeFace(database, happySession!, person, 3);
    await makeFace(database, sadSession!, person, 1);
    await makeFinishedClass(database, finished, person);
    const found = await learntOf(person);
    const weights = [registered, sad, happy, finished].map((id) => found.get(id)?.weight);
    expect(weights).toEqual([signalWeights.enrolled.most, expect.closeTo(0.55), signalWeights.liked.most, 1]);
  });

  it('tells apart who is in a course, who asked to join, who registered for a class and who opened a resource', async () => {
    const [person, course, waiting] = [await learner(), await newCourse(), await newCourse()];
    const [classId, resource] = [await newClass(), await makeResource(database, unitId, organiser)];
    await makeEnrolments(database, person, [course], 'active');
    await makeEnrolments(database, person, [waiting], 'active');
    await database.execute(`update enrolment set status = 'waiting', line = 1 where course_id = $1`, [
      waiting,
    ]);
    await makeRegistration(database, classId, person, 'confirmed');
    await makeOpening(database, resource, person);
    const rows = await database.query<{ item_id: string; status: string }>(activitySql('person'), [person]);
    expect(new Map(rows.map((row) => [row.item_id, row.status]))).toEqual(
      new Map([
        [course, 'active'],
        [waiting, 'asked'],
        [classId, 'registered'],
        [resource, 'opened'],
      ]),
    );
  });

  it('counts a resource that was opened as looked at, only of who agreed, and not once it was left out', async () => {
    const [person, never] = [await learner(), await learner(false)];
    const resource = await makeResource(database, unitId, organiser);
    for (const one of [person, never]) await makeOpening(database, resource, one);
    expect(await weightOf(person, resource)).toBe(signalWeights.viewed.most);
    expect((await learntOf(never)).size).toBe(0);
    await database.execute(
      `insert into recommendation_left_out (person_id, what, key, left_out_at) values ($1, 'item', $2, now())`,
      [person, resource],
    );
    expect((await learntOf(person)).size).toBe(0);
    const { items } = await opened.module.get(ActivityReader, { strict: false }).read();
    expect(items).toContain(resource);
  });

  it('counts a quarter of a class whose registration was taken back, and nothing of one that was called off', async () => {
    const person = await learner();
    const [left, calledOff] = [await newClass(), await newClass({ status: 'cancelled' })];
    await makeAttendance(database, left, person, ['present', 'absent']);
    await makeRegistration(database, left, person, 'cancelled');
    await makeRegistration(database, calledOff, person, 'cancelled');
    const found = await learntOf(person);
    expect(found.get(left)?.weight).toBeCloseTo(0.7 * dropped.factor);
    expect(found.has(calledOff)).toBe(false);
  });

  it('reads nothing of a class that nobody is to know of, in any of its tables', async () => {
    const [person, courseId] = [await learner(), await newCourse()];
    for (const classId of [
      await newClass({ sensitive: true }),
      await newClass({ sensitive: true, courseId }),
    ]) {
      const [session] = await makeAttendance(database, classId, person, ['present']);
      await makeFace(database, session!, person, 3);
      await makeRegistration(database, classId, person, 'confirmed');
      await makeFinishedClass(database, classId, person);
    }
    expect((await learntOf(person)).size).toBe(0);
    const own = await database.query(activitySql('person'), [person]);
    expect(own).toEqual([]);
  });

  it('reads nothing of somebody who never agreed or took it back', async () => {
    const [never, before, courseId] = [await learner(false), await learner(), await newCourse()];
    for (const person of [never, before]) await makeEnrolments(database, person, [courseId]);
    expect(await weightOf(before, courseId)).toBe(1);
    await database.execute('update consent set withdrawn_at = now() where person_id = $1', [before]);
    for (const person of [never, before]) expect((await learntOf(person)).size).toBe(0);
  });

  it('counts nothing that somebody left out of what is known, and does not place them when they said so', async () => {
    const [person, kept, left] = [await learner(), await newCourse(), await newCourse()];
    await makeEnrolments(database, person, [kept, left]);
    const segmentsOf = async () => {
      const { matrix, learners } = await opened.module.get(ActivityReader, { strict: false }).read([person]);
      return matrix.segments![learners.indexOf(person)]!.map((segment) => segment.split(':')[0]);
    };
    expect(await segmentsOf()).toEqual(['province', 'commune', 'age']);
    const leaveOut = (what: string, key: string) =>
      database.execute(
        `insert into recommendation_left_out (person_id, what, key, left_out_at) values ($1, $2, $3, now())`,
        [person, what, key],
      );
    await leaveOut('item', left);
    expect([...(await learntOf(person)).keys()]).toEqual([kept]);
    await leaveOut('place', '');
    expect(await segmentsOf()).toEqual(['age']);
    await leaveOut('age', '');
    expect(await segmentsOf()).toEqual([]);
  });

  it('goes on when what was learnt has been closed or deleted since', async () => {
    const [person, closed, deleted] = [await learner(), await newCourse(), await newClass()];
    await makeEnrolments(database, person, [closed]);
    await makeAttendance(database, deleted, person, ['present']);
    await database.execute(`update course set status = 'archived' where id = $1`, [closed]);
    await database.execute('delete from community_class where id = $1', [deleted]);
    expect([...(await learntOf(person)).keys()]).toEqual([closed]);
  });

  it('knows what is open and nobody has taken, and takes a session to come for now', async () => {
    const [person, untaken] = [await learner(), await newCourse()];
    const [later, over] = [await newClass(), await newClass()];
    await database.execute(`update community_class set last_ends_at = '2027-01-01' where id = $1`, [later]);
    const [session] = await makeAttendance(database, later, person, ['present']);
    await database.execute(
      `update class_session set starts_at = '2026-12-30', ends_at = '2026-12-31' where id = $1`,
      [session],
    );
    const { items } = await opened.module.get(ActivityReader, { strict: false }).read();
    expect(items).toEqual(expect.arrayContaining([untaken, later]));
    expect(items).not.toContain(over);
    expect((await learntOf(person)).get(later)?.time).toBe(opened.clock.now().getTime());
  });

  it('merges the signals of a person and an item in SQL as it does while training', async () => {
    const signal = fc.constantFrom(
      'half',
      'left',
      'finished',
      'active',
      'withdrawn',
      'completed',
      'registered',
    );
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(signal, { minLength: 1 }), async (signals) => {
        await inRollback(database, async () => {
          const [person, courseId] = [await learner(), await newCourse()];
          const classId = await newClass({ courseId });
          const has = (one: (typeof signals)[number]) => signals.includes(one);
          if (has('half')) await makeAttendance(database, classId, person, ['present', 'absent']);
          if (has('left')) await makeRegistration(database, classId, person, 'cancelled');
          else if (has('registered')) await makeRegistration(database, classId, person, 'confirmed');
          if (has('finished')) await makeFinishedClass(database, classId, person);
          for (const status of ['active', 'withdrawn', 'completed'] as const) {
            if (has(status)) await makeEnrolments(database, person, [courseId], status);
          }
          const inTransaction = await database.query<{ status: string; weight: number }>(
            `select status, weight::float8 as weight from (${consentedSignalsSql('a.person_id = $1')}) s`,
            [person],
          );
          const strongest = Math.max(
            0,
            ...inTransaction.filter(({ status }) => status !== 'withdrawn').map(({ weight }) => weight),
          );
          const gaveUp = inTransaction.some(({ status }) => status === 'withdrawn');
          const lowered = strongest === 0 ? dropped.alone : strongest * dropped.factor;
          const expected = gaveUp && strongest < 1 ? lowered : strongest;
          for (const sql of [activitySql('person'), consentedPairsSql('a.person_id = $1')]) {
            const rows = await database.query<{ weight: number }>(
              `select weight::float8 as weight from (${sql}) s`,
              [person],
            );
            expect(rows).toEqual([{ weight: expect.closeTo(expected, 12) }]);
          }
        });
      }),
      { numRuns: 25 },
    );
  });

  it('sorts nothing on its way, however much there is', async () => {
    await inRollback(database, async () => {
      await makeManyLearners(database, { unitId, learners: 3000, courses: 60, perLearner: 5 });
      await database.execute('analyze enrolment, person, consent, course');
      const [plan] = await database.query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(
        `explain (format json) ${activityRowsSql(null)}`,
      );
      const nodes = nodeTypes(plan!['QUERY PLAN'][0].Plan);
      expect(nodes).toContain('Append');
      expect(nodes).not.toContain('Sort');
      expect(nodes).not.toContain('Incremental Sort');
    });
  });
});
