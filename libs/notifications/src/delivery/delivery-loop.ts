import { Log } from '@domdom/platform';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Deliverer } from './deliverer.service';
import { DeliveriesRepository } from './deliveries.repository';
import type { Carrier } from './parcel';

const idleMilliseconds = 1000;
const lookForLostMilliseconds = 60_000;

/** Sends in the worker what is due, each channel at its own pace: a slow one holds up no other. */
@Injectable()
export class DeliveryLoop implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private stopping = false;
  private readonly wakes = new Set<() => void>();
  private loops: Promise<void>[] = [];

  constructor(
    private readonly deliverer: Deliverer,
    private readonly repository: DeliveriesRepository,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.loops = [...this.deliverer.carriers.map((carrier) => this.send(carrier)), this.watch()];
  }

  /** Lets what is in hand arrive, and takes nothing more. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    for (const wake of this.wakes) wake();
    await Promise.all(this.loops);
  }

  private async send(carrier: Carrier): Promise<void> {
    while (!this.stopping) {
      let sent = 0;
      try {
        sent = await this.deliverer.deliverBy(carrier);
      } catch (error) {
        this.log.error({ err: error, channel: carrier.channel }, 'messages could not be sent');
      }
      if (sent === 0) await this.pause(idleMilliseconds);
    }
  }

  private async watch(): Promise<void> {
    while (!this.stopping) {
      try {
        const lost = await this.repository.takeUpLost();
        if (lost > 0) this.log.warn({ lost }, 'messages that a worker left behind are sent again');
      } catch (error) {
        this.log.error({ err: error }, 'it was not seen whether messages were left behind');
      }
      await this.pause(lookForLostMilliseconds);
    }
  }

  private pause(milliseconds: number): Promise<void> {
    if (this.stopping) return Promise.resolve();
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.wakes.delete(done);
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      this.wakes.add(done);
    });
  }
}
