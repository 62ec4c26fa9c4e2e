import { type Actor, Database, newId, requestContext } from '@domdom/platform';
import { openModule } from '../../../test/support/database';
import { makeCourse } from '../../courses/src/testing/course.factory';
import { makePerson } from '../../identity/src/testing/person.factory';
import { makeUnitLine } from '../../organisations/src/testing/unit.factory';
import { BadgesService } from './badge/badges.service';
import { VerificationService } from './badge/verification.service';
import { CertificatesService } from './certificates.service';
import { CredentialsModule } from './credentials.module';
import { IssuedCertificates } from './issued-certificates.service';
import { wholeRecord } from './record/record';
import { RecordService } from './record/record.service';
import { RecordShares } from './record/record-shares.service';
import { makeAttended } from './testing/class.factory';
import { verifyIndependently } from './testing/independent-verifier';
import { makeProgramme } from './testing/programme.factory';

const completedAt = new Date('2026-11-20T02:00:00Z');
const address = '10.0.0.1';

describe('the lifelong learning record', () => {
  let opened: Awaited<ReturnType<typeof openModule>>;
  let database: Database;
  let units: Awaited<ReturnType<typeof makeUnitLine>>;
  let certificates: CertificatesService;
  let records: RecordService;
  let shares: RecordShares;
  let official: Actor;

  beforeAll(async () => {
    opened = await openModule({ imports: [CredentialsModule] });
    database = opened.database;
    units = await makeUnitLine(database);
    const { module } = opened;
    certificates = module.get(CertificatesService);
    records = module.get(RecordService);
    shares = module.get(RecordShares);
    official = (await makePerson(database, { grants: [{ role: 'official', unitId: units.commune.id }] }))
      .actor;
  });
  afterAll(() => opened.module.close());

  /** Somebody with a course, a programme, a class over two years and one about safety in the family. */
  const makeLearner = async () => {
    const { actor, person } = await makePerson(database, { fullName: 'Vàng Thị Mỷ' });
    const course = await makeCourse(database, units.commune.id, { title: 'Trồng rau sạch', lessons: 4 });
    await certificates.issue(person.id, course.id, completedAt);
    const programme = await makeProgramme(database, units.commune.id, 1);
    await certificates.issueForProgramme(person.id, programme.id, completedAt);
    const evenings = await makeAttended(database, units.commune.id, person.id, {
      title: 'Lớp buổi tối',
      sessions: [
        { at: '2025-12-30T12:30:00Z', status: 'present' },
        { at: '2025-12-31T17:30:00Z', status: 'present' },
        { at: '2026-01-06T12:30:00Z', status: 'absent' },
        { at: '2026-01-07T12:30:00Z', status: 'present' },
      ],
    });
    const safety = await makeAttended(database, units.commune.id, person.id, {
      title: 'Nhà không bạo lực',
      topic: 'family-safety',
      sessions: [{ at: '2026-03-08T12:30:00Z', status: 'present' }],
    });
    return { actor, person, course, programme, evenings, safety };
  };

  it('tells of what was completed and attended, in the years of Viet Nam, with the time it took', async () => {
    const { actor, course, programme, evenings, safety } = await makeLearner();
    const items = await records.mine(actor);
    expect(items.map(({ kind, id, year, minutes, sessions }) => [kind, id, year, minutes, sessions])).toEqual(
      expect.arrayContaining([
        ['course', course.id, 2026, 12, 0],
        ['programme', programme.id, 2026, 0, 0],
        // Half past midnight on New Year's Day in Viet Nam is still December in UTC.
        ['class', evenings.id, 2025, 90, 1],
        ['class', evenings.id, 2026, 180, 2],
        ['class', safety.id, 2026, 90, 1],
      ]),
    );
    expect(items).toHaveLength(5);
    expect(items.filter(({ completed }) => !completed).map(({ kind }) => kind)).toEqual([
      'class',
      'class',
      'class',
    ]);
    await database.execute(
      `insert into class_completion (class_id, person_id, attended, held, completed_at) values ($1, $2, 1, 1, now())`,
      [safety.id, actor.personId],
    );
    expect((await records.mine(actor)).find(({ id }) => id === safety.id)?.completed).toBe(true);
    expect(items.map(({ at }) => at.getTime())).toEqual(
      items.map(({ at }) => at.getTime()).sort((a, b) => b - a),
    );
    expect(await records.mine((await makePerson(database)).actor)).toEqual([]);
  });

  it('does not tell of what was revoked', async () => {
    const { actor, course } = await makeLearner();
    const { id } = await certificates.ofCourse(actor, course.id);
    await certificates.revoke(official, id, 'Học hộ');
    expect((await records.mine(actor)).map((item) => item.id)).not.toContain(course.id);
  });

  it('is signed as a whole with its badges inside, and both hold for a library that did not sign them', async () => {
    const { actor } = await makeLearner();
    const record = await records.signed(actor, wholeRecord);
    const badges = opened.module.get(BadgesService);
    const did = await badges.didDocument();
    const statusList = await badges.statusList(0);
    expect(await verifyIndependently({ credential: record, did })).toEqual({ verified: true, why: [] });
    const { credentialSubject } = record as unknown as {
      credentialSubject: { verifiableCredential: object[] };
    };
    const held = credentialSubject.verifiableCredential;
    expect(held).toHaveLength(4);
    for (const credential of held)
      expect(await verifyIndependently({ credential, did, statusList })).toEqual({ verified: true, why: [] });
    expect(JSON.stringify(record)).not.toContain('Nhà không bạo lực');
    const verification = opened.module.get(VerificationService);
    const text = JSON.stringify(record);
    expect(await verification.check(Buffer.from(text), address)).toMatchObject({
      genuine: true,
      said: { kind: 'record', name: 'Vàng Thị Mỷ', badges: 4 },
    });
    const without = {
      ...record,
      credentialSubject: { ...credentialSubject, verifiableCredential: held.slice(1) },
    };
    expect(await verification.check(Buffer.from(JSON.stringify(without)), address)).toMatchObject({
      genuine: false,
      findings: ['changed'],
    });
    const [mine] = await certificates.mine(actor);
    await certificates.revoke(official, mine!.id, 'Học hộ');
    expect(await verification.check(Buffer.from(text), address)).toMatchObject({
      genuine: false,
      findings: ['signed', 'revoked', 'badgesChecked'],
    });
  });

  it('is not signed when there is nothing in it', async () => {
    const { actor } = await makePerson(database);
    await expect(records.signed(actor, wholeRecord)).rejects.toMatchObject({ code: 'record.nothingToSign' });
  });

  it('is shown by a link: the chosen part only, and nothing private unless that was chosen', async () => {
    const { actor } = await makeLearner();
    const titlesAt = async (token: string) => {
      const shown = await shares.open(token, address);
      return shown.state === 'open' ? shown.record.items.map(({ title }) => title) : shown.state;
    };
    const courses = await shares.make(actor, 'Xin việc', { ...wholeRecord, kinds: ['course'] }, 7);
    expect(await titlesAt(courses.token)).toEqual(['Trồng rau sạch']);
    const classes = await shares.make(actor, 'Cho hội', { ...wholeRecord, kinds: ['class'] }, 7);
    expect(await titlesAt(classes.token)).toEqual(['Lớp buổi tối', 'Lớp buổi tối']);
    const all = await shares.make(
      actor,
      'Cho em gái',
      { ...wholeRecord, kinds: ['class'], withPrivate: true },
      7,
    );
    expect(await titlesAt(all.token)).toContain('Nhà không bạo lực');
    const stored = await database.query<{ text: string }>(
      'select record_share::text as text from record_share',
    );
    expect(stored.map(({ text }) => text).join()).not.toContain(courses.token);
  });

  it('is not shown any more once the link expired or was revoked, nor by a mistyped one', async () => {
    const { actor } = await makeLearner();
    const stranger = (await makePerson(database)).actor;
    const { token } = await shares.make(actor, 'Xin việc', wholeRecord, 7);
    const [view] = await shares.mine(actor);
    await expect(shares.revoke(stranger, view!.id)).rejects.toMatchObject({ kind: 'not-found' });
    expect((await shares.open(token, address)).state).toBe('open');
    await Promise.all([1, 2].map(() => shares.revoke(actor, view!.id)));
    expect(await shares.open(token, address)).toEqual({ state: 'over' });
    expect(await shares.open(`${token}x`, address)).toEqual({ state: 'unknown' });
    const other = await shares.make(actor, 'Khác', wholeRecord, 30);
    const start = opened.clock.now();
    opened.clock.moveTo(new Date(start.getTime() + 30 * 86_400_000 - 1));
    expect((await shares.open(other.token, address)).state).toBe('open');
    opened.clock.moveTo(new Date(start.getTime() + 30 * 86_400_000));
    expect(await shares.open(other.token, address)).toEqual({ state: 'over' });
    opened.clock.moveTo(start);
    const noted = await database.query<{ action: string }>(
      `select action from audit_entry where subject = 'record-share' and subject_id = $1 order by at, id`,
      [view!.id],
    );
    expect(noted.map(({ action }) => action)).toEqual([
      'credentials.record-shared',
      'credentials.share-revoked',
    ]);
  });

  it('is shared by its learner alone, with something in it, by so many links at most', async () => {
    const { actor } = await makePerson(database);
    const helped = { ...actor, representedBy: official.personId };
    await expect(shares.make(helped, 'x', wholeRecord, 7)).rejects.toMatchObject({ code: 'record.ownOnly' });
    await expect(shares.make(actor, 'x', { ...wholeRecord, kinds: [] }, 7)).rejects.toMatchObject({
      code: 'record.nothingChosen',
    });
    const made = await Promise.allSettled(
      Array.from({ length: 23 }, () => shares.make(actor, 'x', wholeRecord, 7)),
    );
    expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(20);
    expect(made.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'record.tooManyShares', params: { most: 20 } },
    });
  });

  it('lets officials find what their units issued, without diacritics, page by page, and nobody else’s', async () => {
    const issued = opened.module.get(IssuedCertificates);
    const course = await makeCourse(database, units.commune.id, { title: 'Kỹ năng số cho bà con' });
    const elsewhere = await makeCourse(database, units.province.id);
    for (const fullName of ['Đặng Thị Hòa', 'Đặng Văn Hoà', 'Trần Thị Bé']) {
      const { person } = await makePerson(database, { fullName });
      await certificates.issue(person.id, course.id, completedAt);
      await certificates.issue(person.id, elsewhere.id, completedAt);
    }
    const found = await issued.list(official, { q: 'ky nang so dang' }, undefined, 1);
    expect(found).toMatchObject({ total: 2, items: [{ title: 'Kỹ năng số cho bà con' }] });
    const rest = await issued.list(official, { q: 'ky nang so dang' }, found.next!, 1);
    expect(rest.items[0]?.id).not.toBe(found.items[0]?.id);
    expect(rest.next).toBeNull();
    await certificates.revoke(official, found.items[0]!.id, 'Cấp nhầm');
    expect(await issued.list(official, { q: 'ky nang so', state: 'revoked' })).toMatchObject({ total: 1 });
    expect(await issued.list(official, { q: 'ky nang so', kind: 'programme' })).toMatchObject({ total: 0 });
    // A link that somebody changed begins the list anew.
    expect((await issued.list(official, { q: 'ky nang so' }, 'abc')).items).toHaveLength(3);
    const all: string[] = [];
    for await (const rows of issued.all(official, {})) all.push(...rows.map(({ unitId }) => unitId));
    expect(new Set(all)).toEqual(new Set([units.commune.id]));
    const { actor } = await makePerson(database);
    await expect(issued.list(actor, {})).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('needs few queries, however much was learnt', async () => {
    const { actor } = await makeLearner();
    const { token } = await shares.make(actor, 'Xin việc', wholeRecord, 7);
    const queriesOf = async (work: () => Promise<unknown>) => {
      const context = { requestId: newId(), language: 'vi' as const, path: '/', actor: null, queries: 0 };
      await requestContext.run(context, work);
      return context.queries;
    };
    const badges = opened.module.get(BadgesService);
    const all = [
      () => records.mine(actor),
      () => shares.mine(actor),
      () => shares.open(token, address),
      () => opened.module.get(IssuedCertificates).list(official, { q: 'vang' }),
      () => badges.publishedKeys(),
    ];
    const counts: number[] = [];
    for (const work of all) counts.push(await queriesOf(work));
    expect(counts).toEqual([1, 1, 3, 2, 2]);
    // The first badge is signed and kept; from then on it is read.
    const [certificate] = await certificates.mine(actor);
    await badges.of(certificate!);
    expect(await queriesOf(() => badges.of(certificate!))).toBe(1);
  });
});
