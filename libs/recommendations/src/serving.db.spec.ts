import { CoursesModule, type ImportedCourse } from '@domdom/courses';
import { ConsentsService, IdentityModule } from '@domdom/identity';
import { OrganisationsModule, type Unit } from '@domdom/organisations';
import {
  type Actor,
  type Database,
  dayOf,
  type FixedClock,
  type Language,
  Log,
  newId,
  requestContext,
} from '@domdom/platform';
import type { Topic } from '@domdom/ui';
import type { QueryRunner } from 'typeorm';
import { openModule } from '../../../test/support/database';
import { makeCourse } from '../../courses/src/testing/course.factory';
import { giveConsent } from '../../identity/src/testing/consent.factory';
import { makePerson } from '../../identity/src/testing/person.factory';
import { makeUnit, makeUnitLine } from '../../organisations/src/testing/unit.factory';
import { makeOpening, makeResource } from '../../resources/src/testing/resource.factory';
import type { ItemKind } from './domain/recommendable';
import { RecommendableKinds } from './kinds/recommendable-kinds';
import { KnowledgeService } from './knowledge.service';
import { ExperimentsService } from './measurement/experiments.service';
import { compareWays } from './measurement/ways';
import { KnowTheLearner1700000071000 } from './migrations/1700000071000-know-the-learner';
import { reasonWords } from './reasons.messages';
import { RecommendationsModule } from './recommendations.module';
import { RecommendationsService, type Wanted } from './recommendations.service';
import type { Reason, Recommendations, RecommendedItem } from './recommended';
import { Shelf } from './scoring/shelf';
import { ShelfKeeper } from './shelf.keeper';
import { ShownViews } from './shown-views';
import { makeEnrolments } from './testing/activity.factory';
import { type GivenClass, makeClass } from './testing/class.factory';
import { makeRegistration } from './testing/class-activity.factory';

const counts = { programme: 5, course: 20, class: 20 };
const page: Wanted = { counts, language: 'vi', place: 'page' };
const sentence = (language: Language, reason: Reason) => {
  const { before, name, after } = reasonWords(language, reason);
  return before + name + after;
};
const tables = ['answer', 'dislike', 'shown', 'left_out'].map((name) => `recommendation_${name}`);

describe('what learners see of recommendations', () => {
  let opened: Awaited<ReturnType<typeof openModule>>;
  let database: Database;
  let clock: FixedClock;
  let units: Awaited<ReturnType<typeof makeUnitLine>>;
  let nextCommune: Unit;
  const courses: Partial<Record<Topic, ImportedCourse[]>> = {};
  const service = () => opened.module.get(RecommendationsService);
  const knowledge = () => opened.module.get(KnowledgeService);

  const learner = async (consents = true, homeUnitId = units.commune.id): Promise<Actor> => {
    const { actor } = await makePerson(database, { homeUnitId, birthYear: 1990 });
    if (consents) await giveConsent(database, actor.personId);
    return { ...actor, consents: { analytics: false, recommendations: consents } };
  };
  const listFor = (actor: Actor | null, wanted: Partial<Wanted> = {}): Promise<Recommendations> => {
    clock.advance(11_000);
    return service().for(actor, { ...page, ...wanted });
  };
  const ids = (found: Recommendations, kind: ItemKind = 'course') => found.lists[kind].map(({ id }) => id);
  const itemIn = (found: Recommendations, kind: ItemKind, id: string): RecommendedItem => {
    const item = found.lists[kind].find((one) => one.id === id);
    if (!item) throw new Error('it is not in the list');
    return item;
  };
  const expectSum = ({ terms, score }: RecommendedItem) =>
    expect(terms.reduce((sum, { contribution }) => sum + contribution, 0)).toBeCloseTo(score, 6);
  const rows = async (personId?: string): Promise<number[]> => {
    await opened.module.get(ShownViews).written();
    const selects = tables.map(
      (table) => `(select count(*)::int from ${table} ${personId ? 'where person_id = $1' : ''})`,
    );
    const row = await database.one<{ counts: number[] }>(
      `select array[${selects.join()}] as counts`,
      personId ? [personId] : [],
    );
    return row?.counts ?? [];
  };
  const newClass = (given: Partial<GivenClass> & Pick<GivenClass, 'topic'>) =>
    makeClass(database, { unitId: units.commune.id, now: clock.now(), ...given });

  beforeAll(async () => {
    opened = await openModule({
      imports: [IdentityModule, OrganisationsModule, CoursesModule, RecommendationsModule],
    });
    ({ database, clock } = opened);
    units = await makeUnitLine(database);
    // Somebody who opens classes.
    await makePerson(database);
    nextCommune = await makeUnit(database, 'commune', units.province);
    for (const topic of ['digital-skills', 'green-skills', 'law'] as const) {
      courses[topic] = [];
      for (let n = 0; n < 3; n++) {
        courses[topic].push(
          await makeCourse(database, units.commune.id, {
            topic,
            level: n < 2 ? 'beginner' : 'intermediate',
          }),
        );
      }
    }
  });
  afterAll(() => opened.module.close());

  describe('classes', () => {
    it('come with what makes them suit: near, at a good time, with places, each a part of the score', async () => {
      const near = await newClass({ topic: 'digital-skills', at: '19:00', taken: 15 });
      const far = await newClass({ topic: 'digital-skills', at: '08:00', unitId: nextCommune.id });
      const person = await learner();
      await service().answer(person, 'aim', 'phone');
      await service().answer(person, 'suits', 'evening');
      const found = await listFor(person);
      const [first, second] = [itemIn(found, 'class', near), itemIn(found, 'class', far)];
      expect(first.score).toBeGreaterThan(second.score);
      const sources = first.terms.map(({ source }) => source);
      expect(sources).toEqual(expect.arrayContaining(['aim', 'near', 'time', 'seats']));
      expect(first.terms.find(({ source }) => source === 'seats')).toMatchObject({ places: 5 });
      expect(second.terms.map(({ source }) => source)).not.toContain('time');
      for (const item of found.lists.class) expectSum(item);
    });

    it('that belong to a course take its score and its reasons', async () => {
      const [, second] = courses['green-skills']!;
      const id = await newClass({ topic: 'green-skills', courseId: second!.id });
      const person = await learner();
      await makeEnrolments(database, person.personId, [courses['green-skills']![0]!.id]);
      const item = itemIn(await listFor(person), 'class', id);
      expect(item.reasons[0]).toMatchObject({
        source: 'similar',
        courseId: courses['green-skills']![0]!.id,
        course: { title: expect.any(String) },
      });
      expectSum(item);
    });

    it('are left out when they are full, over, called off, sensitive, for those invited, or one’s own', async () => {
      const person = await learner();
      const good = await newClass({ topic: 'law' });
      const hidden = [
        await newClass({ topic: 'law', taken: 20 }),
        await newClass({ topic: 'law', days: -3 }),
        await newClass({ topic: 'law', status: 'cancelled' }),
        await newClass({ topic: 'law', sensitive: true }),
        await newClass({ topic: 'law', invitationOnly: true }),
      ];
      const own = await newClass({ topic: 'law' });
      await database.execute(
        `insert into registration (id, class_id, person_id, mode, status, registered_by, registered_at)
         values ($1, $2, $3, 'in-person', 'confirmed', $3, now())`,
        [newId(), own, person.personId],
      );
      const found = ids(await listFor(person), 'class');
      expect(found).toContain(good);
      for (const id of [...hidden, own]) expect(found).not.toContain(id);
      expect(ids(await listFor(null), 'class')).toContain(own);
    });

    it('disappear the moment the last place goes, before the portal has noticed by itself', async () => {
      const id = await newClass({ topic: 'law', taken: 19 });
      expect(ids(await listFor(null), 'class')).toContain(id);
      await database.execute('update community_class set taken = 20 where id = $1', [id]);
      expect(ids(await service().for(null, page), 'class')).not.toContain(id);
    });
  });

  it('draws the last place that is shown, also when what stood above it was closed a moment ago', async () => {
    const person = await learner();
    for (let n = 0; n < 14; n++) await newClass({ topic: 'law' });
    const wanted = { ...page, counts: { class: 8 } };
    clock.advance(11_000);
    const before = await service().for(person, wanted);
    const closed = ids(before, 'class').slice(0, 3);
    await database.execute('update community_class set taken = 20 where id = any($1)', [closed]);
    const last = new Set<string>();
    for (let draw = 0; draw < 12; draw++) {
      const items = (await service().for(person, wanted)).lists.class;
      const probabilities = items.map(({ probability }) => probability);
      expect(items).toHaveLength(8);
      for (const { id } of items) expect(closed).not.toContain(id);
      expect(probabilities.slice(0, 7)).toEqual(Array(7).fill(1));
      expect(probabilities[7]).toBeGreaterThan(0);
      expect(probabilities[7]).toBeLessThan(1);
      last.add(items[7]!.id);
    }
    expect(last.size).toBeGreaterThan(1);
    await opened.module.get(ShownViews).written();
    const noted = await database.query<{ rank: number }>(
      'select rank from recommendation_shown where person_id = $1 and probability < 1',
      [person.personId],
    );
    expect(noted).toHaveLength(13);
    expect(new Set(noted.map(({ rank }) => rank))).toEqual(new Set([8]));
  });

  it('draws nothing for the group of an experiment in which nothing is drawn', async () => {
    for (let n = 0; n < 14; n++) await newClass({ topic: 'law' });
    clock.advance(11_000);
    const { actor: administrator } = await makePerson(database);
    const experiments = opened.module.get(ExperimentsService, { strict: false });
    const id = await experiments.create(administrator, {
      ...compareWays('usual', 'no-draw'),
      ...{ name: 'Rút thăm', measure: 'click', baseRate: 0.3, difference: 0.2 },
      lastDay: dayOf(clock.now()),
    });
    await experiments.start(id);
    const seen = { a: 0, b: 0 };
    while (seen.a < 3 || seen.b < 3) {
      const person = await learner();
      const arms = await experiments.armOf(person.personId);
      const { arm } = arms.in[0]!;
      const items = (await service().for(person, { ...page, counts: { class: 8 } })).lists.class;
      const likelihood = items[7]!.probability;
      expect([arm, likelihood < 1]).toEqual([arm, arm === 'a']);
      seen[arm]++;
    }
    await experiments.stop(id);
  });

  it('asks what a course asks for: one whose needs are open appears only when they are completed', async () => {
    const [basic, , next] = courses.law!;
    await database.execute('insert into course_prerequisite (course_id, needs_id) values ($1, $2)', [
      next!.id,
      basic!.id,
    ]);
    await database.execute('update course set updated_at = now() where id = $1', [next!.id]);
    const person = await learner();
    expect(ids(await listFor(person))).not.toContain(next!.id);
    await makeEnrolments(database, person.personId, [basic!.id], 'active');
    expect(ids(await listFor(person))).not.toContain(next!.id);
    await makeEnrolments(database, person.personId, [basic!.id]);
    expect(ids(await listFor(person))).toContain(next!.id);
  });

  it('does not recommend a course to which one is invited, or whose last day is over', async () => {
    const closed = await makeCourse(database, units.commune.id, { topic: 'law' });
    const invited = await makeCourse(database, units.commune.id, { topic: 'law' });
    for (const [id, way, lastDay] of [
      [closed.id, 'open', '2026-01-01'],
      [invited.id, 'invitation', null],
    ]) {
      await database.execute(
        'insert into course_terms (course_id, way, last_day, changed_at) values ($1, $2, $3, now())',
        [id, way, lastDay],
      );
    }
    const found = ids(await listFor(await learner()));
    expect(found).not.toContain(closed.id);
    expect(found).not.toContain(invited.id);
  });

  it('looks anew at what can be begun when a day ends in Viet Nam, where last days are over then', async () => {
    const now = clock.now();
    const stampAt = (time: string) => {
      clock.moveTo(new Date(time));
      return opened.module.get(RecommendableKinds).stamp();
    };
    const evening = await stampAt('2026-11-22T16:58:00Z');
    expect(await stampAt('2026-11-22T16:59:59Z')).toBe(evening);
    const midnight = await stampAt('2026-11-22T17:00:00Z');
    expect(midnight).not.toBe(evening);
    expect(await stampAt('2026-11-23T00:00:00Z')).toBe(midnight);
    clock.moveTo(now);
  });

  describe('after something was done', () => {
    const finishLesson = async (person: Actor, course: ImportedCourse) => {
      clock.advance(1000);
      await database.execute(
        `insert into lesson_progress (enrolment_id, lesson_id, done_at)
         select e.id, $2, $3 from enrolment e where e.person_id = $1 and e.course_id = $4`,
        [person.personId, course.lessonIds[0], clock.now(), course.id],
      );
      await database.execute(
        'update enrolment set lessons_done = 1 where person_id = $1 and course_id = $2',
        [person.personId, course.id],
      );
    };

    it('one finished lesson changes the list at once, and the page says so once', async () => {
      const person = await learner();
      await service().answer(person, 'aim', 'earn');
      const first = await listFor(person);
      expect(first.changed).toBeNull();
      const course = courses['digital-skills']![0]!;
      await makeEnrolments(database, person.personId, [course.id], 'active', { done: 0, total: 1 });
      await finishLesson(person, course);
      const second = await service().for(person, page);
      expect(second.changed).toMatchObject({ news: { kind: 'lesson', courseId: course.id } });
      expect(ids(second)).not.toEqual(ids(first));
      const follower = courses['digital-skills']![1]!.id;
      expect(ids(second).indexOf(follower)).toBeLessThan(ids(first).indexOf(follower));
      expect(itemIn(second, 'course', follower).reasons[0]).toMatchObject({ courseId: course.id });
      expect((await listFor(person)).changed).toBeNull();
    });

    it('a lesson more makes what follows its course weigh more', async () => {
      const person = await learner();
      const course = courses['digital-skills']![0]!;
      await makeEnrolments(database, person.personId, [course.id], 'active', { done: 0, total: 2 });
      const follower = courses['digital-skills']![1]!.id;
      const before = itemIn(await listFor(person), 'course', follower).score;
      await finishLesson(person, course);
      expect(itemIn(await service().for(person, page), 'course', follower).score).toBeGreaterThan(before);
    });

    it('a class attended counts, and the page says that it was that', async () => {
      const course = courses['green-skills']![0]!;
      const classId = await newClass({ topic: 'green-skills', courseId: course.id, days: -1 });
      const person = await learner();
      await listFor(person);
      clock.advance(1000);
      await database.execute(
        `insert into attendance (session_id, person_id, status, marked_by, marked_at)
         select s.id, $2, 'present', $2, $3 from class_session s where s.class_id = $1`,
        [classId, person.personId, clock.now()],
      );
      const found = await service().for(person, page);
      expect(found.basis).toBe('likeness');
      expect(found.changed).toMatchObject({ news: { kind: 'class', courseId: course.id } });
    });
  });

  describe('what is known', () => {
    it('does not count once it was left out, and counts again when it is put back; the record stays', async () => {
      const person = await learner();
      const course = courses['green-skills']![0]!;
      await makeEnrolments(database, person.personId, [course.id]);
      expect((await listFor(person)).basis).toBe('likeness');
      const item = { what: 'item' as const, key: course.id };
      await knowledge().leaveOut(person, item);
      await knowledge().leaveOut(person, { what: 'place', key: '' });
      const without = await listFor(person);
      expect(without.basis).toBe('popularity');
      const terms = Object.values(without.lists).flatMap((list) => list.flatMap((one) => one.terms));
      expect(terms.some(({ source }) => source === 'near' || source === 'took')).toBe(false);
      const known = await knowledge().of(person);
      expect(known?.known.history).toMatchObject([{ courseId: course.id, status: 'completed' }]);
      expect(known?.known.leftOut).toEqual(expect.arrayContaining([item]));
      await knowledge().countAgain(person, item);
      expect((await listFor(person)).basis).toBe('likeness');
    });

    it('holds a class registered for and a resource opened as that, says so in the reasons, and leaves each out', async () => {
      const person = await learner();
      const classId = await newClass({ topic: 'science' });
      const resource = await makeResource(database, units.commune.id, person.personId, {
        title: 'Sổ tay trồng rau',
        topic: 'green-skills',
      });
      const near = await newClass({ topic: 'science' });
      await makeRegistration(database, classId, person.personId, 'confirmed');
      await makeOpening(database, resource, person.personId);
      const found = await listFor(person);
      expect(found.newcomer).toBe(false);
      const reason = itemIn(found, 'class', near).reasons.find(({ source }) => source === 'similar')!;
      expect(sentence('vi', reason)).toMatch(/^Cùng chủ đề với .+ bạn đã đăng ký lớp$/);
      expect(sentence('en', reason)).toMatch(/^Same topic as .+, for which you registered$/);
      const green = itemIn(found, 'course', courses['green-skills']![1]!.id);
      expect(sentence('vi', green.reasons[0]!)).toBe('Cùng chủ đề với Sổ tay trồng rau bạn đã mở');
      const history = (await knowledge().of(person))!.known.history;
      expect(new Map(history.map(({ courseId, status }) => [courseId, status]))).toEqual(
        new Map([
          [classId, 'registered'],
          [resource, 'opened'],
        ]),
      );
      await knowledge().leaveOut(person, { what: 'item', key: resource });
      const without = itemIn(await listFor(person), 'course', courses['green-skills']![1]!.id);
      expect(without.terms.some((term) => 'courseId' in term && term.courseId === resource)).toBe(false);
    });

    it('is still asked the three questions by somebody who only opened a resource', async () => {
      const person = await learner();
      const resource = await makeResource(database, units.commune.id, person.personId);
      await makeOpening(database, resource, person.personId);
      expect((await listFor(person)).newcomer).toBe(true);
    });

    it('leaves out an answer without the others, and what was noted of what was shown', async () => {
      const person = await learner();
      await service().answer(person, 'aim', 'earn');
      await service().answer(person, 'suits', 'weekend');
      await listFor(person);
      await service().answer(person, 'aim', null);
      expect(await service().answersOf(person)).toEqual({
        topics: [],
        aim: null,
        level: null,
        suits: 'weekend',
      });
      expect((await knowledge().of(person))?.shown.times).toBeGreaterThan(0);
      await knowledge().forgetShown(person);
      expect((await knowledge().of(person))?.shown).toEqual({ times: 0, since: null });
    });

    it('is gone from every table the moment the consent is withdrawn, and says how much it was', async () => {
      const person = await learner();
      await service().answer(person, 'aim', 'earn');
      await service().answer(person, 'level', 'new');
      await service().dislike(person, { kind: 'course', id: courses.law![0]!.id });
      await knowledge().leaveOut(person, { what: 'age', key: '' });
      const shown = Object.values((await listFor(person)).lists).flat().length;
      expect(await knowledge().withdraw(person)).toEqual({ answers: 2, dislikes: 1, leftOut: 1, shown });
      expect(await rows(person.personId)).toEqual(tables.map(() => 0));
      const standing = await database.query(
        `select 1 from consent where person_id = $1 and purpose = 'recommendations' and withdrawn_at is null`,
        [person.personId],
      );
      expect(standing).toEqual([]);
      // A page that is still open writes nothing any more, whatever its session says.
      await knowledge().leaveOut(person, { what: 'age', key: '' });
      await listFor(person);
      expect(await rows(person.personId)).toEqual(tables.map(() => 0));
    });
  });

  describe('what nobody has any use for', () => {
    const foreignId = '0197a000-0000-7000-8000-00000000dead';
    it.each([
      ['an item that is not there', { what: 'item', key: foreignId }],
      ['an item that is none', { what: 'item', key: 'x' }],
      ['a wish that is none', { what: 'wish', key: 'x'.repeat(40) }],
    ] as const)('is not left out: %s', async (_, leftOut) => {
      const person = await learner();
      await expect(knowledge().leaveOut(person, leftOut)).rejects.toMatchObject({ code: 'common.notFound' });
      expect(await rows(person.personId)).toEqual([0, 0, 0, 0]);
    });

    it.each(['programme', 'course', 'class', 'resource'] as const)(
      'is not hidden: a %s that is not there',
      async (kind) => {
        const person = await learner();
        const hidden = service().dislike(person, { kind, id: foreignId });
        await expect(hidden).rejects.toMatchObject({ code: 'common.notFound' });
        expect(await rows(person.personId)).toEqual([0, 0, 0, 0]);
      },
    );

    it('is one row for the place and the age, whatever is told with them', async () => {
      const person = await learner();
      for (const key of ['', 'a', 'b']) await knowledge().leaveOut(person, { what: 'place', key });
      expect(await rows(person.personId)).toEqual([0, 0, 0, 1]);
      expect(
        (await listFor(person)).lists.course.flatMap(({ terms }) => terms.map(({ source }) => source)),
      ).not.toContain('commune');
    });
  });

  it('leaves out an item whose id is told in capitals', async () => {
    const person = await learner();
    const [{ id }] = courses['law']! as [ImportedCourse];
    await makeEnrolments(database, person.personId, [id]);
    await knowledge().leaveOut(person, { what: 'item', key: id.toUpperCase() });
    expect((await knowledge().of(person))?.known.leftOut).toEqual([{ what: 'item', key: id }]);
  });

  it('stores nothing without consent, in any table, wherever somebody looks and for whatever place', async () => {
    const silent = await learner(false);
    const before = await rows();
    for (const actor of [silent, null]) {
      const found = await listFor(actor);
      await listFor(actor, { near: nextCommune.id });
      await listFor(actor, { place: 'strip' });
      await listFor(actor, { place: 'api' });
      await service().why(actor, { kind: 'course', id: ids(found)[0]! }, 'vi');
    }
    expect(await knowledge().of(silent)).toBeNull();
    expect(await rows()).toEqual(before);
  });

  it('shows what is near the place one lives in, or one that was asked for, without consent too', async () => {
    const id = await newClass({ topic: 'work', unitId: nextCommune.id });
    const near = (found: Recommendations) =>
      itemIn(found, 'class', id).terms.find((term) => term.source === 'near');
    const silent = await learner(false, nextCommune.id);
    expect(near(await listFor(silent))).toMatchObject({ reach: 'commune', place: nextCommune.name });
    expect(near(await listFor(null))).toBeUndefined();
    const asked = await listFor(null, { near: nextCommune.id });
    expect(asked.near).toBe(nextCommune.name);
    expect(near(asked)).toMatchObject({ reach: 'commune' });
    expect((await listFor(null, { near: newId() })).lists.course.length).toBeGreaterThan(0);
  });

  it('tells every part of a score, also of what is not in the list, and nothing of what is closed', async () => {
    const person = await learner();
    const course = courses['digital-skills']![0]!;
    await makeEnrolments(database, person.personId, [course.id]);
    const { lists } = await listFor(person);
    for (const item of [lists.course[0]!, lists.class[0]!]) {
      const { item: explained } = await service().why(person, item, 'vi');
      expect(explained.score).toBeCloseTo(item.score, 6);
      expectSum(explained);
    }
    await expect(
      service().why(person, { kind: 'class', id: lists.course[0]!.id }, 'vi'),
    ).rejects.toMatchObject({ code: 'common.notFound' });
    await expect(service().why(person, { kind: 'course', id: newId() }, 'vi')).rejects.toMatchObject({
      code: 'common.notFound',
    });
  });

  it('falls back to likeness when the model breaks while it is asked, and says so in the log', async () => {
    const person = await learner();
    await makeEnrolments(database, person.personId, [courses.law![0]!.id]);
    await listFor(person);
    const keeper = opened.module.get(ShelfKeeper);
    const shelf = await keeper.current();
    const broken = {
      name: 'broken',
      itemCount: shelf.size,
      score: () => {
        throw new Error('not a number');
      },
    };
    const items = shelf.items.toArray();
    const all = items.map((_, at) => at);
    const models = { id: newId(), items, taken: new Set(all), learners: 1, popularity: null };
    jest.spyOn(keeper, 'current').mockResolvedValueOnce(
      new Shelf(
        shelf.open.flatMap((what) => what ?? []),
        { ...models, model: broken as never },
      ),
    );
    const warn = jest.spyOn(opened.module.get(Log), 'warn').mockImplementation(() => undefined);
    const found = await service().for(person, { ...page, place: 'strip' });
    expect(found.basis).toBe('likeness');
    expect(found.lists.course.length).toBeGreaterThan(0);
    expect(warn).toHaveBeenCalledTimes(1);
    warn.mockRestore();
  });

  it('shows nothing of resources that were opened between a withdrawal and the event that deletes them', async () => {
    const person = await learner();
    const resource = await makeResource(database, units.commune.id, person.personId, { topic: 'law' });
    await makeOpening(database, resource, person.personId);
    expect((await knowledge().of(person))?.known.history.map(({ courseId }) => courseId)).toEqual([resource]);
    await opened.module.get(ConsentsService).withdraw(person.personId, 'recommendations', person.personId);
    const kept = 'select 1 from resource_opening where person_id = $1';
    expect(await database.one(kept, [person.personId])).not.toBeNull();
    // A session that was read before the withdrawal still says that they agree.
    expect(await knowledge().of(person)).toBeNull();
    const found = await listFor(person, { counts: { course: 5, resource: 20 } });
    expect(found.basis).toBe('popularity');
    expect(found.lists.resource.map(({ id }) => id)).toContain(resource);
    for (const { reasons } of Object.values(found.lists).flat()) {
      expect(reasons.some((reason) => 'courseId' in reason)).toBe(false);
    }
  });

  it('calls something by its new name within ten seconds', async () => {
    const { id } = await makeCourse(database, units.commune.id, { topic: 'law', level: 'beginner' });
    const person = await learner();
    await service().answer(person, 'aim', 'papers');
    const before = itemIn(await listFor(person), 'course', id).what.title;
    await database.execute(`update course set title = 'Tên mới', updated_at = $2 where id = $1`, [
      id,
      clock.now(),
    ]);
    clock.advance(9_000);
    expect(itemIn(await service().for(person, page), 'course', id).what.title).toBe(before);
    clock.advance(1_000);
    await service().for(person, page);
    expect(itemIn(await service().for(person, page), 'course', id).what.title).toBe('Tên mới');
  });

  it('needs no more queries the more there is, and two while nothing is newer', async () => {
    const person = await learner();
    await makeEnrolments(
      database,
      person.personId,
      Object.values(courses).flatMap((all) => all.slice(0, 2).map(({ id }) => id)),
    );
    await listFor(person);
    const context = { requestId: newId(), language: 'vi' as const, path: '/', actor: person, queries: 0 };
    await requestContext.run(context, () => service().for(person, page));
    expect(context.queries).toBe(2);
  });

  it('believes answers that were given when the questions were others', async () => {
    const person = await learner();
    const migration = new KnowTheLearner1700000071000();
    const runner = { query: (sql: string) => database.execute(sql) } as unknown as QueryRunner;
    await migration.down(runner);
    await database.execute(
      `insert into recommendation_answer (person_id, topics, phone_skill, aim, answered_at)
       values ($1, '{law}', 'some', 'papers', now())`,
      [person.personId],
    );
    await migration.up(runner);
    expect(await service().answersOf(person)).toEqual({
      topics: ['law'],
      aim: 'papers',
      level: 'some',
      suits: null,
    });
    expect((await listFor(person)).lists.course[0]?.reasons[0]).toMatchObject({ source: 'interest' });
  });
});
