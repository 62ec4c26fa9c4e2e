import type { EvaluationResult } from '../evaluation-result';
import { rangeName } from '../profile';
import { intervalRows } from './interval-rows';
import { scatter } from './scatter';
import { stripChart } from './strip-chart';
import type { Plot } from './svg';

/**
 * The pictures of an evaluation: quality, differences to the best single model, recall by rank, coverage, quality by
 * history; all with 95% intervals.
 */
export function evaluationPlots({ contenders, cutoffs, bestSingle }: EvaluationResult): Plot[] {
  const models = contenders.map(({ label }) => label);
  const ranks = contenders[0].recallCurve.map(({ k }) => k);
  // Models are asked about the same learners: the lengths of history are the same for all.
  const slices = contenders[0].byHistory;
  const others = contenders.filter(({ difference }) => difference);
  return [
    intervalRows({
      name: 'quality',
      title: 'How much of what learners took is found',
      rows: models,
      metrics: [
        { label: `Recall@${cutoffs.recall}`, values: contenders.map(({ recall }) => recall) },
        { label: `NDCG@${cutoffs.ndcg}`, values: contenders.map(({ ndcg }) => ndcg) },
        { label: `HR@${cutoffs.hitRate}`, values: contenders.map(({ hitRate }) => hitRate) },
      ],
    }),
    intervalRows({
      name: 'difference',
      title: `The same learner by learner, minus ${bestSingle}`,
      rows: others.map(({ label }) => label),
      signed: true,
      metrics: [
        {
          label: `Recall@${cutoffs.recall}`,
          values: others.map(({ difference }) => difference?.recall ?? null),
        },
        { label: `NDCG@${cutoffs.ndcg}`, values: others.map(({ difference }) => difference?.ndcg ?? null) },
      ],
    }),
    stripChart({
      name: 'recall-by-rank',
      title: 'Recall as lists grow longer',
      across: 'length of the list',
      up: 'Recall, out of as many as fit into the list',
      steps: ranks.map(String),
      series: contenders.map(({ label, recallCurve }) => ({
        label,
        values: recallCurve.map(({ recall }) => recall),
      })),
    }),
    scatter({
      name: 'coverage-and-quality',
      title: 'Quality against how much of the catalogue is shown',
      across: `coverage@${cutoffs.coverage}`,
      up: `NDCG@${cutoffs.ndcg}`,
      points: contenders.map(({ label, coverage, ndcg }) => ({ label, x: coverage, y: ndcg })),
    }),
    stripChart({
      name: 'quality-by-history',
      title: 'Quality by how much is known of a learner',
      across: 'known items',
      up: `NDCG@${cutoffs.ndcg}`,
      steps: slices.map(rangeName),
      series: contenders.map(({ label, byHistory }) => ({
        label,
        values: byHistory.map(({ ndcg }) => ndcg),
      })),
    }),
  ];
}
