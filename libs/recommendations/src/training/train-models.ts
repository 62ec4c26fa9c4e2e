import {
  type Estimate,
  IdMap,
  type InteractionMatrix,
  type ItemContent,
  type Model,
  Popularity,
  type Progress,
} from '@domdom/recommender';
import { differenceOf } from '../versions/decision';
import type { Recipe } from '../versions/version';
import { blendCompared } from './blend-compared';
import { type Compared, compare, figuresOf, measureOn } from './compare';
import { blendKind, kindsFor, popularityKind } from './contenders';
import type { ModelEvaluation } from './evaluation';
import { comparableRows, type HeldOut, holdOut } from './held-out';
import { learnersNeeded, popularityShrinkage } from './options';
import { modelOf } from './recipes';

export interface Activity {
  matrix: InteractionMatrix;
  items: string[];
  /** Whose each row is. */
  learners: string[];
  /** What each item is about, as far as it is known. */
  contents?: readonly ItemContent[];
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
 * Fits what the portal serves from. A personal model only where there is enough to learn from: the kind with its
 * options, or the blend of them, that ranks best for validation learners, and only when that is better than popularity; what is written down are the
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
  const { contents = [] } = activity;
  const kinds = kindsFor(matrix.columns);
  const steps = [...kinds.map(({ label }) => label), blendKind];
  const progressOf = (label: string) =>
    progress.stage('comparing', { of: label, at: steps.indexOf(label), parts: steps.length });
  const single = await compare(held, kinds, contents, progressOf);
  const blend = await blendCompared(single, held, progressOf(blendKind));
  const compared = blend ? [...single, blend] : single;
  const best = compared.reduce((first, second) => (second.validation > first.validation ? second : first));
  const liveNdcg = live && (await measureLive(live, activity, held, progress.stage('live')));
  const personal = best.recipe.kind !== popularityKind;
  const model = personal ? modelOf(best.recipe, contents) : null;
  await model?.fit(matrix, progress.stage('fitting'));
  return {
    model,
    popularity,
    recipe: best.recipe,
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

const methodFigures = ({ recipe, tried, fitSeconds, measured }: Compared, items: number) => ({
  method: recipe.kind,
  params: recipe.params,
  tried,
  fitSeconds,
  ...figuresOf(measured, items),
});

/**
 * The live version on today's test learners. It has seen most of them, so it is made again, by its own options and from
 * its own rows, without them. Null when its kind is not known any more, or nothing is left of its rows.
 */
async function measureLive(live: LiveRecipe, activity: Activity, held: HeldOut, progress: Progress) {
  const model = modelOf(live.recipe, activity.contents ?? []);
  if (!model) return null;
  const matrix = await live.matrix(IdMap.from(activity.items), held.away);
  if (matrix.columnOf.length === 0) return null;
  await model.fit(matrix, progress);
  return measureOn(model, held.test, progress);
}
