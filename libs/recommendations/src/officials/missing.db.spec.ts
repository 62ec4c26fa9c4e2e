import { ClassesModule, LearningNeeds, OrganisingService } from '@domdom/classes';
import { IdentityModule } from '@domdom/identity';
import { NotificationsModule } from '@domdom/notifications';
import { OrganisationsModule, type Unit } from '@domdom/organisations';
import {
  type Actor,
  DailySearchers,
  type Database,
  type FixedClock,
  newId,
  Outbox,
  REDIS,
  requestContext,
  UnmetSearches,
} from '@domdom/platform';
import type { Redis } from 'ioredis';
import { openModule, servicesOf } from '../../../../test/support/database';
import { deliverEvents } from '../../../../test/support/deliver-events';
import { classInput } from '../../../classes/src/testing/class.factory';
import { makePerson } from '../../../identity/src/testing/person.factory';
import { makeUnit, makeUnitLine } from '../../../organisations/src/testing/unit.factory';
import { makeResource } from '../../../resources/src/testing/resource.factory';
import { RecommendationsModule } from '../recommendations.module';
import { CleanSearchesJob } from './clean-searches.job';
import { MissingService } from './missing.service';

const start = new Date('2026-11-21T02:00:00Z');

describe('what is missing in a place', () => {
  let opened: Awaited<ReturnType<typeof openModule>>;
  let database: Database;
  let clock: FixedClock;
  let commune: Unit;
  let other: Unit;
  let province: Unit;
  let branch: Unit;
  let official: Actor;
  let provincial: Actor;
  const get = servicesOf(() => opened);
  const missing = () => get(MissingService);
  const officialOf = async (unit: Unit) =>
    (await makePerson(database, { homeUnitId: unit.id, grants: [{ role: 'official', unitId: unit.id }] }))
      .actor;
  /** So many people, others for each of what is searched, search the same and find nothing. */
  const search = async (
    people: number,
    what: { words?: string; topic?: string },
    unitId: string | null,
    among = 'classes',
  ) => {
    for (let n = 0; n < people; n++)
      get(UnmetSearches).note(`person ${n} ${among} ${expect.getState().currentTestName}`, {
        ...{ among, unitId },
        ...what,
      });
    await get(UnmetSearches).tell();
    await deliverEvents(opened.module);
  };
  const kept = () =>
    database.query<{ words: string; topic: string | null; unitId: string | null; searches: number }>(
      `select words, topic, unit_id as "unitId", searches from unmet_search order by words, topic, unit_id`,
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
    ({ database, clock } = opened);
    ({ commune, province } = await makeUnitLine(database));
    other = await makeUnit(database, 'commune', province);
    branch = await makeUnit(database, 'grassroots', commune);
    official = await officialOf(commune);
    provincial = await officialOf(province);
  });
  afterAll(() => opened.module.close());
  beforeEach(async () => {
    clock.moveTo(start);
    await database.execute('delete from unmet_search');
  });

  it('is told by commune, and five searches are the least that is told', async () => {
    await search(5, { words: 'Làm mắm' }, branch.id);
    await search(4, { words: 'đan lát' }, commune.id);
    await search(4, { words: 'nuôi cá' }, commune.id);
    await search(2, { words: 'nuôi cá' }, commune.id, 'resources');
    await search(7, { topic: 'law' }, other.id);
    const { rows } = await missing().in(official, commune.id);
    expect(rows).toEqual([
      expect.objectContaining({ words: 'nuoi ca', searches: 6 }),
      expect.objectContaining({ words: 'lam mam', topic: null, searches: 5, classes: 0, courses: 0 }),
    ]);
    const all = await missing().in(provincial, province.id);
    expect(all.rows.map(({ topic, words, searches }) => [topic ?? words, searches])).toEqual([
      ['law', 7],
      ['nuoi ca', 6],
      ['lam mam', 5],
    ]);
    expect(all.areas.map(({ unitId, searches }) => [unitId, searches])).toEqual([
      [commune.id, 15],
      [other.id, 7],
    ]);
  });

  it('counts what one person searches again on the same day once, wherever, and keeps nobody in it', async () => {
    await search(3, { words: 'làm mắm' }, commune.id);
    await search(3, { words: 'Làm  mắm' }, commune.id);
    expect(await kept()).toEqual([{ words: 'lam mam', topic: null, unitId: commune.id, searches: 3 }]);
    clock.advance(3_600_001);
    await search(3, { words: 'làm mắm' }, commune.id);
    for (const among of ['courses', 'resources'])
      for (let n = 0; n < 10; n++)
        get(UnmetSearches).note(`person 0 classes ${expect.getState().currentTestName}`, {
          ...{ among, unitId: commune.id, words: 'làm mắm' },
        });
    await search(0, {}, null);
    expect(await kept()).toMatchObject([{ searches: 3 }]);
    clock.moveTo(new Date('2026-11-21T17:00:00Z'));
    await search(3, { words: 'làm mắm' }, commune.id);
    expect(await kept()).toMatchObject([{ searches: 3 }, { searches: 3 }]);
    const told = await database.query<{ payload: object }>(
      `select payload from outbox_event where type = 'platform.search-found-nothing'`,
    );
    expect(JSON.stringify(told)).not.toContain('person ');
  });

  it('counts one person once for all processes of the portal, and connects nobody with the day before', async () => {
    const redis = opened.module.get<Redis>(REDIS, { strict: false });
    const processes = [1, 2].map(() => new DailySearchers(redis));
    const lan = { asker: `Lan ${newId()}`, what: 'nuôi ong' };
    const answers = await Promise.all(processes.map((one) => one.first('2026-11-21', [lan, lan])));
    expect(answers.flat().filter(Boolean)).toHaveLength(1);
    expect(await processes[0]!.first('2026-11-22', [lan])).toEqual([true]);
    const marks = await Promise.all(['21', '22'].map((day) => redis.smembers(`searched:2026-11-${day}`)));
    expect(marks[0]!.filter((mark) => marks[1]!.includes(mark))).toEqual([]);
    expect(JSON.stringify(marks)).not.toContain('Lan');
    for (const key of ['searched:2026-11-21', 'searched:2026-11-21:salt'])
      expect(await redis.ttl(key)).toBeGreaterThan(0);
  });

  it('loses no search while Redis or the outbox cannot be asked', async () => {
    const asked = jest.spyOn(get(DailySearchers), 'first').mockRejectedValueOnce(new Error('away'));
    await search(3, { words: 'trồng nấm' }, commune.id);
    expect(await kept()).toEqual([]);
    asked.mockRestore();
    const publish = jest.spyOn(get(Outbox), 'publish').mockRejectedValueOnce(new Error('away'));
    await search(1, { words: 'trồng nấm' }, commune.id, 'courses');
    publish.mockRestore();
    await search(0, {}, null);
    const found = (await kept()).map(({ searches }) => searches);
    expect(found.toSorted()).toEqual([1, 3]);
  });

  it('never writes down what may name somebody', async () => {
    await search(6, { words: 'chị Lan 0912 345 678' }, commune.id);
    await search(6, { words: 'lan@example.vn' }, commune.id);
    expect(await kept()).toEqual([]);
  });

  it('takes no query of the database for a search, however often', async () => {
    const context = { requestId: 'x', language: 'vi' as const, path: '/', actor: null, queries: 0 };
    await requestContext.run(context, async () => {
      for (let n = 0; n < 50; n++)
        get(UnmetSearches).note(`person ${n}`, { among: 'courses', words: 'nuôi ong', unitId: commune.id });
    });
    expect(context.queries).toBe(0);
    await get(UnmetSearches).tell();
    await deliverEvents(opened.module);
    expect(await kept()).toMatchObject([{ words: 'nuoi ong', searches: 50 }]);
  });

  it('puts wishes against the classes of the next weeks, and what came since on what was searched', async () => {
    for (let n = 0; n < 4; n++) {
      const { actor } = await makePerson(database, { homeUnitId: commune.id });
      await get(LearningNeeds).say(actor, { topics: ['digital-skills', 'work'], times: [], words: null });
    }
    const { actor: alone } = await makePerson(database, { homeUnitId: commune.id });
    await get(LearningNeeds).say(alone, { topics: ['science'], times: [], words: null });
    await search(6, { words: 'vụ số' }, commune.id);
    await get(OrganisingService).create(official, classInput(commune.id), 'open');
    for (const topic of ['science', 'law'] as const)
      await makeResource(database, commune.id, official.personId, { topic, title: 'Bình dân học vụ số' });
    await makeResource(database, commune.id, official.personId, { topic: 'science', status: 'draft' });
    const { rows } = await missing().in(official, commune.id);
    const row = (key: string) => rows.find(({ topic, words }) => topic === key || words === key);
    expect(row('digital-skills')).toMatchObject({ wishes: 3, classes: 1, places: 20 });
    expect(row('work')).toMatchObject({ wishes: 3, classes: 0, places: 0, resources: 0 });
    expect(row('science')).toMatchObject({ wishes: null, wanted: 0, resources: 1 });
    expect(row('vu so')).toMatchObject({ searches: 6, classes: 1, places: 20, resources: 2 });
    expect(rows.indexOf(row('work')!)).toBeLessThan(rows.indexOf(row('digital-skills')!));
    clock.moveTo(new Date('2027-02-01T02:00:00Z'));
    const later = await missing().in(official, commune.id);
    expect(later.rows.find(({ topic }) => topic === 'digital-skills')).toMatchObject({ classes: 0 });
  });

  it('is told to officials who reach the unit, in at most four queries, and to nobody else', async () => {
    const context = { requestId: 'x', language: 'vi' as const, path: '/', actor: official, queries: 0 };
    await requestContext.run(context, () => missing().in(official, commune.id));
    expect(context.queries).toBeLessThanOrEqual(4);
    await expect(missing().in(official, other.id)).rejects.toMatchObject({ code: 'common.forbidden' });
    await expect(missing().in(official, province.id)).rejects.toMatchObject({ code: 'common.forbidden' });
    const acting = { ...official, representedBy: official.personId };
    await expect(missing().in(acting, commune.id)).rejects.toMatchObject({ code: 'common.forbidden' });
    await expect(missing().in(official, 'nowhere')).rejects.toMatchObject({ code: 'common.notFound' });
    const reached = (await missing().units(official, '')).map(({ id }) => id);
    expect(reached).toEqual(expect.arrayContaining([commune.id, branch.id]));
    expect(reached).not.toContain(other.id);
  });

  it('says of each unit to choose whose it is', async () => {
    const found = await missing().units(official, commune.name);
    expect(found).toContainEqual(
      expect.objectContaining({
        ...{ id: commune.id, organisation: 'Hội thử', organisationEn: 'Test association' },
      }),
    );
  });

  it('forgets what few searched after a month, and everything after half a year', async () => {
    await search(5, { words: 'làm mắm' }, commune.id);
    await search(2, { words: 'bà lan' }, commune.id);
    clock.advance(31 * 86_400_000);
    await get(CleanSearchesJob).run();
    expect((await kept()).map(({ words }) => words)).toEqual(['lam mam']);
    clock.advance(150 * 86_400_000);
    await get(CleanSearchesJob).run();
    expect(await kept()).toEqual([]);
  });
});
