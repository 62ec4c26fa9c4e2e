import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import type { Redis } from 'ioredis';
import { schema } from '../../../../apps/shared/src/schema';
import type { Actor, Grant } from '../access/actor';
import { Database } from '../database';
import { commonErrors } from '../errors';
import { PlatformModule } from '../platform.module';
import { type JobHandler, JobHandlers, type JobProgress } from './job-handlers';
import type { JobRun } from './job-run';
import { Jobs } from './jobs';
import { REDIS } from './redis';
import { ScheduleTimer } from './schedule-timer';

const kind = 'test.count';

class Counting implements JobHandler<{ to?: number; refuse?: boolean }, { counted: number }> {
  constructor(
    readonly kind: string,
    readonly everyMinutes?: number,
  ) {}
  readonly words = { vi: { title: 'Đếm', done: () => 'Xong' }, en: { title: 'Count', done: () => 'Done' } };

  async run({ to = 1, refuse }: { to?: number; refuse?: boolean }, progress: JobProgress) {
    await progress.report(1, to, 'counting');
    if (refuse) throw commonErrors.forbidden();
    return { counted: to };
  }
}

async function openWorker(): Promise<INestApplicationContext> {
  const worker = await Test.createTestingModule({
    imports: [PlatformModule.forRoot('worker', schema)],
  }).compile();
  worker.get(JobHandlers).add(new Counting(kind));
  return worker.init();
}

describe('jobs', () => {
  let worker: INestApplicationContext;
  let other: INestApplicationContext;
  let jobs: Jobs;
  let database: Database;

  beforeAll(async () => {
    worker = await openWorker();
    other = await openWorker();
    jobs = worker.get(Jobs);
    database = worker.get(Database);
  });
  afterAll(async () => {
    await other.close();
    await worker.close();
  });

  async function when(id: string, is: (run: JobRun) => boolean): Promise<JobRun> {
    for (let tries = 0; tries < 800; tries++) {
      const run = await jobs.find(id);
      if (run && is(run)) return run;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error(`the job did not get there: ${JSON.stringify(await jobs.find(id))}`);
  }
  const ended = ({ status }: JobRun) => status === 'done' || status === 'failed';

  it('are run by a worker and keep their result', async () => {
    const run = await when(await jobs.start(kind, { to: 7 }, null), ended);
    expect(run).toMatchObject({
      status: 'done',
      result: { counted: 7 },
      done: 7,
      total: 7,
      stage: 'counting',
    });
  });

  it('say why they failed when they were refused', async () => {
    const run = await when(await jobs.start(kind, { refuse: true }, null), ended);
    expect(run).toMatchObject({ status: 'failed', errorCode: 'common.forbidden', result: null });
  });

  it('are not begun when what they were asked for in is undone', async () => {
    let id = '';
    await expect(
      database.transaction(async () => {
        id = await jobs.start(kind, {}, null);
        throw new Error('undone');
      }),
    ).rejects.toThrow('undone');
    expect(await jobs.find(id)).toBeNull();
  });

  it('are shown to those who asked for them and to administrators of the whole portal only', async () => {
    const owner = randomUUID();
    const id = await jobs.start(kind, {}, owner);
    const actor = (personId: string, grants: Grant[] = []): Actor => ({
      personId,
      name: 'Hoa',
      language: 'vi',
      homeUnitId: null,
      grants,
      consents: { analytics: false, recommendations: false },
      representedBy: null,
      by: 'session',
    });
    expect(await jobs.get(id, actor(owner))).toMatchObject({ id });
    const administrator = actor(randomUUID(), [{ role: 'administrator', unitId: null }]);
    expect(await jobs.get(id, administrator)).toMatchObject({ id });
    expect((await jobs.list(administrator)).map((run) => run.id)).toContain(id);
    for (const grants of [[], [{ role: 'administrator' as const, unitId: randomUUID() }]]) {
      const other = actor(randomUUID(), grants);
      await expect(jobs.get(id, other)).rejects.toMatchObject({ code: 'common.notFound' });
      expect(await jobs.list(other)).toEqual([]);
    }
  });

  it('are run though Redis forgot them, and once when it did not', async () => {
    const id = randomUUID();
    await database.execute(
      `insert into job_run (id, kind, status, payload, created_at) values ($1, $2, 'running', '{"to": 3}', now())`,
      [id, kind],
    );
    await Promise.all([worker.get(ScheduleTimer).tick(), other.get(ScheduleTimer).tick()]);
    const run = await when(id, ended);
    expect(run.result).toEqual({ counted: 3 });
    const [row] = await database.query('select attempts from job_run where id = $1', [id]);
    expect(row).toEqual({ attempts: 1 });
  });

  it('are given up when they ended five workers', async () => {
    const id = randomUUID();
    await database.execute(
      `insert into job_run (id, kind, status, payload, attempts, created_at)
       values ($1, $2, 'running', '{}', 5, now())`,
      [id, kind],
    );
    await worker.get(ScheduleTimer).tick();
    expect(await when(id, ended)).toMatchObject({ status: 'failed', errorCode: 'common.internal' });
  });

  it('that are scheduled are started once for all workers until they are due again', async () => {
    const nightly = 'test.nightly';
    for (const each of [worker, other]) each.get(JobHandlers).add(new Counting(nightly, 60));
    const started = async () =>
      (await database.query('select id from job_run where kind = $1', [nightly])).length;
    const manyTicks = () =>
      Promise.all(Array.from({ length: 6 }, (_, n) => (n % 2 ? worker : other).get(ScheduleTimer).tick()));

    await manyTicks();
    await manyTicks();
    expect(await started()).toBe(1);

    await worker.get<Redis>(REDIS).del(`schedule:${nightly}`);
    await manyTicks();
    expect(await started()).toBe(2);
  });
});
