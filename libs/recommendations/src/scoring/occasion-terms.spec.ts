import { type PersonFacts, strangersFacts } from '../domain/person-facts';
import type { Occasion, Point } from '../domain/recommendable';
import { occasionTerms, wantedOf } from './occasion-terms';

const home: Point = { latitude: 22.34, longitude: 103.84 };
const north = (kilometres: number): Point => ({ ...home, latitude: home.latitude + kilometres / 111.195 });
const occasion = (given: Partial<Occasion> = {}): Occasion => ({
  sessions: [Date.UTC(2026, 11, 1)],
  times: { daytime: 0, evening: 1, weekend: 0 },
  venue: { name: 'Nhà văn hóa', point: north(3) },
  online: false,
  unitName: 'Xã Bên',
  communeKey: 'next',
  provinceKey: 'province',
  capacity: 20,
  places: 5,
  ...given,
});
const neighbour: PersonFacts = {
  ...strangersFacts,
  commune: { key: 'home', name: 'Xã Nhà' },
  province: { key: 'province', name: 'Tỉnh' },
};
const centres = new Map([['home', home]]);
const termsOf = (facts: PersonFacts, given: Partial<Occasion> = {}) =>
  occasionTerms(occasion(given), wantedOf(facts, centres), 1);
const of = (source: string, facts: PersonFacts, given: Partial<Occasion> = {}) =>
  termsOf(facts, given).find((term) => term.source === source);

describe('what speaks for a class besides what it is about', () => {
  it('is how near it is held, in kilometres where both places are known, and the less the further', () => {
    expect(of('near', neighbour)).toMatchObject({ reach: 'province', kilometres: expect.closeTo(3, 1) });
    const further = of('near', neighbour, { venue: { name: 'Xa', point: north(20) } });
    expect(of('near', neighbour)!.contribution).toBeGreaterThan(further!.contribution);
    const own = of('near', neighbour, { communeKey: 'home' });
    expect(own).toMatchObject({ reach: 'commune', place: 'Xã Nhà' });
    expect(own!.contribution).toBeGreaterThan(of('near', neighbour)!.contribution);
  });

  it('is not how near it is where nobody knows where the person lives, it is online, or far in another province', () => {
    expect(of('near', strangersFacts)).toBeUndefined();
    expect(of('near', neighbour, { venue: null })).toBeUndefined();
    const far = { provinceKey: 'other', venue: { name: 'Xa', point: north(60) } };
    expect(of('near', neighbour, far)).toBeUndefined();
    const across = { provinceKey: 'other', venue: { name: 'Gần', point: north(5) } };
    expect(of('near', neighbour, across)).toMatchObject({ reach: 'around' });
  });

  it('is a time that they said suits them, or else at which they came before, and how many sessions fall into it', () => {
    const answered = {
      ...neighbour,
      answers: { topics: [], aim: null, level: null, suits: 'evening' as const },
      attendedTimes: { daytime: 9 },
    };
    expect(of('time', answered)).toMatchObject({ time: 'evening', from: 'answer' });
    const half = of('time', answered, { times: { daytime: 0.5, evening: 0.5, weekend: 0 } });
    expect(half!.contribution).toBeCloseTo(of('time', answered)!.contribution / 2);
    const used = { ...neighbour, attendedTimes: { evening: 4, daytime: 1 } };
    expect(of('time', used)).toMatchObject({ time: 'evening', from: 'attended' });
    expect(of('time', { ...neighbour, attendedTimes: { evening: 1 } })).toBeUndefined();
    expect(of('time', used, { times: { daytime: 1, evening: 0, weekend: 0 } })).toBeUndefined();
  });

  it('is how many places are left, but not where there is no limit', () => {
    expect(of('seats', strangersFacts)).toMatchObject({ places: 5 });
    expect(of('seats', strangersFacts, { places: 15 })!.contribution).toBeGreaterThan(
      of('seats', strangersFacts)!.contribution,
    );
    expect(of('seats', strangersFacts, { places: null, capacity: null })).toBeUndefined();
  });
});
