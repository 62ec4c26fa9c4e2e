import { EnrolmentsService } from '@domdom/enrolments';
import { type Actor, Database, EventConsumers, EventDeliverer } from '@domdom/platform';
import { openModule } from '../../../test/support/database';
import { makeCourse } from '../../courses/src/testing/course.factory';
import { makePerson } from '../../identity/src/testing/person.factory';
import { makeUnitLine } from '../../organisations/src/testing/unit.factory';
import { CertificatesService } from './certificates.service';
import { CredentialsModule } from './credentials.module';

describe('certificates', () => {
  let opened: Awaited<ReturnType<typeof openModule>>;
  let database: Database;
  let units: Awaited<ReturnType<typeof makeUnitLine>>;
  let certificates: CertificatesService;
  let enrolments: EnrolmentsService;
  let official: Actor;
  const completedAt = new Date('2026-11-21T02:00:00Z');

  beforeAll(async () => {
    opened = await openModule({ imports: [CredentialsModule] });
    database = opened.database;
    units = await makeUnitLine(database);
    certificates = opened.module.get(CertificatesService);
    enrolments = opened.module.get(EnrolmentsService);
    official = (await makePerson(database, { grants: [{ role: 'official', unitId: units.commune.id }] }))
      .actor;
  });
  afterAll(() => opened.module.close());

  const complete = async (actor: Actor, lessons = 2) => {
    const course = await makeCourse(database, units.commune.id, { lessons });
    const { id: enrolmentId } = await enrolments.enrol(actor, course.id);
    for (const lesson of course.lessonIds)
      await enrolments.completeLesson(actor.personId, lesson, { score: null });
    return { ...course, enrolmentId };
  };

  it('issues one when the event of a completed course is delivered, once however often it comes', async () => {
    const { actor } = await makePerson(database, { fullName: 'Nguyễn Thị Ánh' });
    const course = await complete(actor);
    const event = await database.one<{ id: string }>(
      `select id from outbox_event where type = 'enrolments.completed' and payload->>'enrolmentId' = $1`,
      [course.enrolmentId],
    );
    const deliverer = opened.module.get(EventDeliverer);
    expect(
      opened.module
        .get(EventConsumers)
        .of('enrolments.completed')
        .map(({ consumer }) => consumer),
    ).toContain('credentials.issue');
    const deliver = () => deliverer.deliver('credentials.issue', event?.id ?? '');
    await Promise.all([deliver(), deliver(), deliver()]);
    const mine = await certificates.mine(actor);
    expect(mine).toHaveLength(1);
    expect(mine[0]).toMatchObject({
      fullName: 'Nguyễn Thị Ánh',
      kind: 'course',
      ofId: course.id,
      revokedAt: null,
    });
    expect(mine[0]?.number).toMatch(/^DD-2026-\d{6}$/);
    expect(mine[0]?.issuer).toBe(`${units.commune.name}, Hội thử`);
  });

  it('gives numbers without a gap when many complete at the same time, twice each', async () => {
    const course = await makeCourse(database, units.commune.id);
    const people = await Promise.all(Array.from({ length: 20 }, () => makePerson(database)));
    const issued = await Promise.all(
      [...people, ...people].map(({ person }) => certificates.issue(person.id, course.id, completedAt)),
    );
    expect(new Set(issued.map((one) => one.number)).size).toBe(20);
    const all = await database.query<{ number: string }>(
      `select number from certificate where number like 'DD-2026-%' order by number`,
    );
    expect(all.map((row) => Number(row.number.slice(8)))).toEqual(all.map((_, index) => index + 1));
  });

  it('loses no number when issuing fails', async () => {
    const course = await makeCourse(database, units.commune.id);
    const { person } = await makePerson(database);
    const last = async () =>
      (await database.one<{ last: number }>('select last from certificate_counter where year = 2026'))
        ?.last ?? 0;
    const before = await last();
    await expect(
      certificates.issue('0198c000-0000-7000-8000-000000000009', course.id, completedAt),
    ).rejects.toMatchObject({ kind: 'not-found' });
    expect(await last()).toBe(before);
    await certificates.issue(person.id, course.id, completedAt);
    expect(await last()).toBe(before + 1);
  });

  it('does not make somebody who has just finished wait for the worker', async () => {
    const { actor } = await makePerson(database);
    const course = await complete(actor);
    const first = await certificates.ofCourse(actor, course.id);
    expect(await certificates.ofCourse(actor, course.id)).toEqual(first);
    const other = (await makePerson(database)).actor;
    await expect(certificates.ofCourse(other, course.id)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(certificates.get(other, first.id)).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('keeps what it says when the person and the course are renamed', async () => {
    const { actor, person } = await makePerson(database, { fullName: 'Trần Văn Tám' });
    const course = await complete(actor);
    const { verifyCode, title } = await certificates.ofCourse(actor, course.id);
    await database.execute(`update person set full_name = 'Tên Mới' where id = $1`, [person.id]);
    await database.execute(`update course set title = 'Tên khóa mới' where id = $1`, [course.id]);
    expect(await certificates.verify(verifyCode)).toMatchObject({ fullName: 'Trần Văn Tám', title });
  });

  it('is checked by its code, however it is typed, and never by its number', async () => {
    const { actor } = await makePerson(database);
    const { id, number, verifyCode } = await certificates.ofCourse(actor, (await complete(actor)).id);
    expect(await certificates.verify(verifyCode.toLowerCase().replace(/-/g, ' '))).toMatchObject({ id });
    expect(await certificates.verify(number)).toBeNull();
    expect(await certificates.verify('0000-0000-0000-0000')).toBeNull();
  });

  it('is revoked by an official of the unit, noted once, and can be restored', async () => {
    const { actor } = await makePerson(database);
    const { id, verifyCode } = await certificates.ofCourse(actor, (await complete(actor)).id);
    await expect(certificates.revoke(actor, id, 'x')).rejects.toMatchObject({ kind: 'forbidden' });
    await Promise.all([1, 2, 3].map(() => certificates.revoke(official, id, 'Học hộ')));
    expect(await certificates.verify(verifyCode)).toMatchObject({ revokeReason: 'Học hộ' });
    const noted = await database.query<{ action: string }>(
      'select action from audit_entry where subject_id = $1 order by at, id',
      [id],
    );
    expect(noted.map((row) => row.action)).toEqual(['credentials.revoked']);
    await certificates.restore(official, id);
    expect(await certificates.verify(verifyCode)).toMatchObject({ revokedAt: null, revokeReason: null });
  });
});
