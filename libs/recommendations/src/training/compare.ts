import {
  bootstrapCoverage,
  bootstrapMean,
  type Cutoffs,
  defaultCutoffs,
  type FoldIn,
  hillClimb,
  type ItemContent,
  type Measurement,
  type Model,
  measure,
  type Progress,
  seededRng,
} from '@domdom/recommender';
import type { Recipe } from '../versions/version';
import type { Kind } from './contenders';
import type { Figures } from './evaluation';
import type { HeldOut } from './held-out';

/** What tuning found of one kind, and how it does on the test learners, one by one. */
export interface Compared {
  recipe: Recipe;
  tried: number;
  /** Mean NDCG on the validation learners, by which options and kinds are chosen. */
  validation: number;
  fitSeconds: number;
  model: Model;
  measured: Measurement;
}
/** Says how far one kind is, in the progress of all. */
export type KindProgress = (label: string) => Progress;

const seed = 1;
export const cutoffs: Cutoffs = { ...defaultCutoffs, hitRate: 20 };

/** The same seed for all: equal scores are ranked in the same order for each. */
export const measureOn = (model: Model, fold: FoldIn, progress?: Progress): Promise<Measurement> =>
  measure(model, fold, cutoffs, seededRng(seed), progress);

/** Tunes each kind on the validation learners and measures what is best of it on the test learners. */
export async function compare(
  held: HeldOut,
  kinds: readonly Kind[],
  contents: readonly ItemContent[],
  progressOf: KindProgress,
): Promise<Compared[]> {
  const compared: Compared[] = [];
  for (const kind of kinds) {
    const expected = 1 + Object.values(kind.axes).reduce((sum, values) => sum + values.length - 1, 0);
    let fits = 0;
    let best: Pick<Compared, 'model' | 'validation' | 'fitSeconds'> | undefined;
    const report = progressOf(kind.label);
    const climb = await hillClimb(kind.axes, kind.start, async (params) => {
      const before = fits++;
      const within: Progress = ({ stage, done, total }) =>
        report({ stage, done: before + done / Math.max(total, 1), total: Math.max(expected, fits) });
      const model = kind.create(params, contents);
      const started = performance.now();
      await model.fit(held.train, within);
      const fitSeconds = (performance.now() - started) / 1000;
      const validation = mean((await measureOn(model, held.validation)).ndcg);
      if (!best || validation > best.validation) best = { model, validation, fitSeconds };
      return validation;
    });
    const measured = await measureOn(best!.model, held.test);
    const recipe = { kind: kind.label, params: climb.params };
    compared.push({ recipe, tried: climb.tried, ...best!, measured });
  }
  return compared;
}

/** The figures of a measurement with their intervals. */
export function figuresOf({ recall, ndcg, hitRate, lists }: Measurement, items: number): Required<Figures> {
  const rng = seededRng(seed);
  return {
    found: bootstrapMean(hitRate, rng),
    recall: bootstrapMean(recall, rng),
    ndcg: bootstrapMean(ndcg, rng),
    coverage: bootstrapCoverage(lists, items, rng),
  };
}

export const mean = (values: Float64Array): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
