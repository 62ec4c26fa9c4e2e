import { Process, Processor } from '@nestjs/bull';
import type { Job } from 'bull';
import { jobsDone } from '../health/metrics';
import { defaultLanguage } from '../i18n';
import { newId } from '../ids/new-id';
import { Log } from '../logging/logger';
import { requestContext } from '../request-context';
import { EventDeliverer } from './event-deliverer';
import { type DeliverEvent, EVENTS_QUEUE } from './outbox-relay';

@Processor(EVENTS_QUEUE)
export class EventsProcessor {
  constructor(
    private readonly deliverer: EventDeliverer,
    private readonly log: Log,
  ) {}

  @Process({ name: 'deliver', concurrency: 4 })
  async deliver(job: Job<DeliverEvent>): Promise<void> {
    const { consumer, eventId } = job.data;
    const context = { requestId: newId(), language: defaultLanguage, path: '', actor: null, queries: 0 };
    await requestContext.run(context, async () => {
      try {
        await this.deliverer.deliver(consumer, eventId);
        jobsDone.inc({ kind: consumer, outcome: 'done' });
      } catch (error) {
        jobsDone.inc({ kind: consumer, outcome: 'failed' });
        this.log.error(
          { err: error, consumer, eventId, attempt: job.attemptsMade },
          'an event was not consumed',
        );
        throw error;
      }
    });
  }
}
