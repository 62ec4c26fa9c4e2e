import { Clock, Database, Jobs } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { trainKind } from './train-kind';

/** A job that has waited for longer than this may be lost. */
const recentMilliseconds = 600_000;
/** Training that did not help is not tried again at once. */
const restMilliseconds = 3_600_000;

/** Asks for a training, once, whoever asks how often. */
@Injectable()
export class TrainingRequests {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** `now`: unless one waits that has not begun. `when-rested`: unless there was one within the hour. */
  async ask(when: 'now' | 'when-rested'): Promise<void> {
    const rested = when === 'when-rested';
    const since = new Date(this.clock.now().getTime() - (rested ? restMilliseconds : recentMilliseconds));
    const waiting = await this.database.one(
      `select 1 from job_run where created_at > $2 and kind = $1 and ($3 or status = 'waiting') limit 1`,
      [trainKind, since, rested],
    );
    if (!waiting) await this.jobs.start(trainKind, {}, null);
  }
}
