import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { configFromEnvironment, Database, PlatformConfig } from '@domdom/platform';
import { type Output, ProgressDisplay } from '@domdom/recommender';
import type { INestApplicationContext } from '@nestjs/common';
import { migrate } from '../../migrate';
import { withApplication } from '../../with-application';
import { CpuMeter } from '../cpu';
import { OwnDatabase } from '../own-database';
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
  const { databaseUrl } = configFromEnvironment(PlatformConfig);
  const name = args.database ?? `bench_pages_${process.pid}`;
  const database = await OwnDatabase.open(databaseUrl, name);
  const dataDir = await mkdtemp(path.join(tmpdir(), 'bench-pages-'));
  // From here on this process, and the portal that it starts, work on the benchmark's own data.
  Object.assign(process.env, {
    DATABASE_URL: database.url,
    REDIS_PREFIX: `domdom-${name}`,
    DATA_DIR: dataDir,
    PUBLIC_URL: '',
  });
  try {
    await migrate();
    const report = await withApplication(async (app) => {
      if (database.isNew) await fill(app, args.sizes, out);
      const visitors = await signIn(app, visitorCount);
      return measureAll(app, visitors, args, out);
    });
    out.write(`\n${formatReport(report)}`);
    if (args.json !== undefined) {
      await writeFile(args.json, `${JSON.stringify(report, null, 2)}\n`);
      out.write(`\n${args.json}\n`);
    }
    return 0;
  } finally {
    if (args.database === undefined) await database.drop();
    await rm(dataDir, { recursive: true, force: true });
  }
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
  const whole = (name: keyof Sizes | 'seconds', otherwise: number) => {
    const value = Number(given[name] ?? otherwise);
    if (!Number.isInteger(value) || value < 1) throw new Error(`--${name} needs a whole number from 1 up`);
    return value;
  };
  const pages = given.pages?.split(',') ?? pageKeys;
  const unknown = pages.find((page) => !pageKeys.includes(page as PageKey));
  if (unknown !== undefined)
    throw new Error(`--pages: there is no "${unknown}", only ${pageKeys.join(', ')}`);
  const { database, json } = given;
  if (database !== undefined && !/^[a-z_][a-z0-9_]{0,62}$/.test(database)) {
    throw new Error('--database needs a name of small letters, digits and _');
  }
  return {
    sizes: {
      people: whole('people', defaults.people),
      courses: whole('courses', defaults.courses),
      enrolments: whole('enrolments', defaults.enrolments),
      classes: whole('classes', defaults.classes),
    },
    seconds: whole('seconds', 5),
    pages: pages as PageKey[],
    ...(database === undefined ? {} : { database }),
    ...(json === undefined ? {} : { json }),
  };
}
