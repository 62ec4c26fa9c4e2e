import { Process, Processor } from '@nestjs/bull';
import type { Job } from 'bull';
import { jobsDone } from '../health/metrics';
import { defaultLanguage } from '../i18n';
import { requestContext } from '../request-context';
import { JOBS_QUEUE } from './job-queue';
import { JobRunner } from './job-runner';

@Processor(JOBS_QUEUE)
export class JobsProcessor {
  constructor(private readonly runner: JobRunner) {}

  // A job that a killed worker left behind is stalled: Bull gives it to another, and it runs again.
  @Process({ name: 'run', concurrency: 1 })
  async run(job: Job<{ jobId: string }>): Promise<void> {
    const context = {
      requestId: job.data.jobId,
      language: defaultLanguage,
      path: '',
      actor: null,
      queries: 0,
    };
    await requestContext.run(context, () => this.runner.run(job.data.jobId));
    jobsDone.inc({ kind: 'job', outcome: 'done' });
  }
}
