import { textTable } from '@domdom/recommender';
import { type LevelResult, meanCpu } from '../pages/measure';
import type { PhoneFigures, Spread } from './in-browser';

export interface H5pReport {
  node: string;
  database: string;
  contents: number;
  seconds: number;
  /** For each opening, the session's own among them. */
  queries: number;
  levels: LevelResult[];
  /** Null where there is no Chromium. */
  phone: PhoneFigures | null;
}

const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;
const milliseconds = (value: number | null) => (value === null ? '?' : value.toFixed(2));

const spread = ({ p50, p95, max, count }: Spread) =>
  `p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms, at most ${max.toFixed(0)} ms of ${count}`;

/** The figures for people to read. */
export function formatH5pReport(report: H5pReport): string {
  const { node, database, contents, seconds, queries, levels, phone } = report;
  const views = textTable(
    ['opening a lesson', 'views/s', 'p50 ms', 'p95 ms', 'p99 ms', 'CPU ms', 'portal', 'database'],
    levels.map((level) => [
      `${level.connections} connections`,
      (level.requests / level.seconds).toFixed(0),
      level.p50.toFixed(1),
      level.p95.toFixed(1),
      level.p99.toFixed(1),
      milliseconds(level.cpu && level.cpu.portal + level.cpu.database),
      milliseconds(level.cpu?.portal ?? null),
      milliseconds(level.cpu?.database ?? null),
    ]),
  );
  const lines = [
    `${contents} contents, ${seconds} s for each line; Node ${node}, ${database}`,
    '',
    views,
    `CPU for a view over all of them: ${milliseconds(meanCpu(levels))} ms; queries: ${queries.toFixed(1)}`,
    '',
  ];
  if (!phone)
    return [...lines, 'On a phone: not measured, there is no Chromium (CHROMIUM_PATH)', ''].join('\n');
  return [
    ...lines,
    `opened for the first time: ${phone.coldRequests} requests, ${kilobytes(phone.coldBytes)}: the player ` +
      `${kilobytes(phone.playerBytes)}, the lesson and its content types ${kilobytes(phone.ownBytes)}`,
    `opened again: ${phone.warmRequests} request${phone.warmRequests === 1 ? '' : 's'}, ${kilobytes(phone.warmBytes)}`,
    `a tap on a processor six times as slow: ${spread(phone.taps)} by the clock`,
    `six times the page's own CPU for a tap: ${spread(phone.tapCpu)}`,
    '',
  ].join('\n');
}
