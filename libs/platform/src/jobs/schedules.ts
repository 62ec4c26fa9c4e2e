import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Redis } from 'ioredis';
import { Jobs } from './jobs';
import { REDIS } from './redis';

interface Schedule {
  kind: string;
  everyMinutes: number;
}

/** Starts jobs at intervals; of several workers one does it, by a lock in Redis that lasts the interval. */
@Injectable()
export class Schedules implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly all: Schedule[] = [];
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly jobs: Jobs,
    @Inject(REDIS) private readonly redis: Redis,
  ) {}

  add(schedule: Schedule): void {
    this.all.push(schedule);
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.tick(), 30_000);
    this.timer.unref();
  }
  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  private async tick(): Promise<void> {
    for (const { kind, everyMinutes } of this.all) {
      const taken = await this.redis
        .set(`schedule:${kind}`, '1', 'EX', everyMinutes * 60, 'NX')
        .catch(() => null);
      if (taken) await this.jobs.start(kind, {}, null);
    }
  }
}
