import { CoursesModule } from '@domdom/courses';
import { ConsentsService, IdentityModule } from '@domdom/identity';
import { OrganisationsModule } from '@domdom/organisations';
import { type Actor, type Database, REDIS } from '@domdom/platform';
import { ResourcesModule, ResourcesService } from '@domdom/resources';
import { openModule, servicesOf } from '../../../test/support/database';
import { deliverEvents } from '../../../test/support/deliver-events';
import { makeCourse } from '../../courses/src/testing/course.factory';
import { makePerson } from '../../identity/src/testing/person.factory';
import { makeUnitLine } from '../../organisations/src/testing/unit.factory';
import { makeResource } from '../../resources/src/testing/resource.factory';
import { KnowledgeService } from './knowledge.service';
import { RecommendationsModule } from './recommendations.module';
import { RecommendationsService } from './recommendations.service';
import { ShownViews } from './shown-views';
import { makeEnrolments } from './testing/activity.factory';
import { trainVersion } from './testing/version.factory';
import { ChangesRepository } from './updates/changes.repository';
import { Forgetter } from './updates/forgetter.service';

/** Who did something for others in their office: that they learn is not told by it. */
const offices = [
  'recommendation_experiment.created_by',
  'recommendation_switch.decided_by',
  'resource.added_by',
];

describe('what recommendations and resources keep of a person', () => {
  let opened: Awaited<ReturnType<typeof openModule>>;
  let database: Database;
  let courses: { id: string }[];
  let resourceId: string;
  const get = servicesOf(() => opened);

  /** Every column of their tables that names a person, with how many rows name this one. */
  const kept = async (personId: string): Promise<Map<string, number>> => {
    const columns = await database.query<{ table: string; column: string }>(
      `select k.table_name as "table", k.column_name as "column"
       from information_schema.referential_constraints r
       join information_schema.key_column_usage k on k.constraint_name = r.constraint_name
         and k.constraint_schema = r.constraint_schema
       join information_schema.constraint_column_usage u on u.constraint_name = r.constraint_name
         and u.constraint_schema = r.constraint_schema
       where u.table_name = 'person' and (k.table_name like 'recommendation%' or k.table_name like 'resource%')
       order by 1, 2`,
    );
    const found = new Map<string, number>();
    for (const { table, column } of columns) {
      const row = await database.one<{ rows: number }>(
        `select count(*)::int as rows from ${table} where ${column} = $1`,
        [personId],
      );
      if (!offices.includes(`${table}.${column}`)) found.set(`${table}.${column}`, row?.rows ?? -1);
    }
    return found;
  };
  const give = (actor: Actor, recordedBy = actor.personId) =>
    get(ConsentsService).give(actor.personId, 'recommendations', {
      basis: 'self',
      recordedBy,
      language: 'vi',
    });
  /** Does everything of which something is kept. */
  const doEverything = async (actor: Actor) => {
    const [first, second, third] = courses as [{ id: string }, { id: string }, { id: string }];
    await makeEnrolments(database, actor.personId, [first.id, second.id]);
    const ignore = () => undefined;
    await get(RecommendationsService).answer(actor, 'aim', 'phone').catch(ignore);
    await get(RecommendationsService).dislike(actor, { kind: 'course', id: third.id }).catch(ignore);
    await get(KnowledgeService).leaveOut(actor, { what: 'age', key: '' }).catch(ignore);
    await get(ResourcesService).open(actor, resourceId);
    await get(ChangesRepository).note(actor.personId);
    await get(RecommendationsService).for(actor, { counts: { course: 5 }, language: 'vi', place: 'page' });
    await get(ShownViews).written();
    await trainVersion(opened.module);
  };
  const learner = async (): Promise<Actor> => {
    const { actor } = await makePerson(database, { birthYear: 1970 });
    return { ...actor, consents: { analytics: false, recommendations: true } };
  };
  const settle = async () => {
    await deliverEvents(opened.module);
    await get(Forgetter).settled();
  };

  beforeAll(async () => {
    opened = await openModule({
      imports: [IdentityModule, OrganisationsModule, CoursesModule, ResourcesModule, RecommendationsModule],
    });
    ({ database } = opened);
    const { commune } = await makeUnitLine(database);
    courses = [];
    for (let n = 0; n < 4; n++) courses.push(await makeCourse(database, commune.id, {}));
    const { actor: editor } = await makePerson(database);
    // Somebody else, so that there is always something to train on.
    const { actor: other } = await makePerson(database);
    await give(other);
    await makeEnrolments(
      database,
      other.personId,
      courses.map(({ id }) => id),
    );
    resourceId = await makeResource(database, commune.id, editor.personId);
  });
  afterAll(() => opened.module.close());

  it('is something in each of their tables while they agree, and nothing in any after they withdraw', async () => {
    const actor = await learner();
    await give(actor);
    await doEverything(actor);
    const before = await kept(actor.personId);
    expect(before.size).toBeGreaterThanOrEqual(7);
    // A table that is new has to be filled here, so that it is seen to be emptied.
    for (const [column, rows] of before) expect([column, rows > 0]).toEqual([column, true]);
    await get(KnowledgeService).withdraw(actor);
    await settle();
    for (const [column, rows] of await kept(actor.personId)) expect([column, rows]).toEqual([column, 0]);
  });

  it('is nothing when a session from before the withdrawal goes on', async () => {
    const actor = await learner();
    await give(actor);
    await get(ConsentsService).withdraw(actor.personId, 'recommendations', actor.personId);
    await settle();
    await doEverything(actor);
    for (const [column, rows] of await kept(actor.personId)) expect([column, rows]).toEqual([column, 0]);
  });

  it('is nothing when an official who acts for them looks, and they did not agree', async () => {
    const { actor: official } = await makePerson(database);
    const person = await learner();
    await doEverything({
      ...person,
      consents: { analytics: false, recommendations: false },
      representedBy: official.personId,
    });
    for (const id of [person.personId, official.personId]) {
      for (const [column, rows] of await kept(id)) expect([column, rows]).toEqual([column, 0]);
    }
  });

  it('goes with them when they are erased, rows of models without a name included', async () => {
    const actor = await learner();
    await give(actor);
    await doEverything(actor);
    await database.execute('delete from consent where person_id = $1', [actor.personId]);
    await database.execute('delete from enrolment where person_id = $1', [actor.personId]);
    await database.execute('delete from person where id = $1', [actor.personId]);
    await get(Forgetter).forget();
    await settle();
    expect(await database.query('select id from recommendation_row where person_id is null')).toEqual([]);
    for (const [column, rows] of await kept(actor.personId)) expect([column, rows]).toEqual([column, 0]);
  });

  it('is not in Redis', async () => {
    const actor = await learner();
    await give(actor);
    await doEverything(actor);
    const redis = opened.module.get<{ keys(pattern: string): Promise<string[]> }>(REDIS, { strict: false });
    expect(await redis.keys(`*${actor.personId}*`)).toEqual([]);
  });
});
