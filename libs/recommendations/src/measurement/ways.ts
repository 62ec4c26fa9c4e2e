import { type RankingOptions, usualOptions } from '../scoring/ranking-options';
import { type ExperimentOption, experimentOptions } from './experiment';
import { measurementErrors } from './measurement.errors';

/** The ways of recommending that an administrator chooses from: as it is now, or with one thing changed. */
export const ways = ['usual', 'popularity', 'no-draw', 'no-variety', 'more-variety', 'most-variety'] as const;
export type Way = (typeof ways)[number];

const changes: Record<Way, RankingOptions> = {
  usual: {},
  popularity: { model: 'popularity' },
  'no-draw': { exploration: 'without' },
  'no-variety': { diversity: 0 },
  'more-variety': { diversity: 0.4 },
  'most-variety': { diversity: 0.6 },
};

/** What two groups differ in, and the value of each. */
export interface WaysCompared {
  option: ExperimentOption;
  aValue: string;
  bValue: string;
}

/**
 * Two ways as an experiment keeps them.
 * @throws recommendation-experiments.sameValues; .twoThings when they differ in more than one, so that nobody could say
 * which of them it was
 */
export function compareWays(a: Way, b: Way): WaysCompared {
  if (a === b) throw measurementErrors.sameValues();
  const changed = { ...changes[a], ...changes[b] };
  const [option, ...more] = experimentOptions.filter((one) => changed[one] !== undefined);
  if (!option || more.length > 0) throw measurementErrors.twoThings();
  const valueIn = (way: Way) => String(changes[way][option] ?? usualOptions[option]);
  return { option, aValue: valueIn(a), bValue: valueIn(b) };
}

/** The way for which a kept value stands; null for a degree of variety that nobody can choose any more. */
export function wayOf(option: ExperimentOption, value: string): Way | null {
  if (String(usualOptions[option]) === value) return 'usual';
  return ways.find((way) => String(changes[way][option]) === value) ?? null;
}
