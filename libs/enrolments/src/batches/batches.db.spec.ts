import { NotificationsModule } from '@domdom/notifications';
import { UnitsService } from '@domdom/organisations';
import { type Actor, Database, fold, JobHandlers, Jobs } from '@domdom/platform';
import { openModule } from '../../../../test/support/database';
import { makeCourse } from '../../../courses/src/testing/course.factory';
import { makePerson } from '../../../identity/src/testing/person.factory';
import { makeUnitLine } from '../../../organisations/src/testing/unit.factory';
import { EnrolmentsModule } from '../enrolments.module';
import { EnrolmentsService } from '../enrolments.service';
import { peopleFile } from '../testing/people-file';
import { setTerms } from '../testing/terms.factory';
import { BatchesService } from './batches.service';

describe('enrolling many people', () => {
  let opened: Awaited<ReturnType<typeof openModule>>;
  let database: Database;
  let units: Awaited<ReturnType<typeof makeUnitLine>>;
  let batches: BatchesService;
  let official: Actor;

  beforeAll(async () => {
    opened = await openModule({ imports: [EnrolmentsModule, NotificationsModule] });
    database = opened.database;
    units = await makeUnitLine(database);
    batches = opened.module.get(BatchesService);
    official = (
      await makePerson(database, {
        fullName: 'Giàng Thị Mỷ',
        grants: [{ role: 'official', unitId: units.commune.id }],
      })
    ).actor;
  });
  afterAll(() => opened.module.close());

  /** Does what the worker does with a job; answers with the batch's report. */
  const work = async (jobId: string) => {
    const job = await opened.module.get(Jobs).find(jobId);
    if (!job) throw new Error('there is no such job');
    const steps: number[] = [];
    const handler = opened.module.get(JobHandlers).get(job.kind);
    const result = await handler?.run(job.payload, {
      report: async (done) => {
        steps.push(done);
      },
    });
    const { batchId } = job.payload as { batchId: string };
    return { result, steps, batchId, ...(await batches.report(official, batchId)) };
  };
  const file = (content: string | Buffer) => ({
    unitId: units.branch.id,
    basis: 'signed-paper' as const,
    name: 'danh-sach.csv',
    content: Buffer.from(content as string),
  });
  const upload = async (courseId: string, content: string | Buffer) =>
    work(await batches.startFile(official, 'vi', courseId, file(content)));
  const enrolled = (courseId: string) =>
    database.query<{
      name: string;
      phone: string | null;
      status: string;
      basis: string | null;
      home: string;
    }>(
      `select p.full_name as name, p.phone, e.status, p.home_unit_id as home,
         (select c.basis from consent c where c.person_id = p.id and c.purpose = 'on-behalf') as basis
       from enrolment e join person p on p.id = e.person_id where e.course_id = $1 order by p.phone, p.full_name`,
      [courseId],
    );

  it('from a file registers who is new, finds who is there, and says of every other line why it enrolled nobody', async () => {
    const { id } = await makeCourse(database, units.commune.id);
    const known = await makePerson(database, {
      fullName: 'Lò Thị Hạnh',
      phone: '+84900000001',
      homeUnitId: units.branch.id,
    });
    await makePerson(database, { fullName: 'Vàng Thị Xuân', phone: '+84900000002' });
    await makePerson(database, { fullName: 'Thào Thị Mỷ', phone: '+84900000005' });
    await makePerson(database, {
      fullName: 'Mẹ Của Páo',
      phone: '+84900000003',
      homeUnitId: units.branch.id,
    });
    for (const _ of [1, 2])
      await makePerson(database, { fullName: 'Sùng A Tủa', birthYear: 1960, homeUnitId: units.branch.id });
    const content = peopleFile([
      ['Lò Thị Hạnh', '0900 000 001', '1985', 'lời nói'],
      ['Giàng A Sử', '', '1958', 'có'],
      ['Hoàng Thị Mai', '0900000009', '', 'đại diện'],
      ['Vàng Thị Xuân', '0900000002', '', 'có'],
      ['Vàng A Páo', '0900000003', '', 'có'],
      ['Sùng A Tủa', '', '1960', 'có'],
      ['Tráng A Chu', '0900000004', '1970', ''],
      ['Tráng A Chu', '090', '1970', 'có'],
      // A guessed name for the phone of somebody elsewhere is answered like the right one.
      ['Vàng Thị Đoán', '0900000005', '', 'có'],
    ]);
    const { counts, failed, result, steps, batch } = await upload(id, content);
    expect(counts).toMatchObject({ active: 3, failed: 6, registered: 2, unchanged: 0 });
    expect(result).toEqual({ done: 3, failed: 6 });
    expect(batch).toMatchObject({ total: 9, finishedAt: expect.any(Date), unitName: units.branch.name });
    expect(steps.at(-1)).toBe(9);
    expect(failed.map(({ line, code }) => [line, code])).toEqual([
      [5, 'enrolment-line.notYours'],
      [6, 'enrolment-line.otherName'],
      [7, 'enrolment-line.severalPeople'],
      [8, 'enrolment-line.noConsent'],
      [9, 'enrolment-line.badPhone'],
      [10, 'enrolment-line.notYours'],
    ]);
    expect(failed[0]?.texts).toMatchObject({ fullName: 'Vàng Thị Xuân', phone: '0900000002' });
    expect(await enrolled(id)).toEqual([
      {
        name: 'Lò Thị Hạnh',
        phone: '+84900000001',
        status: 'active',
        basis: 'spoken',
        home: units.branch.id,
      },
      {
        name: 'Hoàng Thị Mai',
        phone: '+84900000009',
        status: 'active',
        basis: 'legal-representative',
        home: units.branch.id,
      },
      { name: 'Giàng A Sử', phone: null, status: 'active', basis: 'signed-paper', home: units.branch.id },
    ]);
    // Nothing of a line that failed stays: no account, no consent.
    const made = await database.query(
      `select 1 from person where full_name in ('Tráng A Chu', 'Vàng A Páo')`,
    );
    expect(made).toEqual([]);
    const kept = await database.query(
      `select 1 from enrolment_batch_line where outcome <> 'failed' and given is not null`,
    );
    expect(kept).toEqual([]);
    const told = await database.query<{ code: string }>(
      'select code from inbox_message where person_id = $1',
      [known.person.id],
    );
    expect(told).toEqual([{ code: 'enrolments.enrolledFor' }]);
  });

  it('doubles nobody when the file comes again, even twice at once', async () => {
    const { id } = await makeCourse(database, units.commune.id);
    const people = peopleFile([
      ['Nguyễn Văn Một', '0900000101', '1970', 'có'],
      ['Nguyễn Văn Hai', '', '1971', 'có'],
      ['Nguyễn Văn Ba', '0900000103', '', 'có'],
    ]);
    const [one, two] = [
      await batches.startFile(official, 'vi', id, file(people)),
      await batches.startFile(official, 'vi', id, file(people)),
    ];
    const reports = await Promise.all([work(one), work(two)]);
    expect(reports.map(({ counts }) => counts.active).reduce((sum, count) => sum + count)).toBe(3);
    expect(reports.map(({ counts }) => counts.unchanged).reduce((sum, count) => sum + count)).toBe(3);
    expect((await upload(id, people)).counts).toMatchObject({ unchanged: 3, active: 0, registered: 0 });
    expect(await enrolled(id)).toHaveLength(3);
    const accounts = await database.query(`select 1 from person where full_name like 'Nguyễn Văn %'`);
    expect(accounts).toHaveLength(3);
  });

  it('goes on where it stood when the worker fell in the middle', async () => {
    const { id } = await makeCourse(database, units.commune.id);
    const lines = Array.from(
      { length: 5 },
      (_, i) => [`Lý Thị Năm ${'abcde'[i]}`, '', '1966', 'có'] as const,
    );
    const jobId = await batches.startFile(official, 'vi', id, file(peopleFile(lines)));
    const job = await opened.module.get(Jobs).find(jobId);
    const handler = opened.module.get(JobHandlers).get('enrolments.batch');
    const fall = async (done: number) => {
      if (done >= 3) throw new Error('the worker fell');
    };
    await expect(handler?.run(job?.payload ?? {}, { report: fall })).rejects.toThrow('the worker fell');
    expect(await enrolled(id)).toHaveLength(2);
    expect((await work(jobId)).counts).toMatchObject({ active: 5, failed: 0 });
  });

  it('puts people into the line when the places of the file’s course run out', async () => {
    const { id } = await makeCourse(database, units.commune.id);
    await setTerms(database, id, { capacity: 2, way: 'approval' });
    const lines = ['a', 'b', 'c'].map((end) => [`Cứ A Lềnh ${end}`, '', '1980', 'có'] as const);
    expect((await upload(id, peopleFile(lines))).counts).toMatchObject({ active: 2, waiting: 1 });
  });

  it('takes no file that it cannot read, and stores nothing of it', async () => {
    const { id } = await makeCourse(database, units.commune.id);
    const before = await database.query('select 1 from enrolment_batch');
    const people = peopleFile([['Nguyễn Thị Thuỷ', '0900000777', '', 'có']]);
    const tcvn3 = peopleFile(
      ['NguyÔn V¨n An', 'TrÇn ThÞ B×nh', '§ç ThÞ Dung'].map((name) => [name, '', '1970', 'có']),
    );
    for (const [content, code] of [
      [Buffer.from('name,phone,consent\nHoà,0900000777,có', 'latin1'), 'enrolment-file.encoding'],
      [Buffer.from(people.slice(1), 'utf16le'), 'enrolment-file.encoding'],
      [tcvn3, 'enrolment-file.oldFont'],
      ['', 'enrolment-file.missing'],
      ['a;b\n1;2', 'enrolment-file.columns'],
    ] as const)
      await expect(batches.startFile(official, 'vi', id, file(content))).rejects.toMatchObject({ code });
    expect(await database.query('select 1 from enrolment_batch')).toHaveLength(before.length);
    expect((await upload(id, Buffer.from(people, 'utf16le'))).counts).toMatchObject({ active: 1 });
  });

  it('finds a unit among many by words of its name without diacritics, and only within what the official serves', async () => {
    const service = opened.module.get(UnitsService);
    await makeUnitLine(database);
    const all = await service.findMine(official, '', 50);
    expect(all.map(({ id }) => id)).toEqual([units.commune.id, units.branch.id]);
    const words = fold(units.branch.name).split(' ').slice(-2).join(' ');
    const found = await service.findMine(official, words, 50);
    expect(found.map(({ id }) => id)).toContain(units.branch.id);
    expect(await service.findMine(official, 'không có tên này', 50)).toEqual([]);
    expect(await service.findMine(official, '%', 50)).toEqual([]);
    expect(await service.findMine(official, '', 1)).toHaveLength(1);
  });

  it('is for officials of the unit, in a course that takes people, and its report for who started it', async () => {
    const { id } = await makeCourse(database, units.commune.id);
    const people = file(peopleFile([['Nguyễn Thị Tư', '0900000888', '', 'có']]));
    const stranger = await makePerson(database, {
      grants: [{ role: 'official', unitId: (await makeUnitLine(database)).commune.id }],
    });
    await expect(batches.startFile(stranger.actor, 'vi', id, people)).rejects.toMatchObject({
      kind: 'forbidden',
    });
    const draft = await makeCourse(database, units.commune.id, { status: 'draft' });
    await expect(batches.startFile(official, 'vi', draft.id, people)).rejects.toMatchObject({
      code: 'enrolments.courseClosed',
    });
    const { batchId } = await upload(id, people.content);
    await expect(batches.report(stranger.actor, batchId)).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('of a unit enrols those who asked to be acted for, invites the others once, and counts both before', async () => {
    const line = await makeUnitLine(database);
    const admin = (
      await makePerson(database, {
        homeUnitId: line.commune.id,
        grants: [{ role: 'official', unitId: line.commune.id }],
      })
    ).actor;
    const { id } = await makeCourse(database, line.commune.id);
    const people = [];
    for (const home of [line.commune.id, line.branch.id, line.branch.id, line.province.id])
      people.push(await makePerson(database, { homeUnitId: home }));
    const [inside, agreed, other, elsewhere] = people.map(({ actor }) => actor) as [
      Actor,
      Actor,
      Actor,
      Actor,
    ];
    await opened.module.get(EnrolmentsService).enrol(inside, id);
    await database.execute(
      `insert into consent (id, person_id, purpose, wording, basis, recorded_by, given_at)
       values (gen_random_uuid(), $1, 'on-behalf', 'x', 'spoken', $2, now())`,
      [agreed.personId, admin.personId],
    );
    expect(await batches.unitCount(admin, id, line.commune.id)).toMatchObject({
      all: 3,
      inside: 1,
      agreed: 1,
    });
    const run = async () => {
      const job = await opened.module
        .get(Jobs)
        .find(await batches.startUnit(admin, 'vi', id, line.commune.id));
      const payload = job?.payload as { batchId: string };
      await opened.module
        .get(JobHandlers)
        .get('enrolments.batch')
        ?.run(payload, { report: async () => {} });
      return (await batches.report(admin, payload.batchId)).counts;
    };
    expect(await run()).toMatchObject({ active: 1, invited: 1, unchanged: 1, failed: 0 });
    expect(await run()).toMatchObject({ active: 0, invited: 0, unchanged: 3 });
    const codes = (actor: Actor) =>
      database.query('select code from inbox_message where person_id = $1', [actor.personId]);
    expect(await codes(other)).toEqual([{ code: 'enrolments.suggested' }]);
    expect(await codes(agreed)).toEqual([{ code: 'enrolments.enrolledFor' }]);
    expect(await codes(elsewhere)).toEqual([]);
    await expect(batches.unitCount(official, id, line.commune.id)).rejects.toMatchObject({
      kind: 'forbidden',
    });
  });
});
