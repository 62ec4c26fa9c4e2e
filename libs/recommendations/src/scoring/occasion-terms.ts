import type { SuitTime } from '../domain/answers';
import { kilometresBetween } from '../domain/distance';
import type { PersonFacts } from '../domain/person-facts';
import type { Occasion, Point } from '../domain/recommendable';
import type { Term } from '../domain/terms';

/** What nearness, a time that suits and room for one more count beside the best score of what is to be chosen from. */
const weights = { near: 0.5, time: 0.3, seats: 0.1 } as const;
/** At this distance nearness counts half: as far as one goes for an evening by motorbike. */
const halfwayKilometres = 8;
const inProvince = 0.2;
/** Further than this is not near in another province. */
const farKilometres = 40;
/** Fewer sessions than this at a time are no habit. */
const habit = 2;

/** What is asked of an occasion for one person. */
export interface Wanted {
  commune: PersonFacts['commune'];
  province: PersonFacts['province'];
  /** The middle of the commune; null when it is not known. */
  centre: Point | null;
  time: { time: SuitTime; from: 'answer' | 'attended' } | null;
}

export function wantedOf(facts: PersonFacts, centres: ReadonlyMap<string, Point>): Wanted {
  const { commune, province } = facts;
  return { commune, province, centre: (commune && centres.get(commune.key)) ?? null, time: timeOf(facts) };
}

/** When somebody has time: what they answered, what they told their commune, else when they came most. */
function timeOf({ answers, wishedTimes, attendedTimes }: PersonFacts): Wanted['time'] {
  const said = answers?.suits ?? (wishedTimes.length === 1 ? wishedTimes[0] : undefined);
  if (said) return { time: said, from: 'answer' };
  const [most] = (Object.entries(attendedTimes) as [SuitTime, number][]).sort((a, b) => b[1] - a[1]);
  return most && most[1] >= habit ? { time: most[0], from: 'attended' } : null;
}

/** What speaks for an occasion besides what it is about; `scale` is the best score it is compared with. */
export function occasionTerms(occasion: Occasion, wanted: Wanted, scale: number): Term[] {
  const terms: Term[] = [];
  const near = nearTerm(occasion, wanted, scale);
  if (near) terms.push(near);
  const { time } = wanted;
  if (time && occasion.times[time.time] > 0) {
    const contribution = scale * weights.time * occasion.times[time.time];
    terms.push({ source: 'time', ...time, contribution });
  }
  const { places, capacity } = occasion;
  if (places !== null && capacity && places > 0) {
    terms.push({ source: 'seats', places, contribution: (scale * weights.seats * places) / capacity });
  }
  return terms;
}

function nearTerm(occasion: Occasion, { commune, province, centre }: Wanted, scale: number): Term | null {
  const { venue, communeKey, provinceKey } = occasion;
  if (!venue) return null;
  const whole = scale * weights.near;
  const kilometres = centre && venue.point ? kilometresBetween(centre, venue.point) : null;
  if (commune && commune.key === communeKey) {
    return { source: 'near', reach: 'commune', place: commune.name, kilometres, contribution: whole };
  }
  const near = kilometres === null ? 0 : 1 / (1 + kilometres / halfwayKilometres);
  if (province && province.key === provinceKey) {
    const contribution = whole * Math.max(inProvince, near);
    return { source: 'near', reach: 'province', place: province.name, kilometres, contribution };
  }
  if (!commune || kilometres === null || kilometres > farKilometres) return null;
  return { source: 'near', reach: 'around', place: commune.name, kilometres, contribution: whole * near };
}
