import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CoursesModule, type ImportedCourse, ProgrammesService } from '@domdom/courses';
import { ConsentsService, consentWithdrawn, IdentityModule } from '@domdom/identity';
import { OrganisationsModule } from '@domdom/organisations';
import { type Actor, type Database, type FixedClock, newId, requestContext } from '@domdom/platform';
import type { Topic } from '@domdom/ui';
import { openModule, servicesOf } from '../../../test/support/database';
import { makeCourse } from '../../courses/src/testing/course.factory';
import { giveConsent } from '../../identity/src/testing/consent.factory';
import { makePerson } from '../../identity/src/testing/person.factory';
import { makeUnitLine } from '../../organisations/src/testing/unit.factory';
import { ConsentWithdrawnConsumer } from './consent-withdrawn.consumer';
import { segmentsOf } from './domain/segments';
import { PeopleRepository } from './people.repository';
import { RecommendationsModule } from './recommendations.module';
import { RecommendationsService, type Wanted } from './recommendations.service';
import type { Recommendations } from './recommended';
import { ShelfKeeper } from './shelf.keeper';
import { ShownViews } from './shown-views';
import { makeEnrolments } from './testing/activity.factory';
import { ActivityReader } from './training/activity.reader';
import { TrainJob } from './training/train.job';
import { switchAheadMilliseconds } from './versions/live-version.service';
import { VersionsRepository } from './versions/versions.repository';

const quiet = { report: async () => undefined };
const all: Wanted = { counts: { programme: 10, course: 20 }, language: 'vi', place: 'page' };

describe('recommendations', () => {
  let opened: Awaited<ReturnType<typeof openModule>>;
  let database: Database;
  let clock: FixedClock;
  let units: Awaited<ReturnType<typeof makeUnitLine>>;
  let folder: string;
  const get = servicesOf(() => opened);
  const courses: Record<'digital' | 'green', ImportedCourse[]> = { digital: [], green: [] };
  let untaken: ImportedCourse;
  let foreign: ImportedCourse;

  const newCourse = (
    topic: Topic,
    level: 'beginner' | 'intermediate' = 'beginner',
    language: 'vi' | 'km' = 'vi',
  ) => makeCourse(database, units.commune.id, { topic, level, language });
  const newLearner = async (consents = true): Promise<Actor> => {
    const { actor } = await makePerson(database, { homeUnitId: units.commune.id, birthYear: 1990 });
    if (consents) await giveConsent(database, actor.personId);
    return { ...actor, consents: { analytics: false, recommendations: consents } };
  };
  const service = () => get(RecommendationsService);
  /** The list as it is after the portal has looked for something newer. */
  const listFor = (actor: Actor | null, wanted = all): Promise<Recommendations> => {
    clock.advance(switchAheadMilliseconds);
    return service().for(actor, wanted);
  };
  const train = () => get(TrainJob).run({}, quiet);
  /** What somebody ticked when topics were still asked for. */
  const ticked = (actor: Actor, topics: Topic[]) =>
    database.execute(
      'insert into recommendation_answer (person_id, topics, answered_at) values ($1, $2, $3)',
      [actor.personId, topics, clock.now()],
    );
  const ids = (found: Recommendations) => found.lists.course.map((course) => course.id);
  const rowsOf = async (personId: string): Promise<number> => {
    await get(ShownViews).written();
    const row = await database.one<{ rows: number }>(
      `select ((select count(*) from recommendation_answer where person_id = $1)
        + (select count(*) from recommendation_dislike where person_id = $1)
        + (select count(*) from recommendation_shown where person_id = $1))::int as rows`,
      [personId],
    );
    return row?.rows ?? -1;
  };

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'domdom-models-'));
    process.env['DATA_DIR'] = folder;
    opened = await openModule({
      imports: [IdentityModule, OrganisationsModule, CoursesModule, RecommendationsModule],
    });
    ({ database, clock } = opened);
    units = await makeUnitLine(database);
    for (let n = 0; n < 5; n++) {
      courses.digital.push(await newCourse('digital-skills', n < 3 ? 'beginner' : 'intermediate'));
      courses.green.push(await newCourse('green-skills'));
    }
    untaken = await newCourse('digital-skills');
    foreign = await newCourse('digital-skills', 'beginner', 'km');
  });
  afterAll(async () => {
    await opened.module.close();
    await rm(folder, { recursive: true, force: true });
  });

  describe('before anybody has learnt anything', () => {
    it('shows what is open to a visitor, says it is not personal and keeps nothing', async () => {
      const found = await listFor(null);
      expect(found).toMatchObject({ personal: false, basis: 'popularity', modelId: null });
      expect(ids(found)).toContain(untaken.id);
      expect(ids(found)).not.toContain(foreign.id);
      expect(found.lists.course.every((course) => course.reasons.length === 0)).toBe(true);
    });

    it('trains on nothing without failing, and says that it was too little', async () => {
      expect(await train()).toMatchObject({ kind: 'popularity', learners: 0, interactions: 0 });
      const [model] = await get(VersionsRepository).list(1);
      expect(model?.evaluation).toMatchObject({ comparable: 0, tested: null, methods: [] });
      expect((await listFor(null)).lists.course.length).toBeGreaterThan(0);
    });

    it('gives a newcomer programmes on the topics they named, and says that this is why', async () => {
      const { actor: official } = await makePerson(database, {
        grants: [{ role: 'official', unitId: units.centre.id }],
      });
      const programmes = get(ProgrammesService);
      const made = async (topic: Topic, of: ImportedCourse[]) => {
        const details = { title: `Chương trình ${topic}`, summary: 'Học từng bước.', topic };
        const chosen = of.map(({ id }) => ({ id, required: true }));
        const programme = await programmes.create(official, units.commune.id, {
          ...details,
          courses: chosen,
        });
        await programmes.publish(official, programme.id);
        return programme.id;
      };
      const green = await made('green-skills', courses.green);
      const digital = await made('digital-skills', courses.digital);
      const newcomer = await newLearner();
      expect((await listFor(newcomer)).newcomer).toBe(true);

      await ticked(newcomer, ['green-skills']);
      await service().answer(newcomer, 'level', 'new');
      await service().answer(newcomer, 'aim', 'phone');
      const found = await listFor(newcomer);
      expect(found).toMatchObject({ basis: 'answers', newcomer: false });
      expect(found.lists.programme.map(({ id }) => id)).toEqual([green, digital]);
      expect(found.lists.programme[0]?.reasons[0]).toMatchObject({
        source: 'interest',
        topic: 'green-skills',
      });
      expect(found.lists.programme[1]?.reasons[0]).toMatchObject({ source: 'aim', aim: 'phone' });
    });

    it('counts what somebody told their commune they want to learn, beside history too, and no more once it is taken back', async () => {
      const wish = (personId: string) =>
        database.execute(
          `insert into learning_need (person_id, unit_id, topics, times, said_at) values ($1, $2, $3, '{}', $4)`,
          [personId, units.commune.id, ['green-skills'], clock.now()],
        );
      const greens = courses.green.map(({ id }) => id);
      const asks = await newLearner();
      await wish(asks.personId);
      const alone = await listFor(asks);
      expect(greens).toContain(ids(alone)[0]);
      expect(alone.lists.course[0]?.reasons).toMatchObject([{ source: 'wish', topic: 'green-skills' }]);

      await makeEnrolments(database, asks.personId, [courses.digital[0]!.id]);
      const beside = await listFor(asks);
      expect(beside.basis).toBe('likeness');
      const green = beside.lists.course.find(({ id }) => greens.includes(id));
      expect(green?.reasons[0]).toMatchObject({ source: 'wish', topic: 'green-skills' });
      for (const { score, terms } of [...beside.lists.programme, ...beside.lists.course]) {
        expect(terms.reduce((sum, term) => sum + term.contribution, 0)).toBeCloseTo(score, 6);
      }

      await database.execute('delete from learning_need where person_id = $1', [asks.personId]);
      await database.execute('delete from enrolment where person_id = $1', [asks.personId]);
      const after = await listFor(asks);
      expect(after.lists.course.flatMap(({ terms }) => terms).some(({ source }) => source === 'wish')).toBe(
        false,
      );
      const silent = await newLearner(false);
      await wish(silent.personId);
      expect((await listFor(silent)).lists.course.every(({ basis }) => basis === 'popularity')).toBe(true);
    });

    it('goes by likeness once there is history: one level up comes before the same level', async () => {
      const learner = await newLearner();
      await makeEnrolments(database, learner.personId, [courses.digital[0]!.id]);
      const found = await listFor(learner);
      expect(found.basis).toBe('likeness');
      expect([courses.digital[3]!.id, courses.digital[4]!.id]).toContain(ids(found)[0]);
      expect(found.lists.course[0]?.reasons[0]).toMatchObject({
        source: 'similar',
        likeness: 'step-up',
        courseId: courses.digital[0]!.id,
      });
    });
  });

  describe('once enough people have learnt', () => {
    /** Which of them speaks of a course of their own depends on the method that does best on these few. */
    const ofTheirOwn = expect.stringMatching(/^(took|next|similar)$/);
    let silent: Actor;
    let sister: Awaited<ReturnType<typeof makeUnitLine>>;
    beforeAll(async () => {
      sister = await makeUnitLine(database);
      for (const level of ['province', 'commune'] as const)
        await database.execute('update unit set territory_code = $2 where id = any($1::uuid[])', [
          [units[level].id, sister[level].id],
          `T-${level}`,
        ]);
      for (let n = 0; n < 64; n++) {
        const homeUnitId = (n % 4 < 2 ? units : sister).commune.id;
        const { actor } = await makePerson(database, { homeUnitId, birthYear: 1960 });
        await giveConsent(database, actor.personId);
        const own = n % 2 ? courses.green : courses.digital;
        // Everybody leaves out one course, each another.
        const taken = own.filter((_, place) => place !== (n >> 1) % own.length).map((course) => course.id);
        await makeEnrolments(database, actor.personId, taken);
      }
      silent = await newLearner(false);
      await makeEnrolments(database, silent.personId, [courses.green[0]!.id, courses.digital[0]!.id]);
      await train();
    });

    it('learns only from those who agreed, and stores figures measured on held-out learners', async () => {
      const [model] = await get(VersionsRepository).list(1);
      // The 64, and the one who tried likeness above; the silent one is not among them.
      expect(model).toMatchObject({ learners: 65, interactions: 64 * 4 + 1 });
      expect(model?.evaluation.tested).toBeGreaterThan(0);
      expect(model?.evaluation.methods.map(({ method }) => method)).toContain(model?.kind);
      expect(model?.decision).toMatchObject({ taken: true });
    });

    it('counts what people learn in a place together, whichever organisation’s unit they live in', async () => {
      const [one, other] = [
        await listFor(null, { ...all, near: units.commune.id }),
        await listFor(null, { ...all, near: sister.commune.id }),
      ];
      const popular = ({ lists }: Recommendations) =>
        new Map(lists.course.map(({ id, score }) => [id, score]));
      expect(popular(one)).toEqual(popular(other));
      const { models } = await get(ShelfKeeper).current();
      const [segment] = segmentsOf({ commune: 'T-commune' });
      expect(models?.popularity?.learnersIn(segment!)).toBeGreaterThanOrEqual(64);
    });

    it('changes the list at once when somebody finishes a course, and says why', async () => {
      const learner = await newLearner();
      await makeEnrolments(
        database,
        learner.personId,
        courses.green.slice(0, 2).map(({ id }) => id),
      );
      const before = await listFor(learner);
      expect(before.basis).toBe('history');
      expect(courses.green.slice(2).map(({ id }) => id)).toContain(ids(before)[0]);

      const finished = courses.digital[0]!;
      await makeEnrolments(database, learner.personId, [finished.id]);
      const after = await service().for(learner, all);
      expect(ids(after)).not.toContain(finished.id);
      const because = after.lists.course.filter((course) =>
        course.reasons.some(
          (reason) => reason.course && 'courseId' in reason && reason.courseId === finished.id,
        ),
      );
      expect(because.length).toBeGreaterThan(0);
      expect(because[0]?.reasons.find((reason) => reason.course)?.course?.title).toBeTruthy();
      // What stood in the list only because it is popular is now there for a reason of the person's own.
      const basisOf = (found: Recommendations) =>
        found.lists.course.find((one) => one.id === courses.digital[1]!.id)?.basis;
      expect([basisOf(before), basisOf(after)]).toEqual(['popularity', 'history']);
    });

    it('places a course that nobody has taken by what it is about', async () => {
      const learner = await newLearner();
      await makeEnrolments(database, learner.personId, [courses.digital[0]!.id]);
      const found = await listFor(learner);
      const placed = found.lists.course.find((course) => course.id === untaken.id);
      expect(placed).toMatchObject({ basis: 'history', reasons: [{ source: ofTheirOwn }] });
    });

    it('makes every score the sum of its terms, for history, answers and popularity', async () => {
      const learner = await newLearner();
      await makeEnrolments(database, learner.personId, [courses.digital[0]!.id], 'active', {
        done: 1,
        total: 3,
      });
      const newcomer = await newLearner();
      await ticked(newcomer, ['digital-skills']);
      await service().answer(newcomer, 'level', 'some');
      await service().answer(newcomer, 'aim', 'earn');
      for (const actor of [learner, newcomer, null]) {
        const found = await listFor(actor);
        const items = [...found.lists.programme, ...found.lists.course];
        expect(items.length).toBeGreaterThan(0);
        for (const { score, terms } of items) {
          expect(terms.reduce((sum, term) => sum + term.contribution, 0)).toBeCloseTo(score, 6);
        }
      }
    });

    it('speaks of many people in the province only where there are many', async () => {
      const neighbour = await newLearner();
      await ticked(neighbour, ['digital-skills']);
      const found = await listFor(neighbour);
      const crowds = found.lists.course
        .flatMap((course) => course.terms)
        .filter((term) => term.source === 'province');
      expect(crowds.length).toBeGreaterThan(0);
      for (const crowd of crowds) {
        // 32 digital learners, of whom each course misses six or seven.
        expect(crowd).toMatchObject({ name: units.province.name });
        expect(crowd.source === 'province' && crowd.people).toBeGreaterThanOrEqual(25);
      }
      const named = found.lists.course.flatMap((course) => course.reasons);
      expect(named.every((reason) => !('people' in reason) || reason.people >= 5)).toBe(true);
    });

    it('never shows a course that was closed or deleted after the model was trained', async () => {
      const closed = await newCourse('digital-skills');
      const learner = await newLearner();
      await makeEnrolments(database, learner.personId, [courses.digital[0]!.id]);
      expect(ids(await listFor(learner))).toContain(closed.id);
      await database.execute(`update course set status = 'archived' where id = $1`, [closed.id]);
      // Even before the portal has noticed.
      expect(ids(await service().for(learner, all))).not.toContain(closed.id);
      await database.execute(`delete from course where id = $1`, [closed.id]);
      expect(ids(await listFor(learner))).not.toContain(closed.id);
    });

    it('counts a class on a course as having learnt of it', async () => {
      const learner = await newLearner();
      const [classId, sessionId] = [newId(), newId()];
      await database.execute(
        `insert into community_class (id, title, summary, topic, level, language, unit_id, course_id, mode, status,
           recurrence, starts_on, starts_at, minutes, first_starts_at, last_ends_at, search_folded, created_by,
           created_at, updated_at)
         values ($1, 'Lớp', '', 'green-skills', 'beginner', 'vi', $2, $3, 'online', 'open', '', '2026-11-01', '19:00',
           60, '2026-11-01', '2026-11-02', '', $4, now(), now())`,
        [classId, units.commune.id, courses.green[0]!.id, learner.personId],
      );
      await database.execute(
        `insert into class_session (id, class_id, starts_at, ends_at, status, updated_at)
         values ($1, $2, '2026-11-01', '2026-11-02', 'held', now())`,
        [sessionId, classId],
      );
      await database.execute(
        `insert into attendance (session_id, person_id, status, marked_by, marked_at)
         values ($1, $2, 'present', $2, now())`,
        [sessionId, learner.personId],
      );
      const { history } = (await get(PeopleRepository).known(learner.personId))!;
      expect(history).toMatchObject([{ courseId: courses.green[0]!.id, status: 'attended', weight: 1 }]);
      const found = await listFor(learner);
      expect(found.lists.course[0]?.reasons[0]).toMatchObject({ source: ofTheirOwn, status: 'attended' });
      // Who looks at the screen of a shared phone is not told of a class that nobody is to know of.
      await database.execute('update community_class set sensitive = true where id = $1', [classId]);
      expect((await get(PeopleRepository).known(learner.personId))?.history).toEqual([]);
    });

    it('hides what does not suit until it is brought back', async () => {
      const learner = await newLearner();
      await makeEnrolments(database, learner.personId, [courses.digital[0]!.id]);
      const [first] = (await listFor(learner)).lists.course;
      await service().dislike(learner, { kind: 'course', id: first!.id });
      const without = await listFor(learner);
      expect(ids(without)).not.toContain(first!.id);
      expect(without.hidden).toEqual([expect.objectContaining({ kind: 'course', id: first!.id })]);
      await service().undoDislike(learner, first!.id);
      expect(ids(await listFor(learner))).toContain(first!.id);
    });

    it('needs no more than five queries for a page, the checks for a newer model and catalogue included', async () => {
      const learner = await newLearner();
      await makeEnrolments(database, learner.personId, [courses.digital[0]!.id]);
      await listFor(learner);
      clock.advance(switchAheadMilliseconds);
      const context = { requestId: newId(), language: 'vi' as const, path: '/', actor: learner, queries: 0 };
      await requestContext.run(context, () => service().for(learner, all));
      expect(context.queries).toBe(5);
    });

    it('stores nothing about somebody who did not agree, whatever the session says', async () => {
      await listFor(silent);
      await expect(service().answer(silent, 'aim', 'know')).rejects.toMatchObject({
        code: 'recommendations.noConsent',
      });
      const stale = { ...silent, consents: { analytics: false, recommendations: true } };
      await expect(service().answer(stale, 'aim', 'know')).rejects.toMatchObject({
        code: 'recommendations.noConsent',
      });
      await service().dislike(stale, { kind: 'course', id: untaken.id });
      expect((await listFor(stale)).basis).toBe('popularity');
      expect(await rowsOf(silent.personId)).toBe(0);
    });

    it('notes what was shown in one view, with its ranks, for somebody who agreed', async () => {
      const learner = await newLearner();
      const found = await listFor(learner, { ...all, counts: { programme: 1, course: 2 } });
      await get(ShownViews).written();
      const rows = await database.query(
        `select rank, item_id as id, model_id as "modelId", probability from recommendation_shown
         where person_id = $1 order by rank`,
        [learner.personId],
      );
      const shown = [...found.lists.programme, ...found.lists.course];
      expect(rows).toEqual(
        shown.map(({ id }, place) => ({ rank: place + 1, id, modelId: found.modelId, probability: 1 })),
      );
    });

    it('forgets somebody who withdraws: all that was kept, and their activity is not read any more', async () => {
      const learner = await newLearner();
      await makeEnrolments(database, learner.personId, [courses.digital[0]!.id]);
      await service().answer(learner, 'aim', 'know');
      await service().dislike(learner, { kind: 'course', id: untaken.id });
      await listFor(learner);
      expect(await rowsOf(learner.personId)).toBeGreaterThan(2);
      const before = (await get(ActivityReader).read()).matrix.rows;

      await get(ConsentsService).withdraw(learner.personId, 'recommendations', learner.personId);
      const payload = { personId: learner.personId, purpose: 'recommendations' as const };
      const event = { ...consentWithdrawn(payload), id: newId(), occurredAt: clock.now() };
      await get(ConsentWithdrawnConsumer).handle(event);
      await get(ConsentWithdrawnConsumer).handle(event);

      expect(await rowsOf(learner.personId)).toBe(0);
      expect((await get(ActivityReader).read()).matrix.rows).toBe(before - 1);
      // The page they still have open gets nothing personal either.
      expect((await listFor(learner)).basis).toBe('popularity');
      expect(await rowsOf(learner.personId)).toBe(0);
    });
  });
});
