import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Redis } from 'ioredis';
import { Log } from '../logging/logger';
import { JobHandlers } from './job-handlers';
import { JobRunner } from './job-runner';
import { Jobs } from './jobs';
import { REDIS } from './redis';

/** Sees in the worker, twice a minute, that what is due is started and what was begun is not forgotten. */
@Injectable()
export class ScheduleTimer implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly handlers: JobHandlers,
    private readonly jobs: Jobs,
    private readonly runner: JobRunner,
    private readonly log: Log,
    @Inject(REDIS) private readonly redis: Redis,
  ) {}

  onApplicationBootstrap(): void {
    const tick = () =>
      this.tick().catch((error) => this.log.error({ err: error }, 'a scheduled job was not started'));
    this.timer = setInterval(tick, 30_000);
    this.timer.unref();
  }
  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** Starts what is scheduled; of several workers one does it, by a lock that lasts the interval. */
  async tick(): Promise<void> {
    await this.runner.requeue();
    for (const { kind, everyMinutes } of this.handlers.scheduled()) {
      const taken = await this.redis
        .set(`schedule:${kind}`, '1', 'EX', everyMinutes * 60, 'NX')
        .catch(() => null);
      if (taken) await this.jobs.start(kind, {}, null);
    }
  }
}
