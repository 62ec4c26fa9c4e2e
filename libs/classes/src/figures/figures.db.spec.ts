import type { Actor } from '@domdom/platform';
import { makePerson } from '../../../identity/src/testing/person.factory';
import { makeUnit } from '../../../organisations/src/testing/unit.factory';
import { AfterRepository } from '../after/after.repository';
import { FeedbackService } from '../after/feedback.service';
import { MaterialsService } from '../after/materials.service';
import { openStage, type Stage } from '../testing/held-class';
import { ClassReportService } from './class-report.service';
import { CopyingService } from './copying.service';
import { classReportLines, csvOf, unitReportLines } from './figures-files';
import { UnitFiguresService } from './unit-figures.service';

const nothing = { files: {}, tooLarge: false };

describe('figures of classes', () => {
  let stage: Stage;
  let figures: UnitFiguresService;
  let reports: ClassReportService;
  let copying: CopyingService;
  let provincial: Actor;
  let people: Actor[];
  let classId: string;

  // Two evenings of 90 minutes on 24 and 26 November: three people at the first, two at the second.
  beforeEach(async () => {
    stage = await openStage();
    figures = stage.module.get(UnitFiguresService);
    reports = stage.module.get(ClassReportService);
    copying = stage.module.get(CopyingService);
    provincial = await stage.officialOf(stage.units.province);
    people = [
      await stage.learner({ sex: 'female', birthYear: 1960 }),
      await stage.learner({ sex: 'female', birthYear: 1990, homeUnitId: stage.units.branch.id }),
      await stage.learner({ sex: 'male' }),
      await stage.learner({ sex: 'male' }),
    ];
    classId = await stage.classWith(people, { count: 2 });
    await stage.hold(
      classId,
      0,
      new Map([...stage.all(people.slice(0, 3), 'present'), ...stage.all(people.slice(3), 'absent')]),
    );
    await stage.hold(
      classId,
      1,
      new Map([...stage.all(people.slice(0, 2), 'present'), ...stage.all(people.slice(2), 'absent')]),
    );
  });
  afterEach(() => stage.module.close());

  describe('the report of a unit', () => {
    it('sums up what it and those below it held, each person once', async () => {
      const { total, rows, sexes, ages } = await figures.report(
        provincial,
        stage.units.province.id,
        '2026-11',
      );
      const sums = { classes: 1, sessions: 2, cancelled: 0, minutes: 180, people: 3, attendances: 5 };
      expect(total).toMatchObject(sums);
      expect(rows).toEqual([{ unitId: stage.units.commune.id, name: stage.units.commune.name, ...sums }]);
      expect(sexes).toEqual([
        { sex: 'female', people: 2 },
        { sex: 'male', people: 1 },
        { sex: 'other', people: 0 },
        { sex: 'unknown', people: 0 },
      ]);
      expect(ages.filter((age) => age.people > 0)).toEqual([
        { age: '25-39', people: 1 },
        { age: '60-up', people: 1 },
        { age: 'unknown', people: 1 },
      ]);
    });

    it('tells of the unit’s own classes as such, and of nothing in other periods', async () => {
      const own = await figures.report(stage.official, stage.units.commune.id, '2026-Q4');
      expect(own.rows).toMatchObject([{ unitId: null, sessions: 2 }]);
      const before = await figures.report(stage.official, stage.units.commune.id, '2026-10');
      expect(before).toMatchObject({ total: { sessions: 0, people: 0 }, rows: [], taught: [] });
    });

    it('gives each who taught together their hours, of sessions that were held', async () => {
      const { actor: second } = await makePerson(stage.database);
      await stage.database.execute('insert into class_instructor (class_id, person_id) values ($1, $2)', [
        classId,
        second.personId,
      ]);
      const hours = async () =>
        Object.fromEntries(
          (await figures.report(stage.official, stage.units.commune.id, '2026-11')).taught.map(
            ({ personId, sessions, minutes }) => [personId, [sessions, minutes]],
          ),
        );
      expect(await hours()).toEqual({ [stage.official.personId]: [2, 180], [second.personId]: [2, 180] });
      await stage.database.execute(
        `update class_session set status = 'cancelled' where id = (select id from class_session
         where class_id = $1 order by starts_at limit 1)`,
        [classId],
      );
      expect(await hours()).toEqual({ [stage.official.personId]: [1, 90], [second.personId]: [1, 90] });
    });

    it('is for officials who reach the unit', async () => {
      const wanted = (actor: Actor) => figures.report(actor, stage.units.province.id, '2026-11');
      await expect(wanted(stage.official)).rejects.toThrow('common.forbidden');
      await expect(wanted(people[0]!)).rejects.toThrow('common.forbidden');
    });

    it('can be taken away as a table', async () => {
      const report = await figures.report(stage.official, stage.units.commune.id, '2026-11');
      const csv = csvOf(unitReportLines('vi', report));
      expect(csv).toContain('Do chính đơn vị tổ chức,1,2,0,3,3,5\r\n');
      expect(csv).toContain(`${stage.official.name},2,3\r\n`);
    });
  });

  describe('the calendar of a unit', () => {
    it('shows what it holds with others once it has agreed, and nothing that it was only asked', async () => {
      const partner = await makeUnit(stage.database, 'commune');
      const theirs = await stage.officialOf(partner);
      const shown = async (status: string) => {
        await stage.database.execute(
          'update community_class set partner_unit_id = $2, partner_status = $3 where id = $1',
          [classId, partner.id, status],
        );
        return (await figures.calendar(theirs, partner.id, 'month', '2026-11-20')).sessions.length;
      };
      expect([await shown('asked'), await shown('declined'), await shown('accepted')]).toEqual([0, 0, 2]);
    });

    it('shows all sessions below it by month and week, and what is at one time in one place', async () => {
      const venueId = (await stage.classes.get(stage.official, classId)).venueId!;
      const other = await stage.classWith([], { count: 1, startsAt: '20:00', title: 'Hát then' });
      await stage.database.execute('update community_class set venue_id = $2 where id = $1', [
        other,
        venueId,
      ]);
      const month = await figures.calendar(provincial, stage.units.province.id, 'month', '2026-11-20');
      expect(month).toMatchObject({ day: '2026-11-01', before: '2026-10-01', after: '2026-12-01' });
      expect(month.sessions.map(({ title }) => title)).toEqual([
        'Bình dân học vụ số',
        'Hát then',
        'Bình dân học vụ số',
      ]);
      expect(month.conflicts).toMatchObject([
        { first: { classId }, second: { classId: other }, instructors: [stage.official.name] },
      ]);
      expect(month.conflicts[0]!.venueName).not.toBeNull();
      const week = await figures.calendar(provincial, stage.units.province.id, 'week', '2026-11-29');
      expect(week).toMatchObject({ day: '2026-11-23', before: '2026-11-16', after: '2026-11-30' });
      expect(week.sessions).toHaveLength(3);
    });
  });

  describe('the report of a class', () => {
    it('tells who came, by sex, age and home, for those who run it', async () => {
      const { who } = await reports.of(stage.official, classId);
      expect(who).toMatchObject({ registered: 4, came: 3 });
      expect(who.areas).toEqual([
        { area: stage.units.commune.name, people: 2 },
        { area: stage.units.branch.name, people: 1 },
      ]);
      const csv = csvOf(classReportLines('vi', await reports.of(stage.official, classId), stage.clock.now()));
      expect(csv).toContain('Nữ,2\r\n');
      await expect(reports.of(people[0]!, classId)).rejects.toThrow('common.forbidden');
    });

    it('hides small counts of a sensitive class', async () => {
      await stage.database.execute('update community_class set sensitive = true where id = $1', [classId]);
      const { who } = await reports.of(stage.official, classId);
      expect(who.sexes.find(({ sex }) => sex === 'female')?.people).toBeNull();
      expect(who.sexes.find(({ sex }) => sex === 'male')?.people).toBeNull();
      expect(who.sexes.find(({ sex }) => sex === 'other')?.people).toBe(0);
    });
  });

  describe('a class that went well', () => {
    const whenOver = () => stage.clock.moveTo(new Date('2026-12-15T02:00:00Z'));
    const makeWell = async () => {
      const many = await stage.learners(6);
      const id = await stage.classWith(many, { count: 2, title: 'Chụp ảnh bán hàng' });
      for (const number of [0, 1]) {
        const sessionId = await stage.hold(id, number, stage.all(many, 'present'));
        for (const actor of many.slice(0, 3)) {
          await stage.module.get(FeedbackService).give(actor, id, sessionId, { face: 3 });
        }
      }
      whenOver();
      return id;
    };

    it('is found by others with its attendance and feedback; one attended badly or sensitive is not', async () => {
      const well = await makeWell();
      const found = await copying.list({});
      expect(found.items).toMatchObject([{ id: well, attendance: 1, answers: 6, happy: 6, sessions: 2 }]);
      await stage.database.execute('update community_class set sensitive = true where id = $1', [well]);
      expect((await copying.list({})).items).toEqual([]);
    });

    it('becomes a draft of another unit with its materials, and the draft names it', async () => {
      const well = await makeWell();
      await stage.module
        .get(MaterialsService)
        .add(stage.official, well, { kind: 'link', title: 'Mẹo', address: 'https://meo.vn' }, nothing);
      const elsewhere = await makeUnit(stage.database, 'commune', stage.units.province);
      const guest = await stage.officialOf(elsewhere);
      const wanted = {
        unitId: elsewhere.id,
        startsOn: '2027-01-05',
        startsAt: '08:00',
        venueName: 'Nhà văn hóa',
        venueAddress: 'Thôn Thượng',
      };
      const id = await copying.copy(guest, well, wanted);
      const copy = await stage.classes.get(guest, id);
      expect(copy).toMatchObject({
        status: 'draft',
        title: 'Chụp ảnh bán hàng',
        unitId: elsewhere.id,
        sessions: 2,
      });
      expect(copy.startsAt).toBe('08:00');
      expect(await stage.module.get(AfterRepository).of(id)).toMatchObject({
        materials: [{ title: 'Mẹo', sessionId: null }],
        source: { title: 'Chụp ảnh bán hàng', unitName: stage.units.commune.name },
      });
      const theirs = copying.copy(guest, well, { ...wanted, unitId: stage.units.commune.id });
      await expect(theirs).rejects.toThrow('common.forbidden');
    });

    it('is not copied while it goes on', async () => {
      const wanted = { unitId: stage.units.commune.id, startsOn: '2027-01-05', startsAt: '08:00' };
      stage.clock.moveTo(new Date('2026-11-25T02:00:00Z'));
      await expect(copying.copy(stage.official, classId, wanted)).rejects.toThrow('common.notFound');
    });
  });
});
