import { IdentityModule } from '@domdom/identity';
import { NotificationsModule } from '@domdom/notifications';
import { OrganisationsModule, type Unit } from '@domdom/organisations';
import { type Actor, type Database, type FixedClock, requestContext } from '@domdom/platform';
import type { TestingModule } from '@nestjs/testing';
import { openModule } from '../../../test/support/database';
import { makePerson } from '../../identity/src/testing/person.factory';
import { makeUnit, makeUnitLine } from '../../organisations/src/testing/unit.factory';
import { CalendarsService } from './calendar/calendars.service';
import { ClassesModule } from './classes.module';
import { ClassesService } from './classes.service';
import { kilometresBetween } from './domain/geography';
import type { NewClassDto } from './dto/class.dto';
import type { ClassFilterDto } from './dto/class-filter.dto';
import { OrganisingService } from './organising.service';
import { PromotingService } from './poster/promoting.service';
import { RegistrationsService } from './registrations.service';
import { SessionChangesService } from './session-changes.service';
import { classInput } from './testing/class.factory';
import { readCalendar } from './testing/read-calendar';
import { VenuesService } from './venues/venues.service';

/** A Saturday morning in Viet Nam. */
const start = new Date('2026-11-21T02:00:00Z');
const place = (name: string, point: string) => ({
  venueName: name,
  venueAddress: `${name}, xã Mường Hoa`,
  venueMapUrl: `https://www.google.com/maps/search/?api=1&query=${point}`,
});

describe('finding classes', () => {
  let module: TestingModule;
  let database: Database;
  let clock: FixedClock;
  let classes: ClassesService;
  let calendars: CalendarsService;
  let venues: VenuesService;
  let organising: OrganisingService;
  let changes: SessionChangesService;
  let registrations: RegistrationsService;
  let units: { centre: Unit; province: Unit; commune: Unit; branch: Unit };
  let elsewhere: Unit;
  let official: Actor;
  let stranger: Actor;

  const officialOf = async (unit: Unit) =>
    (await makePerson(database, { homeUnitId: unit.id, grants: [{ role: 'official', unitId: unit.id }] }))
      .actor;
  const learner = async (homeUnitId = units.commune.id) => (await makePerson(database, { homeUnitId })).actor;
  const open = (given: Partial<NewClassDto> = {}, actor = official, unit = units.commune) =>
    organising.create(actor, classInput(unit.id, given), 'open');
  const titles = async (filter: ClassFilterDto, actor: Actor | null = null) =>
    (await classes.list(actor, filter)).items.map((view) => view.title);

  beforeAll(async () => {
    ({ module, database, clock } = await openModule({
      imports: [IdentityModule, OrganisationsModule, NotificationsModule, ClassesModule],
    }));
    classes = module.get(ClassesService);
    calendars = module.get(CalendarsService);
    venues = module.get(VenuesService);
    organising = module.get(OrganisingService);
    changes = module.get(SessionChangesService);
    registrations = module.get(RegistrationsService);
    units = await makeUnitLine(database);
    elsewhere = await makeUnit(database, 'commune', units.province);
    official = await officialOf(units.commune);
    stranger = await officialOf(elsewhere);
    clock.moveTo(start);
    // The middle of the commune is between its two places: 22.335, 103.843.
    await open({ title: 'Gần: tối thứ ba', ...place('Nhà văn hóa Hạ', '22.335,103.840') });
    await open({
      title: 'Gần: sáng chủ nhật',
      startsOn: '2026-11-22',
      startsAt: '08:00',
      weekdays: ['su'],
      language: 'hmn',
      ...place('Nhà văn hóa Thượng', '22.335,103.846'),
    });
    await open(
      {
        title: 'Xa: chiều thứ năm',
        startsOn: '2026-12-17',
        startsAt: '14:00',
        weekdays: ['th'],
        ...place('Trường Tả Van', '22.335,103.940'),
      },
      stranger,
      elsewhere,
    );
  });
  afterAll(() => module.close());
  beforeEach(() => clock.moveTo(start));

  describe('by distance', () => {
    it('takes the middle of a commune from its places, and shows the nearest first with how far they are', async () => {
      const around = { place: units.commune.id, within: 20 };
      const { items } = await classes.list(null, around);
      expect(items.map((view) => view.title).at(-1)).toBe('Xa: chiều thứ năm');
      expect(items).toHaveLength(3);
      const middle = { latitude: 22.335, longitude: 103.843 };
      expect(items.at(-1)?.kilometres).toBeCloseTo(
        kilometresBetween(middle, { latitude: 22.335, longitude: 103.94 }),
        3,
      );
      expect(await titles({ place: units.commune.id, within: 5 })).toHaveLength(2);
    });

    it('falls back to the whole of a place whose middle nobody knows', async () => {
      const empty = await makeUnit(database, 'commune', units.province);
      const { around, place: chosen } = await classes.browse(null, { place: empty.id, within: 5 });
      expect(chosen?.latitude).toBeNull();
      expect(around).toBeNull();
      expect(await titles({ place: empty.id, within: 5 })).toEqual([]);
    });

    it('finds the commune of the nearest place for a position, and none from the other end of the country', async () => {
      expect(await classes.nearestCommune({ latitude: 22.33, longitude: 103.93 })).toBe(elsewhere.id);
      expect(await classes.nearestCommune({ latitude: 22.34, longitude: 103.85 })).toBe(units.commune.id);
      expect(await classes.nearestCommune({ latitude: 10.77, longitude: 106.7 })).toBeNull();
    });

    it('pages through a circle without loss or doubling', async () => {
      for (let i = 0; i < 16; i++) {
        await open({ title: `Vòng ${i}`, ...place(`Điểm ${i}`, `22.${335 + i},104.500`) });
      }
      const asked = { q: 'vong', place: units.commune.id, within: 100 };
      const first = await classes.list(null, asked);
      const second = await classes.list(null, { ...asked, after: first.next ?? '' });
      const ids = [...first.items, ...second.items].map((view) => view.id);
      expect(first.total).toBe(16);
      expect(new Set(ids).size).toBe(16);
      const far = [...first.items, ...second.items].map((view) => view.kilometres!);
      expect(far).toEqual([...far].sort((a, b) => a - b));
      await database.execute(`update community_class set status = 'draft' where title like 'Vòng%'`);
    });
  });

  describe('by time, language, home and unit', () => {
    it.each([
      ['the next seven days', { when: 'week' as const }, ['Gần: sáng chủ nhật', 'Gần: tối thứ ba']],
      ['this weekend', { when: 'weekend' as const }, ['Gần: sáng chủ nhật']],
      ['evenings', { evening: true }, ['Gần: tối thứ ba']],
      ['evenings of the weekend', { when: 'weekend' as const, evening: true }, []],
      ['Hmong', { language: 'hmn' as const }, ['Gần: sáng chủ nhật']],
    ])('narrows to %s', async (_, filter, expected) => {
      expect(await titles(filter)).toEqual(expected);
    });

    it('narrows to one’s own commune, and to a unit with those below it', async () => {
      expect(await titles({ commune: true }, await learner(units.branch.id))).toHaveLength(2);
      expect(await titles({ commune: true }, await learner(elsewhere.id))).toEqual(['Xa: chiều thứ năm']);
      expect(await titles({ unit: elsewhere.id })).toEqual(['Xa: chiều thứ năm']);
      expect(await titles({ unit: units.province.id })).toHaveLength(3);
    });

    it('never lists a class for the invited', async () => {
      const id = await open({ title: 'Chỉ người được mời', invitationOnly: true });
      expect(await titles({ q: 'duoc moi' })).toEqual([]);
      expect((await calendars.ofUnit(units.commune.id, 'vi')).text).not.toContain(id);
    });

    it('says what to take away when nothing fits, with how many classes that leaves', async () => {
      const { page, loosened } = await classes.browse(null, { when: 'weekend', evening: true });
      expect(page.total).toBe(0);
      expect(loosened.map(({ without, count }) => [without, count])).toEqual([
        ['evening', 1],
        ['when', 1],
      ]);
      expect((await classes.browse(null, { when: 'weekend' })).loosened).toEqual([]);
    });

    it('asks the database at most four times, also when nothing was found', async () => {
      const context = { requestId: 'r', language: 'vi' as const, path: '/', actor: null, queries: 0 };
      await requestContext.run(context, async () => {
        await classes.browse(null, { place: units.commune.id, within: 5, q: 'khong co gi' });
      });
      expect(context.queries).toBeLessThanOrEqual(4);
    });

    it('looks circles and titles up in indexes', async () => {
      await database.execute('set enable_seqscan = off');
      const explained = async (filter: ClassFilterDto) => {
        const spy = jest.spyOn(database, 'query');
        await classes.list(null, filter);
        const [sql, values] = spy.mock.calls.at(-1)!;
        spy.mockRestore();
        const rows = await database.query<{ 'QUERY PLAN': string }>(`explain ${sql}`, values as unknown[]);
        return rows.map((row) => row['QUERY PLAN']).join('\n');
      };
      expect(await explained({ place: units.commune.id, within: 5 })).toContain('venue_by_point');
      expect(await explained({})).toContain('community_class_open_by_end');
    });
  });

  describe('calendars', () => {
    const sessionsOf = async (ids: readonly string[]) => {
      const all = await Promise.all(ids.map((id) => classes.sessions(id)));
      return all
        .flat()
        .map((one) => ({
          startsAt: one.startsAt.toISOString(),
          endsAt: one.endsAt.toISOString(),
          cancelled: one.status === 'cancelled',
        }))
        .sort((a, b) => (a.startsAt + a.endsAt).localeCompare(b.startsAt + b.endsAt));
    };
    const seen = (text: string) =>
      readCalendar(text).map(({ startsAt, endsAt, cancelled }) => ({ startsAt, endsAt, cancelled }));

    it('of a class show its sessions as the database has them, after moving and cancelling some', async () => {
      const id = await open({ title: 'Lịch: đổi giờ', ...place('Nhà lịch', '22.4,103.9') });
      const before = await calendars.ofClass(null, id, 'vi');
      expect(seen(before.text)).toEqual(await sessionsOf([id]));
      const [, second, third] = await classes.sessions(id);
      await changes.move(official, id, second!.id, {
        startsOn: '2026-12-26',
        startsAt: '08:00',
        note: 'Mưa',
      });
      await changes.move(official, id, second!.id, { startsOn: '2026-12-27', startsAt: '09:00' });
      clock.moveTo(new Date(start.getTime() + 60_000));
      await changes.cancel(official, id, third!.id, 'Giáo viên ốm');
      const after = await calendars.ofClass(null, id, 'vi');
      expect(seen(after.text)).toEqual(await sessionsOf([id]));
      expect(seen(after.text).filter((entry) => entry.cancelled)).toHaveLength(1);
      expect(after.text).toContain('SEQUENCE:3');
      expect(after.tag).not.toBe(before.tag);
      expect(after.changedAt! > before.changedAt!).toBe(true);
      await organising.cancel(official, id, 'Nhà văn hóa sửa chữa');
      expect(seen((await calendars.ofClass(null, id, 'vi')).text).every((entry) => entry.cancelled)).toBe(
        true,
      );
    });

    it('of a unit have the classes of those below it, and drafts stay out', async () => {
      const draft = await organising.create(
        official,
        classInput(units.commune.id, { title: 'Nháp' }),
        'draft',
      );
      const { text } = await calendars.ofUnit(units.province.id, 'vi');
      expect(text).toContain('Xa: chiều thứ năm');
      expect(text).not.toContain(draft);
      await expect(calendars.ofUnit(draft, 'vi')).rejects.toMatchObject({ code: 'common.notFound' });
    });

    it('of a person open by their secret address only, and by another after it was renewed', async () => {
      const actor = await learner();
      expect(await calendars.mine(actor)).toBeNull();
      const id = await open({ title: 'Lịch của tôi', ...place('Nhà tôi học', '22.5,103.95') });
      await registrations.join(actor, id);
      const token = ({ https }: { https: string }) => /calendars\/([\w-]+)\.ics$/.exec(https)![1]!;
      const first = token(await calendars.renew(actor));
      const file = await calendars.ofPerson(first);
      expect(seen(file.text)).toEqual(await sessionsOf([id]));
      const second = token(await calendars.renew(actor));
      await expect(calendars.ofPerson(first)).rejects.toMatchObject({ code: 'common.notFound' });
      expect((await calendars.ofPerson(second)).tag).toBe(file.tag);
      for (const wrong of [
        '',
        'x',
        second.slice(0, -1),
        `${second}x`,
        second.replace(/^./, (one) => (one === 'A' ? 'B' : 'A')),
      ])
        await expect(calendars.ofPerson(wrong)).rejects.toMatchObject({ code: 'common.notFound' });
      await calendars.off(actor);
      await expect(calendars.ofPerson(second)).rejects.toMatchObject({ code: 'common.notFound' });
      await expect(calendars.renew({ ...actor, representedBy: official.personId })).rejects.toMatchObject({
        code: 'common.forbidden',
      });
    });

    it('say "Lịch hẹn" and nothing else of a sensitive class, until the person asks for more', async () => {
      const actor = await learner();
      const id = await open({
        title: 'Phòng chống bạo lực',
        topic: 'family-safety',
        sensitive: true,
        ...place('Nhà tạm lánh', '22.6,103.9'),
      });
      await registrations.join(actor, id);
      const address = (await calendars.renew(actor)).https;
      const token = /calendars\/([\w-]+)\.ics$/.exec(address)![1]!;
      const quiet = (await calendars.ofPerson(token)).text;
      expect(quiet).toContain('SUMMARY:Lịch hẹn');
      expect(seen(quiet)).toEqual(await sessionsOf([id]));
      for (const word of ['bạo lực', 'Nhà tạm lánh', 'LOCATION', 'DESCRIPTION', 'URL:'])
        expect(quiet).not.toContain(word);
      expect((await calendars.ofClass(actor, id, 'en')).text).toContain('SUMMARY:Appointment');
      await calendars.choose(actor, true);
      const open_ = (await calendars.ofPerson(token)).text;
      expect(open_).toContain('Phòng chống bạo lực');
      expect(open_).toContain('Nhà tạm lánh');
    });
  });

  describe('the places of classes', () => {
    const input = { name: 'Nhà văn hóa Mới', address: 'Thôn Mới', kind: 'culture_house' as const };

    it('are added with their point, and a double is noticed until somebody says it is another', async () => {
      const id = await venues.add(official, units.commune.id, { ...input, map: '22.7, 103.7' });
      expect(await venues.get(official, id)).toMatchObject({ latitude: 22.7, longitude: 103.7, classes: 0 });
      const again = { ...input, name: 'nha van hoa MOI', address: 'Đầu thôn' };
      await expect(venues.add(official, units.commune.id, again)).rejects.toMatchObject({
        code: 'venues.maybeKnown',
      });
      await venues.add(official, units.commune.id, { ...again, another: true });
      await expect(
        venues.add(official, units.commune.id, {
          ...input,
          name: 'Khác',
          address: 'Xa',
          map: 'https://maps.app.goo.gl/x',
        }),
      ).rejects.toMatchObject({ code: 'venues.noPoint' });
    });

    it('are added once when two officials describe the same one at the same moment', async () => {
      const twice = [1, 2, 3].map(() =>
        venues.add(official, units.commune.id, { ...input, name: 'Hội trường lớn', address: 'Phố chợ' }),
      );
      const done = await Promise.allSettled(twice);
      expect(done.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    });

    it('take their classes along when they are corrected: found by the new name, around the new point', async () => {
      const id = await open({ title: 'Lớp dời', ...place('Nhà cũ kỹ', '22.8,103.6') });
      const { venueId } = await classes.get(official, id);
      await venues.correct(official, venueId!, {
        ...input,
        name: 'Nhà tinh tươm',
        address: 'Bản Dền',
        map: '22.336,103.843',
      });
      expect(await titles({ q: 'tinh tuom ban den' })).toEqual(['Lớp dời']);
      expect(await titles({ q: 'cu ky' })).toEqual([]);
    });

    it('are for the officials of their unit alone', async () => {
      await expect(venues.list(stranger, units.commune.id)).rejects.toMatchObject({
        code: 'common.forbidden',
      });
      const [venue] = (await venues.list(official, units.commune.id)).venues;
      await expect(venues.correct(stranger, venue!.id, input)).rejects.toMatchObject({
        code: 'common.forbidden',
      });
      await expect(venues.list(await learner(), units.commune.id)).rejects.toMatchObject({
        code: 'common.forbidden',
      });
    });
  });

  it('gives posters and announcements to those who run a class, and to nobody else', async () => {
    const promoting = module.get(PromotingService);
    const id = await open({ title: 'Áp phích', ...place('Nhà dán', '22.9,103.5') });
    const { poster } = await promoting.poster(official, id, {}, 'vi');
    expect(poster.address).toMatch(new RegExp(`/classes/${id}$`));
    expect((await promoting.announcement(official, id, {})).announcement.spoken).toContain('mười chín giờ');
    await expect(promoting.poster(stranger, id, {}, 'vi')).rejects.toMatchObject({
      code: 'common.forbidden',
    });
  });
});
