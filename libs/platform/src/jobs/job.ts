import { Inject, type OnModuleInit } from '@nestjs/common';
import { type JobHandler, JobHandlers, type JobProgress } from './job-handlers';

/** Base of the kinds of jobs: each is known from when its module starts. */
export abstract class Job<P extends object = object, R extends object = object>
  implements JobHandler<P, R>, OnModuleInit
{
  @Inject(JobHandlers) private readonly handlers!: JobHandlers;

  abstract readonly kind: string;
  abstract readonly words: JobHandler<P, R>['words'];
  readonly everyMinutes?: number;

  abstract run(payload: P, progress: JobProgress): Promise<R>;

  onModuleInit(): void {
    this.handlers.add(this);
  }
}
