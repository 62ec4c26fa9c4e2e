import { textTable } from '@domdom/recommender';
import type { LevelResult } from '../pages/measure';

export interface ServingResult extends LevelResult {
  page: 'recommendations' | 'home';
  /** How people ask. */
  pace: string;
  /** Nothing else going on, or a training in the worker. */
  during: 'quiet' | 'training';
  /** For how many milliseconds at most the portal answered nobody. */
  heldUp: number;
}
export interface ServingReport {
  node: string;
  cpus: number;
  sizes: Record<'learners' | 'enrolments' | 'courses' | 'classes', number>;
  visitors: number;
  seconds: number;
  /** Of the first training, with nothing else going on. */
  trainingSeconds: number;
  /** How many trainings ended while it was measured. */
  trained: number;
  /** Queries per request of the page, that for the session included. */
  queries: number;
  results: ServingResult[];
}

const milliseconds = (value: number | null | undefined) => (value == null ? '?' : value.toFixed(2));

/** The figures for people to read. */
export function formatServing(report: ServingReport): string {
  const { sizes, visitors, seconds, trainingSeconds, trained, queries, node, cpus } = report;
  const table = textTable(
    [
      'page',
      'meanwhile',
      'asked',
      'requests/s',
      'p50 ms',
      'p95 ms',
      'p99 ms',
      'CPU ms',
      'portal',
      'database',
      'held up ms',
    ],
    report.results.map((one) => [
      one.page,
      one.during,
      one.pace,
      (one.requests / one.seconds).toFixed(0),
      one.p50.toFixed(1),
      one.p95.toFixed(1),
      one.p99.toFixed(1),
      milliseconds(one.cpu && one.cpu.portal + one.cpu.database),
      milliseconds(one.cpu?.portal),
      milliseconds(one.cpu?.database),
      one.heldUp.toFixed(0),
    ]),
  );
  return [
    `${sizes.learners} learners who agreed, ${sizes.enrolments} enrolments, ${sizes.courses} courses, ` +
      `${sizes.classes} classes; ${visitors} signed in; ${seconds} s each; Node ${node}, ${cpus} cores\n` +
      `one training: ${trainingSeconds.toFixed(1)} s; while it was measured: ${trained} trainings\n` +
      `queries per request: ${queries.toFixed(1)}\n`,
    table,
    'CPU ms: per request, without what portal and PostgreSQL take when nobody asks; while training, PostgreSQL also reads for it\n' +
      'held up: the longest time in which the portal answered nobody, a new version of the model taken in included\n',
  ].join('\n');
}
