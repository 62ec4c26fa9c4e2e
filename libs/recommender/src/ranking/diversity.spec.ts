import fc from 'fast-check';
import { byCalibration, topicShares } from './calibration';
import { type Diversity, relativeScores } from './diversity';
import { byMarginalRelevance } from './marginal-relevance';
import { rerank } from './rerank';

interface Course {
  readonly id: number;
  readonly score: number;
  readonly topic: string;
}

const course = (id: number, score: number, topic: string): Course => ({ id, score, topic });
const listOf = (candidates: readonly Course[], count: number, diversity: Diversity<Course>) =>
  rerank({ candidates, count, diversity }).places.map(({ candidate }) => candidate);
const sameTopic = (first: Course, second: Course) => (first.topic === second.topic ? 1 : 0);
const marginal = (relevance?: number) =>
  byMarginalRelevance<Course>({ ...(relevance !== undefined && { relevance }), likeness: sameTopic });
const calibrated = (target: Record<string, number>, strength?: number) =>
  byCalibration<Course>({
    target: new Map(Object.entries(target)),
    topicsOf: ({ topic }) => [topic],
    ...(strength !== undefined && { strength }),
  });

const anyCourses = fc
  .array(fc.tuple(fc.double({ min: -5, max: 5, noNaN: true }), fc.constantFrom('a', 'b', 'c')), {
    maxLength: 25,
  })
  .map((all) => all.map(([score, topic], id) => course(id, score, topic)));

describe('relativeScores', () => {
  it('makes the best 1, keeps the order and takes scores that are all zero or below', () => {
    expect([...relativeScores([{ score: 4 }, { score: 1 }])]).toEqual([1, 0.25]);
    expect([...relativeScores([{ score: -1 }, { score: -4 }])]).toEqual([-0.25, -1]);
    expect([...relativeScores([{ score: 0 }])]).toEqual([0]);
  });
});

describe('byMarginalRelevance', () => {
  it('lets another topic come before a second of the same that is hardly better', () => {
    const list = [course(1, 1, 'a'), course(2, 0.98, 'a'), course(3, 0.9, 'b')];
    expect(listOf(list, 3, marginal()).map(({ id }) => id)).toEqual([1, 3, 2]);
  });

  it('does not lift a topic that hardly suits', () => {
    const list = [course(1, 1, 'a'), course(2, 0.9, 'a'), course(3, 0.1, 'b')];
    expect(listOf(list, 3, marginal()).map(({ id }) => id)).toEqual([1, 2, 3]);
  });

  it('refuses a relevance that is no share', () => {
    expect(() => marginal(1.5)).toThrow(expect.objectContaining({ code: 'option-invalid' }));
  });
});

describe('byCalibration', () => {
  const candidates = [
    ...Array.from({ length: 10 }, (_, id) => course(id, 1 - id / 1000, 'farming')),
    ...Array.from({ length: 10 }, (_, id) => course(100 + id, 0.985 - id / 1000, 'health')),
  ];
  const shareOf = (topic: string, list: readonly Course[]) =>
    list.filter((one) => one.topic === topic).length / list.length;

  it('spreads the list as the interest is spread, where scores alone would give one topic', () => {
    const list = listOf(candidates, 10, calibrated({ farming: 0.7, health: 0.3 }));
    expect(shareOf('farming', list)).toBeCloseTo(0.7, 1);
    expect(shareOf('farming', listOf(candidates, 10, calibrated({ farming: 7, health: 3 })))).toBeCloseTo(
      0.7,
      1,
    );
  });

  it('is by score alone at strength 0 and for somebody of whom nothing is known', () => {
    const byScore = candidates.slice(0, 10);
    expect(listOf(candidates, 10, calibrated({ health: 1 }, 0))).toEqual(byScore);
    expect(listOf(candidates, 10, calibrated({}))).toEqual(byScore);
  });

  it('comes nearer to the target the stronger it is', () => {
    const shares = [0.01, 0.2, 0.9].map((strength) =>
      shareOf('health', listOf(candidates, 10, calibrated({ farming: 0.5, health: 0.5 }, strength))),
    );
    expect(shares).toEqual([...shares].sort());
    expect(shares[2]).toBe(0.5);
  });

  it('fills the list with other topics when the wanted one runs out', () => {
    const few = [course(1, 1, 'farming'), course(2, 0.5, 'health'), course(3, 0.4, 'health')];
    expect(listOf(few, 3, calibrated({ farming: 1 }, 1))).toHaveLength(3);
  });

  it('refuses a target that is not made of shares', () => {
    expect(() => calibrated({ a: -1 })).toThrow(expect.objectContaining({ code: 'option-invalid' }));
    expect(() => calibrated({ a: Number.NaN })).toThrow(expect.objectContaining({ code: 'option-invalid' }));
  });
});

describe('topicShares', () => {
  it('counts each item by its weight, in equal parts for its topics', () => {
    const shares = topicShares([
      { topics: ['farming', 'health'], weight: 2 },
      { topics: ['farming'] },
      { topics: [] },
    ]);
    expect(shares).toEqual(
      new Map([
        ['farming', 2 / 3],
        ['health', 1 / 3],
      ]),
    );
  });

  it('is empty for a history of nothing', () => {
    expect(topicShares([]).size).toBe(0);
    expect(topicShares([{ topics: ['a'], weight: 0 }]).size).toBe(0);
  });
});

describe('every way of variety', () => {
  it('repeats nothing, gives as many as there are, and begins with the best when relevance decides', () => {
    fc.assert(
      fc.property(anyCourses, fc.nat({ max: 30 }), fc.boolean(), (list, count, calibrate) => {
        const chosen = listOf(list, count, calibrate ? calibrated({ a: 1, b: 2 }) : marginal());
        expect(chosen).toHaveLength(Math.min(count, list.length));
        expect(new Set(chosen).size).toBe(chosen.length);
        if (!calibrate && chosen[0])
          expect(chosen[0].score).toBe(Math.max(...list.map(({ score }) => score)));
      }),
    );
  });
});
