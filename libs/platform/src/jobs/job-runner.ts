import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../clock/clock';
import { Database } from '../database';
import { DomainError } from '../errors';
import { Log } from '../logging/logger';
import { type EventConsumer, EventConsumers } from '../outbox/consumers';
import type { StoredEvent } from '../outbox/domain-event';
import { JobHandlers, type JobProgress } from './job-handlers';
import { JobQueue } from './job-queue';
import { Jobs, jobRequested } from './jobs';

const reportEveryMilliseconds = 500;
/** A job that ended its worker so often is given up: it would end every worker. */
const mostAttempts = 5;

/** Runs jobs in the worker: moves them from the outbox to their queue, and from waiting to done or failed. */
@Injectable()
export class JobRunner implements EventConsumer, OnModuleInit {
  readonly consumer = 'platform.jobs';
  readonly types = [jobRequested.type];

  constructor(
    private readonly consumers: EventConsumers,
    private readonly queue: JobQueue,
    private readonly jobs: Jobs,
    private readonly handlers: JobHandlers,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  onModuleInit(): void {
    this.consumers.add(this);
  }

  async handle(event: StoredEvent): Promise<void> {
    if (jobRequested.is(event)) await this.queue.add(event.payload.jobId);
  }

  /** Puts unfinished jobs back into their queue, should Redis have forgotten them; those that it holds stay as they are. */
  async requeue(): Promise<void> {
    const unfinished = await this.database.query<{ id: string }>(
      `select id from job_run where status in ('waiting', 'running') order by created_at limit 1000`,
    );
    for (const { id } of unfinished) await this.queue.add(id);
  }

  /** Runs one job to its end; its outcome is in the database, so this does not throw for a failed job. */
  async run(id: string): Promise<void> {
    const job = await this.jobs.find(id);
    if (!job || job.status === 'done' || job.status === 'failed') return;
    const handler = this.handlers.get(job.kind);
    if (!handler) throw new Error(`no handler for jobs of kind ${job.kind}`);
    const [begun] = await this.database.query<{ attempts: number }>(
      `update job_run set status = 'running', started_at = $2, attempts = attempts + 1 where id = $1 returning attempts`,
      [id, this.clock.now()],
    );
    if (begun!.attempts > mostAttempts) {
      this.log.error({ jobId: id, kind: job.kind }, 'a job was given up');
      return this.finish(id, 'failed', { errorCode: 'common.internal' });
    }
    try {
      const result = await handler.run(job.payload, this.progressOf(id));
      await this.finish(id, 'done', { result });
    } catch (error) {
      const known = error instanceof DomainError;
      if (!known) this.log.error({ err: error, jobId: id, kind: job.kind }, 'a job failed');
      await this.finish(id, 'failed', {
        errorCode: known ? error.code : 'common.internal',
        errorParams: known ? error.params : {},
      });
    }
  }

  private async finish(
    id: string,
    status: 'done' | 'failed',
    {
      result = null,
      errorCode = null,
      errorParams = {},
    }: { result?: object | null; errorCode?: string | null; errorParams?: object },
  ): Promise<void> {
    await this.database.execute(
      `update job_run set status = $2, result = $3, error_code = $4, error_params = $5, finished_at = $6,
         done = case when $2 = 'done' then total else done end where id = $1`,
      [
        id,
        status,
        result && JSON.stringify(result),
        errorCode,
        JSON.stringify(errorParams),
        this.clock.now(),
      ],
    );
  }

  private progressOf(id: string): JobProgress {
    let last = 0;
    return {
      report: async (done, total, stage) => {
        const now = Date.now();
        if (now - last < reportEveryMilliseconds && done < total) return;
        last = now;
        await this.database.execute('update job_run set done = $2, total = $3, stage = $4 where id = $1', [
          id,
          done,
          total,
          stage ?? null,
        ]);
      },
    };
  }
}
