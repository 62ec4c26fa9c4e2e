import {
  type Estimate,
  IdMap,
  type InteractionMatrix,
  type Model,
  Popularity,
  type Progress,
} from '@domdom/recommender';
import { differenceOf } from '../versions/decision';
import type { Recipe } from '../versions/version';
import { type Compared, compare, figuresOf, measureOn } from './compare';
import { kindOf, kindsFor, popularityKind } from './contenders';
import type { ModelEvaluation } from './evaluation';
import { comparableRows, type HeldOut, holdOut } from './held-out';
import { learnersNeeded, popularityShrinkage } from './options';

export interface Activity {
  matrix: InteractionMatrix;
  items: string[];
  /** Whose each row is. */
  learners: string[];
}
/** The live version, as far as it takes to make it again. */
export interface LiveRecipe {
  recipe: Recipe;
  /** The rows it was trained on over these items, without those people. */
  matrix(items: IdMap, without: ReadonlySet<string>): Promise<InteractionMatrix>;
}
export interface FittedModels {
  /** Null when there was too little activity, or popularity did better. */
  model: Model | null;
  /** Null when there was no activity at all. */
  popularity: Popularity | null;
  recipe: Recipe;
  evaluation: ModelEvaluation;
  /** NDCG less that of the live version on the same learners; null where there was nothing to compare. */
  difference: Estimate | null;
}
/** Where a training is: its stages one after another, each reporting from nothing to all. */
export interface TrainingProgress {
  stage(name: 'comparing' | 'live' | 'fitting', part?: { of: string; at: number; parts: number }): Progress;
}

/**
 * Fits what the portal serves from. A personal model only where there is enough to learn from: the kind and its options
 * that rank best for validation learners, and only when that is better than popularity; what is written down are the
 * figures of other learners, held out of both. Yields to the event loop.
 */
export async function trainModels(
  activity: Activity,
  live: LiveRecipe | null,
  progress: TrainingProgress,
): Promise<FittedModels> {
  const { matrix } = activity;
  const comparable = comparableRows(matrix).length;
  const recipe: Recipe = { kind: popularityKind, params: {} };
  const untested: ModelEvaluation = { comparable, tested: null, methods: [], newcomers: null, live: null };
  const little = { model: null, recipe, evaluation: untested, difference: null };
  if (matrix.columnOf.length === 0) return { ...little, popularity: null };
  const popularity = new Popularity({ shrinkage: popularityShrinkage });
  await popularity.fit(matrix);
  if (comparable < learnersNeeded) return { ...little, popularity };

  const held = holdOut(activity);
  const kinds = kindsFor(matrix.columns);
  const compared = await compare(held, kinds, (label) =>
    progress.stage('comparing', {
      of: label,
      at: kinds.findIndex((kind) => kind.label === label),
      parts: kinds.length,
    }),
  );
  const best = compared.reduce((first, second) => (second.validation > first.validation ? second : first));
  const liveNdcg = live && (await measureLive(live, activity, held, progress.stage('live')));
  const personal = best.kind.label !== popularityKind;
  const model = personal ? best.kind.create(best.params) : null;
  await model?.fit(matrix, progress.stage('fitting'));
  return {
    model,
    popularity,
    recipe: { kind: best.kind.label, params: best.params },
    evaluation: {
      comparable,
      tested: held.test.history.rows,
      methods: compared.map((one) => methodFigures(one, matrix.columns)),
      newcomers: figuresOf(await measureOn(best.model, held.newcomers), matrix.columns),
      live: liveNdcg && figuresOf(liveNdcg, matrix.columns),
    },
    difference: liveNdcg && differenceOf(best.measured.ndcg, liveNdcg.ndcg),
  };
}

const methodFigures = ({ kind, params, tried, fitSeconds, measured }: Compared, items: number) => ({
  method: kind.label,
  params,
  tried,
  fitSeconds,
  ...figuresOf(measured, items),
});

/**
 * The live version on today's test learners. It has seen most of them, so it is made again, by its own options and from
 * its own rows, without them. Null when its kind is not known any more, or nothing is left of its rows.
 */
async function measureLive(live: LiveRecipe, activity: Activity, held: HeldOut, progress: Progress) {
  const kind = kindOf(live.recipe.kind);
  if (!kind) return null;
  const matrix = await live.matrix(IdMap.from(activity.items), held.away);
  if (matrix.columnOf.length === 0) return null;
  const model = kind.create(live.recipe.params);
  await model.fit(matrix, progress);
  return measureOn(model, held.test, progress);
}
