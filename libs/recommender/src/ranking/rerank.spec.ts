import fc from 'fast-check';
import { type Rng, seededRng } from '../random';
import type { ExplorationOptions } from './exploration';
import type { ExposureCap } from './exposure-cap';
import { drawLastPlaces, type RerankRequest, rerank } from './rerank';

interface Course {
  readonly id: number;
  readonly score: number;
  readonly unit: string;
  readonly finished: boolean;
}

const anyCourses = fc
  .array(
    fc.record({
      score: fc.double({ min: -2, max: 3, noNaN: true }),
      unit: fc.constantFrom('u', 'v', 'w'),
      finished: fc.constantFrom(false, false, true),
    }),
    { maxLength: 14 },
  )
  .map((all) => all.map((one, id): Course => ({ ...one, id })));
const anyExploration = fc.record({
  places: fc.integer({ min: 1, max: 3 }),
  pool: fc.integer({ min: 1, max: 8 }),
  by: fc.constantFrom('uniform' as const, 'softmax' as const),
  temperature: fc.constantFrom(0.1, 0.5, 2),
  rate: fc.constantFrom(0, 0.3, 1),
});
const unitCap = (share: number, more: Partial<ExposureCap<Course>> = {}): ExposureCap<Course> => ({
  groupOf: ({ unit }) => unit,
  share,
  placesSoFar: 0,
  takenSoFar: () => 0,
  ...more,
});
const anyCap = fc.constantFrom(
  [],
  [unitCap(0.34)],
  [unitCap(0.34, { whenShort: 'leave' })],
  [unitCap(0.25, { placesSoFar: 12, takenSoFar: (unit) => (unit === 'u' ? 9 : 1) })],
);
const notFinished = { reason: 'finished', excludes: ({ finished }: Course) => finished } as const;
const courses = (count: number, units: readonly string[] = ['u']): Course[] =>
  Array.from({ length: count }, (_, id) => ({
    id,
    score: 1 - id / 20,
    unit: units[id % units.length],
    finished: false,
  }));
const ids = (request: RerankRequest<Course>) => rerank(request).places.map(({ candidate }) => candidate.id);

/** Every probability that a list can state, by place and candidate, out of lists with all sorts of seeds. */
function statedOver(
  draws: number,
  request: Omit<RerankRequest<Course>, 'exploration'>,
  by: ExplorationOptions,
) {
  const rng = seededRng(7);
  const stated = new Map<string, number>();
  const counted = new Map<string, number>();
  for (let draw = 0; draw < draws; draw++) {
    rerank({ ...request, exploration: { ...by, rng } }).places.forEach(
      ({ candidate, probability }, place) => {
        const key = `${place} ${candidate.id}`;
        if ((stated.get(key) ?? probability) !== probability) throw new Error(`${key} is stated twice`);
        stated.set(key, probability);
        counted.set(key, (counted.get(key) ?? 0) + 1);
      },
    );
  }
  return { stated, counted };
}

describe('hard rules in rerank', () => {
  it('leaves out what a rule excludes and says by which rule, the first of several', () => {
    const [first, second, third] = courses(3);
    const full = { reason: 'full', excludes: ({ id }: Course) => id > 0 };
    const { places, excluded } = rerank({
      candidates: [first, { ...second, finished: true }, third],
      count: 5,
      rules: [notFinished, full],
    });
    expect(places.map(({ candidate }) => candidate.id)).toEqual([0]);
    expect(excluded.map(({ candidate, reason }) => [candidate.id, reason])).toEqual([
      [1, 'finished'],
      [2, 'full'],
    ]);
  });
});

describe('exposure caps in rerank', () => {
  it('gives no unit more than its share while others have something to show', () => {
    const candidates = [...courses(6), { id: 10, score: 0.1, unit: 'v', finished: false }];
    expect(ids({ candidates, count: 2, caps: [unitCap(0.5)] })).toEqual([0, 10]);
  });

  it('counts the places of the window before', () => {
    const candidates = [...courses(6), { id: 10, score: 0.1, unit: 'v', finished: false }];
    const half = (taken: number) =>
      unitCap(0.5, { placesSoFar: 8, takenSoFar: (unit) => (unit === 'u' ? taken : 0) });
    expect(ids({ candidates, count: 2, caps: [half(2)] })).toEqual([0, 1]);
    expect(ids({ candidates, count: 2, caps: [half(4)] })).toEqual([0, 10]);
    expect(ids({ candidates, count: 2, caps: [half(5)] })).toEqual([10, 0]);
  });

  it('fills places nobody else can take, unless they shall be left out', () => {
    expect(ids({ candidates: courses(6), count: 4, caps: [unitCap(0.5)] })).toEqual([0, 1, 2, 3]);
    expect(ids({ candidates: courses(6), count: 4, caps: [unitCap(0.5, { whenShort: 'leave' })] })).toEqual([
      0, 1,
    ]);
  });

  it('lets everybody begin when a share is less than one place', () => {
    const caps = [unitCap(0.01, { whenShort: 'leave' })];
    expect(ids({ candidates: courses(4, ['u', 'v']), count: 4, caps })).toEqual([0, 1]);
  });

  it.each([0, 1.2, Number.NaN])('refuses a share of %d', (share) => {
    expect(() => ids({ candidates: courses(2), count: 2, caps: [unitCap(share)] })).toThrow(
      expect.objectContaining({ code: 'option-invalid' }),
    );
  });
});

describe('exploration in rerank', () => {
  it('states the exact probability: the second of two even draws from four is a quarter for each', () => {
    const request = { candidates: courses(7), count: 5 };
    const { stated } = statedOver(300, request, { places: 2, pool: 4, by: 'uniform' });
    expect(stated.size).toBe(3 + 2 * 4);
    for (const [key, probability] of stated) {
      expect(probability).toBeCloseTo(Number(key.split(' ')[0]) < 3 ? 1 : 0.25, 12);
    }
  });

  it('sums the second draw over every first one when they are not even', () => {
    const scores = [1, 0.9, 0.5, 0.2];
    const candidates = courses(4).map((one, at) => ({ ...one, score: scores[at] }));
    const by = { places: 2, pool: 3, by: 'softmax', temperature: 0.4 } as const;
    const { stated } = statedOver(400, { candidates, count: 3 }, by);
    // The pool is 0.9, 0.5 and 0.2; softmax of the scores relative to the best of it.
    const [p, q, r] = [0.9, 0.5, 0.2].map((score) => Math.exp(score / 0.9 / 0.4));
    const whole = p + q + r;
    expect(stated.get('1 2')).toBeCloseTo(q / whole, 12);
    expect(stated.get('2 2')).toBeCloseTo((p / whole) * (q / (q + r)) + (r / whole) * (q / (p + q)), 12);
  });

  it('shows what it says as often as it says, and its probabilities sum to one for each place', () => {
    const draws = 1000;
    fc.assert(
      fc.property(
        anyCourses,
        fc.integer({ min: 2, max: 6 }),
        anyExploration,
        anyCap,
        (list, count, by, caps) => {
          const strict = caps.some(({ whenShort }) => whenShort === 'leave');
          const { stated, counted } = statedOver(
            draws,
            { candidates: list, count, rules: [notFinished], caps },
            by,
          );
          const sums = new Map<string, number>();
          for (const [key, probability] of stated) {
            const frequency = (counted.get(key) ?? 0) / draws;
            const spread = Math.sqrt((probability * (1 - probability)) / draws);
            expect(Math.abs(frequency - probability)).toBeLessThanOrEqual(5 * spread + 1e-9);
            const place = key.split(' ')[0];
            sums.set(place, (sums.get(place) ?? 0) + probability);
          }
          // What a thousand draws have never shown is hardly more often than one in a hundred, of eight in a pool.
          for (const sum of sums.values()) {
            expect(sum).toBeLessThanOrEqual(1 + 1e-9);
            if (!strict) expect(sum).toBeGreaterThan(1 - 8 / 100);
          }
        },
      ),
      // The same lists each time: a rare draw that lies far off would be chance, not a mistake.
      { numRuns: 30, seed: 20261122 },
    );
  });

  it('never draws what a rule excludes, repeats nothing and leaves no place empty', () => {
    fc.assert(
      fc.property(anyCourses, fc.nat({ max: 8 }), anyExploration, fc.integer(), (list, count, by, seed) => {
        const { places, excluded } = rerank({
          candidates: list,
          count,
          rules: [notFinished],
          exploration: { ...by, rng: seededRng(seed) },
        });
        const open = list.filter(({ finished }) => !finished);
        expect(places.every(({ candidate }) => !candidate.finished)).toBe(true);
        expect(new Set(places.map(({ candidate }) => candidate)).size).toBe(Math.min(count, open.length));
        expect(places).toHaveLength(Math.min(count, open.length));
        expect(excluded).toHaveLength(list.length - open.length);
        expect(places.every(({ probability }) => probability > 0 && probability <= 1)).toBe(true);
        if (places[0]) expect(places[0]).toMatchObject({ probability: 1, explored: false });
      }),
    );
  });

  it('keeps a strict cap whatever is drawn', () => {
    fc.assert(
      fc.property(anyCourses, anyExploration, fc.integer(), (list, by, seed) => {
        const caps = [unitCap(0.34, { whenShort: 'leave' })];
        const { places } = rerank({
          candidates: list,
          count: 6,
          caps,
          exploration: { ...by, rng: seededRng(seed) },
        });
        for (const unit of ['u', 'v', 'w']) {
          const own = places.filter(({ candidate }) => candidate.unit === unit).length;
          expect(own).toBeLessThanOrEqual(Math.max(1, Math.floor(0.34 * Math.min(6, list.length))));
        }
      }),
    );
  });

  it('draws nothing at rate 0, and the next candidate when chance comes to its very end', () => {
    const end: Rng = () => 1 - Number.EPSILON / 2;
    const request = { candidates: courses(6), count: 4 };
    expect(
      ids({ ...request, exploration: { places: 2, pool: 4, by: 'uniform', rate: 0, rng: end } }),
    ).toEqual([0, 1, 2, 3]);
    expect(ids({ ...request, exploration: { places: 1, pool: 3, by: 'softmax', rng: end } })).toEqual([
      0, 1, 2, 5,
    ]);
  });

  it('draws the same out of a settled order as it does when it ranks itself', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20 }),
        fc.nat({ max: 8 }),
        anyExploration,
        fc.integer(),
        (length, count, by, seed) => {
          const ordered = courses(length);
          const exploration = () => ({ ...by, rng: seededRng(seed) });
          expect(drawLastPlaces({ ordered, count, exploration: exploration() })).toEqual(
            rerank({ candidates: ordered, count, exploration: exploration() }).places,
          );
        },
      ),
    );
  });

  it.each([
    ['four places', { places: 4, pool: 5, by: 'uniform' }],
    ['no place', { places: 0, pool: 5, by: 'uniform' }],
    ['a pool of 51', { places: 1, pool: 51, by: 'uniform' }],
    ['a temperature of 0', { places: 1, pool: 5, by: 'softmax', temperature: 0 }],
    ['a rate above 1', { places: 1, pool: 5, by: 'uniform', rate: 2 }],
  ] as const)('refuses %s', (_, options) => {
    const exploration = { ...options, rng: seededRng(1) };
    expect(() => rerank({ candidates: courses(3), count: 2, exploration })).toThrow(
      expect.objectContaining({ code: 'option-invalid' }),
    );
  });
});

describe('rerank', () => {
  it('gives an empty list of no candidates or for no places', () => {
    expect(rerank({ candidates: [], count: 5 }).places).toEqual([]);
    expect(rerank({ candidates: courses(3), count: 0 }).places).toEqual([]);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('refuses a score of %d', (score) => {
    expect(() => rerank({ candidates: [{ score }], count: 1 })).toThrow(
      expect.objectContaining({ code: 'option-invalid' }),
    );
  });
});
