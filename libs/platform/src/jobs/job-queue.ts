import { InjectQueue } from '@nestjs/bull';
import { Injectable } from '@nestjs/common';
import type { Queue } from 'bull';

export const JOBS_QUEUE = 'jobs';

/** Bull's queue of long work. */
@Injectable()
export class JobQueue {
  constructor(@InjectQueue(JOBS_QUEUE) private readonly queue: Queue<{ jobId: string }>) {}

  async add(jobId: string): Promise<void> {
    await this.queue.add(
      'run',
      { jobId },
      { jobId, attempts: 1, removeOnComplete: true, removeOnFail: true },
    );
  }
}
