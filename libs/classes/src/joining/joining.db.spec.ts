import { IdentityModule } from '@domdom/identity';
import { NotificationsModule } from '@domdom/notifications';
import { OrganisationsModule, type Unit } from '@domdom/organisations';
import type { Actor, Database, FixedClock } from '@domdom/platform';
import type { TestingModule } from '@nestjs/testing';
import fc from 'fast-check';
import { openModule } from '../../../../test/support/database';
import { makePerson } from '../../../identity/src/testing/person.factory';
import { makeUnitLine } from '../../../organisations/src/testing/unit.factory';
import { ClassesModule } from '../classes.module';
import { ClassesService } from '../classes.service';
import { type InLine, nextInLine, seatsFor } from '../domain/queue';
import type { NewClassDto } from '../dto/class.dto';
import { mostAdded } from '../family/family';
import { FamilyService } from '../family/family.service';
import { OrganisingService } from '../organising.service';
import { RegistrationsService } from '../registrations.service';
import { classInput } from '../testing/class.factory';
import { Offers } from './offers.service';

const start = new Date('2026-11-21T02:00:00Z');
const hour = 3_600_000;

describe('places, offers and the waiting list', () => {
  let module: TestingModule;
  let database: Database;
  let clock: FixedClock;
  let classes: ClassesService;
  let organising: OrganisingService;
  let registrations: RegistrationsService;
  let offers: Offers;
  let family: FamilyService;
  let commune: Unit;
  let official: Actor;

  beforeAll(async () => {
    ({ module, database, clock } = await openModule({
      imports: [IdentityModule, OrganisationsModule, NotificationsModule, ClassesModule],
    }));
    classes = module.get(ClassesService);
    organising = module.get(OrganisingService);
    registrations = module.get(RegistrationsService);
    offers = module.get(Offers, { strict: false });
    family = module.get(FamilyService);
    ({ commune } = await makeUnitLine(database));
    const grants = [{ role: 'official' as const, unitId: commune.id }];
    official = (await makePerson(database, { homeUnitId: commune.id, grants })).actor;
  });
  afterAll(() => module.close());
  beforeEach(() => clock.moveTo(start));

  const learner = async (fullName?: string) =>
    (await makePerson(database, { homeUnitId: commune.id, ...(fullName ? { fullName } : {}) })).actor;
  const learners = (count: number) => Promise.all(Array.from({ length: count }, () => learner()));
  const open = (given: Partial<NewClassDto> = {}) =>
    organising.create(official, classInput(commune.id, given), 'open');
  const rows = (classId: string) =>
    database.query<{ personId: string; status: string; position: number | null; mode: string }>(
      `select person_id as "personId", status, position, mode from registration
       where class_id = $1 order by position, registered_at, id`,
      [classId],
    );
  const having = async (classId: string, status: string) =>
    (await rows(classId)).filter((row) => row.status === status).map((row) => row.personId);
  const told = (personId: string) =>
    database.query<{ code: string; params: { name?: string } }>(
      'select code, params from inbox_message where person_id = $1 order by created_at, id',
      [personId],
    );
  const codes = async (personId: string) => (await told(personId)).map(({ code }) => code);
  const upTo = (count: number) => Array.from({ length: count }, (_, i) => i + 1);
  const member = (actor: Actor, fullName = 'Lò Thị Mẹ', birthYear = 1950) =>
    family.add(actor, { fullName, birthYear, relation: 'parent', agreed: true });

  it('gives 25 places to 400 who ask at once, and to nobody more when 400 others come while 10 leave', async () => {
    const id = await open({ capacity: 25 });
    const first = await learners(400);
    await Promise.all(first.map((actor) => registrations.join(actor, id)));
    const placed = new Set(await having(id, 'confirmed'));
    expect(placed.size).toBe(25);
    const queue = await having(id, 'waiting');
    expect(queue).toHaveLength(375);

    const leaving = first.filter(({ personId }) => placed.has(personId)).slice(0, 10);
    const second = await learners(400);
    await Promise.all([
      ...second.map((actor) => registrations.join(actor, id)),
      ...leaving.map((actor) => registrations.leave(actor, id)),
    ]);
    const confirmed = await having(id, 'confirmed');
    const offered = await having(id, 'offered');
    expect(confirmed).toHaveLength(15);
    expect(offered).toHaveLength(10);
    expect((await classes.get(official, id)).taken).toBe(25);
    // The first ten of the queue, whoever came meanwhile; each told once; the others in the order they had.
    expect(new Set(offered)).toEqual(new Set(queue.slice(0, 10)));
    const waiting = await having(id, 'waiting');
    expect(waiting.slice(0, 365)).toEqual(queue.slice(10));
    expect(waiting).toHaveLength(765);
    const positions = (await rows(id)).flatMap(({ position }) => (position === null ? [] : [position]));
    expect(positions).toEqual(upTo(765));
    const messages = await database.query<{ person_id: string; count: number }>(
      `select person_id, count(*)::int as count from inbox_message
       where path = $1 and code = 'classes.joining.offered' group by 1`,
      [`/classes/${id}`],
    );
    expect(messages.map(({ person_id }) => person_id).sort()).toEqual([...offered].sort());
    expect(messages.every(({ count }) => count === 1)).toBe(true);
  }, 120_000);

  it('lets nobody fill classes with people who are added and let go of again and again', async () => {
    const actor = await learner();
    const { tries } = mostAdded;
    for (const nth of upTo(tries)) await family.remove(actor, await member(actor, `Người số ${nth}`));
    await expect(member(actor, 'Thêm một người')).rejects.toMatchObject({ code: 'common.tooMany' });
    const other = await learner();
    const id = await member(other, 'Người nhà khác');
    expect(await family.list(other)).toMatchObject([{ id, name: 'Người nhà khác' }]);
  });

  describe('a place that becomes free', () => {
    it('is offered to the next in line for a day, counts as taken, and is theirs when they take it', async () => {
      const id = await open({ capacity: 1 });
      const [first, second, third] = await learners(3);
      for (const actor of [first!, second!, third!]) await registrations.join(actor, id);
      await registrations.leave(first!, id);
      const own = (await classes.get(second!, id)).own;
      expect(own).toMatchObject({ status: 'offered', position: null });
      expect(new Date(own!.offerUntil!)).toEqual(new Date(start.getTime() + 24 * hour));
      expect((await classes.get(third!, id)).own).toMatchObject({ status: 'waiting', position: 1 });
      const newcomer = await learner();
      expect(await registrations.join(newcomer, id)).toMatchObject({ status: 'waiting', position: 2 });
      expect(await registrations.accept(second!, id)).toBe(1);
      expect((await classes.get(second!, id)).own).toMatchObject({ status: 'confirmed', offerUntil: null });
      await expect(registrations.accept(second!, id)).rejects.toMatchObject({ code: 'classes.offerOver' });
      expect((await classes.get(official, id)).taken).toBe(1);
    });

    it('goes to the next when it is declined', async () => {
      const id = await open({ capacity: 1 });
      const [first, second, third] = await learners(3);
      for (const actor of [first!, second!, third!]) await registrations.join(actor, id);
      await registrations.leave(first!, id);
      await registrations.leave(second!, id);
      expect(await having(id, 'offered')).toEqual([third!.personId]);
    });

    it('goes to the next when nobody takes it in time: by the schedule, each told once', async () => {
      const id = await open({ capacity: 1 });
      const [first, second, third] = await learners(3);
      for (const actor of [first!, second!, third!]) await registrations.join(actor, id);
      await registrations.leave(first!, id);
      clock.moveTo(new Date(start.getTime() + 24 * hour));
      const report = async () => undefined;
      expect(await offers.lapseDue(report)).toBeGreaterThan(0);
      expect(await offers.lapseDue(report)).toBe(0);
      expect(await having(id, 'offered')).toEqual([third!.personId]);
      expect(await codes(second!.personId)).toEqual(['classes.joining.offered', 'classes.joining.lapsed']);
      expect(await codes(third!.personId)).toEqual(['classes.joining.offered']);
      await expect(registrations.accept(second!, id)).rejects.toMatchObject({ code: 'classes.offerOver' });
      const cancelled = await database.query<{ payload: { how: string } }>(
        `select payload from outbox_event where type = 'classes.registration-cancelled'
         and payload->>'personId' = $1`,
        [second!.personId],
      );
      expect(cancelled.map(({ payload }) => payload.how)).toEqual(['lapsed']);
    });

    it('goes to the next by itself when somebody is too late, though the schedule has not come round', async () => {
      const id = await open({ capacity: 1 });
      const [first, second, third] = await learners(3);
      for (const actor of [first!, second!, third!]) await registrations.join(actor, id);
      await registrations.leave(first!, id);
      clock.moveTo(new Date(start.getTime() + 25 * hour));
      await expect(registrations.accept(second!, id)).rejects.toMatchObject({ code: 'classes.offerOver' });
      expect(await having(id, 'offered')).toEqual([third!.personId]);
    });

    it('is given without asking when the class meets too soon for an answer', async () => {
      const id = await open({ capacity: 1 });
      const [first, second] = await learners(2);
      for (const actor of [first!, second!]) await registrations.join(actor, id);
      clock.moveTo(new Date('2026-11-24T11:30:00Z'));
      await registrations.leave(first!, id);
      expect((await classes.get(second!, id)).own).toMatchObject({ status: 'confirmed' });
      expect(await codes(second!.personId)).toEqual(['classes.joining.given']);
    });

    it('is given without asking to somebody who has no phone to answer with, and who registered them is told', async () => {
      const id = await open({ capacity: 1 });
      const first = await learner();
      await registrations.join(first, id);
      const without = await makePerson(database, { username: null, fullName: 'Giàng A Vô' });
      await registrations.register(id, without.person.id, official.personId);
      await registrations.leave(first, id);
      expect(await having(id, 'confirmed')).toEqual([without.person.id]);
      expect(await told(official.personId)).toContainEqual(
        expect.objectContaining({
          code: 'classes.joining.givenTo',
          params: expect.objectContaining({ name: 'Giàng A Vô' }),
        }),
      );
    });

    it('says nothing of what a class is about that is kept secret', async () => {
      const id = await open({ capacity: 1, topic: 'family-safety', title: 'Không im lặng' });
      const [first, second] = await learners(2);
      for (const actor of [first!, second!]) await registrations.join(actor, id);
      await registrations.leave(first!, id);
      expect(JSON.stringify(await told(second!.personId))).not.toContain('Không im lặng');
    });
  });

  describe('a family with one phone', () => {
    it('has people of their own, each once, and only with their consent', async () => {
      const actor = await learner();
      const mother = await member(actor);
      expect(await member(actor, 'lò thị  mẹ')).toBe(mother);
      await expect(
        family.add(actor, { fullName: 'Lò A Con', birthYear: 2015, relation: 'child', agreed: false }),
      ).rejects.toMatchObject({ code: 'classes.consentNeeded' });
      await member(actor, 'Lò A Con', 2015);
      expect(await family.list(actor)).toMatchObject([{ name: 'Lò Thị Mẹ' }, { name: 'Lò A Con' }]);
      const stored = await database.query<{ basis: string }>(
        'select basis from family_member where carer_id = $1 order by agreed_at, basis desc',
        [actor.personId],
      );
      expect(stored.map(({ basis }) => basis).sort()).toEqual(['legal-representative', 'spoken']);
    });

    it('registers, sees and cancels its own people and nobody else’s', async () => {
      const id = await open();
      const [actor, stranger] = await learners(2);
      const mother = await member(actor!);
      const joined = await registrations.bring(actor!, id, {
        personIds: [actor!.personId, mother],
        together: false,
      });
      expect(joined).toHaveLength(2);
      expect((await classes.get(actor!, id)).family).toMatchObject([
        { personId: mother, name: 'Lò Thị Mẹ', status: 'confirmed' },
      ]);
      expect((await classes.mine(actor!)).map((view) => view.id)).toEqual([id]);
      await expect(registrations.leave(stranger!, id, mother)).rejects.toMatchObject({
        code: 'common.forbidden',
      });
      await expect(
        registrations.bring(stranger!, id, { personIds: [mother], together: false }),
      ).rejects.toMatchObject({ code: 'common.forbidden' });
      await registrations.leave(actor!, id, mother);
      expect(await having(id, 'confirmed')).toEqual([actor!.personId]);
    });

    it('waits together when it says so, keeps its number, and gets two places at once', async () => {
      const id = await open({ capacity: 2 });
      const [first, second, actor, single] = await learners(4);
      for (const one of [first!, second!]) await registrations.join(one, id);
      const mother = await member(actor!);
      const pair = [actor!.personId, mother];
      await registrations.bring(actor!, id, { personIds: pair, together: true });
      await registrations.join(single!, id);
      await registrations.leave(first!, id);
      expect(await having(id, 'offered')).toEqual([single!.personId]);
      expect(await having(id, 'waiting')).toEqual(pair);
      await registrations.leave(single!, id);
      await registrations.leave(second!, id);
      expect(new Set(await having(id, 'offered'))).toEqual(new Set(pair));
      expect(await codes(actor!.personId)).toEqual(['classes.joining.offered', 'classes.joining.offeredTo']);
      expect(await registrations.accept(actor!, id)).toBe(2);
    });
  });

  describe('changing between the room and online', () => {
    it('keeps the place one has until there is another, and passes the old one on', async () => {
      const id = await open({ mode: 'hybrid', capacity: 1, onlineCapacity: 1 });
      const [here, there, next] = await learners(3);
      await registrations.join(here!, id, 'in-person');
      await registrations.join(there!, id, 'online');
      await registrations.join(next!, id, 'in-person');
      await expect(registrations.changeMode(here!, id, 'online')).rejects.toMatchObject({
        code: 'classes.fullThatWay',
      });
      expect((await classes.get(here!, id)).own).toMatchObject({ status: 'confirmed', mode: 'in-person' });
      await registrations.leave(there!, id);
      await registrations.changeMode(here!, id, 'online');
      expect((await classes.get(here!, id)).own).toMatchObject({ status: 'confirmed', mode: 'online' });
      expect((await classes.get(next!, id)).own).toMatchObject({ status: 'offered', mode: 'in-person' });
      expect(await classes.get(official, id)).toMatchObject({ taken: 1, onlineTaken: 1 });
    });
  });

  it('holds whatever people do, in any order: as a small model of a class says', async () => {
    const capacity = 3;
    const people = await learners(7);
    const parties = await Promise.all(
      people.slice(0, 3).map(async (carer, index) => ({ carer, second: await member(carer, `Mẹ ${index}`) })),
    );
    const who = fc.nat(people.length - 1);
    const deed = fc.oneof(
      fc.record({ kind: fc.constant('join' as const), who }),
      fc.record({ kind: fc.constant('bring' as const), who: fc.nat(parties.length - 1) }),
      fc.record({ kind: fc.constant('leave' as const), who }),
      fc.record({ kind: fc.constant('accept' as const), who }),
      fc.record({ kind: fc.constant('wait' as const), who }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 5, maxLength: 25 }), async (deeds) => {
        clock.moveTo(start);
        const id = await open({ capacity, startsOn: '2027-03-02' });
        const model = new ModelClass(capacity);
        for (const { kind, who: index } of deeds) {
          const actor = people[index]!;
          const mine = [
            actor.personId,
            ...parties.filter(({ carer }) => carer === actor).map((p) => p.second),
          ];
          if (kind === 'join') {
            await registrations.join(actor, id);
            model.join([actor.personId], false);
          } else if (kind === 'bring') {
            await registrations.bring(actor, id, { personIds: mine, together: true });
            model.join(mine, true);
          } else if (kind === 'leave') {
            await registrations.leave(actor, id);
            model.leave(actor.personId);
          } else if (kind === 'accept') {
            const taken = await registrations.accept(actor, id).catch(() => 0);
            expect(taken).toBe(model.accept(mine));
          } else {
            clock.moveTo(new Date(clock.now().getTime() + 25 * hour));
            await offers.lapseDue(async () => undefined);
            model.lapse();
          }
          const now = await rows(id);
          const of = (status: string) =>
            now.filter((row) => row.status === status).map((row) => row.personId);
          expect(new Set(of('confirmed'))).toEqual(model.confirmed);
          expect(new Set(of('offered'))).toEqual(model.offered);
          expect(of('waiting')).toEqual(model.queue.map((one) => one.id));
          expect(of('confirmed').length + of('offered').length).toBeLessThanOrEqual(capacity);
        }
      }),
      { numRuns: 12 },
    );
  }, 120_000);
});

/** What a class with a queue ought to do, without a database. */
class ModelClass {
  readonly confirmed = new Set<string>();
  readonly offered = new Set<string>();
  queue: (InLine & { id: string })[] = [];
  private parties = 0;

  constructor(private readonly capacity: number) {}

  join(ids: readonly string[], together: boolean): void {
    const known = [...this.confirmed, ...this.offered, ...this.queue.map(({ id }) => id)];
    const fresh = ids.filter((id) => !known.includes(id));
    const party = together && fresh.length > 1;
    const partyId = party ? `party ${++this.parties}` : null;
    seatsFor(fresh.length, this.free, party).forEach((seat, index) => {
      const id = fresh[index]!;
      if (seat === 'confirmed') this.confirmed.add(id);
      else this.queue.push({ id, partyId });
    });
  }

  leave(id: string): void {
    this.confirmed.delete(id);
    this.offered.delete(id);
    this.queue = this.queue.filter((one) => one.id !== id);
    this.passOn();
  }

  accept(ids: readonly string[]): number {
    const taken = ids.filter((id) => this.offered.delete(id));
    for (const id of taken) this.confirmed.add(id);
    return taken.length;
  }

  lapse(): void {
    this.offered.clear();
    this.passOn();
  }

  private get free(): number {
    return this.capacity - this.confirmed.size - this.offered.size;
  }

  private passOn(): void {
    const next = nextInLine(this.queue, this.free);
    for (const { id } of next) this.offered.add(id);
    this.queue = this.queue.filter((one) => !next.includes(one));
  }
}
