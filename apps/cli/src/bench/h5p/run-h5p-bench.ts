import { PlayPasses } from '@domdom/h5p';
import { SessionsService } from '@domdom/identity';
import { cookieNames, Database, PlatformConfig } from '@domdom/platform';
import { type Output, ProgressDisplay } from '@domdom/recommender';
import type { INestApplicationContext } from '@nestjs/common';
import { kept, wholeNumbers } from '../arguments';
import { CpuMeter } from '../cpu';
import { onOwnData, tell } from '../own-data';
import { Load } from '../pages/load';
import { type LevelResult, measureLevel, warm } from '../pages/measure';
import type { PageRequest } from '../pages/pages';
import { PortalProcess } from '../portal-process';
import { type BenchLessons, fillContents } from './fill-contents';
import { measureOnPhone } from './in-browser';
import { formatH5pReport, type H5pReport } from './report';

export interface H5pBenchArgs {
  contents: number;
  seconds: number;
  json?: string;
}
export const h5pBenchOptions = ['contents', 'seconds', 'json'] as const;
const connectionLevels = [1, 8, 32];

/** The settings as they were typed. @throws when one of them is not a number */
export function h5pBenchArgs(given: Partial<Record<(typeof h5pBenchOptions)[number], string>>): H5pBenchArgs {
  const whole = wholeNumbers(given);
  return { contents: whole('contents', 1000), seconds: whole('seconds', 5), ...kept(given) };
}

/** Measures how interactive lessons are opened on a portal of its own; gives the exit code. */
export async function runH5pBench(args: H5pBenchArgs, out: Output): Promise<number> {
  const report = await onOwnData({ kind: 'h5p' }, async (app) => {
    const display = new ProgressDisplay(out);
    const filled = await fillContents(app, args.contents, display.report);
    display.clear();
    return measure(app, await visitsOf(app, filled), args, out);
  });
  await tell(out, formatH5pReport(report), report, args.json);
  return 0;
}

/** Each content opened by one of the learners, as the lesson page's frame opens it. */
async function visitsOf(
  app: INestApplicationContext,
  { lessons, learnerIds }: BenchLessons,
): Promise<PageRequest[]> {
  const names = cookieNames(app.get(PlatformConfig).secure);
  const cookies: string[] = [];
  for (const personId of learnerIds) {
    const { token, deviceToken } = await app.get(SessionsService).open(personId, null);
    cookies.push(`${names.session}=${token}; ${names.device}=${deviceToken}`);
  }
  return lessons.map((lesson, index) => {
    const place = index % learnerIds.length;
    const personId = learnerIds[place]!;
    return { path: app.get(PlayPasses).playPath({ ...lesson, personId }), cookie: cookies[place]! };
  });
}

async function measure(
  app: INestApplicationContext,
  visits: PageRequest[],
  { contents, seconds }: H5pBenchArgs,
  out: Output,
): Promise<H5pReport> {
  const database = app.get(Database);
  const server = await database.one<{ version: string; backend: number }>(
    `select current_setting('server_version') as version, pg_backend_pid() as backend`,
  );
  const portal = await PortalProcess.start();
  const load = new Load();
  const cpu = CpuMeter.of(portal.pid, server?.backend ?? 0);
  if (!cpu) out.write('CPU is not measured: it needs Linux, and PostgreSQL on this machine\n');
  try {
    const bench = { portal, load, cpu, seconds };
    out.write('warming up\n');
    await warm(bench, visits);
    const queries = await queriesOf(portal, visits.slice(0, 60));
    const levels: LevelResult[] = [];
    for (const connections of connectionLevels) {
      out.write(`measuring: ${connections} connections\n`);
      levels.push(await measureLevel(bench, 'a lesson', visits, connections));
    }
    out.write('measuring: on a phone\n');
    const phone = await measureOnPhone(portal.origin, [visits[0]!, visits[1] ?? visits[0]!]);
    return {
      node: process.version,
      database: `PostgreSQL ${server?.version}`,
      ...{ contents, seconds, queries, levels, phone },
    };
  } finally {
    load.stop();
    await portal.stop();
  }
}

/** Queries for each opening, the session's own among them. */
async function queriesOf(portal: PortalProcess, visits: readonly PageRequest[]): Promise<number> {
  const before = await portal.queries();
  for (const { path: address, cookie } of visits) {
    const answer = await fetch(portal.origin + address, { headers: { cookie } });
    await answer.arrayBuffer();
  }
  return ((await portal.queries()) - before) / visits.length;
}
