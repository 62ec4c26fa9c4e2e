import type { EvaluationResult } from '../evaluate';
import { rangeName } from '../profile';
import { lineChart } from './line-chart';
import { metricBars } from './metric-bars';
import { scatter } from './scatter';
import type { Plot } from './svg';

/** The pictures of an evaluation: quality with intervals, recall by rank, coverage, quality by history. */
export function evaluationPlots({ contenders, cutoffs }: EvaluationResult): Plot[] {
  const models = contenders.map(({ label }) => label);
  const ranks = contenders[0].recallCurve.map(({ k }) => k);
  // Models are asked about the same learners: the lengths of history are the same for all.
  const slices = contenders[0].byHistory;
  return [
    metricBars({
      name: 'quality',
      title: 'How much of what learners took is found',
      models,
      metrics: [
        { label: `Recall@${cutoffs.recall}`, values: contenders.map(({ recall }) => recall) },
        { label: `NDCG@${cutoffs.ndcg}`, values: contenders.map(({ ndcg }) => ndcg) },
        { label: `HR@${cutoffs.hitRate}`, values: contenders.map(({ hitRate }) => hitRate) },
      ],
    }),
    lineChart({
      name: 'recall-by-rank',
      title: 'Recall as lists grow longer',
      across: 'length of the list',
      up: 'Recall',
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
      points: contenders.map(({ label, coverage, ndcg }) => ({ label, x: coverage.value, y: ndcg.value })),
    }),
    lineChart({
      name: 'quality-by-history',
      title: 'Quality by how much is known of a learner',
      across: 'known items',
      up: `NDCG@${cutoffs.ndcg}`,
      steps: slices.map(rangeName),
      series: contenders.map(({ label, byHistory }) => ({
        label,
        values: byHistory.map(({ ndcg }) => ndcg.value),
      })),
    }),
  ];
}
