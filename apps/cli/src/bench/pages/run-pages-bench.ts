import { Database } from '@domdom/platform';
import { type Output, ProgressDisplay } from '@domdom/recommender';
import type { INestApplicationContext } from '@nestjs/common';
import { kept, wholeNumbers } from '../arguments';
import { CpuMeter } from '../cpu';
import { onOwnData, tell } from '../own-data';
import { PortalProcess } from '../portal-process';
import { fillPortal, type Sizes } from './fill-portal';
import { Load } from './load';
import { measurePage, type PageResult } from './measure';
import { type BenchVisitor, type PageKey, pageKeys, pageTitles } from './pages';
import { type BenchReport, formatReport } from './report';
import { signIn } from './sign-in';

export interface PagesBenchArgs {
  sizes: Sizes;
  seconds: number;
  pages: readonly PageKey[];
  /** A database that is filled when it is new, and kept for the next time; without it one that is dropped. */
  database?: string;
  json?: string;
}

const visitorCount = 60;

/** Measures the pages of a portal of its own; gives the exit code. */
export async function runPagesBench(args: PagesBenchArgs, out: Output): Promise<number> {
  const report = await onOwnData({ kind: 'pages', keep: args.database }, async (app, isNew) => {
    if (isNew) await fill(app, args.sizes, out);
    const visitors = await signIn(app, visitorCount);
    return measureAll(app, visitors, args, out);
  });
  await tell(out, formatReport(report), report, args.json);
  return 0;
}

async function fill(app: INestApplicationContext, sizes: Sizes, out: Output): Promise<void> {
  const display = new ProgressDisplay(out);
  await fillPortal(app, sizes, display.report);
  display.clear();
}

async function measureAll(
  app: INestApplicationContext,
  visitors: readonly BenchVisitor[],
  { seconds, pages }: PagesBenchArgs,
  out: Output,
): Promise<BenchReport> {
  const server = await serverOf(app.get(Database));
  const portal = await PortalProcess.start();
  const load = new Load();
  const cpu = CpuMeter.of(portal.pid, server.backend);
  if (!cpu) out.write('CPU is not measured: it needs Linux, and PostgreSQL on this machine\n');
  try {
    const results: PageResult[] = [];
    for (const page of pages) {
      out.write(`measuring: ${pageTitles[page]}\n`);
      results.push(await measurePage({ portal, load, cpu, visitors, seconds }, page));
    }
    return {
      node: process.version,
      database: `PostgreSQL ${server.version}`,
      sizes: server.sizes,
      visitors: visitors.length,
      seconds,
      pages: results,
    };
  } finally {
    load.stop();
    await portal.stop();
  }
}

/** What the database says of itself, and one of its processes. */
async function serverOf(database: Database): Promise<{ version: string; backend: number; sizes: Sizes }> {
  const row = await database.one<{ version: string; backend: number; sizes: Sizes }>(
    `select current_setting('server_version') as version, pg_backend_pid() as backend,
       jsonb_build_object('people', (select count(*) from person), 'courses', (select count(*) from course),
         'enrolments', (select count(*) from enrolment), 'classes', (select count(*) from community_class)) as sizes`,
  );
  if (!row) throw new Error('the database does not answer');
  return row;
}

const defaults: Sizes = { people: 20_000, courses: 2000, enrolments: 60_000, classes: 600 };
export const pagesBenchOptions = [
  'json',
  'people',
  'courses',
  'enrolments',
  'classes',
  'seconds',
  'pages',
  'database',
] as const;

/** The settings as they were typed. @throws when one of them is not a number or names no page */
export function pagesBenchArgs(
  given: Partial<Record<(typeof pagesBenchOptions)[number], string>>,
): PagesBenchArgs {
  const whole = wholeNumbers(given);
  const pages = given.pages?.split(',') ?? pageKeys;
  const unknown = pages.find((page) => !pageKeys.includes(page as PageKey));
  if (unknown !== undefined)
    throw new Error(`--pages: there is no "${unknown}", only ${pageKeys.join(', ')}`);
  return {
    sizes: {
      people: whole('people', defaults.people),
      courses: whole('courses', defaults.courses),
      enrolments: whole('enrolments', defaults.enrolments),
      classes: whole('classes', defaults.classes),
    },
    seconds: whole('seconds', 5),
    pages: pages as PageKey[],
    ...kept(given),
  };
}
