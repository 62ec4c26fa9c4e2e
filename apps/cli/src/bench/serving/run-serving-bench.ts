import { cpus } from 'node:os';
import { Database } from '@domdom/platform';
import { type Output, ProgressDisplay } from '@domdom/recommender';
import type { INestApplicationContext } from '@nestjs/common';
import { kept, wholeNumbers } from '../arguments';
import { CpuMeter } from '../cpu';
import { onOwnData, tell } from '../own-data';
import { Load } from '../pages/load';
import { countQueries, measureLevel, warm } from '../pages/measure';
import { type BenchVisitor, requestsOf } from '../pages/pages';
import { signIn } from '../pages/sign-in';
import { PortalProcess } from '../portal-process';
import { fillLearners, type ServingSizes } from './fill-learners';
import { formatServing, type ServingReport, type ServingResult } from './report';
import { Trainings } from './trainings';
import { WorkerProcess } from './worker-process';

export interface ServingBenchArgs {
  sizes: ServingSizes;
  seconds: number;
  /** A database that is filled when it is new, and kept for the next time; without it one that is dropped. */
  database?: string;
  json?: string;
}

const defaults: ServingSizes & { seconds: number } = {
  learners: 100_000,
  courses: 1000,
  classes: 300,
  seconds: 20,
};
export const servingBenchOptions = ['learners', 'courses', 'classes', 'seconds', 'database', 'json'] as const;
const visitorCount = 60;
/**
 * How people ask: by chance (20 a second are 72,000 pages in an hour, of 100,000 learners nearly everybody within the
 * busiest one), and as fast as they are answered.
 */
const paces = [
  { pace: '20 a second', perSecond: 20, connections: 64 },
  { pace: '40 a second', perSecond: 40, connections: 64 },
  { pace: '1 by 1', connections: 1 },
  { pace: '4 at once', connections: 4 },
] as const;

/** The settings as they were typed. @throws when one of them is not a number */
export function servingBenchArgs(
  given: Partial<Record<(typeof servingBenchOptions)[number], string>>,
): ServingBenchArgs {
  const whole = (name: keyof typeof defaults) => wholeNumbers(given)(name, defaults[name]);
  return {
    sizes: { learners: whole('learners'), courses: whole('courses'), classes: whole('classes') },
    seconds: whole('seconds'),
    ...kept(given),
  };
}

/** Measures how fast a portal recommends, also while the worker trains; gives the exit code. */
export async function runServingBench(args: ServingBenchArgs, out: Output): Promise<number> {
  const data = { kind: 'serving', keep: args.database, settings: { LOG_LEVEL: 'warn' } };
  const report = await onOwnData(data, async (app, isNew) => {
    if (isNew) {
      const display = new ProgressDisplay(out);
      await fillLearners(app, args.sizes, display.report);
      display.clear();
    }
    return measureServing(app, args, out);
  });
  await tell(out, formatServing(report), report, args.json);
  return 0;
}

async function measureServing(
  app: INestApplicationContext,
  { seconds }: ServingBenchArgs,
  out: Output,
): Promise<ServingReport> {
  // All of these learners are long away at once, which no portal sees; the worker would do nothing but remind them.
  await app
    .get(Database)
    .execute(
      `insert into no_reminders (person_id, since) select id, created_at from person on conflict (person_id) do nothing`,
    );
  const visitors = await signIn(app, visitorCount);
  const trainings = new Trainings(app);
  const worker = new WorkerProcess();
  const load = new Load();
  let portal: PortalProcess | null = null;
  try {
    out.write('training once\n');
    const trainingSeconds = await trainings.once();
    portal = await PortalProcess.start();
    // Only now: a connection that is idle for as long as a training takes is closed, and its process ends.
    const server = await serverOf(app.get(Database));
    const cpu = CpuMeter.of(portal.pid, server.backend);
    if (!cpu) out.write('CPU is not measured: it needs Linux, and PostgreSQL on this machine\n');
    const bench = { portal, load, cpu, seconds };
    const queries = await countQueries(portal, 'recommendations', visitors);
    await warm(bench, requestsOf('recommendations', visitors));
    const results: ServingResult[] = await measureAll(bench, visitors, 'quiet', out);
    out.write('training again and again\n');
    const training = trainings.keep();
    await trainings.running();
    results.push(...(await measureAll(bench, visitors, 'training', out)));
    const trained = await training.stop();
    return {
      node: process.version,
      cpus: cpus().length,
      sizes: server.sizes,
      visitors: visitors.length,
      seconds,
      trainingSeconds,
      trained,
      queries,
      results,
    };
  } finally {
    load.stop();
    await portal?.stop();
    await worker.stop();
  }
}

async function measureAll(
  bench: Parameters<typeof measureLevel>[0],
  visitors: readonly BenchVisitor[],
  during: ServingResult['during'],
  out: Output,
): Promise<ServingResult[]> {
  const results: ServingResult[] = [];
  for (const page of ['recommendations', 'home'] as const) {
    for (const { pace, connections, ...rate } of paces) {
      out.write(`measuring: ${page}, ${pace}, ${during}\n`);
      const requests = requestsOf(page, visitors);
      await bench.portal.heldUp();
      const result = await measureLevel(
        bench,
        page,
        requests,
        connections,
        'perSecond' in rate ? rate.perSecond : undefined,
      );
      results.push({ page, pace, during, ...result, heldUp: await bench.portal.heldUp() });
      out.write(`  p50 ${result.p50.toFixed(1)} ms, p95 ${result.p95.toFixed(1)} ms\n`);
    }
  }
  return results;
}

/** What the database holds, and one of its processes. */
async function serverOf(database: Database): Promise<{ backend: number; sizes: ServingReport['sizes'] }> {
  const row = await database.one<{ backend: number; sizes: ServingReport['sizes'] }>(
    `select pg_backend_pid() as backend, jsonb_build_object(
       'learners', (select count(distinct e.person_id) from enrolment e join consent c on c.person_id = e.person_id
         and c.purpose = 'recommendations' and c.withdrawn_at is null),
       'enrolments', (select count(*) from enrolment), 'courses', (select count(*) from course),
       'classes', (select count(*) from community_class)) as sizes`,
  );
  if (!row) throw new Error('the database does not answer');
  return row;
}
