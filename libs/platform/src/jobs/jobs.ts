import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor';
import { scopeOf } from '../access/actor';
import { Clock } from '../clock/clock';
import { Database } from '../database';
import { commonErrors } from '../errors';
import { newId } from '../ids/new-id';
import { defineEvent } from '../outbox/domain-event';
import { Outbox } from '../outbox/outbox';
import type { JobRun } from './job-run';

export const jobRequested = defineEvent<{ jobId: string }>('platform.job-requested');

const columns = `id, kind, owner_id as "ownerId", status, payload, result, error_code as "errorCode",
  error_params as "errorParams", done, total, stage, created_at as "createdAt", finished_at as "finishedAt"`;

const administers = (actor: Actor) => scopeOf(actor, 'administrator').everywhere;

/** Long work: asked for in a request, done by the worker, watched on a page. */
@Injectable()
export class Jobs {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Asks for a job, in the current transaction; returns its id, whose page is `/jobs/ID`. */
  async start(kind: string, payload: object, ownerId: string | null): Promise<string> {
    const id = newId();
    await this.database.transaction(async () => {
      await this.database.execute(
        `insert into job_run (id, kind, owner_id, status, payload, created_at) values ($1, $2, $3, 'waiting', $4, $5)`,
        [id, kind, ownerId, JSON.stringify(payload), this.clock.now()],
      );
      await this.outbox.publish(jobRequested({ jobId: id }));
    });
    return id;
  }

  /** @throws common.notFound unless it is the actor's own, or the actor administers the whole portal. */
  async get(id: string, actor: Actor): Promise<JobRun> {
    const run = await this.find(id);
    if (!run || (run.ownerId !== actor.personId && !administers(actor))) throw commonErrors.notFound();
    return run;
  }

  find(id: string): Promise<JobRun | null> {
    return this.database.one<JobRun>(`select ${columns} from job_run where id = $1`, [id]);
  }

  /** The newest jobs: who administers the whole portal sees everybody's. */
  list(actor: Actor, limit = 50): Promise<JobRun[]> {
    return this.database.query<JobRun>(
      `select ${columns} from job_run where $1::uuid is null or owner_id = $1 order by created_at desc limit $2`,
      [administers(actor) ? null : actor.personId, limit],
    );
  }
}
