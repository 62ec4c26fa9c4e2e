import { NotificationsModule } from '@domdom/notifications';
import { type Actor, Database } from '@domdom/platform';
import { openModule } from '../../../../test/support/database';
import { makeCourse } from '../../../courses/src/testing/course.factory';
import { makePerson } from '../../../identity/src/testing/person.factory';
import { makeUnitLine } from '../../../organisations/src/testing/unit.factory';
import { DecisionsService } from '../admission/decisions.service';
import { EnrolmentsModule } from '../enrolments.module';
import { EnrolmentsService } from '../enrolments.service';
import { setTerms } from '../testing/terms.factory';
import { InvitationsService } from './invitations.service';

const day = 86_400_000;

describe('an invitation link', () => {
  let opened: Awaited<ReturnType<typeof openModule>>;
  let database: Database;
  let units: Awaited<ReturnType<typeof makeUnitLine>>;
  let links: InvitationsService;
  let official: Actor;

  beforeAll(async () => {
    opened = await openModule({ imports: [EnrolmentsModule, NotificationsModule] });
    database = opened.database;
    units = await makeUnitLine(database);
    links = opened.module.get(InvitationsService);
    official = (await makePerson(database, { grants: [{ role: 'official', unitId: units.commune.id }] }))
      .actor;
  });
  afterAll(() => opened.module.close());

  const people = (count: number) =>
    Promise.all(Array.from({ length: count }, async () => (await makePerson(database)).actor));
  const course = async (terms: Parameters<typeof setTerms>[2] = { way: 'invitation' }) => {
    const made = await makeCourse(database, units.commune.id);
    await setTerms(database, made.id, terms);
    return made;
  };

  it('lets in as many as it says, however many follow it at once, and is kept as a hash only', async () => {
    const { id, slug } = await course();
    const { token } = await links.make(official, id, { days: 7, mostUses: 5, note: 'Chi hội 3' });
    const answers = await Promise.allSettled((await people(12)).map((one) => links.follow(one, token)));
    const inside = answers.filter(({ status }) => status === 'fulfilled');
    expect(inside).toHaveLength(5);
    expect(inside[0]).toMatchObject({ value: { slug, status: 'active' } });
    for (const answer of answers)
      if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ code: 'enrolments.linkDead' });
    const enrolled = await database.query('select 1 from enrolment where course_id = $1', [id]);
    expect(enrolled).toHaveLength(5);
    expect((await links.list(official, id)).items).toMatchObject([
      { uses: 5, mostUses: 5, state: 'used-up', note: 'Chi hội 3' },
    ]);
    const rows = await database.query<{ row: string }>(
      'select i::text as row from enrolment_invitation i where course_id = $1',
      [id],
    );
    expect(rows[0]?.row).not.toContain(token);
  });

  it('counts a person once, who may leave and come back', async () => {
    const { id } = await course({ way: 'approval' });
    const { token } = await links.make(official, id, { days: 7, mostUses: 2 });
    const [one] = (await people(1)) as [Actor];
    expect(await links.follow(one, token)).toMatchObject({ status: 'active' });
    expect(await links.follow(one, token)).toMatchObject({ status: 'active' });
    const enrolments = opened.module.get(EnrolmentsService);
    const progress = await enrolments.progressIn(one.personId, id);
    await enrolments.withdraw(one, progress?.id ?? '');
    expect(await links.follow(one, token)).toMatchObject({ status: 'active' });
    expect((await links.list(official, id)).items).toMatchObject([{ uses: 1, state: 'open' }]);
  });

  it('passes the asking but not those who wait', async () => {
    const { id } = await course({ way: 'approval', capacity: 1 });
    const { token } = await links.make(official, id, { days: 7 });
    const [one, two, asking] = (await people(3)) as [Actor, Actor, Actor];
    expect(await links.follow(one, token)).toMatchObject({ status: 'active' });
    expect(await links.follow(two, token)).toMatchObject({ status: 'waiting' });
    const { id: asked } = await opened.module.get(EnrolmentsService).enrol(asking, id);
    expect(await links.follow(asking, token)).toMatchObject({ status: 'waiting' });
    const decisions = opened.module.get(DecisionsService);
    expect(await decisions.decide(official, id, [asked], 'accept')).toBe(0);
    // Who was sent away asks like everybody: the link let them in once.
    expect(await decisions.decide(official, id, [asked], 'decline', 'Lớp dành cho hội viên')).toBe(1);
    expect(await links.follow(asking, token)).toMatchObject({ status: 'requested' });
  });

  it('stops when it is taken back and when its days are over, and a made-up one never worked', async () => {
    const { id } = await course();
    const [one] = (await people(1)) as [Actor];
    const revoked = await links.make(official, id, { days: 7 });
    await links.revoke(official, id, revoked.id);
    const old = await links.make(official, id, { days: 1 });
    expect((await links.look(null, old.token)).invitation.state).toBe('open');
    opened.clock.advance(day);
    for (const { token } of [revoked, old]) {
      expect((await links.look(null, token)).invitation.state).not.toBe('open');
      await expect(links.follow(one, token)).rejects.toMatchObject({ code: 'enrolments.linkDead' });
    }
    expect(await database.query('select 1 from enrolment where course_id = $1', [id])).toEqual([]);
    await expect(links.look(one, 'made-up')).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('is made and taken back only by those who look after the course', async () => {
    const { id } = await course();
    const [one] = (await people(1)) as [Actor];
    const { id: made } = await links.make(official, id, { days: 7 });
    await expect(links.make(one, id, { days: 7 })).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(links.revoke(one, id, made)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(links.list(one, id)).rejects.toMatchObject({ kind: 'forbidden' });
    const other = await course();
    await links.revoke(official, other.id, made);
    expect((await links.list(official, id)).items).toMatchObject([{ state: 'open' }]);
  });
});
