import { IdentityModule } from '@domdom/identity';
import { NotificationsModule } from '@domdom/notifications';
import { OrganisationsModule, type Unit } from '@domdom/organisations';
import type { Actor, Database, FixedClock } from '@domdom/platform';
import type { TestingModule } from '@nestjs/testing';
import { openModule } from '../../../../test/support/database';
import { makePerson } from '../../../identity/src/testing/person.factory';
import { makeUnit, makeUnitLine } from '../../../organisations/src/testing/unit.factory';
import { ClassesModule } from '../classes.module';
import { ClassesService } from '../classes.service';
import type { NewClassDto } from '../dto/class.dto';
import { OrganisingService } from '../organising.service';
import { PartnersService } from '../partners.service';
import { RegistrationsService } from '../registrations.service';
import { SessionChangesService } from '../session-changes.service';
import { classInput } from '../testing/class.factory';
import { ClassInvitations } from './invitations.service';
import { PersonalInvitations } from './personal-invitations.service';

const start = new Date('2026-11-21T02:00:00Z');

describe('classes with guests and partners', () => {
  let module: TestingModule;
  let database: Database;
  let clock: FixedClock;
  let classes: ClassesService;
  let organising: OrganisingService;
  let registrations: RegistrationsService;
  let invitations: ClassInvitations;
  let partners: PartnersService;
  let changes: SessionChangesService;
  let commune: Unit;
  let other: Unit;
  let official: Actor;
  let partner: Actor;

  beforeAll(async () => {
    ({ module, database, clock } = await openModule({
      imports: [IdentityModule, OrganisationsModule, NotificationsModule, ClassesModule],
    }));
    classes = module.get(ClassesService);
    organising = module.get(OrganisingService);
    registrations = module.get(RegistrationsService);
    invitations = module.get(ClassInvitations);
    partners = module.get(PartnersService);
    changes = module.get(SessionChangesService);
    const units = await makeUnitLine(database);
    commune = units.commune;
    other = await makeUnit(database, 'commune', units.province);
    official = await officialOf(commune);
    partner = await officialOf(other);
  });
  afterAll(() => module.close());
  beforeEach(() => clock.moveTo(start));

  const officialOf = async (unit: Unit) =>
    (await makePerson(database, { homeUnitId: unit.id, grants: [{ role: 'official', unitId: unit.id }] }))
      .actor;
  const learner = async () => (await makePerson(database)).actor;
  const open = (given: Partial<NewClassDto> = {}) =>
    organising.create(official, classInput(commune.id, given), 'open');
  const listed = async (actor: Actor | null) => (await classes.list(actor, {})).items.map((view) => view.id);
  const codes = async (personId: string) =>
    (
      await database.query<{ code: string }>('select code from inbox_message where person_id = $1', [
        personId,
      ])
    ).map(({ code }) => code);

  it('lets somebody in once who comes by two codes at the same time', async () => {
    const id = await open({ invitationOnly: true });
    const codesOf = () => Array.from({ length: 4 }, () => invitations.make(official, id, { mostUses: 1 }));
    const guest = await learner();
    const all = await Promise.all(codesOf());
    expect(await Promise.all(all.map((code) => invitations.accept(guest, code)))).toEqual(all.map(() => id));
    const used = (await invitations.list(official, id)).filter(({ uses }) => uses > 0);
    expect(used).toHaveLength(1);
  });

  it('shows a class by invitation only to those who came by its code, and lists it for nobody', async () => {
    const id = await open({ invitationOnly: true });
    const guest = await learner();
    await expect(classes.get(guest, id)).rejects.toMatchObject({ code: 'common.notFound' });
    await expect(registrations.join(guest, id)).rejects.toMatchObject({ code: 'common.notFound' });
    const code = await invitations.make(official, id, {});
    expect(await invitations.accept(guest, code.toLowerCase())).toBe(id);
    expect(await registrations.join(guest, id)).toMatchObject({ status: 'confirmed' });
    expect(await listed(guest)).not.toContain(id);
    await expect(classes.get(await learner(), id)).rejects.toMatchObject({ code: 'common.notFound' });
    await expect(classes.get(null, id)).rejects.toMatchObject({ code: 'common.notFound' });
  });

  it('sent to one person, lets them in again by the same message, and tells others that it is not theirs', async () => {
    const id = await open();
    const [guest, stranger] = [await learner(), await learner()];
    await module.get(PersonalInvitations).invite(official, id, guest.personId);
    const told = await database.one<{ path: string }>('select path from inbox_message where person_id = $1', [
      guest.personId,
    ]);
    const code = told!.path.split('/').at(-1)!;
    const seen = (who: Actor | null) => invitations.look(code, guest.personId, who?.personId);
    expect(await seen(guest)).toMatchObject({ letsIn: true, forAnother: false });
    expect(await seen(stranger)).toMatchObject({ letsIn: false, forAnother: true });
    await invitations.accept(guest, code);
    expect(await seen(guest)).toMatchObject({ state: 'used-up', letsIn: true });
    // Before they sign in it may be theirs.
    expect(await seen(null)).toMatchObject({ letsIn: true, forAnother: false });
    expect(await seen(stranger)).toMatchObject({ letsIn: false, forAnother: true });
  });

  it('lets in as many as were said, though more come at the same moment, and counts nobody twice', async () => {
    const id = await open({ invitationOnly: true });
    const code = await invitations.make(official, id, { mostUses: 3 });
    const people = await Promise.all(Array.from({ length: 8 }, () => learner()));
    const answers = await Promise.allSettled(people.map((actor) => invitations.accept(actor, code)));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    const inside = people[answers.findIndex(({ status }) => status === 'fulfilled')]!;
    expect(await invitations.accept(inside, code)).toBe(id);
    expect(await invitations.list(official, id)).toMatchObject([{ uses: 3, state: 'used-up' }]);
  });

  it('lets nobody in after its last day or once it is revoked, and is made by those who run the class only', async () => {
    const id = await open();
    const code = await invitations.make(official, id, { lastDay: '2026-11-21' });
    expect(await invitations.look(code, 'somebody')).toMatchObject({ classId: id, state: 'open' });
    clock.moveTo(new Date('2026-11-21T17:00:00Z'));
    await expect(invitations.accept(await learner(), code)).rejects.toMatchObject({
      code: 'classes.invitationOver',
    });
    const second = await invitations.make(official, id, {});
    const [newest] = await invitations.list(official, id);
    await invitations.revoke(official, id, newest!.id);
    await expect(invitations.accept(await learner(), second)).rejects.toMatchObject({
      code: 'classes.invitationOver',
    });
    await expect(invitations.make(await learner(), id, {})).rejects.toMatchObject({
      code: 'common.forbidden',
    });
  });

  it('stops whoever tries codes one after the other', async () => {
    const trying = Array.from({ length: 31 }, () => invitations.look('234567', 'one network'));
    const refused = await Promise.allSettled(trying);
    const last = refused.map((one) =>
      one.status === 'rejected' ? (one.reason as { code: string }).code : '',
    );
    expect(last).toContain('common.tooMany');
    expect(last.filter((code) => code === 'classes.noSuchInvitation')).toHaveLength(30);
  });

  it('names a unit of another organisation only once it has agreed, and lets it run the class from then on', async () => {
    const id = await open({ partnerUnitId: other.id });
    expect(await codes(partner.personId)).toContain('classes.partner.asked');
    expect(await classes.get(null, id)).toMatchObject({ partnerUnitId: null, partnerName: null });
    await expect(classes.get(partner, id, 'run')).rejects.toMatchObject({ code: 'common.forbidden' });
    await expect(partners.answer(official, id, true)).rejects.toMatchObject({ code: 'common.forbidden' });
    await partners.answer(partner, id, true);
    expect(await classes.get(null, id)).toMatchObject({ partnerUnitId: other.id, partnerName: other.name });
    expect((await classes.get(partner, id, 'run')).id).toBe(id);
    expect(await codes(official.personId)).toContain('classes.partner.accepted');
    const declined = await open({ partnerUnitId: other.id });
    await partners.answer(partner, declined, false);
    expect(await classes.get(null, declined)).toMatchObject({ partnerUnitId: null });
    await expect(partners.answer(partner, declined, true)).rejects.toMatchObject({
      code: 'common.forbidden',
    });
  });

  it('leaves out the days that were ticked, and adds a session of which everybody is told', async () => {
    const id = await open({ exceptions: ['2026-11-26', '2026-12-03'] });
    const days = async () =>
      (await classes.sessions(id)).map((session) => session.startsAt.toISOString().slice(0, 10));
    expect(await days()).toEqual(['2026-11-24', '2026-12-01', '2026-12-08', '2026-12-10']);
    const person = await learner();
    await registrations.join(person, id);
    await changes.add(official, id, { startsOn: '2026-12-12', startsAt: '08:00' });
    expect((await days()).at(-1)).toBe('2026-12-12');
    expect((await classes.get(null, id)).lastEndsAt).toEqual(new Date('2026-12-12T02:30:00Z'));
    expect(await codes(person.personId)).toEqual(['classes.sessionAdded']);
  });
});
