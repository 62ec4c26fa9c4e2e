import { type Sex, sexes } from '@domdom/identity';

/** Where one age group ends and the next begins, in years. */
export const ageBounds = [16, 25, 40, 60] as const;
/** From the youngest; those whose year of birth nobody knows come last. */
export const ageGroups = ['under-16', '16-24', '25-39', '40-59', '60-up', 'unknown'] as const;
export type AgeGroup = (typeof ageGroups)[number];
export const sexGroups = [...sexes, 'unknown'] as const;
export type SexGroup = Sex | 'unknown';

/** Counts of one or two people tell of neighbours; null stands for them where they are not to be told. */
export type Shown = number | null;
const leastShown = 3;

/** The age group of somebody who was born in a year, in the year of the class. */
export function ageGroupOf(birthYear: number | null, year: number): AgeGroup {
  if (birthYear === null) return 'unknown';
  const age = year - birthYear;
  const index = ageBounds.findIndex((bound) => age < bound);
  return ageGroups[index === -1 ? ageBounds.length : index] as AgeGroup;
}

/** One person as the figures need them. */
export interface Attender {
  sex: Sex | null;
  birthYear: number | null;
  area: string | null;
  /** Sessions they were at. */
  attended: number;
}

export interface WhoCame {
  registered: number;
  /** People who were at one session at least. */
  came: number;
  sexes: { sex: SexGroup; people: Shown }[];
  ages: { age: AgeGroup; people: Shown }[];
  /** By the unit where they live, the most first; null for those who did not say. */
  areas: { area: string | null; people: Shown }[];
}

const counted = <K>(items: readonly K[]): Map<K, number> => {
  const counts = new Map<K, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
};

/**
 * Who came to a class, by sex, age and area. With `hideSmall`, counts of one and two are not told, nor what would
 * give them away: then the next smallest count of the same kind is hidden too.
 */
export function whoCame(people: readonly Attender[], year: number, hideSmall: boolean): WhoCame {
  const came = people.filter(({ attended }) => attended > 0);
  const bySex = counted(came.map(({ sex }): SexGroup => sex ?? 'unknown'));
  const byAge = counted(came.map(({ birthYear }) => ageGroupOf(birthYear, year)));
  const byArea = counted(came.map(({ area }) => area));
  const areas = [...byArea].sort((a, b) => b[1] - a[1] || (a[0] ?? '').localeCompare(b[0] ?? '', 'vi'));
  const shown = (counts: readonly number[]) => (hideSmall ? withoutSmall(counts) : counts);
  const bySexShown = shown(sexGroups.map((sex) => bySex.get(sex) ?? 0));
  const byAgeShown = shown(ageGroups.map((age) => byAge.get(age) ?? 0));
  const byAreaShown = shown(areas.map(([, count]) => count));
  return {
    registered: people.length,
    came: came.length,
    sexes: sexGroups.map((sex, index) => ({ sex, people: bySexShown[index] ?? null })),
    ages: ageGroups.map((age, index) => ({ age, people: byAgeShown[index] ?? null })),
    areas: areas.map(([area], index) => ({ area, people: byAreaShown[index] ?? null })),
  };
}

/**
 * Hides counts of one and two. One hidden count alone could be worked out from the sum, so the smallest of the others
 * is hidden with it.
 */
export function withoutSmall(counts: readonly number[]): Shown[] {
  const hidden = new Set(counts.flatMap((count, index) => (count > 0 && count < leastShown ? [index] : [])));
  if (hidden.size === 1) {
    const others = counts
      .map((count, index) => ({ count, index }))
      .filter(({ count, index }) => count > 0 && !hidden.has(index))
      .sort((a, b) => a.count - b.count);
    if (others[0]) hidden.add(others[0].index);
  }
  return counts.map((count, index) => (hidden.has(index) ? null : count));
}
