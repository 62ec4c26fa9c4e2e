import { IdentityModule } from '@domdom/identity';
import { OrganisationsModule } from '@domdom/organisations';
import { type Actor, type Database, type FixedClock, newId } from '@domdom/platform';
import { openModule, servicesOf } from '../../../../test/support/database';
import { makeCourse } from '../../../courses/src/testing/course.factory';
import { giveConsent } from '../../../identity/src/testing/consent.factory';
import { makePerson } from '../../../identity/src/testing/person.factory';
import { makeUnitLine } from '../../../organisations/src/testing/unit.factory';
import { makeResource } from '../../../resources/src/testing/resource.factory';
import { PeopleRepository } from '../people.repository';
import { RecommendationsModule } from '../recommendations.module';
import { type ShownView, ShownViews } from '../shown-views';
import { makeClass } from '../testing/class.factory';
import { type Arm, armOf, armSql } from './assignment';
import { ClicksRepository } from './clicks.repository';
import { stateOf, verdictOf } from './experiment';
import { ExperimentsRepository } from './experiments.repository';
import { ExperimentsService, type NewExperiment } from './experiments.service';
import { MeasureJob } from './measure.job';
import { MeasurementRepository } from './measurement.repository';
import { viewsKeptDays } from './views.repository';

const start = new Date('2026-11-21T02:00:00Z');
const day = 86_400_000;
const later = (days: number) => new Date(start.getTime() + days * day);

describe('the measurement of recommendations', () => {
  let opened: Awaited<ReturnType<typeof openModule>>;
  let database: Database;
  let clock: FixedClock;
  let units: Awaited<ReturnType<typeof makeUnitLine>>;
  let administrator: Actor;
  let course: { id: string; slug: string };
  let other: { id: string; slug: string };
  const get = servicesOf(() => opened);
  const experiments = () => get(ExperimentsService);
  const measure = () => get(MeasureJob).run();

  const newLearner = async (consents = true): Promise<string> => {
    const { actor } = await makePerson(database, { homeUnitId: units.commune.id });
    if (consents) await giveConsent(database, actor.personId);
    return actor.personId;
  };
  const show = async (personId: string, courseIds: readonly string[], probability = 1): Promise<string> => {
    const items = courseIds.map((id) => ({ kind: 'course' as const, id, probability }));
    return note(personId, items);
  };
  const note = async (personId: string, items: ShownView['items']): Promise<string> => {
    const view = get(ShownViews).note({ personId, place: 'page', modelId: null, items, at: clock.now() });
    await get(ShownViews).written(personId);
    return view!;
  };
  const follow = (personId: string, view: string, rank = 1) =>
    get(ClicksRepository).follow(personId, view, rank, clock.now());
  const enrol = (personId: string, courseId: string, at: Date, completedAt: Date | null = null) =>
    database.execute(
      `insert into enrolment (id, course_id, person_id, status, enrolled_at, completed_at, last_seen_at)
       values ($1, $2, $3, $4, $5, $6, $5)
       on conflict (course_id, person_id) do update set status = excluded.status, completed_at = excluded.completed_at`,
      [newId(), courseId, personId, completedAt ? 'completed' : 'active', at, completedAt],
    );
  const views = (personId: string) =>
    database.query<{
      viewId: string;
      rank: number;
      clicked: Date | null;
      enrolled: Date | null;
      finished: Date | null;
    }>(
      `select view_id as "viewId", rank, clicked_at as clicked, enrolled_at as enrolled, finished_at as finished
       from recommendation_shown where person_id = $1 order by shown_at, rank`,
      [personId],
    );
  const plan: NewExperiment = {
    name: 'Đa dạng hơn',
    option: 'diversity',
    aValue: '0,1',
    bValue: '0,6',
    measure: 'click',
    baseRate: 0.3,
    difference: 0.6,
    lastDay: '2026-12-10',
  };
  const stored = async (id: string) =>
    (await get(ExperimentsRepository).list()).find((experiment) => experiment.id === id)!;
  /** So many people in each arm of an experiment. */
  const peopleIn = async (id: string, each: number): Promise<Record<Arm, string[]>> => {
    const { salt } = await stored(id);
    const found: Record<Arm, string[]> = { a: [], b: [] };
    while (found.a.length < each || found.b.length < each) {
      const personId = await newLearner();
      const arm = found[armOf(salt, personId)];
      if (arm.length < each) arm.push(personId);
    }
    return found;
  };

  beforeAll(async () => {
    opened = await openModule({ imports: [IdentityModule, OrganisationsModule, RecommendationsModule] });
    ({ database, clock } = opened);
    units = await makeUnitLine(database);
    ({ actor: administrator } = await makePerson(database, {
      grants: [{ role: 'administrator', unitId: null }],
    }));
    course = await makeCourse(database, units.commune.id, { topic: 'law' });
    other = await makeCourse(database, units.commune.id, { topic: 'work' });
  });
  afterAll(() => opened.module.close());
  beforeEach(async () => {
    clock.moveTo(start);
    await database.execute('delete from recommendation_shown');
    await database.execute('delete from recommendation_day');
    await database.execute('delete from recommendation_experiment');
  });

  describe('a link that is followed', () => {
    it('leads to the course and is noted once, though it is opened again', async () => {
      const learner = await newLearner();
      const view = await show(learner, [course.id, other.id]);
      expect(await follow(learner, view, 2)).toBe(`/courses/${other.slug}`);
      clock.moveTo(later(1));
      expect(await follow(learner, view, 2)).toBe(`/courses/${other.slug}`);
      expect(await views(learner)).toMatchObject([{ clicked: null }, { clicked: start }]);
    });

    it('leads to a resource too, and is counted with its topic', async () => {
      const learner = await newLearner();
      const id = await makeResource(database, units.commune.id, learner, { topic: 'green-skills' });
      const view = await note(learner, [{ kind: 'resource', id, probability: 1 }]);
      expect(await follow(learner, view)).toBe(`/resources/${id}`);
      await measure();
      expect(await get(MeasurementRepository).groups('topic', '2026-11-01')).toEqual([
        expect.objectContaining({ value: 'green-skills', shown: 1, clicked: 1 }),
      ]);
    });

    it.each(['class', 'resource'] as const)('leads to a %s, too', async (kind) => {
      const person = await newLearner();
      const id =
        kind === 'class'
          ? await makeClass(database, { unitId: units.commune.id, now: clock.now(), topic: 'law' })
          : await makeResource(database, units.commune.id, person);
      const view = await note(person, [{ kind, id, probability: 1 }]);
      expect(await follow(person, view)).toBe(kind === 'class' ? `/classes/${id}` : `/resources/${id}`);
    });

    it('of somebody else is none, and notes nothing', async () => {
      const learner = await newLearner();
      const view = await show(learner, [course.id]);
      expect(await follow(await newLearner(), view)).toBeNull();
      expect(await follow(learner, view, 9)).toBeNull();
      expect(await views(learner)).toMatchObject([{ clicked: null }]);
    });

    it('still leads on, but is not noted, after consent is withdrawn or a week later', async () => {
      const [learner, late] = [await newLearner(), await newLearner()];
      const view = await show(learner, [course.id]);
      const old = await show(late, [course.id]);
      await database.execute('update consent set withdrawn_at = $2 where person_id = $1', [learner, start]);
      expect(await follow(learner, view)).toBe(`/courses/${course.slug}`);
      expect(await views(learner)).toMatchObject([{ clicked: null }]);
      clock.moveTo(later(8));
      expect(await follow(late, old)).toBe(`/courses/${course.slug}`);
      expect(await views(late)).toMatchObject([{ clicked: null }]);
    });

    it('is forgotten with everything else that was noted', async () => {
      const learner = await newLearner();
      await follow(learner, await show(learner, [course.id]));
      await get(PeopleRepository).forget(learner);
      expect(await views(learner)).toEqual([]);
    });
  });

  describe('an enrolment', () => {
    it('is given to the last view before it, as its finishing is, and running again changes nothing', async () => {
      const learner = await newLearner();
      await show(learner, [course.id]);
      clock.moveTo(later(2));
      await show(learner, [other.id, course.id]);
      clock.moveTo(later(4));
      await show(learner, [course.id]);
      await enrol(learner, course.id, later(3));
      clock.moveTo(later(5));
      await measure();
      const noted = [{}, {}, { enrolled: later(3), finished: null }, {}];
      expect(await views(learner)).toMatchObject(noted);
      expect((await views(learner)).filter(({ enrolled }) => enrolled)).toHaveLength(1);
      await enrol(learner, course.id, later(3), later(5));
      await measure();
      await measure();
      const found = await views(learner);
      expect(found.filter(({ finished }) => finished)).toMatchObject([{ rank: 2, finished: later(5) }]);
      expect(await get(MeasurementRepository).days('2026-11-01')).toEqual([
        { day: '2026-11-21', shown: 1, clicked: 0, enrolled: 0, finished: 0 },
        { day: '2026-11-23', shown: 2, clicked: 0, enrolled: 1, finished: 1 },
        { day: '2026-11-25', shown: 1, clicked: 0, enrolled: 0, finished: 0 },
      ]);
    });

    it('later than a month, before the view or of somebody who withdrew follows from nothing', async () => {
      const [late, early, withdrawn] = [await newLearner(), await newLearner(), await newLearner()];
      for (const learner of [late, early, withdrawn]) await show(learner, [course.id]);
      await enrol(late, course.id, later(31));
      await enrol(early, course.id, later(-1));
      await enrol(withdrawn, course.id, later(1));
      await database.execute('update consent set withdrawn_at = $2 where person_id = $1', [withdrawn, start]);
      clock.moveTo(later(32));
      await measure();
      for (const learner of [late, early, withdrawn])
        expect(await views(learner)).toMatchObject([{ enrolled: null }]);
    });
  });

  it('weighs a view by how improbable it was, but no view more than twenty times', async () => {
    const [often, seldom] = [await newLearner(), await newLearner()];
    await follow(often, await show(often, [course.id], 0.5));
    await show(seldom, [other.id], 0.001);
    await measure();
    const groups = await get(MeasurementRepository).groups('topic', '2026-11-01');
    expect(groups).toEqual([
      expect.objectContaining({ value: 'law', rank: 1, shown: 1, clicked: 1, weight: 2, clickedWeight: 2 }),
      expect.objectContaining({ value: 'work', weight: 20, squares: 400, clickedWeight: 0 }),
    ]);
  });

  it('deletes single views after their time, and keeps the sums', async () => {
    const learner = await newLearner();
    await follow(learner, await show(learner, [course.id]));
    await measure();
    clock.moveTo(later(viewsKeptDays));
    expect(await measure()).toMatchObject({ deleted: 0 });
    clock.moveTo(later(viewsKeptDays + 1));
    expect(await measure()).toMatchObject({ deleted: 1 });
    expect(await views(learner)).toEqual([]);
    expect(await get(MeasurementRepository).days('2026-11-01')).toMatchObject([{ shown: 1, clicked: 1 }]);
  });

  describe('an experiment', () => {
    it('puts everybody into the same arm in memory and in the database', async () => {
      const salt = newId();
      const people = Array.from({ length: 200 }, () => newId());
      const rows = await database.query<{ id: string; arm: Arm }>(
        `select id, ${armSql('$1', 'id')} as arm from unnest($2::uuid[]) id`,
        [salt, people],
      );
      expect(rows.map(({ arm }) => arm)).toEqual(rows.map(({ id }) => armOf(salt, id)));
      expect(new Set(rows.map(({ arm }) => arm)).size).toBe(2);
    });

    it('changes the options of lists only while it runs, and asks the database only now and then', async () => {
      const id = await experiments().create(administrator, plan);
      const learner = await newLearner();
      expect(await experiments().armOf(learner)).toEqual({ options: {}, in: [] });
      await experiments().start(id);
      const arm = armOf((await stored(id)).salt, learner);
      const expected = { options: { diversity: arm === 'a' ? 0.1 : 0.6 }, in: [{ experimentId: id, arm }] };
      expect(await experiments().armOf(learner)).toEqual(expected);
      // Ended by another portal: what is known stays for some seconds.
      await database.execute('update recommendation_experiment set ended_at = $2 where id = $1', [id, start]);
      clock.advance(5000);
      expect(await experiments().armOf(learner)).toEqual(expected);
      clock.advance(6000);
      await experiments().armOf(learner);
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(await experiments().armOf(learner)).toEqual({ options: {}, in: [] });
    });

    it('tells how many people do now what is measured, each once', async () => {
      const [one, second] = [await newLearner(), await newLearner()];
      for (const { id } of [course, other]) await follow(one, await show(one, [id]));
      await show(second, [course.id]);
      await enrol(second, course.id, later(1));
      clock.moveTo(later(2));
      await measure();
      expect(await get(ExperimentsRepository).usual(start)).toEqual({ people: 2, click: 1, enrolment: 1 });
      expect(await get(ExperimentsRepository).usual(later(1))).toEqual({ people: 0, click: 0, enrolment: 0 });
    });

    it('ends when both arms have their people, waits for what follows, and then says which is better', async () => {
      const id = await experiments().create(administrator, plan);
      await experiments().start(id);
      const { peopleNeeded } = await stored(id);
      const people = await peopleIn(id, peopleNeeded);
      clock.moveTo(later(1));
      for (const personId of people.a) await show(personId, [course.id]);
      await measure();
      expect(stateOf(await stored(id))).toBe('running');
      for (const personId of people.b) await follow(personId, await show(personId, [course.id]));
      clock.advance(1000);
      await measure();
      expect(stateOf(await stored(id))).toBe('waiting');
      expect((await stored(id)).result).toBeNull();
      // Who is shown something now is no part of it any more.
      await show(await newLearner(), [course.id]);
      clock.advance(day);
      await measure();
      const decided = await stored(id);
      expect(decided.result).toEqual({
        a: { people: peopleNeeded, hits: 0 },
        b: { people: peopleNeeded, hits: peopleNeeded },
      });
      expect(verdictOf(decided)).toMatchObject({ better: 'b', enough: true });
    });

    it('ends with its last day in Viet Nam, even if nobody came', async () => {
      const id = await experiments().create(administrator, plan);
      await experiments().start(id);
      clock.moveTo(new Date('2026-12-10T16:59:00Z'));
      await measure();
      expect(stateOf(await stored(id))).toBe('running');
      clock.moveTo(new Date('2026-12-10T17:00:00Z'));
      await measure();
      clock.advance(day);
      await measure();
      expect(stateOf(await stored(id))).toBe('decided');
      expect(verdictOf(await stored(id))).toBeNull();
    });

    it('that is stopped never has a result, though its time passes', async () => {
      const id = await experiments().create(administrator, plan);
      await experiments().start(id);
      await experiments().stop(id);
      clock.moveTo(later(60));
      await measure();
      expect(await stored(id)).toMatchObject({ stopped: true, result: null });
      await expect(experiments().stop(id)).rejects.toMatchObject({ code: 'common.notFound' });
    });

    it('has its option to itself: of two that are started at once one runs', async () => {
      const ids = [
        await experiments().create(administrator, plan),
        await experiments().create(administrator, plan),
      ];
      const answers = await Promise.allSettled(ids.map((id) => experiments().start(id)));
      expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({
        reason: { code: 'recommendation-experiments.optionBusy' },
      });
    });

    it.each([
      [{ aValue: '2' }, 'wrongValueA'],
      [{ bValue: '0.1' }, 'sameValues'],
      [{ option: 'model', aValue: 'trained', bValue: 'nothing' }, 'wrongValueB'],
      [{ option: 'exploration', aValue: 'with', bValue: 'maybe' }, 'wrongValueB'],
      [{ baseRate: 0.8, difference: 0.3 }, 'impossibleRate'],
      [{ lastDay: '2026-11-20' }, 'wrongEnd'],
      [{ lastDay: '2027-06-01' }, 'wrongEnd'],
    ] as const)('that could say nothing is refused: %j', async (change, code) => {
      await expect(experiments().create(administrator, { ...plan, ...change })).rejects.toMatchObject({
        code: `recommendation-experiments.${code}`,
      });
    });
  });
});
