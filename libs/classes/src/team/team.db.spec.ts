import type { Actor } from '@domdom/platform';
import { makePerson } from '../../../identity/src/testing/person.factory';
import { makeUnit } from '../../../organisations/src/testing/unit.factory';
import { TapsService } from '../attendance/taps.service';
import { AttendanceService } from '../attendance.service';
import { ClassesService } from '../classes.service';
import { EnlistingService } from '../enlisting.service';
import { OrganisingService } from '../organising.service';
import { PartnersService } from '../partners.service';
import { RegistrationsService } from '../registrations.service';
import { type AttendanceFixture, begins, openAttendance } from '../testing/attend.fixture';
import { classInput } from '../testing/class.factory';
import { TeamService } from './team.service';

describe('those who run a class together', () => {
  let opened: AttendanceFixture;
  let team: TeamService;
  let enlisting: EnlistingService;
  let attendance: AttendanceService;

  beforeAll(async () => {
    opened = await openAttendance();
    team = opened.module.get(TeamService);
    enlisting = opened.module.get(EnlistingService);
    attendance = opened.module.get(AttendanceService);
  });
  afterAll(() => opened.module.close());

  const named = async (fullName: string, role?: 'instructor') =>
    (
      await makePerson(opened.database, {
        fullName,
        homeUnitId: opened.units.commune.id,
        grants: role ? [{ role, unitId: opened.units.commune.id }] : [],
      })
    ).actor;
  const noticesOf = async (actor: Actor) =>
    (
      await opened.database.query<{ code: string }>('select code from inbox_message where person_id = $1', [
        actor.personId,
      ])
    ).map(({ code }) => code);
  const consentsOf = (classId: string) =>
    opened.database.query<{ basis: string; wording: string; recorded_by: string }>(
      'select basis, wording, recorded_by from class_enlist_consent where class_id = $1',
      [classId],
    );

  describe('instructors', () => {
    it('are found by name, added by one who runs the class, told, and may then run it', async () => {
      const { id } = await opened.prepared(1);
      const teacher = await named('Phạm Thị Dạy', 'instructor');
      expect(await team.search(opened.official, id, 'day')).toMatchObject([
        { id: teacher.personId, mayTeach: true },
      ]);
      expect(await team.addTeacher(opened.official, id, teacher.personId)).toBe('Phạm Thị Dạy');
      await team.addTeacher(opened.official, id, teacher.personId);
      expect(await noticesOf(teacher)).toEqual(['classes.team.teaches']);
      expect((await team.of(teacher, id)).class.instructors).toHaveLength(2);
    });

    it('are not people without the role, and the last one stays', async () => {
      const { id } = await opened.prepared(1);
      const neighbour = await named('Lò Văn Hàng Xóm');
      await expect(team.addTeacher(opened.official, id, neighbour.personId)).rejects.toMatchObject({
        code: 'classes.noSuchInstructor',
      });
      await expect(team.removeTeacher(opened.official, id, opened.official.personId)).rejects.toMatchObject({
        code: 'classes.lastInstructor',
      });
      const teacher = await named('Phạm Thị Thay', 'instructor');
      await team.addTeacher(opened.official, id, teacher.personId);
      await team.removeTeacher(opened.official, id, opened.official.personId);
      expect((await team.of(teacher, id)).class.instructors.map((one) => one.id)).toEqual([teacher.personId]);
    });

    it('lose the class when they are removed, and are told', async () => {
      const { id } = await opened.prepared(1);
      const teacher = await named('Phạm Thị Rời', 'instructor');
      await team.addTeacher(opened.official, id, teacher.personId);
      await team.removeTeacher(opened.official, id, teacher.personId);
      expect(await noticesOf(teacher)).toEqual(['classes.team.teaches', 'classes.team.teachesNoMore']);
      await expect(team.of(teacher, id)).rejects.toMatchObject({ code: 'common.forbidden' });
    });

    it('register a person for their class only, whose consent is kept in its words', async () => {
      const { id } = await opened.prepared(1);
      const teacher = await named('Phạm Thị Ghi', 'instructor');
      await team.addTeacher(opened.official, id, teacher.personId);
      const given = { fullName: 'Sùng A Mới', basis: 'spoken' as const };
      await expect(enlisting.enlist(teacher, id, { ...given, agreed: false })).rejects.toMatchObject({
        code: 'classes.consentNeeded',
      });
      const { status, personId } = await enlisting.enlist(teacher, id, { ...given, agreed: true });
      expect(status).toBe('confirmed');
      const [consent] = await consentsOf(id);
      expect(consent).toMatchObject({ basis: 'spoken', recorded_by: teacher.personId });
      expect(consent!.wording).toContain('Bình dân học vụ số');
      // Nobody may act for them by it.
      expect(
        await opened.database.query('select 1 from consent where person_id = $1', [personId]),
      ).toHaveLength(0);
    });

    it('find no neighbours by half a name, and register nobody of another commune', async () => {
      const { id } = await opened.prepared(1);
      const teacher = await named('Phạm Thị Tìm', 'instructor');
      await team.addTeacher(opened.official, id, teacher.personId);
      const neighbour = await named('Giàng Thị Súa');
      expect(await enlisting.search(teacher, id, 'Súa')).toEqual([]);
      expect(await enlisting.search(teacher, id, 'Giàng Súa')).toMatchObject([{ id: neighbour.personId }]);
      const far = (
        await makePerson(opened.database, {
          homeUnitId: (await makeUnit(opened.database, 'commune', opened.units.province)).id,
        })
      ).actor;
      await expect(
        enlisting.enlist(teacher, id, { personId: far.personId, basis: 'spoken', agreed: true }),
      ).rejects.toMatchObject({ code: 'common.notFound' });
    });
  });

  describe('helpers', () => {
    it('call the roll and register people, and do nothing else', async () => {
      const { id, sessionId, people } = await opened.prepared(1);
      const helper = await named('Vàng Thị Giúp');
      await expect(attendance.roll(helper, id, sessionId)).rejects.toMatchObject({
        code: 'common.forbidden',
      });
      expect(await team.search(opened.official, id, 'Giúp')).toEqual([]);
      expect(await team.search(opened.official, id, 'Vàng Giúp')).toMatchObject([
        { id: helper.personId, mayTeach: false },
      ]);
      await team.addHelper(opened.official, id, helper.personId);
      expect(await noticesOf(helper)).toEqual(['classes.team.helps']);
      const marks = new Map([[people[0]!.personId, 'present' as const]]);
      expect(await attendance.save(helper, id, sessionId, marks, null)).toBe(1);
      await enlisting.enlist(helper, id, { fullName: 'Sùng A Giúp', basis: 'spoken', agreed: true });
      expect(await attendance.roll(helper, id, sessionId)).toMatchObject({ runs: false, enlists: true });

      const forbidden = { code: 'common.forbidden' };
      const { module } = opened;
      await expect(module.get(OrganisingService).cancel(helper, id, 'Không')).rejects.toMatchObject(
        forbidden,
      );
      await expect(
        module.get(RegistrationsService).remove(helper, id, people[0]!.personId),
      ).rejects.toMatchObject(forbidden);
      await expect(team.addHelper(helper, id, people[0]!.personId)).rejects.toMatchObject(forbidden);
      await expect(team.of(helper, id)).rejects.toMatchObject(forbidden);
    });

    it('help with that class and with no other', async () => {
      const [one, other] = [await opened.prepared(1), await opened.prepared(1)];
      const helper = await named('Vàng Thị Một');
      await team.addHelper(opened.official, one.id, helper.personId);
      await expect(attendance.roll(helper, other.id, other.sessionId)).rejects.toMatchObject({
        code: 'common.forbidden',
      });
    });

    it('stop by themselves, of which those who teach are told, and by those who run the class', async () => {
      const { id, sessionId } = await opened.prepared(1);
      const helper = await named('Vàng Thị Thôi');
      const stranger = await named('Lò Thị Lạ');
      await team.addHelper(opened.official, id, helper.personId);
      await expect(team.removeHelper(stranger, id, helper.personId)).rejects.toMatchObject({
        code: 'common.forbidden',
      });
      await team.removeHelper(helper, id, helper.personId);
      expect(await noticesOf(opened.official)).toContain('classes.team.helperLeft');
      await expect(attendance.roll(helper, id, sessionId)).rejects.toMatchObject({
        code: 'common.forbidden',
      });
      await team.addHelper(opened.official, id, helper.personId);
      await team.removeHelper(opened.official, id, helper.personId);
      expect(await noticesOf(helper)).toContain('classes.team.helpsNoMore');
    });

    it('are told of a class that is kept secret without its name', async () => {
      const { id } = await opened.prepared(1, { sensitive: true });
      const helper = await named('Vàng Thị Kín');
      await team.addHelper(opened.official, id, helper.personId);
      const [message] = await opened.database.query<{ params: { title: string } }>(
        'select params from inbox_message where person_id = $1',
        [helper.personId],
      );
      expect(message!.params.title).toBe('');
    });
  });

  it('are told when another’s later mark stands against theirs, once for all of them', async () => {
    const { id, sessionId, people } = await opened.prepared(2);
    const first = await opened.officialOf();
    const taps = opened.module.get(TapsService);
    const at = (minute: number) => new Date(begins.getTime() + minute * 60_000).toISOString();
    opened.clock.moveTo(new Date(at(30)));
    const send = (actor: Actor, status: 'present' | 'absent', minute: number) =>
      taps.receive(actor, id, sessionId, {
        owner: actor.personId,
        sentAt: at(30),
        marks: people.map(({ personId }) => ({ id: crypto.randomUUID(), personId, status, at: at(minute) })),
      });
    await send(first, 'present', 5);
    expect(await noticesOf(first)).toEqual([]);
    await send(opened.official, 'absent', 10);
    expect((await noticesOf(first)).filter((code) => code === 'classes.team.overruled')).toHaveLength(1);
    const before = (await noticesOf(opened.official)).length;
    await send(first, 'present', 7);
    expect((await noticesOf(first)).filter((code) => code === 'classes.team.overruled')).toHaveLength(2);
    expect(await noticesOf(opened.official)).toHaveLength(before);
  });

  describe('the unit that holds it too', () => {
    const territory = 'T-01';
    const sameTerritory = async () => {
      const other = await makeUnit(opened.database, 'commune', await makeUnit(opened.database));
      await opened.database.execute('update unit set territory_code = $1 where id = any($2::uuid[])', [
        territory,
        [other.id, opened.units.commune.id],
      ]);
      const grants = [{ role: 'official' as const, unitId: other.id }];
      return { other, partner: (await makePerson(opened.database, { homeUnitId: other.id, grants })).actor };
    };

    it('is asked after the class is made, answers, and is told when another is asked instead', async () => {
      const partners = opened.module.get(PartnersService);
      const classes = opened.module.get(ClassesService);
      const { id } = await opened.prepared(1);
      const [a, b] = [await sameTerritory(), await sameTerritory()];
      await partners.choose(opened.official, id, a.other.id);
      await partners.choose(opened.official, id, a.other.id);
      expect(await noticesOf(a.partner)).toEqual(['classes.partner.asked']);
      await partners.answer(a.partner, id, true);
      expect(await classes.get(null, id)).toMatchObject({ partnerUnitId: a.other.id });
      await partners.choose(opened.official, id, b.other.id);
      expect(await noticesOf(a.partner)).toContain('classes.partner.askedNoMore');
      expect(await noticesOf(b.partner)).toEqual(['classes.partner.asked']);
      expect(await classes.get(null, id)).toMatchObject({ partnerUnitId: null });
      await partners.choose(opened.official, id, null);
      expect(await classes.get(opened.official, id, 'run')).toMatchObject({ partnerAsked: null });
    });

    it('is none of another territory', async () => {
      const { id } = await opened.prepared(1);
      const far = await makeUnit(opened.database, 'commune', await makeUnit(opened.database));
      await expect(
        opened.module.get(PartnersService).choose(opened.official, id, far.id),
      ).rejects.toMatchObject({ code: 'classes.noSuchPartner' });
    });
  });

  describe('what is said of a class', () => {
    it('names the own room or another link as it was chosen, and no link without its address', async () => {
      const organising = opened.module.get(OrganisingService);
      const classes = opened.module.get(ClassesService);
      opened.clock.moveTo(new Date('2026-11-21T02:00:00Z'));
      const input = classInput(opened.units.commune.id, { mode: 'hybrid' });
      const id = await organising.create(opened.official, { ...input, onlineAt: 'own-room' }, 'open');
      const { venueId } = await classes.get(opened.official, id);
      const change = { ...input, venueId: venueId!, venueName: undefined } as never as typeof input;
      const address = 'https://meet.example.vn/lop';
      await organising.edit(opened.official, id, { ...change, onlineAt: 'link', onlineUrl: address });
      expect(await classes.get(null, id)).toMatchObject({ onlineUrl: address });
      await expect(
        organising.edit(opened.official, id, { ...change, onlineAt: 'link' }),
      ).rejects.toMatchObject({ code: 'classes.onlineUrlNeeded' });
      await organising.edit(opened.official, id, { ...change, onlineAt: 'own-room', onlineUrl: address });
      expect(await classes.get(null, id)).toMatchObject({ onlineUrl: null });
    });

    it('makes it a part of a course that is there, and of no other', async () => {
      const organising = opened.module.get(OrganisingService);
      opened.clock.moveTo(new Date('2026-11-21T02:00:00Z'));
      const input = classInput(opened.units.commune.id, { courseId: crypto.randomUUID() });
      await expect(organising.create(opened.official, input, 'open')).rejects.toMatchObject({
        code: 'classes.noSuchCourse',
      });
    });
  });

  it('let a person decline a place that is offered to them, which goes to the next', async () => {
    const registrations = opened.module.get(RegistrationsService);
    const { id, people } = await opened.prepared(1);
    await opened.database.execute('update community_class set capacity = 1 where id = $1', [id]);
    const waiting = [await opened.learner(), await opened.learner()];
    for (const actor of waiting) await registrations.join(actor, id);
    await registrations.leave(people[0]!, id);
    const statusOf = async (actor: Actor) =>
      (await opened.module.get(ClassesService).get(actor, id)).own?.status ?? null;
    expect(await statusOf(waiting[0]!)).toBe('offered');
    await expect(registrations.decline(waiting[1]!, id)).rejects.toMatchObject({ code: 'classes.offerOver' });
    await registrations.decline(waiting[0]!, id);
    expect(await statusOf(waiting[0]!)).toBeNull();
    expect(await statusOf(waiting[1]!)).toBe('offered');
    expect(await registrations.accept(waiting[1]!, id, waiting[1]!.personId)).toBe(1);
  });
});
