import { Clock, Database, Jobs } from '@domdom/platform';
import { Injectable } from '@nestjs/common';

/** The job that updates the live model. */
export const updateKind = 'recommendations.update';
/** A job that has waited for longer than this may be lost. */
const recentMilliseconds = 600_000;

/** Asks for an update; many who ask before it begins get one. */
@Injectable()
export class UpdateRequests {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  async ask(): Promise<void> {
    const since = new Date(this.clock.now().getTime() - recentMilliseconds);
    const waiting = await this.database.one(
      `select 1 from job_run where created_at > $2 and kind = $1 and status = 'waiting' limit 1`,
      [updateKind, since],
    );
    if (!waiting) await this.jobs.start(updateKind, {}, null);
  }
}
