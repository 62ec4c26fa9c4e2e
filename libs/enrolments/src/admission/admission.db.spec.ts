import { CourseLearningPort } from '@domdom/courses';
import { NotificationsModule } from '@domdom/notifications';
import { type Actor, Database, EventConsumers, newId } from '@domdom/platform';
import fc from 'fast-check';
import { openModule, servicesOf } from '../../../../test/support/database';
import { makeCourse } from '../../../courses/src/testing/course.factory';
import { makePerson } from '../../../identity/src/testing/person.factory';
import { makeUnitLine } from '../../../organisations/src/testing/unit.factory';
import { EnrolmentsModule } from '../enrolments.module';
import { EnrolmentsService } from '../enrolments.service';
import { setTerms } from '../testing/terms.factory';
import { DecisionsService } from './decisions.service';
import { TermsService } from './terms.service';

describe('places in a course', () => {
  let opened: Awaited<ReturnType<typeof openModule>>;
  let database: Database;
  let units: Awaited<ReturnType<typeof makeUnitLine>>;
  let service: EnrolmentsService;
  let official: Actor;
  const get = servicesOf(() => opened);

  beforeAll(async () => {
    opened = await openModule({ imports: [EnrolmentsModule, NotificationsModule] });
    database = opened.database;
    units = await makeUnitLine(database);
    service = get(EnrolmentsService);
    official = (await makePerson(database, { grants: [{ role: 'official', unitId: units.commune.id }] }))
      .actor;
  });
  afterAll(() => opened.module.close());

  const people = async (count: number): Promise<Actor[]> => {
    const made: Actor[] = [];
    for (let i = 0; i < count; i++) made.push((await makePerson(database)).actor);
    return made;
  };
  const course = async (terms: Parameters<typeof setTerms>[2], lessons = 1) => {
    const made = await makeCourse(database, units.commune.id, { lessons });
    await setTerms(database, made.id, terms);
    return made;
  };
  const counts = async (courseId: string) => {
    const rows = await database.query<{ status: string; count: number }>(
      'select status, count(*)::int as count from enrolment where course_id = $1 group by status',
      [courseId],
    );
    return Object.fromEntries(rows.map(({ status, count }) => [status, count]));
  };
  const standing = (actor: Actor | null, courseId: string) =>
    get(CourseLearningPort).standing(actor, courseId);
  const messages = (actor: Actor) =>
    database.query<{ code: string; params: object }>(
      'select code, params from inbox_message where person_id = $1 order by created_at, id',
      [actor.personId],
    );
  const statusOf = async (actor: Actor, courseId: string) =>
    (await service.progressIn(actor.personId, courseId))?.status ?? 'none';

  it('are given to exactly 30 of 500 who come at once; the other 470 wait in the order in which they came', async () => {
    const { id } = await course({ capacity: 30 });
    const all = await people(500);
    const answers = await Promise.all(all.map((one) => service.enrol(one, id)));
    expect(await counts(id)).toEqual({ active: 30, waiting: 470 });
    expect(answers.filter(({ status }) => status === 'active')).toHaveLength(30);
    // The order of the database is that of the outbox: first the places, then the line.
    const told = await database.query<{ personId: string; type: string }>(
      `select payload->>'personId' as "personId", type from outbox_event
       where payload->>'courseId' = $1 and type in ('enrolments.enrolled', 'enrolments.waiting') order by seq`,
      [id],
    );
    expect(told.map(({ type }) => type)).toEqual([
      ...Array<string>(30).fill('enrolments.enrolled'),
      ...Array<string>(470).fill('enrolments.waiting'),
    ]);
    const line = await database.query<{ personId: string }>(
      `select person_id as "personId" from enrolment where course_id = $1 and status = 'waiting' order by line`,
      [id],
    );
    expect(line.map(({ personId }) => personId)).toEqual(told.slice(30).map(({ personId }) => personId));
    const at = (place: number) => all.find(({ personId }) => personId === line[place - 1]?.personId) ?? null;
    for (const position of [1, 235, 470])
      expect(await standing(at(position), id)).toEqual({ kind: 'waiting', position });
  });

  it('go to who has waited longest when many leave at once while others come, and each is told once', async () => {
    const { id } = await course({ capacity: 10 });
    const [first, second, late] = [await people(10), await people(15), await people(10)];
    for (const one of [...first, ...second]) await service.enrol(one, id);
    const leave = async (one: Actor) => {
      const progress = await service.progressIn(one.personId, id);
      await service.withdraw(one, progress?.id ?? '');
    };
    await Promise.all([
      ...first.slice(0, 6).map(leave),
      ...late.map((one) => service.enrol(one, id)),
      leave(second[0] as Actor),
    ]);
    expect(await counts(id)).toEqual({ active: 10, waiting: 18, withdrawn: 7 });
    for (const one of second.slice(1, 7)) {
      expect(await statusOf(one, id)).toBe('active');
      expect((await messages(one)).filter(({ code }) => code === 'enrolments.movedUp')).toHaveLength(1);
    }
    for (const one of [...second.slice(7), ...late]) expect(await messages(one)).toEqual([]);
    const changes = await database.query<{ from_status: string; to_status: string }>(
      `select c.from_status, c.to_status from enrolment_change c join enrolment e on e.id = c.enrolment_id
       where e.course_id = $1 and e.person_id = $2 order by c.at, c.id`,
      [id, second[1]?.personId],
    );
    expect(changes).toEqual([
      { from_status: null, to_status: 'waiting' },
      { from_status: 'waiting', to_status: 'active' },
    ]);
  });

  it('become free when somebody is through, and nobody who comes later overtakes the line', async () => {
    const { id, lessonIds } = await course({ capacity: 1 });
    const [learner, waiting, late] = (await people(3)) as [Actor, Actor, Actor];
    await service.enrol(learner, id);
    await service.enrol(waiting, id);
    await service.completeLesson(learner.personId, lessonIds[0] ?? '', { score: null });
    // The worker has not been told yet; who comes now still stands behind.
    expect((await service.enrol(late, id)).status).toBe('waiting');
    expect(await statusOf(waiting, id)).toBe('active');
    const consumer = get(EventConsumers).get('enrolments.places-freed');
    const payload = { courseId: id };
    await consumer?.handle({ id: newId(), type: 'enrolments.completed', payload, occurredAt: new Date() });
    expect(await counts(id)).toEqual({ completed: 1, active: 1, waiting: 1 });
  });

  it('go to those who wait when the course grows, and when its limit is taken away', async () => {
    const { id } = await course({ capacity: 2 });
    const all = await people(6);
    for (const one of all) await service.enrol(one, id);
    const terms = get(TermsService);
    const { terms: present } = await terms.get(official, id);
    expect(present).toMatchObject({ way: 'open', capacity: 2, version: 1 });
    await terms.save(official, id, { ...present, capacity: 4 }, 1);
    expect(await counts(id)).toEqual({ active: 4, waiting: 2 });
    await terms.save(official, id, { ...present, capacity: null }, 2);
    expect(await counts(id)).toEqual({ active: 6 });
    await expect(terms.save(official, id, present, 2)).rejects.toMatchObject({
      code: 'enrolments.termsChanged',
    });
    await expect(terms.get(all[0] as Actor, id)).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('are asked for where somebody decides; many are answered at once, with a reason for a no', async () => {
    const { id } = await course({ way: 'approval', capacity: 2 });
    const all = await people(5);
    const [one, two, three, four, five] = all as [Actor, Actor, Actor, Actor, Actor];
    expect(await standing(null, id)).toMatchObject({ kind: 'none', entrance: { offer: 'ask' } });
    const ids = [];
    for (const each of all) ids.push((await service.enrol(each, id)).id);
    expect(await counts(id)).toEqual({ requested: 5 });
    expect(await standing(one, id)).toMatchObject({ kind: 'requested' });
    const decisions = get(DecisionsService);
    await expect(decisions.decide(one, id, ids, 'accept')).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(decisions.decide(official, id, ids, 'decline')).rejects.toMatchObject({
      code: 'enrolments.reasonNeeded',
    });
    expect(await decisions.decide(official, id, ids.slice(3), 'decline', 'Dành cho người ở xã')).toBe(2);
    expect(await decisions.decide(official, id, ids, 'accept')).toBe(3);
    expect(await decisions.decide(official, id, ids, 'accept')).toBe(0);
    expect(await counts(id)).toEqual({ active: 2, waiting: 1, withdrawn: 2 });
    expect(await statusOf(three, id)).toBe('waiting');
    expect(await standing(four, id)).toMatchObject({
      entrance: { offer: 'ask', left: 'withdrawn', reason: 'Dành cho người ở xã' },
    });
    expect(await messages(one)).toMatchObject([{ code: 'enrolments.accepted' }]);
    expect(await messages(three)).toMatchObject([{ code: 'enrolments.acceptedWaiting' }]);
    expect(await messages(five)).toMatchObject([
      { code: 'enrolments.declined', params: { reason: 'Dành cho người ở xã' } },
    ]);
    // Who was let in and left comes back without asking; who was refused asks again.
    const progress = await service.progressIn(two.personId, id);
    await service.withdraw(two, progress?.id ?? '');
    expect(await statusOf(three, id)).toBe('active');
    expect((await service.enrol(two, id)).status).toBe('waiting');
    expect((await service.enrol(four, id)).status).toBe('requested');
  });

  it('are taken back with a reason by who looks after the course, and go to the first who waits', async () => {
    const { id, lessonIds } = await course({ capacity: 1 }, 2);
    const [inside, waits, stranger] = (await people(3)) as [Actor, Actor, Actor];
    const { id: enrolmentId } = await service.enrol(inside, id);
    await service.enrol(waits, id);
    await service.completeLesson(inside.personId, lessonIds[0] ?? '', { score: null });
    const decisions = get(DecisionsService);
    const takeOut = (actor: Actor, courseId = id, reason = 'Học hộ người khác.') =>
      decisions.takeOut(actor, courseId, enrolmentId, reason);
    await expect(takeOut(stranger)).rejects.toMatchObject({ code: 'common.forbidden' });
    await expect(takeOut(official, id, '')).rejects.toMatchObject({ code: 'enrolments.reasonNeeded' });
    const other = await course({});
    await expect(takeOut(official, other.id)).rejects.toMatchObject({ code: 'common.notFound' });

    await takeOut(official);
    expect(await statusOf(inside, id)).toBe('withdrawn');
    expect(await statusOf(waits, id)).toBe('active');
    expect(await messages(inside)).toEqual([
      { code: 'enrolments.takenOut', params: expect.objectContaining({ reason: 'Học hộ người khác.' }) },
    ]);
    const [change] = await database.query(
      `select to_status as status, changed_by as by, reason from enrolment_change
       where enrolment_id = $1 order by at desc, id desc limit 1`,
      [enrolmentId],
    );
    expect(change).toEqual({ status: 'withdrawn', by: official.personId, reason: 'Học hộ người khác.' });
    expect(await service.progressIn(inside.personId, id)).toMatchObject({ doneLessonIds: [lessonIds[0]] });
    await expect(takeOut(official)).rejects.toMatchObject({ code: 'enrolments.notLearning' });
  });

  it('are not taken from somebody who is through', async () => {
    const { id, lessonIds } = await course({});
    const [one] = (await people(1)) as [Actor];
    const { id: enrolmentId } = await service.enrol(one, id);
    await service.completeLesson(one.personId, lessonIds[0] ?? '', { score: null });
    await expect(get(DecisionsService).takeOut(official, id, enrolmentId, 'Vì sao')).rejects.toMatchObject({
      code: 'enrolments.notLearning',
    });
    expect(await statusOf(one, id)).toBe('completed');
  });

  it('are not had without an invitation where that is asked for', async () => {
    const { id } = await course({ way: 'invitation' });
    const [one] = (await people(1)) as [Actor];
    await expect(service.enrol(one, id)).rejects.toMatchObject({ code: 'enrolments.invitedOnly' });
    expect((await service.enrol(official, id)).status).toBe('active');
  });

  it('keep the history of every enrolment without a gap, whatever people do', async () => {
    const { id } = await course({ capacity: 2 });
    const all = await people(5);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ who: fc.nat(4), comes: fc.boolean() }), { minLength: 5, maxLength: 15 }),
        async (deeds) => {
          await Promise.all(
            deeds.map(async ({ who, comes }) => {
              const one = all[who] as Actor;
              if (comes) return service.enrol(one, id);
              const progress = await service.progressIn(one.personId, id);
              return progress && service.withdraw(one, progress.id);
            }),
          );
          const { active = 0, waiting = 0 } = await counts(id);
          expect(active).toBeLessThanOrEqual(2);
          if (waiting > 0) expect(active).toBe(2);
        },
      ),
      { numRuns: 12 },
    );
    const chains = await database.query<{
      states: (string | null)[];
      froms: (string | null)[];
      status: string;
    }>(
      `select array_agg(c.to_status order by c.id) as states, array_agg(c.from_status order by c.id) as froms, e.status
       from enrolment e join enrolment_change c on c.enrolment_id = e.id where e.course_id = $1 group by e.id`,
      [id],
    );
    for (const { states, froms, status } of chains) {
      // Written within one millisecond, changes have no order among themselves; each still leads from one state to the next.
      expect([...froms].sort()).toEqual([null, ...removeOne(states, status)].sort());
    }
  }, 120_000);
});

function removeOne(states: readonly (string | null)[], last: string): (string | null)[] {
  const at = states.lastIndexOf(last);
  return states.filter((_, index) => index !== at);
}
