import { ClassesModule, OrganisingService, RegistrationsService } from '@domdom/classes';
import { ConsentsService, IdentityModule, type Purpose } from '@domdom/identity';
import { NotificationsModule } from '@domdom/notifications';
import { OrganisationsModule, type Unit } from '@domdom/organisations';
import { type Actor, type Database, requestContext } from '@domdom/platform';
import { openModule, servicesOf } from '../../../../test/support/database';
import { ClassInvitations } from '../../../classes/src/inviting/invitations.service';
import { classInput } from '../../../classes/src/testing/class.factory';
import { makeCourse } from '../../../courses/src/testing/course.factory';
import { giveConsent } from '../../../identity/src/testing/consent.factory';
import { makePerson } from '../../../identity/src/testing/person.factory';
import { makeUnit, makeUnitLine } from '../../../organisations/src/testing/unit.factory';
import { RecommendationsModule } from '../recommendations.module';
import { makeEnrolments } from '../testing/activity.factory';
import { LikelyService } from './likely.service';
import { LikelyForCourses } from './likely-courses.service';

describe('who might want a class', () => {
  let opened: Awaited<ReturnType<typeof openModule>>;
  let database: Database;
  let commune: Unit;
  let branch: Unit;
  let official: Actor;
  let instructor: Actor;
  let classId: string;
  let digital: { id: string };
  const get = servicesOf(() => opened);
  const likely = () => get(LikelyService);
  const both: readonly Purpose[] = ['recommendations', 'invitations'];
  const agree = async (personId: string, purposes = both, wording?: string) => {
    for (const purpose of purposes) await giveConsent(database, personId, { purpose, wording });
  };
  /** Somebody who learnt about phones, so that a class about them is near. */
  const learner = async (
    given: { birthYear?: number; unit?: Unit; agrees?: readonly Purpose[]; wording?: string } = {},
  ) => {
    const { actor } = await makePerson(database, {
      homeUnitId: (given.unit ?? commune).id,
      birthYear: given.birthYear ?? 1980,
    });
    await agree(actor.personId, given.agrees, given.wording);
    await makeEnrolments(database, actor.personId, [digital.id]);
    return actor;
  };
  const namesFor = async (actor: Actor, id = classId) =>
    (await likely().forClass(actor, id)).people.map(({ personId }) => personId);
  const open = (given: Parameters<typeof classInput>[1] = {}) =>
    get(OrganisingService).create(
      official,
      classInput(commune.id, { instructorIds: [instructor.personId], ...given }),
      'open',
    );

  beforeAll(async () => {
    opened = await openModule({
      imports: [
        IdentityModule,
        OrganisationsModule,
        NotificationsModule,
        ClassesModule,
        RecommendationsModule,
      ],
    });
    ({ database } = opened);
    ({ commune } = await makeUnitLine(database));
    branch = await makeUnit(database, 'grassroots', commune);
    ({ actor: official } = await makePerson(database, {
      grants: [{ role: 'official', unitId: commune.id }],
    }));
    ({ actor: instructor } = await makePerson(database, {
      grants: [{ role: 'instructor', unitId: commune.id }],
    }));
    digital = await makeCourse(database, commune.id, { topic: 'digital-skills' });
    for (const topic of ['green-skills', 'law', 'work', 'science', 'general'] as const)
      await makeCourse(database, commune.id, { topic });
    classId = await open();
  });
  afterAll(() => opened.module.close());
  beforeEach(async () => {
    await database.execute('delete from consent');
  });

  it('names those who agreed to be invited and learnt something like it, with reasons that tell nothing of them', async () => {
    const { personId } = await learner();
    const { actor: stranger } = await makePerson(database, { homeUnitId: commune.id, birthYear: 1980 });
    await agree(stranger.personId);
    const found = await likely().forClass(official, classId);
    expect(found.people).toEqual([
      expect.objectContaining({ personId, invited: false, reasons: ['same-topic'] }),
    ]);
    expect(JSON.stringify(found.people)).not.toContain(digital.id);
  });

  it('names nobody who agreed to one thing and not to the other, or when it was one sentence', async () => {
    await learner({ agrees: [] });
    await learner({ agrees: ['invitations'] });
    await learner({ agrees: ['recommendations', 'analytics', 'on-behalf'] });
    const wording = 'Tôi đồng ý để Đom Đóm gợi ý, và để cán bộ nơi tôi ở mời tôi vào lớp hợp với tôi.';
    await learner({ agrees: ['recommendations'], wording });
    expect(await namesFor(official)).toEqual([]);
  });

  it.each(both)('names and invites nobody any more from the moment they withdraw %s', async (purpose) => {
    const { personId } = await learner();
    expect(await namesFor(official)).toEqual([personId]);
    await get(ConsentsService).withdraw(personId, purpose, personId);
    expect(await namesFor(official)).toEqual([]);
    await expect(likely().invite(official, classId, personId)).rejects.toMatchObject({
      code: 'common.notFound',
    });
  });

  it('names nobody who may not be 16 yet', async () => {
    const year = opened.clock.now().getFullYear();
    await learner({ birthYear: 2012 });
    await learner({ birthYear: year - 16 });
    const { personId } = await learner({ birthYear: year - 17 });
    expect(await namesFor(official)).toEqual([personId]);
  });

  it('invites nobody whom the class does not suit, though their id is known', async () => {
    const { actor } = await makePerson(database, { homeUnitId: commune.id, birthYear: 1980 });
    await agree(actor.personId);
    expect(await namesFor(official)).toEqual([]);
    await expect(likely().invite(official, classId, actor.personId)).rejects.toMatchObject({
      code: 'common.notFound',
    });
  });

  it('names nobody who is in the class, does not want it, or wants nothing of it to count', async () => {
    const [inside, unwilling, silent] = [await learner(), await learner(), await learner()];
    await get(RegistrationsService).join(inside, classId);
    await database.execute(
      `insert into recommendation_dislike (person_id, item_kind, item_id, disliked_at) values ($1, 'class', $2, now())`,
      [unwilling.personId, classId],
    );
    await database.execute(
      `insert into recommendation_left_out (person_id, what, key, left_out_at) values ($1, 'item', $2, now())`,
      [silent.personId, digital.id],
    );
    expect(await namesFor(official)).toEqual([]);
  });

  it('tells who only teaches it about how many there are, in fives, and no name', async () => {
    for (let n = 0; n < 4; n++) await learner();
    expect(await likely().forClass(instructor, classId)).toMatchObject({ people: [], others: null });
    const last = await learner();
    expect(await likely().forClass(instructor, classId)).toMatchObject({ people: [], others: 5 });
    // Who counts today and again tomorrow learns of nobody in between.
    await learner();
    expect((await likely().forClass(instructor, classId)).others).toBe(5);
    await expect(likely().invite(instructor, classId, last.personId)).rejects.toMatchObject({
      code: 'common.notFound',
    });
  });

  it('names to the official of a branch who lives there, and counts the rest of the commune', async () => {
    const { actor: ofBranch } = await makePerson(database, {
      grants: [{ role: 'official', unitId: branch.id }],
    });
    const id = await get(OrganisingService).create(ofBranch, classInput(branch.id), 'open');
    const { personId } = await learner({ unit: branch });
    for (let n = 0; n < 5; n++) await learner();
    const found = await likely().forClass(ofBranch, id);
    expect(found.people.map((person) => person.personId)).toEqual([personId]);
    expect(found.others).toBe(5);
  });

  it('is never told of a class that is kept secret, nor to who does not run it', async () => {
    const { personId } = await learner();
    const secret = await open({ topic: 'family-safety', sensitive: true });
    const gone = { code: 'common.notFound' };
    await expect(likely().forClass(official, secret)).rejects.toMatchObject(gone);
    await expect(likely().invite(official, secret, personId)).rejects.toMatchObject(gone);
    const { actor: somebody } = await makePerson(database, { homeUnitId: commune.id });
    await expect(likely().forClass(somebody, classId)).rejects.toMatchObject({ code: 'common.forbidden' });
  });

  it('invites by one tap, once though it is tapped twice at the same time, and only the person invited comes in by it', async () => {
    const person = await learner();
    await Promise.all([1, 2].map(() => likely().invite(official, classId, person.personId)));
    const messages = await database.query<{ path: string }>(
      `select path from inbox_message where person_id = $1 and code = 'class-invitations.invited'`,
      [person.personId],
    );
    expect(messages).toHaveLength(1);
    const code = messages[0]!.path.split('/').at(-1)!;
    await expect(get(ClassInvitations).accept(await learner(), code)).rejects.toMatchObject({
      code: 'classes.invitationOver',
    });
    expect((await likely().forClass(official, classId)).people).toContainEqual(
      expect.objectContaining({ personId: person.personId, invited: true }),
    );
    expect(await get(ClassInvitations).list(official, classId)).toEqual([]);
    expect(await get(ClassInvitations).accept(person, code)).toBe(classId);
    const audit = await database.query(
      `select 1 from audit_entry where action = 'classes.person-invited' and subject_id = $1`,
      [classId],
    );
    expect(audit).toHaveLength(1);
  });

  it('puts who was invited after all others, and says the name of who is', async () => {
    for (let n = 0; n < 3; n++) await learner();
    const [first, ...rest] = (await likely().forClass(official, classId)).people;
    expect(await likely().invite(official, classId, first!.personId)).toBe(first!.name);
    const after = (await likely().forClass(official, classId)).people;
    expect(after.map(({ personId }) => personId)).toEqual([...rest, first].map((one) => one!.personId));
    expect(after.at(-1)).toMatchObject({ invited: true });
  });

  it('takes four queries at most, however many people live there', async () => {
    for (let n = 0; n < 60; n++) await learner();
    const context = { requestId: 'x', language: 'vi' as const, path: '/', actor: official, queries: 0 };
    await requestContext.run(context, () => likely().forClass(official, classId));
    expect(context.queries).toBeLessThanOrEqual(4);
  });

  describe('or a course', () => {
    let courseId: string;
    let author: Actor;
    const courses = () => get(LikelyForCourses);
    const namesOf = async (actor: Actor) =>
      (await courses().forCourse(actor, courseId)).people.map(({ personId }) => personId);

    beforeAll(async () => {
      ({ actor: author } = await makePerson(database, {
        grants: [{ role: 'instructor', unitId: commune.id }],
      }));
      const made = await makeCourse(database, commune.id, {
        topic: 'digital-skills',
        authorIds: [author.personId],
      });
      courseId = made.id;
    });

    it('is asked under the same consents, and names nobody who takes it or does not want it', async () => {
      const { personId } = await learner();
      await learner({ agrees: ['recommendations'] });
      await learner({ agrees: ['invitations'] });
      await learner({ birthYear: opened.clock.now().getFullYear() - 16 });
      const [inside, unwilling] = [await learner(), await learner()];
      await makeEnrolments(database, inside.personId, [courseId]);
      await database.execute(
        `insert into recommendation_dislike (person_id, item_kind, item_id, disliked_at) values ($1, 'course', $2, now())`,
        [unwilling.personId, courseId],
      );
      const { people, others } = await courses().forCourse(official, courseId);
      expect(people).toEqual([
        expect.objectContaining({ personId, invited: false, reasons: ['same-topic'] }),
      ]);
      expect(others).toBeNull();
      await get(ConsentsService).withdraw(personId, 'invitations', personId);
      expect(await namesOf(official)).toEqual([]);
    });

    it('names to an official those who live where they serve, wherever the course is from', async () => {
      const { commune: far } = await makeUnitLine(database);
      const { actor: farOfficial } = await makePerson(database, {
        grants: [{ role: 'official', unitId: far.id }],
      });
      await learner();
      const { personId } = await learner({ unit: far });
      expect(await namesOf(farOfficial)).toEqual([personId]);
    });

    it('tells who wrote it about how many there are, in fives, and others nothing', async () => {
      for (let n = 0; n < 4; n++) await learner();
      expect(await courses().forCourse(author, courseId)).toMatchObject({ people: [], others: null });
      const last = await learner();
      await learner();
      expect(await courses().forCourse(author, courseId)).toMatchObject({ people: [], others: 5 });
      const refused = { code: 'common.forbidden' };
      await expect(courses().forCourse(instructor, courseId)).rejects.toMatchObject(refused);
      await expect(courses().forCourse(last, courseId)).rejects.toMatchObject(refused);
      await expect(courses().invite(author, courseId, last.personId)).rejects.toMatchObject({
        code: 'common.notFound',
      });
    });

    it('is told to somebody by one tap, once though it is tapped twice at the same time', async () => {
      const { personId } = await learner();
      await Promise.all([1, 2].map(() => courses().invite(official, courseId, personId)));
      const told = await database.query<{ path: string; code: string }>(
        `select path, code from inbox_message where person_id = $1`,
        [personId],
      );
      expect(told).toEqual([
        { code: 'recommendations-likely.suggested', path: expect.stringMatching(/^\/courses\//) },
      ]);
      expect((await courses().forCourse(official, courseId)).people).toContainEqual(
        expect.objectContaining({ personId, invited: true }),
      );
      // Of a class of the same course nobody was told by that.
      expect((await likely().forClass(official, classId)).people).toContainEqual(
        expect.objectContaining({ personId, invited: false }),
      );
    });

    it('that is not open is asked of nobody', async () => {
      const draft = await makeCourse(database, commune.id, { topic: 'digital-skills', status: 'draft' });
      await expect(courses().forCourse(official, draft.id)).rejects.toMatchObject({
        code: 'common.notFound',
      });
    });

    it('takes four queries at most', async () => {
      for (let n = 0; n < 30; n++) await learner();
      const context = { requestId: 'x', language: 'vi' as const, path: '/', actor: official, queries: 0 };
      await requestContext.run(context, () => courses().forCourse(official, courseId));
      expect(context.queries).toBeLessThanOrEqual(4);
    });
  });
});
