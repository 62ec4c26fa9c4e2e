import { IdentityModule } from '@domdom/identity';
import { NotificationsModule } from '@domdom/notifications';
import { OrganisationsModule, type Unit } from '@domdom/organisations';
import { type Actor, type Database, type FixedClock, requestContext, scopeOf } from '@domdom/platform';
import type { TestingModule } from '@nestjs/testing';
import { openModule } from '../../../test/support/database';
import { makePerson } from '../../identity/src/testing/person.factory';
import { makeUnit, makeUnitLine } from '../../organisations/src/testing/unit.factory';
import { AttendanceService } from './attendance.service';
import { ClassesModule } from './classes.module';
import { ClassesRepository } from './classes.repository';
import { ClassesService } from './classes.service';
import type { NewClassDto } from './dto/class.dto';
import { EnlistingService } from './enlisting.service';
import { OrganisingService } from './organising.service';
import { RegistrationsService } from './registrations.service';
import { SessionChangesService } from './session-changes.service';
import { classInput } from './testing/class.factory';

const start = new Date('2026-11-21T02:00:00Z');

describe('community classes', () => {
  let module: TestingModule;
  let database: Database;
  let clock: FixedClock;
  let classes: ClassesService;
  let organising: OrganisingService;
  let changes: SessionChangesService;
  let registrations: RegistrationsService;
  let attendance: AttendanceService;
  let enlisting: EnlistingService;
  let units: { centre: Unit; province: Unit; commune: Unit; branch: Unit };
  let elsewhere: Unit;
  let official: Actor;
  let stranger: Actor;

  beforeAll(async () => {
    ({ module, database, clock } = await openModule({
      imports: [IdentityModule, OrganisationsModule, NotificationsModule, ClassesModule],
    }));
    classes = module.get(ClassesService);
    organising = module.get(OrganisingService);
    changes = module.get(SessionChangesService);
    registrations = module.get(RegistrationsService);
    attendance = module.get(AttendanceService);
    enlisting = module.get(EnlistingService);
    units = await makeUnitLine(database);
    elsewhere = await makeUnit(database, 'commune', units.province);
    official = await officialOf(units.commune);
    stranger = await officialOf(elsewhere);
  });
  afterAll(() => module.close());
  beforeEach(() => clock.moveTo(start));

  const officialOf = async (unit: Unit) =>
    (await makePerson(database, { homeUnitId: unit.id, grants: [{ role: 'official', unitId: unit.id }] }))
      .actor;
  const learner = async (homeUnitId = units.commune.id) => (await makePerson(database, { homeUnitId })).actor;
  const learners = (count: number) => Promise.all(Array.from({ length: count }, () => learner()));
  const open = (given: Partial<NewClassDto> = {}) =>
    organising.create(official, classInput(units.commune.id, given), 'open');
  const rows = (classId: string) =>
    database.query<{ person_id: string; status: string; position: number | null }>(
      'select person_id, status, position from registration where class_id = $1 order by position, person_id',
      [classId],
    );
  const confirmedOf = async (classId: string) =>
    (await rows(classId)).filter((row) => row.status === 'confirmed').map((row) => row.person_id);
  const offeredOf = async (classId: string) =>
    (await rows(classId)).filter((row) => row.status === 'offered').map((row) => row.person_id);
  const queueOf = async (classId: string) =>
    (await rows(classId)).filter((row) => row.status === 'waiting').map((row) => row.person_id);
  const positionsOf = async (classId: string) =>
    (await rows(classId)).filter((row) => row.status === 'waiting').map((row) => row.position);
  const inboxOf = (personId: string) =>
    database.query<{ code: string }>('select code from inbox_message where person_id = $1', [personId]);
  const events = (type: string, personId: string) =>
    database.query<{ payload: { status: string } }>(
      `select payload from outbox_event where type = $1 and payload->>'personId' = $2 order by seq`,
      [type, personId],
    );
  const upTo = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

  describe('registering', () => {
    it('gives 20 places to 200 people who ask at the same moment, and queues the others without a gap', async () => {
      const id = await open({ capacity: 20 });
      const people = await learners(200);
      const answers = await Promise.all(people.map((actor) => registrations.join(actor, id)));
      expect(answers.filter((answer) => answer.status === 'confirmed')).toHaveLength(20);
      expect(await confirmedOf(id)).toHaveLength(20);
      expect(await positionsOf(id)).toEqual(upTo(180));
      const view = await classes.get(official, id);
      expect(view.taken).toBe(20);
      const answered = answers.flatMap((answer) => (answer.position === null ? [] : [answer.position]));
      expect(answered.sort((a, b) => a - b)).toEqual(upTo(180));
    }, 60_000);

    it('queues people in the order in which they came', async () => {
      const id = await open({ capacity: 1 });
      const people = await learners(5);
      for (const actor of people) await registrations.join(actor, id);
      expect(await queueOf(id)).toEqual(people.slice(1).map((actor) => actor.personId));
    });

    it('takes one place however often the same person asks at once', async () => {
      const id = await open();
      const actor = await learner();
      const answers = await Promise.all(upTo(10).map(() => registrations.join(actor, id)));
      expect(answers.filter((answer) => answer.fresh)).toHaveLength(1);
      expect((await classes.get(actor, id)).taken).toBe(1);
      expect(await events('classes.registered', actor.personId)).toHaveLength(1);
    });

    it('is refused for a draft, a cancelled class, one that is over, and a way that is not offered', async () => {
      const actor = await learner();
      const draft = await organising.create(official, classInput(units.commune.id), 'draft');
      await expect(registrations.join(actor, draft)).rejects.toMatchObject({ code: 'common.notFound' });
      const id = await open();
      await expect(registrations.join(actor, id, 'online')).rejects.toMatchObject({
        code: 'classes.noSuchMode',
      });
      clock.moveTo(new Date('2026-12-10T14:00:00Z'));
      await expect(registrations.join(actor, id)).rejects.toMatchObject({ code: 'classes.over' });
      clock.moveTo(start);
      await organising.cancel(official, id, 'Giáo viên ốm');
      await expect(registrations.join(actor, id)).rejects.toMatchObject({ code: 'classes.notOpen' });
    });

    it('counts places in the room and online apart in a hybrid class', async () => {
      const id = await open({ mode: 'hybrid', capacity: 1, onlineCapacity: 1, onlineUrl: 'https://a.vn/1' });
      const [first, second, third, fourth] = await learners(4);
      expect(await registrations.join(first!, id, 'in-person')).toMatchObject({ status: 'confirmed' });
      expect(await registrations.join(second!, id, 'in-person')).toMatchObject({ position: 1 });
      expect(await registrations.join(third!, id, 'online')).toMatchObject({ status: 'confirmed' });
      expect(await registrations.join(fourth!, id, 'online')).toMatchObject({ position: 1 });
    });
  });

  describe('giving a place up', () => {
    it('moves exactly one person up and tells them once', async () => {
      const id = await open({ capacity: 1 });
      const [first, second, third] = await learners(3);
      for (const actor of [first!, second!, third!]) await registrations.join(actor, id);
      await registrations.leave(first!, id);
      await registrations.leave(first!, id);
      expect(await offeredOf(id)).toEqual([second!.personId]);
      expect(await queueOf(id)).toEqual([third!.personId]);
      expect(await positionsOf(id)).toEqual([1]);
      expect(await inboxOf(second!.personId)).toEqual([{ code: 'classes.joining.offered' }]);
      expect(await inboxOf(third!.personId)).toEqual([]);
      const told = await events('classes.registered', second!.personId);
      expect(told.map((event) => event.payload.status)).toEqual(['waiting', 'offered']);
    });

    it('never loses or doubles a place while many come and go at once', async () => {
      const id = await open({ capacity: 10 });
      const people = await learners(60);
      for (const actor of people) await registrations.join(actor, id);
      const late = await learners(20);
      const leaving = [...people.slice(0, 8), ...people.slice(30, 40)];
      await Promise.all([
        ...leaving.map((actor) => registrations.leave(actor, id)),
        ...late.map((actor) => registrations.join(actor, id)),
      ]);
      const holding = [...(await confirmedOf(id)), ...(await offeredOf(id))];
      expect(holding).toHaveLength(10);
      expect(await positionsOf(id)).toEqual(upTo(60 - 10 - 18 + 20));
      expect((await classes.get(official, id)).taken).toBe(10);
      const stayed = people.slice(8, 18).map((actor) => actor.personId);
      expect(holding.sort()).toEqual([...stayed].sort());
      for (const actor of people.slice(10, 18)) {
        expect(await inboxOf(actor.personId)).toEqual([{ code: 'classes.joining.offered' }]);
      }
    }, 60_000);

    it('closes the gap of somebody who stops waiting, and lets them come back at the end', async () => {
      const id = await open({ capacity: 1 });
      const people = await learners(4);
      for (const actor of people) await registrations.join(actor, id);
      await registrations.leave(people[1]!, id);
      expect(await positionsOf(id)).toEqual([1, 2]);
      expect(await registrations.join(people[1]!, id)).toMatchObject({ status: 'waiting', position: 3 });
    });

    it('is done for somebody only by those who run the class, who tell them', async () => {
      const id = await open();
      const actor = await learner();
      await registrations.join(actor, id);
      await expect(registrations.remove(stranger, id, actor.personId)).rejects.toMatchObject({
        code: 'common.forbidden',
      });
      await registrations.remove(official, id, actor.personId);
      expect(await confirmedOf(id)).toEqual([]);
      expect(await inboxOf(actor.personId)).toEqual([{ code: 'classes.joining.removed' }]);
    });
  });

  describe('running a class', () => {
    it('makes its sessions on the evenings that were chosen', async () => {
      const id = await open();
      const sessions = await classes.sessions(id);
      expect(sessions.map((session) => session.startsAt.toISOString())).toEqual([
        '2026-11-24T12:30:00.000Z',
        '2026-11-26T12:30:00.000Z',
        '2026-12-01T12:30:00.000Z',
        '2026-12-03T12:30:00.000Z',
        '2026-12-08T12:30:00.000Z',
        '2026-12-10T12:30:00.000Z',
      ]);
      expect(await classes.get(null, id)).toMatchObject({
        sessions: 6,
        venueName: 'Nhà văn hóa thôn Hạ',
        instructors: [{ id: official.personId, name: official.name }],
      });
    });

    it('is refused in the name of a unit one does not reach, and leaves nothing behind', async () => {
      const input = classInput(units.commune.id, { title: 'Lớp của người ngoài' });
      await expect(organising.create(stranger, input, 'open')).rejects.toMatchObject({
        code: 'common.forbidden',
      });
      const noRoom = classInput(units.commune.id, { capacity: undefined, title: 'Lớp không chỗ' });
      await expect(organising.create(official, noRoom, 'open')).rejects.toMatchObject({
        code: 'classes.needsCapacity',
      });
      const left = await database.query(`select 1 from community_class where title = any($1)`, [
        [input.title, noRoom.title],
      ]);
      expect(left).toEqual([]);
    });

    it('is shut for the official of another commune in every way', async () => {
      const id = await open();
      const [session] = await classes.sessions(id);
      const forbidden = { code: 'common.forbidden' };
      const edit = classInput(units.commune.id);
      await expect(organising.edit(stranger, id, edit)).rejects.toMatchObject(forbidden);
      await expect(organising.cancel(stranger, id, 'x')).rejects.toMatchObject(forbidden);
      await expect(changes.cancel(stranger, id, session!.id, 'x')).rejects.toMatchObject(forbidden);
      await expect(attendance.roll(stranger, id, session!.id)).rejects.toMatchObject(forbidden);
      await expect(enlisting.search(stranger, id, 'Lan')).rejects.toMatchObject(forbidden);
      await expect(attendance.roll(await learner(), id, session!.id)).rejects.toMatchObject(forbidden);
    });

    it('keeps a draft to those who run it', async () => {
      const id = await organising.create(official, classInput(units.commune.id), 'draft');
      await expect(classes.get(null, id)).rejects.toMatchObject({ code: 'common.notFound' });
      await expect(classes.get(stranger, id)).rejects.toMatchObject({ code: 'common.notFound' });
      await organising.open(official, id);
      expect(await classes.get(null, id)).toMatchObject({ status: 'open' });
    });

    it('gives new places to those who wait, and never takes a place away', async () => {
      const id = await open({ capacity: 2 });
      const people = await learners(5);
      for (const actor of people) await registrations.join(actor, id);
      const view = await classes.get(official, id);
      const kept = {
        ...classInput(units.commune.id),
        venueName: undefined,
        venueId: view.venueId ?? undefined,
      };
      await organising.edit(official, id, { ...kept, capacity: 4 });
      expect(await confirmedOf(id)).toHaveLength(2);
      expect(await offeredOf(id)).toHaveLength(2);
      expect(await positionsOf(id)).toEqual([1]);
      await expect(organising.edit(official, id, { ...kept, capacity: 3 })).rejects.toMatchObject({
        code: 'classes.fewerThanTaken',
        params: { taken: 4 },
      });
    });

    it('tells everybody on the list and in the queue when it is cancelled or a session moves', async () => {
      const id = await open({ capacity: 1 });
      const [first, second] = await learners(2);
      await registrations.join(first!, id);
      await registrations.join(second!, id);
      const [session] = await classes.sessions(id);
      const to = { startsOn: '2026-12-20', startsAt: '08:00' };
      await changes.move(official, id, session!.id, to);
      await organising.cancel(official, id, 'Nhà văn hóa sửa chữa');
      for (const actor of [first!, second!]) {
        expect((await inboxOf(actor.personId)).map((message) => message.code)).toEqual([
          'classes.sessionMoved',
          'classes.cancelled',
        ]);
      }
      expect(await classes.get(first!, id)).toMatchObject({
        status: 'cancelled',
        firstStartsAt: new Date('2026-11-26T12:30:00Z'),
        lastEndsAt: new Date('2026-12-20T02:30:00Z'),
      });
    });
  });

  describe('registering on behalf', () => {
    const agreed = { basis: 'spoken' as const, agreed: true };
    const as = <T>(actor: Actor, work: () => Promise<T>) =>
      requestContext.run({ requestId: 'r', language: 'vi', path: '/', actor, queries: 0 }, work);

    it('makes a person without a phone, with consent and an audit entry that names the official', async () => {
      const id = await open();
      const input = { ...agreed, fullName: 'Giàng Thị Mỷ', birthYear: 1958 };
      expect(await as(official, () => enlisting.enlist(official, id, input))).toMatchObject({
        status: 'confirmed',
        name: 'Giàng Thị Mỷ',
      });
      const [personId] = await confirmedOf(id);
      const person = await database.one(
        'select phone, username, home_unit_id, registered_by from person where id = $1',
        [personId],
      );
      expect(person).toEqual({
        phone: null,
        username: null,
        home_unit_id: units.commune.id,
        registered_by: official.personId,
      });
      const consents = await database.query(
        'select purpose, basis, recorded_by from consent where person_id = $1',
        [personId],
      );
      expect(consents).toEqual([{ purpose: 'on-behalf', basis: 'spoken', recorded_by: official.personId }]);
      const audit = await database.one(
        `select actor_id, details from audit_entry
         where action = 'classes.registered-on-behalf' and subject_id = $1`,
        [personId],
      );
      expect(audit).toEqual({
        actor_id: official.personId,
        details: { classId: id, status: 'confirmed' },
      });
    });

    it('stores nothing when nobody said that the person agrees', async () => {
      const id = await open();
      const input = { basis: 'spoken' as const, agreed: false, fullName: 'Lò Văn Chưa Đồng Ý' };
      await expect(enlisting.enlist(official, id, input)).rejects.toMatchObject({
        code: 'identity.consentNeeded',
      });
      expect(await confirmedOf(id)).toEqual([]);
      expect(
        await database.query('select 1 from person where full_name = $1', ['Lò Văn Chưa Đồng Ý']),
      ).toEqual([]);
    });

    it('finds and takes only people of the units one reaches', async () => {
      const id = await open();
      const near = await makePerson(database, { fullName: 'Hoàng Thị Búp', homeUnitId: units.branch.id });
      const far = await makePerson(database, { fullName: 'Hoàng Thị Búp', homeUnitId: elsewhere.id });
      const found = await enlisting.search(official, id, 'hoang bup');
      expect(found.map((person) => person.id)).toEqual([near.person.id]);
      const input = { ...agreed, personId: far.person.id };
      await expect(enlisting.enlist(official, id, input)).rejects.toMatchObject({
        code: 'identity.notRepresentable',
      });
      const scope = scopeOf(official, 'official');
      const repository = module.get(ClassesRepository);
      expect(await repository.person(scope, near.person.id)).toMatchObject({ name: 'Hoàng Thị Búp' });
      expect(await repository.person(scope, far.person.id)).toBeNull();
      await enlisting.enlist(official, id, { ...agreed, personId: near.person.id });
      expect((await enlisting.search(official, id, 'Búp'))[0]).toMatchObject({ listed: true });
      expect(await inboxOf(near.person.id)).toEqual([{ code: 'classes.registeredFor' }]);
    });

    it('finds somebody by the whole phone number, and nobody by nothing', async () => {
      const id = await open();
      const { person } = await makePerson(database, { phone: '+84911000222', homeUnitId: units.commune.id });
      expect((await enlisting.search(official, id, '0911 000 222')).map((one) => one.id)).toEqual([
        person.id,
      ]);
      expect(await enlisting.search(official, id, '   ')).toEqual([]);
    });

    it('notes the official when they act for somebody', async () => {
      const id = await open();
      const actor: Actor = { ...(await learner()), representedBy: official.personId };
      await as(actor, () => registrations.join(actor, id));
      const row = await database.one('select registered_by from registration where class_id = $1', [id]);
      expect(row).toEqual({ registered_by: official.personId });
      const audit = await database.one(
        `select actor_id, on_behalf_of from audit_entry
         where action = 'classes.registered-on-behalf' and subject_id = $1`,
        [actor.personId],
      );
      expect(audit).toEqual({ actor_id: official.personId, on_behalf_of: actor.personId });
    });
  });

  describe('the roll call', () => {
    const during = new Date('2026-11-24T13:00:00Z');
    const nextDay = new Date('2026-11-25T02:00:00Z');
    const prepared = async () => {
      const id = await open();
      const people = await learners(3);
      for (const actor of people) await registrations.join(actor, id);
      const [session] = await classes.sessions(id);
      return { id, people, sessionId: session!.id };
    };
    const stored = (sessionId: string) =>
      database.query<{ person_id: string; status: string }>(
        'select person_id, status from attendance where session_id = $1 order by person_id',
        [sessionId],
      );

    it('keeps one mark per person when it is saved twice at the same moment', async () => {
      const { id, people, sessionId } = await prepared();
      clock.moveTo(during);
      const marks = new Map(people.map((actor) => [actor.personId, 'present' as const]));
      const saved = await Promise.all([
        attendance.save(official, id, sessionId, marks, null),
        attendance.save(official, id, sessionId, marks, null),
      ]);
      expect(saved.sort()).toEqual([0, 3]);
      expect(await stored(sessionId)).toHaveLength(3);
      for (const actor of people) expect(await events('classes.attended', actor.personId)).toHaveLength(1);
      expect((await classes.sessions(id))[0]).toMatchObject({ status: 'held', marked: 3, present: 3 });
    });

    it('is changed freely on the day, later only with a reason, and remembers what was before', async () => {
      const { id, people, sessionId } = await prepared();
      const [first, second] = people;
      clock.moveTo(during);
      await attendance.save(official, id, sessionId, new Map([[first!.personId, 'absent']]), null);
      await attendance.save(official, id, sessionId, new Map([[first!.personId, 'present']]), null);
      clock.moveTo(nextDay);
      const correction = new Map([[first!.personId, 'excused' as const]]);
      await expect(attendance.save(official, id, sessionId, correction, null)).rejects.toMatchObject({
        code: 'classes.reasonNeeded',
      });
      // Typing in a paper roll the day after corrects nothing.
      await attendance.save(official, id, sessionId, new Map([[second!.personId, 'present']]), null);
      await attendance.save(official, id, sessionId, correction, 'Có đơn xin phép');
      const history = await database.query(
        'select before, after, reason from attendance_change where session_id = $1 order by changed_at, id',
        [sessionId],
      );
      expect(history).toEqual([
        { before: 'absent', after: 'present', reason: null },
        { before: 'present', after: 'excused', reason: 'Có đơn xin phép' },
      ]);
      const told = await events('classes.attended', first!.personId);
      expect(told.map((event) => event.payload.status)).toEqual(['absent', 'present', 'excused']);
    });

    it('is refused before the day, for a cancelled session and for somebody who is not in the class', async () => {
      const { id, people, sessionId } = await prepared();
      const marks = new Map([[people[0]!.personId, 'present' as const]]);
      await expect(attendance.save(official, id, sessionId, marks, null)).rejects.toMatchObject({
        code: 'classes.tooEarly',
      });
      // The page says so before anybody ticks thirty names.
      expect((await attendance.roll(official, id, sessionId)).dayHasCome).toBe(false);
      clock.moveTo(during);
      const outsider = new Map([[(await learner()).personId, 'present' as const]]);
      await expect(attendance.save(official, id, sessionId, outsider, null)).rejects.toMatchObject({
        code: 'classes.notOnRoll',
      });
      const second = (await classes.sessions(id))[1]!;
      await changes.cancel(official, id, second.id, 'Mưa lũ');
      clock.moveTo(new Date('2026-11-26T13:00:00Z'));
      await expect(attendance.save(official, id, second.id, marks, null)).rejects.toMatchObject({
        code: 'classes.sessionCancelled',
      });
    });

    it('is called by the class’s instructor, who holds no office', async () => {
      const { person, actor: teacher } = await makePerson(database, {
        homeUnitId: units.commune.id,
        grants: [{ role: 'instructor', unitId: units.commune.id }],
      });
      const id = await open({ instructorIds: [person.id] });
      const pupil = await learner();
      await registrations.join(pupil, id);
      const [session] = await classes.sessions(id);
      clock.moveTo(during);
      const marks = new Map([[pupil.personId, 'present' as const]]);
      expect(await attendance.save(teacher, id, session!.id, marks, null)).toBe(1);
      const stranger = await learner();
      await expect(enlisting.search(stranger, id, 'Lan')).rejects.toMatchObject({ code: 'common.forbidden' });
    });
  });

  describe('finding a class', () => {
    const titlesOf = async (actor: Actor | null, filter: Parameters<ClassesService['list']>[1]) =>
      (await classes.list(actor, { q: 'tìm thử', ...filter })).items.map((view) => view.title);

    beforeAll(async () => {
      clock.moveTo(start);
      await open({ title: 'Tìm thử một: điện thoại', topic: 'digital-skills' });
      await open({
        title: 'Tìm thử hai: may vá',
        topic: 'work',
        level: 'advanced',
        startsOn: '2026-12-15',
        capacity: 1,
      });
      await organising.create(
        stranger,
        classInput(elsewhere.id, {
          title: 'Tìm thử ba: trực tuyến',
          mode: 'online',
          venueName: undefined,
          capacity: undefined,
          startsOn: '2026-12-20',
        }),
        'open',
      );
      await organising.create(official, classInput(units.commune.id, { title: 'Tìm thử nháp' }), 'draft');
      const full = await classes.list(null, { q: 'may va tim thu' });
      await registrations.join(await learner(), full.items[0]!.id);
    });

    it('works without diacritics and in any order of words, soonest first, without drafts', async () => {
      const all = await classes.list(null, { q: 'thu TIM' });
      expect(all.total).toBe(3);
      expect(all.items.map((view) => view.title.slice(0, 12))).toEqual([
        'Tìm thử một:',
        'Tìm thử hai:',
        'Tìm thử ba: ',
      ]);
      expect(await titlesOf(null, { q: 'tim thu ha thon', topic: 'work' })).toHaveLength(1);
    });

    it.each([
      ['topic', { topic: 'work' as const }, 1],
      ['level', { level: 'beginner' as const }, 2],
      ['online', { mode: 'online' as const }, 1],
      ['this week', { when: 'week' as const }, 1],
      ['places left', { free: true }, 2],
    ])('is narrowed by %s', async (_, filter, expected) => {
      expect(await titlesOf(null, filter)).toHaveLength(expected);
    });

    it('is narrowed to a place with all below it, and to one’s own province', async () => {
      expect(await titlesOf(null, { place: units.province.id })).toHaveLength(3);
      expect(await titlesOf(null, { place: elsewhere.id })).toHaveLength(1);
      const other = await makeUnit(database, 'province', units.centre);
      expect(await titlesOf(await learner(other.id), { near: true })).toHaveLength(0);
      expect(await titlesOf(await learner(units.branch.id), { near: true })).toHaveLength(3);
    });

    it('finds the classes of both organisations over the same territory', async () => {
      await database.execute(`update unit set territory_code = '15' where id = $1`, [units.province.id]);
      const union = await makeUnit(database, 'centre');
      const sister = await makeUnit(database, 'province', union);
      await database.execute(`update unit set territory_code = '15' where id = $1`, [sister.id]);
      expect(await titlesOf(null, { place: sister.id })).toHaveLength(3);
    });

    it('offers the places below the chosen one, counted', async () => {
      const { places, place } = await classes.browse(null, { q: 'tim thu', place: units.province.id });
      expect(place?.id).toBe(units.province.id);
      const counts = new Map(places.map((option) => [option.id, option.classes]));
      expect(counts.get(units.commune.id)).toBe(2);
      expect(counts.get(elsewhere.id)).toBe(1);
    });

    it('shows a month, and what somebody has registered for', async () => {
      const { entries } = await classes.month(null, { q: 'tim thu' }, '2026-12');
      expect(entries).toHaveLength(4 + 6 + 4);
      const actor = await learner();
      const [first] = (await classes.list(null, { q: 'tim thu' })).items;
      await registrations.join(actor, first!.id);
      expect((await classes.mine(actor)).map((view) => view.own?.status)).toEqual(['confirmed']);
    });

    it('pages through many without loss or doubling, also from an address that was tampered with', async () => {
      for (let i = 0; i < 45; i++) await open({ title: `Trang thử ${i}` });
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const page = await classes.list(null, { q: 'trang thu', after });
        expect(page.total).toBe(45);
        seen.push(...page.items.map((view) => view.id));
        after = page.next ?? undefined;
      } while (after);
      expect(new Set(seen).size).toBe(45);
      expect(seen).toHaveLength(45);
      for (const values of [
        ['yesterday', "'"],
        ['2026-11-24T12:30:00.000Z', 'x'],
        [1, 2],
      ]) {
        const forged = Buffer.from(JSON.stringify(values)).toString('base64url');
        expect((await classes.list(null, { q: 'trang thu', after: forged })).items).toHaveLength(12);
      }
    }, 60_000);

    it('asks the database no more than five times for a page, the visitor included', async () => {
      const context = { requestId: 'r', language: 'vi' as const, path: '/', actor: null, queries: 0 };
      await requestContext.run(context, async () => {
        const filter = { q: 'tim thu', place: units.province.id };
        await Promise.all([classes.browse(null, filter), classes.month(null, filter)]);
      });
      expect(context.queries).toBeLessThanOrEqual(4);
    });

    it('lists what an official runs and not what others do', async () => {
      const mine = await classes.run(official, { q: 'tim thu' });
      expect(mine.items.map((view) => view.unitId)).toEqual([units.commune.id, units.commune.id]);
      expect((await classes.run(official, { q: 'tim thu', state: 'draft' })).total).toBe(1);
      expect((await classes.run(await learner(), { q: 'tim thu' })).total).toBe(0);
    });
  });
});
