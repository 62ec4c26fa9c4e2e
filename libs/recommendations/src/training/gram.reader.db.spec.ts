import { IdentityModule } from '@domdom/identity';
import { OrganisationsModule } from '@domdom/organisations';
import type { Database } from '@domdom/platform';
import { decayByTime, Ease, gram, learnerLengthWeights } from '@domdom/recommender';
import { openModule } from '../../../../test/support/database';
import { makeUnitLine } from '../../../organisations/src/testing/unit.factory';
import { RecommendationsModule } from '../recommendations.module';
import { openMoreDatabases } from '../testing/clone-databases';
import { makeManyLearners } from '../testing/many-learners.factory';
import { ActivityReader } from './activity.reader';
import { type GramOptions, GramReader, gramOver } from './gram.reader';

const many = { learners: 600, courses: 40, perLearner: 6 };
const now = new Date('2026-03-01');
const options = { lengthPower: 0.5, halfLifeDays: 60, now, learnersAtOnce: 100 };

describe('the Gram matrix out of SQL', () => {
  let opened: Awaited<ReturnType<typeof openModule>>;
  let parts: Awaited<ReturnType<typeof openMoreDatabases>>;
  let database: Database;

  /** The largest difference between two matrices, as a share of the largest entry of the first. */
  const distance = (first: Float64Array, second: Float64Array) => {
    const largest = first.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    expect(second).toHaveLength(first.length);
    return first.reduce((most, value, at) => Math.max(most, Math.abs(value - second[at]!)), 0) / largest;
  };
  /** What the training would make of the same activity, its items in the order of the ids. */
  const inMemory = async ({ lengthPower, halfLifeDays }: GramOptions) => {
    const { matrix: given, items } = await opened.module.get(ActivityReader, { strict: false }).read();
    const matrix = halfLifeDays === 0 ? given : decayByTime(given, { now: now.getTime(), halfLifeDays });
    const rowWeights = learnerLengthWeights(matrix, lengthPower);
    const whole = await gram(matrix, { rowWeights });
    const sorted = [...items].sort();
    const place = sorted.map((id) => items.indexOf(id));
    const n = items.length;
    const ordered = new Float64Array(n * n);
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) ordered[i * n + j] = whole[place[i]! * n + place[j]!]!;
    }
    return { items: sorted, gram: ordered };
  };

  beforeAll(async () => {
    opened = await openModule({ imports: [IdentityModule, OrganisationsModule, RecommendationsModule] });
    database = opened.database;
    parts = await openMoreDatabases(4);
    await makeManyLearners(database, { ...many, unitId: (await makeUnitLine(database)).commune.id });
    for (const [index, part] of parts.databases.entries()) {
      const unitId = (await makeUnitLine(part)).commune.id;
      await makeManyLearners(part, { ...many, unitId, part: { index, of: 4 } });
    }
  }, 120_000);
  afterAll(async () => {
    await parts.close();
    await opened.module.close();
  });

  it.each([
    ['as they are', 0, 0],
    ['by length', 0.5, 0],
    ['by length and age', 0.5, 60],
  ])(
    'is the one that the training makes in memory, learners weighted %s',
    async (_, lengthPower, halfLifeDays) => {
      const weighted = { lengthPower, halfLifeDays, now, learnersAtOnce: 1_000_000 };
      const expected = await inMemory(weighted);
      const found = await gramOver([new GramReader(database, weighted)]);
      expect(found.items).toEqual(expected.items);
      expect(found.sum.learners).toBeGreaterThan(400);
      expect(distance(expected.gram, found.sum.finish())).toBeLessThan(1e-9);
    },
  );

  it('is the same however few learners are taken at once, and says how far it is', async () => {
    const whole = await gramOver([new GramReader(database, { ...options, learnersAtOnce: 1_000_000 })]);
    const seen: string[] = [];
    const chunked = await gramOver([new GramReader(database, options)], ({ done, total }) =>
      seen.push(`${done} of ${total}`),
    );
    expect(seen).toEqual(['1 of 6', '2 of 6', '3 of 6', '4 of 6', '5 of 6', '6 of 6']);
    expect(chunked.sum.learners).toBe(whole.sum.learners);
    expect(distance(whole.sum.finish(), chunked.sum.finish())).toBeLessThan(1e-9);
  });

  it('adds up over four databases that share the learners, and so does the EASE made of it', async () => {
    const expected = await inMemory(options);
    const readers = parts.databases.map((part) => new GramReader(part, options));
    const found = await gramOver(readers);
    const counts = await Promise.all(
      parts.databases.map((part) => part.one<{ n: number }>('select count(*)::int as n from consent')),
    );
    for (const count of counts) expect(count!.n).toBeGreaterThan(50);
    expect(found.sum.learners).toBe(counts.reduce((sum, count) => sum + count!.n, 0));
    expect(found.items).toEqual(expected.items);
    const total = found.sum.finish();
    expect(distance(expected.gram, total)).toBeLessThan(1e-9);

    const { matrix, items } = await opened.module.get(ActivityReader, { strict: false }).read();
    const { lengthPower, halfLifeDays } = options;
    const [ofRows, ofSums] = [0, 1].map(
      () => new Ease({ lambda: 20, dropout: 0.2, lengthPower, halfLifeDays }),
    );
    await ofRows!.fit(matrix);
    const { lengthScale } = found.sum;
    await ofSums!.fitGram(total, found.items.length, { lengthScale, now: now.getTime() });
    for (const taken of [[0], [3, 7], [1, 2, 30]]) {
      const fromRows = ofRows!.score({ items: taken.map((item) => items.indexOf(found.items[item]!)) });
      const fromSums = ofSums!.score({ items: taken });
      found.items.forEach((id, item) => {
        expect(fromSums[item]).toBeCloseTo(fromRows[items.indexOf(id)]!, 4);
      });
    }
  });

  it('is empty where nobody has agreed', async () => {
    const [part] = parts.databases;
    await part!.execute('update consent set withdrawn_at = now()');
    const found = await gramOver([new GramReader(part!, options)]);
    expect(found.items).toEqual([]);
    expect(found.sum.learners).toBe(0);
  });
});
