import { explorations, type RankingOptions, rankingModels } from '../scoring/ranking-options';
import { type Arm, arms } from './assignment';
import { type Count, type Interval, newcombe, significance, twoProportionTest } from './proportions';

/** What two arms may differ in. */
export const experimentOptions = [
  'diversity',
  'exploration',
  'model',
] as const satisfies readonly (keyof RankingOptions)[];
export type ExperimentOption = (typeof experimentOptions)[number];
/** What is compared: people who followed a recommendation, or who enrolled or registered because of one. */
export const measures = ['click', 'enrolment'] as const;
export type Measure = (typeof measures)[number];

/** So many days after the last list was shown something may still follow from it. */
export const waitDays: Record<Measure, number> = { click: 1, enrolment: 30 };
/** With what follows the end an experiment has to fit into the time for which single views are kept. */
export const longestDays = 90;

/** The options that a value stands for; null for a value that is none. */
export function optionsOf(option: ExperimentOption, value: string): RankingOptions | null {
  if (option === 'model') {
    const model = rankingModels.find((one) => one === value);
    return model ? { model } : null;
  }
  if (option === 'exploration') {
    const exploration = explorations.find((one) => one === value);
    return exploration ? { exploration } : null;
  }
  const diversity = Number(value.replace(',', '.'));
  return value.trim() !== '' && diversity >= 0 && diversity <= 1 ? { diversity } : null;
}

export interface Experiment {
  id: string;
  name: string;
  salt: string;
  option: ExperimentOption;
  aValue: string;
  bValue: string;
  measure: Measure;
  /** How many of all do it now, from 0 to 1, and the smallest difference worth knowing. */
  baseRate: number;
  difference: number;
  /** In each arm. */
  peopleNeeded: number;
  /** `2026-12-24`: it ends with this day at the latest. */
  lastDay: string;
  createdAt: Date;
  startedAt: Date | null;
  endedAt: Date | null;
  /** Stopped before its end: it says nothing. */
  stopped: boolean;
  /** What was counted, once, when all that could follow had followed. */
  result: Record<Arm, Count> | null;
}

export type ExperimentState = 'draft' | 'running' | 'waiting' | 'stopped' | 'decided';
export function stateOf(
  experiment: Pick<Experiment, 'startedAt' | 'endedAt' | 'stopped' | 'result'>,
): ExperimentState {
  if (experiment.stopped) return 'stopped';
  if (experiment.result) return 'decided';
  if (experiment.endedAt) return 'waiting';
  return experiment.startedAt ? 'running' : 'draft';
}

export interface Verdict {
  /** The better arm when that is sure, else null. */
  better: Arm | null;
  /** Of each arm. */
  rates: Record<Arm, number>;
  /** Of arm b less arm a. */
  difference: number;
  interval: Interval;
  p: number;
  /** Both arms had as many people as the plan asked for. */
  enough: boolean;
}

/** What an experiment says at its end. Null while there is no result, or when an arm had nobody. */
export function verdictOf({
  result,
  peopleNeeded,
}: Pick<Experiment, 'result' | 'peopleNeeded'>): Verdict | null {
  if (!result || arms.some((arm) => result[arm].people === 0)) return null;
  const { a, b } = result;
  const rates = { a: a.hits / a.people, b: b.hits / b.people };
  const { p } = twoProportionTest(a, b);
  const interval = newcombe(a, b);
  // The test and the interval are two approximations: what only one of them says is not sure.
  const sure = p < significance && (interval.low > 0 || interval.high < 0);
  return {
    better: sure ? (rates.b > rates.a ? 'b' : 'a') : null,
    rates,
    difference: rates.b - rates.a,
    interval,
    p,
    enough: a.people >= peopleNeeded && b.people >= peopleNeeded,
  };
}
