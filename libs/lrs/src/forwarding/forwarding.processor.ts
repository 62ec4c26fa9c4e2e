import { defaultLanguage, jobsDone, Log, newId, requestContext } from '@domdom/platform';
import { Process, Processor } from '@nestjs/bull';
import type { Job } from 'bull';
import { Forwarder } from './forwarder';

export const FORWARDING_QUEUE = 'lrs-forwarding';
export interface ForwardJob {
  targetId: string;
}

/** Runs the passes of all targets, a few at a time. */
@Processor(FORWARDING_QUEUE)
export class ForwardingProcessor {
  constructor(
    private readonly forwarder: Forwarder,
    private readonly log: Log,
  ) {}

  @Process({ name: 'forward', concurrency: 4 })
  async forward({ data: { targetId } }: Job<ForwardJob>): Promise<void> {
    const context = { requestId: newId(), language: defaultLanguage, path: '', actor: null, queries: 0 };
    try {
      await requestContext.run(context, () => this.forwarder.run(targetId));
      jobsDone.inc({ kind: FORWARDING_QUEUE, outcome: 'done' });
    } catch (error) {
      jobsDone.inc({ kind: FORWARDING_QUEUE, outcome: 'failed' });
      this.log.error({ err: error, targetId }, 'records were not forwarded');
      throw error;
    }
  }
}
