import {
  type Contender,
  Ease,
  type EvaluationResult,
  evaluate,
  type InteractionMatrix,
  ItemKnn,
  Popularity,
} from '@domdom/recommender';
import type { MethodFigures, ModelEvaluation } from './evaluation';
import { learnersNeeded, popularityShrinkage, tunedUpTo } from './options';

export interface Activity {
  matrix: InteractionMatrix;
  items: string[];
  /** Whose each row is. */
  learners: string[];
}
export interface FittedModels {
  /** Null when there was too little activity, or popularity did better. */
  ease: Ease | null;
  /** Null when there was no activity at all. */
  popularity: Popularity | null;
  evaluation: ModelEvaluation;
}

const seed = 1;
const labels = { ease: 'EASE', 'item-knn': 'ItemKNN', popularity: 'Popularity' } as const;
const noEvaluation = { tested: null, methods: [], easeOptions: null };

/** EASE with its options, and what it has to be better than. */
export function contendersFor(items: number): Contender[] {
  const start = { lambda: 50, dropout: 0.4, lengthPower: 0.5 };
  const axes =
    items > tunedUpTo
      ? { lambda: [start.lambda], dropout: [start.dropout], lengthPower: [start.lengthPower] }
      : { lambda: [5, 20, 50, 200], dropout: [0, 0.2, 0.4, 0.6], lengthPower: [0, 0.5] };
  return [
    { label: labels.popularity, axes: {}, start: {}, create: () => new Popularity() },
    { label: labels['item-knn'], axes: {}, start: {}, create: () => new ItemKnn() },
    { label: labels.ease, axes, start, create: (options) => new Ease(options) },
  ];
}

/**
 * Fits what the portal serves from. EASE only where there is enough to learn from, its options chosen on
 * validation learners, and only when it ranks their latest courses at least as well as popularity does;
 * what is written down are the figures of other learners, held out of both. Yields to the event loop.
 */
export async function trainModels(activity: Activity, step: () => Promise<void>): Promise<FittedModels> {
  const { matrix } = activity;
  const comparable = learnersWithTwo(matrix);
  if (matrix.columnOf.length === 0) {
    return { ease: null, popularity: null, evaluation: { comparable, ...noEvaluation } };
  }
  const popularity = new Popularity({ shrinkage: popularityShrinkage });
  await popularity.fit(matrix);
  await step();
  if (comparable < learnersNeeded) {
    return { ease: null, popularity, evaluation: { comparable, ...noEvaluation } };
  }
  const compared = await evaluate(contendersFor(matrix.columns), matrix, { seed, hold: 'latest' });
  await step();
  const result = (label: string) => compared.contenders.find((contender) => contender.label === label);
  const chosen = result(labels.ease);
  const worthIt = chosen && chosen.validationNdcg >= (result(labels.popularity)?.validationNdcg ?? 0);
  const ease = worthIt ? new Ease(chosen.params) : null;
  await ease?.fit(matrix);
  const evaluation = {
    comparable,
    tested: compared.learners.test,
    methods: figuresOf(compared),
    easeOptions: ease && chosen ? { ...chosen.params } : null,
  };
  return { ease, popularity, evaluation };
}

function learnersWithTwo({ rows, rowStart }: InteractionMatrix): number {
  let count = 0;
  for (let row = 0; row < rows; row++) if ((rowStart[row + 1] ?? 0) - (rowStart[row] ?? 0) >= 2) count++;
  return count;
}

function figuresOf({ contenders }: EvaluationResult): MethodFigures[] {
  const methods = ['ease', 'item-knn', 'popularity'] as const;
  return methods.flatMap((method) => {
    const found = contenders.find(({ label }) => label === labels[method]);
    return found ? [{ method, recall: found.recall, ndcg: found.ndcg, fitSeconds: found.fitSeconds }] : [];
  });
}
