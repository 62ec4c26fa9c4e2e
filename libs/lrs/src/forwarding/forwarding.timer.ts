import { Log } from '@domdom/platform';
import { InjectQueue } from '@nestjs/bull';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Queue } from 'bull';
import { FORWARDING_QUEUE, type ForwardJob } from './forwarding.processor';
import { TargetsRepository } from './targets.repository';

const everyMilliseconds = 1000;

/**
 * Queues a job for every target whose time has come. When that is lies in the database, so a lost Redis loses nothing;
 * the job's name holds the time, so of several workers one queues it.
 */
@Injectable()
export class ForwardingTimer implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private busy = false;

  constructor(
    private readonly targets: TargetsRepository,
    private readonly log: Log,
    @InjectQueue(FORWARDING_QUEUE) private readonly queue: Queue<ForwardJob>,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.tick(), everyMilliseconds);
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  private async tick(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      for (const { id, nextTryAt } of await this.targets.due()) {
        await this.queue.add(
          'forward',
          { targetId: id },
          { jobId: `${id}:${nextTryAt.getTime()}`, attempts: 1, removeOnComplete: true, removeOnFail: true },
        );
      }
    } catch (error) {
      this.log.error({ err: error }, 'the targets of forwarding were not queued');
    } finally {
      this.busy = false;
    }
  }
}
