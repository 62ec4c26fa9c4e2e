import { InjectQueue } from '@nestjs/bull';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Queue } from 'bull';
import type { PoolClient } from 'pg';
import { Clock } from '../clock/clock';
import { Database } from '../database';
import { Log } from '../logging/logger';
import { EventConsumers } from './consumers';

export const EVENTS_QUEUE = 'events';
export interface DeliverEvent {
  consumer: string;
  eventId: string;
}

const batch = 200;
const idleMilliseconds = 1000;
/** An event whose consumers have not all reported by then is queued again: Redis may have lost it. */
export const redeliverAfterSeconds = 60;

/**
 * Takes events out of the outbox and queues one job per consumer, with the event's id in the job's id.
 * Several workers may run it; a row is taken by one (`FOR UPDATE SKIP LOCKED`).
 */
@Injectable()
export class OutboxRelay implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private stopping = false;
  private wake: () => void = () => undefined;
  private loop: Promise<void> = Promise.resolve();
  private listener: PoolClient | null = null;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly consumers: EventConsumers,
    private readonly log: Log,
    @InjectQueue(EVENTS_QUEUE) private readonly queue: Queue<DeliverEvent>,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.listen();
    this.loop = this.run();
  }

  // Before the database's own shutdown, which waits for every connection to come back.
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    this.wake();
    await this.loop;
    this.listener?.release(true);
  }

  /** Queues what is due and says how many events that were. */
  async relayOnce(): Promise<number> {
    return this.database.transaction(async () => {
      const now = this.clock.now();
      const events = await this.database.query<{ id: string; type: string; deliveries: number }>(
        `select id, type, deliveries from outbox_event
         where done_at is null and (queued_at is null or queued_at < $1::timestamptz - make_interval(secs => $2))
         order by seq limit ${batch} for update skip locked`,
        [now, redeliverAfterSeconds],
      );
      if (events.length === 0) return 0;
      const jobs = events.flatMap((event) =>
        this.consumers.of(event.type).map(({ consumer }) => ({
          name: 'deliver',
          data: { consumer, eventId: event.id },
          opts: {
            jobId: `${consumer}:${event.id}:${event.deliveries}`,
            attempts: 8,
            backoff: { type: 'exponential', delay: 500 },
            removeOnComplete: true,
            removeOnFail: true,
          },
        })),
      );
      if (jobs.length > 0) await this.queue.addBulk(jobs);
      const idle = events.filter((event) => this.consumers.of(event.type).length === 0);
      await this.database.execute(
        `update outbox_event set queued_at = $2, deliveries = deliveries + 1,
           done_at = case when id = any($3::uuid[]) then $2::timestamptz end
         where id = any($1::uuid[])`,
        [events.map((event) => event.id), now, idle.map((event) => event.id)],
      );
      return events.length;
    });
  }

  private async listen(): Promise<void> {
    const client = await this.database.connect();
    this.listener = client;
    client.on('notification', () => this.wake());
    client.on('error', () => {
      this.listener = null;
      client.release(true);
    });
    await client.query('listen outbox');
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      try {
        if ((await this.relayOnce()) > 0) continue;
        if (!this.listener) await this.listen();
      } catch (error) {
        this.log.error({ err: error }, 'the outbox could not be relayed');
      }
      await this.pause();
    }
  }

  private pause(): Promise<void> {
    return new Promise((resolve) => {
      if (this.stopping) return resolve();
      const timer = setTimeout(resolve, idleMilliseconds);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
