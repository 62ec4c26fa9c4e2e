import { generateKeyPairSync } from 'node:crypto';
import { programmeCompleted } from '@domdom/enrolments';
import {
  type Actor,
  commonErrors,
  Database,
  EventDeliverer,
  HomePage,
  newId,
  Outbox,
  PlatformConfig,
} from '@domdom/platform';
import { openModule } from '../../../test/support/database';
import { makeCourse } from '../../courses/src/testing/course.factory';
import { makePerson } from '../../identity/src/testing/person.factory';
import { makeUnitLine } from '../../organisations/src/testing/unit.factory';
import { BadgesService } from './badge/badges.service';
import { VerificationService } from './badge/verification.service';
import type { CertificateView } from './certificates.repository';
import { CertificatesService } from './certificates.service';
import { CredentialsConfig } from './credentials.config';
import { CredentialsModule } from './credentials.module';
import type { JsonObject } from './signing/data-integrity';
import { SigningKeys } from './signing/signing-keys.service';
import { verifyIndependently } from './testing/independent-verifier';
import { makeProgramme } from './testing/programme.factory';
import { isRevokedIn } from './testing/read-status-list';

describe('badges', () => {
  let opened: Awaited<ReturnType<typeof openModule>>;
  let database: Database;
  let units: Awaited<ReturnType<typeof makeUnitLine>>;
  let certificates: CertificatesService;
  let badges: BadgesService;
  let keys: SigningKeys;
  let verification: VerificationService;
  let official: Actor;
  const completedAt = new Date('2026-11-21T02:00:00Z');

  beforeAll(async () => {
    opened = await openModule({ imports: [CredentialsModule] });
    database = opened.database;
    units = await makeUnitLine(database);
    const { module } = opened;
    certificates = module.get(CertificatesService);
    badges = module.get(BadgesService);
    keys = module.get(SigningKeys);
    verification = module.get(VerificationService);
    official = (await makePerson(database, { grants: [{ role: 'official', unitId: units.commune.id }] }))
      .actor;
  });
  afterAll(() => opened.module.close());

  const issue = async (fullName = 'Nguyễn Thị Ánh'): Promise<CertificateView> => {
    const { person } = await makePerson(database, { fullName });
    const course = await makeCourse(database, units.commune.id);
    return certificates.issue(person.id, course.id, completedAt);
  };
  let asked = 0;
  /** Each time as somebody else, so that nobody asks too often. */
  const checked = (badge: unknown) =>
    verification.check(
      Buffer.isBuffer(badge) ? badge : Buffer.from(typeof badge === 'string' ? badge : JSON.stringify(badge)),
      `10.1.${asked++}.1`,
    );
  const verified = async (badge: object) =>
    verifyIndependently({
      credential: badge,
      did: await badges.didDocument(),
      statusList: await badges.statusList(0),
    });

  it('make the key at first use, one for all who ask at the same time', async () => {
    await database.execute('delete from signed_badge');
    await database.execute('delete from signing_key');
    const made = await Promise.all([1, 2, 3, 4].map(() => keys.current()));
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    const rows = await database.query<{ sealed: Buffer }>('select sealed from signing_key');
    expect(rows).toHaveLength(1);
    // Nothing of the private part lies open.
    const secret = made[0]!.privateKey.export({ type: 'pkcs8', format: 'der' }).subarray(-32);
    expect(rows[0]?.sealed.includes(secret)).toBe(false);
  });

  it('hold for a library that did not sign them, with the key that the portal publishes', async () => {
    const certificate = await issue();
    const badge = await badges.of(certificate);
    expect(badge).toMatchObject({
      id: `${opened.module.get(HomePage).address}/verify/${certificate.verifyCode}`,
      type: ['VerifiableCredential', 'OpenBadgeCredential'],
      credentialSubject: { licenseNumber: certificate.number },
    });
    expect(await verified(badge)).toEqual({ verified: true, why: [] });
    expect(await checked(badge)).toMatchObject({ genuine: true, findings: ['signed', 'notRevoked'] });
  });

  it('are the same bytes each time, also when the course and the person are renamed and the key is replaced', async () => {
    const certificate = await issue();
    const [first, again] = await Promise.all([badges.of(certificate), badges.of(certificate)]);
    expect(again).toEqual(first);
    await database.execute(`update person set full_name = 'Tên Mới' where id = $1`, [certificate.personId]);
    await database.execute(`update course set title = 'Tên khác' where id = $1`, [certificate.ofId]);
    await keys.rotate();
    expect(await badges.of(certificate)).toEqual(first);
    expect(await verified(first)).toEqual({ verified: true, why: [] });
    expect(await checked(first)).toMatchObject({
      genuine: true,
      findings: ['signed', 'olderKey', 'notRevoked'],
    });
    const fresh = await badges.of(await issue());
    expect(fresh.proof.verificationMethod).not.toBe(first.proof.verificationMethod);
    expect(await verified(fresh)).toEqual({ verified: true, why: [] });
  });

  it('are seen as revoked at once, by us and by others, and hold again when that is taken back', async () => {
    const certificate = await issue();
    const neighbour = await badges.of(await issue());
    const badge = await badges.of(certificate);
    await certificates.revoke(official, certificate.id, 'Học hộ');
    expect(await checked(badge)).toMatchObject({ genuine: false, findings: ['signed', 'revoked'] });
    expect(await verified(badge)).toMatchObject({
      verified: false,
      why: expect.arrayContaining(['revoked']),
    });
    expect(await verified(neighbour)).toMatchObject({ verified: true });
    await expect(certificates.valid(certificate.verifyCode)).rejects.toMatchObject({ kind: 'not-found' });
    await certificates.restore(official, certificate.id);
    expect(await checked(badge)).toMatchObject({ genuine: true });
    expect(await verified(badge)).toMatchObject({ verified: true });
  });

  it('stay revoked when their holder is erased', async () => {
    const certificate = await issue();
    const badge = await badges.of(certificate);
    await certificates.revoke(official, certificate.id, 'Cấp nhầm');
    await database.execute('delete from certificate where id = $1', [certificate.id]);
    const { credentialSubject } = (await badges.statusList(0)) as {
      credentialSubject?: { encodedList: string };
    };
    expect(isRevokedIn(credentialSubject!.encodedList, certificate.statusIndex)).toBe(true);
    expect(await checked(badge)).toMatchObject({ genuine: false });
  });

  it('tell nothing of a list that is not begun', async () => {
    await expect(badges.statusList(7)).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('are taken out of a picture and checked as well', async () => {
    const certificate = await issue();
    const png = await checked(await badges.png(certificate));
    expect(png).toMatchObject({ genuine: true, said: { name: 'Nguyễn Thị Ánh', title: certificate.title } });
    const svg = await badges.svg(certificate);
    expect(await checked(svg)).toMatchObject({ genuine: true });
    expect(await checked(svg.replace('Nguyễn Thị Ánh', 'Nguyễn Thị Anh'))).toEqual({
      genuine: false,
      findings: ['changed'],
      said: null,
    });
  });

  it('are refused with the reason when they are not ours, or nothing at all', async () => {
    const badge = await badges.of(await issue());
    const findings = async (file: unknown) => (await checked(file)).findings;
    expect(await findings('')).toEqual(['unreadable']);
    expect(await findings('{"@context": 1}')).toEqual(['unreadable']);
    expect(await findings('[]')).toEqual(['unreadable']);
    expect(await findings('x'.repeat(600_000))).toEqual(['unreadable']);
    expect(
      await findings({
        ...badge,
        issuer: { ...((badge as JsonObject)['issuer'] as object), id: 'did:web:khac.example' },
      }),
    ).toEqual(['otherIssuer']);
    const other = badge.proof.verificationMethod.replace(/#.*/, '#z6MkOther');
    expect(await findings({ ...badge, proof: { ...badge.proof, verificationMethod: other } })).toEqual([
      'unknownKey',
    ]);
    // No badge of ours is that large, and to read it would take long.
    const subjects = Array.from({ length: 2000 }, () => ({ type: ['AchievementSubject'] }));
    expect(await findings({ ...badge, credentialSubject: subjects })).toEqual(['unreadable']);
    // Words of one's own would let a file mean something else than what was signed.
    expect(await findings({ ...badge, '@context': [{ name: 'https://khac.example/' }] })).toEqual([
      'unreadable',
    ]);
    expect(await findings({ ...badge, grade: 'Giỏi' })).toEqual(['changed']);
  });

  it('are checked so many times a minute from one address', async () => {
    const tried = await Promise.allSettled(
      Array.from({ length: 25 }, () => verification.check(Buffer.from('x'), '10.9.9.9')),
    );
    const refused = tried.filter((one) => one.status === 'rejected');
    expect(refused).toHaveLength(5);
    expect(refused[0]).toMatchObject({ reason: { code: commonErrors.tooMany({ seconds: 1 }).code } });
  });

  it('are signed with the key of the settings where there is one, which takes the place of the one that was made', async () => {
    const before = await keys.current();
    const { privateKey } = generateKeyPairSync('ed25519');
    const config = new CredentialsConfig();
    config.signingKey = privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64');
    const { module } = opened;
    const set = new SigningKeys(
      database,
      opened.clock,
      config,
      module.get(PlatformConfig),
      module.get(HomePage),
      { info: () => {}, warn: () => {}, error: () => {} },
    );
    const own = await set.current();
    expect(own.id).not.toBe(before.id);
    expect(own.privateKey.equals(privateKey)).toBe(true);
    expect((await set.current()).id).toBe(own.id);
    expect((await keys.published()).map(({ id }) => id)).toEqual(expect.arrayContaining([own.id, before.id]));
    // Without the setting the portal makes one again.
    expect((await keys.current()).id).not.toBe(own.id);
  });

  it('come with a completed programme when its event is delivered', async () => {
    const { person, actor } = await makePerson(database);
    const programme = await makeProgramme(database, units.commune.id, 1);
    const { module } = opened;
    const event = programmeCompleted({
      programmeEnrolmentId: newId(),
      personId: person.id,
      programmeId: programme.id,
      title: programme.title,
      unitId: units.commune.id,
      completedAt: completedAt.toISOString(),
      stepsDone: 1,
      stepsTotal: 1,
    });
    await database.transaction(() => module.get(Outbox).publish(event));
    const stored = await database.one<{ id: string }>(
      `select id from outbox_event where type = 'enrolments.programme-completed' and payload->>'personId' = $1`,
      [person.id],
    );
    const deliver = () =>
      module.get(EventDeliverer).deliver('credentials.issue-for-programme', stored?.id ?? '');
    await Promise.all([deliver(), deliver()]);
    expect(await certificates.mine(actor)).toMatchObject([{ kind: 'programme', ofId: programme.id }]);
  });

  it('are of programmes too, with a certificate of their own, once however often they are completed', async () => {
    const { person, actor } = await makePerson(database, { fullName: 'Lò Văn Pành' });
    const programme = await makeProgramme(database, units.commune.id, 2);
    await database.execute(
      `insert into enrolment (id, course_id, person_id, status, enrolled_at, completed_at, last_seen_at)
       values ($1, $2, $3, 'completed', $4, $4, $4)`,
      [newId(), programme.courseIds[0], person.id, completedAt],
    );
    const issued = await Promise.all(
      [1, 2, 3].map(() => certificates.issueForProgramme(person.id, programme.id, completedAt)),
    );
    expect(new Set(issued.map(({ number }) => number)).size).toBe(1);
    const [mine] = await certificates.mine(actor);
    // As long as what was taken of it: one course of three lessons.
    expect(mine).toMatchObject({ kind: 'programme', ofId: programme.id, title: programme.title, minutes: 9 });
    const badge = await badges.of(mine!);
    expect(JSON.stringify(badge)).toContain('LearningProgram');
    expect(await verified(badge)).toEqual({ verified: true, why: [] });
    const told = await database.query<{ payload: object }>(
      `select payload from outbox_event where type = 'credentials.issued' and payload->>'personId' = $1`,
      [person.id],
    );
    expect(told.map(({ payload }) => payload)).toEqual([
      expect.objectContaining({ courseId: null, programmeId: programme.id }),
    ]);
    await expect(
      certificates.issueForProgramme(person.id, '0198c000-0000-7000-8000-000000000009', completedAt),
    ).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('say what it takes, for courses and programmes, but not for drafts', async () => {
    const course = await makeCourse(database, units.commune.id, { lessons: 3 });
    expect(await badges.achievement({ kind: 'course', id: course.id })).toMatchObject({ lessonCount: 3 });
    const programme = await makeProgramme(database, units.commune.id, 2);
    expect((await badges.achievement({ kind: 'programme', id: programme.id })).steps).toHaveLength(2);
    await database.execute(`update course set status = 'draft' where id = $1`, [course.id]);
    await expect(badges.achievement({ kind: 'course', id: course.id })).rejects.toMatchObject({
      kind: 'not-found',
    });
  });
});
