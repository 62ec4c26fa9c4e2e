import { textTable } from '@domdom/recommender';
import type { Sizes } from './fill-portal';
import type { PageResult } from './measure';
import { type PageKey, pageTitles } from './pages';

/**
 * Moodle 4.5 with PHP-FPM, nginx and PostgreSQL 15, measured on two shared cores beforehand; not measured by this
 * command. Milliseconds of CPU of all its processes per request, from and to.
 */
export const moodleCpu: Partial<Record<PageKey, readonly [number, number]>> = {
  dashboard: [127, 200],
  course: [179, 214],
  lesson: [99, 127],
  'sign-in': [29, 38],
};
export const moodleCold = { page: 'course', bytes: 1_270_000, requests: 32 } as const;

export interface BenchReport {
  node: string;
  database: string;
  sizes: Sizes;
  visitors: number;
  seconds: number;
  pages: PageResult[];
}

const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);
const milliseconds = (value: number | null) => (value === null ? '?' : value.toFixed(2));

/** The figures for people to read. */
export function formatReport({ pages, sizes, visitors, seconds, node, database }: BenchReport): string {
  const under = textTable(
    ['under load', 'connections', 'requests/s', 'p50 ms', 'p95 ms', 'CPU ms', 'portal', 'database'],
    pages.flatMap(({ page, levels }) =>
      levels.map((level) => [
        pageTitles[page],
        String(level.connections),
        (level.requests / level.seconds).toFixed(0),
        level.p50.toFixed(1),
        level.p95.toFixed(1),
        milliseconds(level.cpu && level.cpu.portal + level.cpu.database),
        milliseconds(level.cpu?.portal ?? null),
        milliseconds(level.cpu?.database ?? null),
      ]),
    ),
  );
  const sizesOf = textTable(
    ['one request', 'CPU ms', 'queries', 'HTML kB', 'sent kB', 'cold kB', 'cold requests'],
    pages.map((result) => [
      pageTitles[result.page],
      milliseconds(result.cpuMs),
      result.queries.toFixed(1),
      kilobytes(result.html),
      kilobytes(result.transferred),
      kilobytes(result.coldTransferred),
      String(result.coldRequests),
    ]),
  );
  return [
    `${sizes.people} people, ${sizes.courses} courses, ${sizes.enrolments} enrolments, ${sizes.classes} classes; ` +
      `${visitors} signed in; ${seconds} s each; Node ${node}, ${database}\n`,
    under,
    'CPU ms: of portal and PostgreSQL together, per request, without what they take when idle\n',
    sizesOf,
    formatMoodle(pages),
  ].join('\n');
}

function formatMoodle(pages: readonly PageResult[]): string {
  const compared = pages.flatMap(({ page, cpuMs }) => {
    const quoted = moodleCpu[page];
    if (!quoted || cpuMs === null) return [];
    const times = quoted.map((value) => (value / cpuMs).toFixed(0));
    return [[pageTitles[page], quoted.join('–'), milliseconds(cpuMs), `${times.join('–')}x`]];
  });
  const cold = pages.find(({ page }) => page === moodleCold.page);
  const quotedCold = `${kilobytes(moodleCold.bytes)} kB, ${moodleCold.requests} requests`;
  if (cold) {
    compared.push([
      'cold course page',
      quotedCold,
      `${kilobytes(cold.coldTransferred)} kB, ${cold.coldRequests} requests`,
      `${(moodleCold.bytes / cold.coldTransferred).toFixed(0)}x`,
    ]);
  }
  return textTable(
    ['CPU ms per request', 'Moodle 4.5 (quoted, not measured here)', 'here', 'ratio'],
    compared,
  );
}
