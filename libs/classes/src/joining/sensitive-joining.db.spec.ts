import { IdentityModule } from '@domdom/identity';
import { NotificationsModule } from '@domdom/notifications';
import { OrganisationsModule, type Unit } from '@domdom/organisations';
import type { Actor, Database, FixedClock } from '@domdom/platform';
import type { TestingModule } from '@nestjs/testing';
import { openModule } from '../../../../test/support/database';
import { makePerson } from '../../../identity/src/testing/person.factory';
import { makeUnitLine } from '../../../organisations/src/testing/unit.factory';
import { ClassesModule } from '../classes.module';
import { ClassesService } from '../classes.service';
import type { NewClassDto } from '../dto/class.dto';
import { EnlistingService } from '../enlisting.service';
import { FamilyService } from '../family/family.service';
import { OrganisingService } from '../organising.service';
import { RegistrationsService } from '../registrations.service';
import { DiscreetNotices } from '../reminders/discreet-notices.service';
import { SessionChangesService } from '../session-changes.service';
import { classInput } from '../testing/class.factory';

const start = new Date('2026-11-21T02:00:00Z');

describe('joining a class of which nobody is to know', () => {
  let module: TestingModule;
  let database: Database;
  let clock: FixedClock;
  let classes: ClassesService;
  let organising: OrganisingService;
  let registrations: RegistrationsService;
  let family: FamilyService;
  let commune: Unit;
  let official: Actor;

  beforeAll(async () => {
    // Nothing is sent: there only has to be a way by which it could be.
    process.env['SMTP_URL'] = 'smtp://127.0.0.1:9';
    ({ module, database, clock } = await openModule({
      imports: [IdentityModule, OrganisationsModule, NotificationsModule, ClassesModule],
    }));
    classes = module.get(ClassesService);
    organising = module.get(OrganisingService);
    registrations = module.get(RegistrationsService);
    family = module.get(FamilyService);
    ({ commune } = await makeUnitLine(database));
    const grants = [{ role: 'official' as const, unitId: commune.id }];
    official = (await makePerson(database, { homeUnitId: commune.id, grants })).actor;
  });
  afterAll(() => module.close());
  beforeEach(() => clock.moveTo(start));

  const neighbour = async () => {
    const { actor } = await makePerson(database, { homeUnitId: commune.id });
    await database.execute('update person set email = $2 where id = $1', [
      actor.personId,
      `${actor.personId}@example.vn`,
    ]);
    return actor;
  };
  const open = (given: Partial<NewClassDto> = {}) =>
    organising.create(official, classInput(commune.id, { sensitive: true, ...given }), 'open');
  const wifeOf = (husband: Actor) =>
    family.add(husband, { fullName: 'Lò Thị Vợ', birthYear: 1990, relation: 'spouse', agreed: true });
  const told = (personId: string) =>
    database.query('select code from inbox_message where person_id = $1', [personId]);
  const leftThePortal = (personId: string) =>
    database.query<{ hidden: boolean }>('select hidden from notice_delivery where person_id = $1', [
      personId,
    ]);
  const statusOf = async (classId: string, personId: string) =>
    (
      await database.one<{ status: string }>(
        'select status from registration where class_id = $1 and person_id = $2',
        [classId, personId],
      )
    )?.status;

  describe('is hidden from who looks after somebody, when somebody else registered them', () => {
    it('in lists, on the page and in notices', async () => {
      const husband = await neighbour();
      const wife = await wifeOf(husband);
      const id = await open();
      await registrations.register(id, wife, official.personId);
      expect(await classes.mine(husband)).toEqual([]);
      expect((await classes.get(husband, id)).family).toEqual([]);
      const [session] = await classes.sessions(id);
      await module.get(SessionChangesService).cancel(official, id, session!.id, 'Ốm');
      await registrations.remove(official, id, wife);
      expect(await told(husband.personId)).toEqual([]);
    });

    it('and neither given up nor changed by them', async () => {
      const husband = await neighbour();
      const wife = await wifeOf(husband);
      const id = await open({ mode: 'hybrid', onlineCapacity: 10 });
      await registrations.register(id, wife, official.personId, 'in-person');
      await registrations.leave(husband, id, wife);
      await expect(registrations.changeMode(husband, id, 'online', wife)).rejects.toMatchObject({
        code: 'classes.nothingToChange',
      });
      expect(await statusOf(id, wife)).toBe('confirmed');
    });

    it('so that a free place is theirs at once: who looks after them is not asked', async () => {
      const [husband, first] = [await neighbour(), await neighbour()];
      const wife = await wifeOf(husband);
      const id = await open({ capacity: 1 });
      await registrations.join(first, id);
      await registrations.register(id, wife, official.personId);
      await registrations.leave(first, id);
      expect(await statusOf(id, wife)).toBe('confirmed');
      expect(await told(husband.personId)).toEqual([]);
    });

    it('but not what they did for them themselves', async () => {
      const daughter = await neighbour();
      const mother = await wifeOf(daughter);
      const id = await open();
      await registrations.bring(daughter, id, { personIds: [mother], together: false });
      expect((await classes.mine(daughter)).map((one) => one.id)).toEqual([id]);
      await registrations.leave(daughter, id, mother);
      expect(await statusOf(id, mother)).toBe('cancelled');
    });
  });

  it('leaves the portal for nobody who did not ask for it, and says nothing to who did', async () => {
    const [holder, silent, asking] = [await neighbour(), await neighbour(), await neighbour()];
    const id = await open({ capacity: 1 });
    for (const actor of [holder, asking]) await registrations.join(actor, id);
    await module.get(EnlistingService).enlist(official, id, {
      ...{ personId: silent.personId, basis: 'spoken', agreed: true },
    });
    await module.get(DiscreetNotices).ask(asking, id, true);
    await registrations.leave(holder, id);
    await registrations.leave(asking, id);
    expect(await statusOf(id, silent.personId)).toBe('offered');
    expect(await leftThePortal(silent.personId)).toEqual([]);
    expect((await told(silent.personId)).length).toBeGreaterThan(0);
    expect(await leftThePortal(asking.personId)).toEqual([{ hidden: true }]);
  });

  it('gives no place in a class that was cancelled', async () => {
    const [holder, next] = [await neighbour(), await neighbour()];
    const id = await open({ capacity: 1 });
    for (const actor of [holder, next]) await registrations.join(actor, id);
    await registrations.leave(holder, id);
    await organising.cancel(official, id, 'Không đủ người');
    await expect(registrations.accept(next, id)).rejects.toMatchObject({ code: 'classes.offerOver' });
  });
});
