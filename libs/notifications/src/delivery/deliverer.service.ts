import { Clock, Log, metrics } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { Counter } from 'prom-client';
import type { Channel } from '../choices/choices';
import { MailCarrier } from '../mail/mail-carrier';
import { PushCarrier } from '../push/push-carrier';
import { SmsCarrier } from '../sms/sms-carrier';
import { DeliveriesRepository } from './deliveries.repository';
import { Pace } from './pace';
import { type Carrier, type DueNotice, mostTries, type Outcome, type Parcel, waitAfter } from './parcel';
import { parcelsOf } from './parcels-of';

const deliveries = new Counter({
  name: 'domdom_deliveries_total',
  help: 'Messages that left the portal or did not, by channel and outcome',
  labelNames: ['channel', 'outcome'] as const,
  registers: [metrics],
});

interface Done {
  notices: readonly DueNotice[];
  outcome: Outcome;
}

/** Brings what is due to people by one channel. Several workers may do it at the same time. */
@Injectable()
export class Deliverer {
  readonly carriers: readonly Carrier[];
  private readonly paces: ReadonlyMap<Channel, Pace>;

  constructor(
    private readonly repository: DeliveriesRepository,
    private readonly clock: Clock,
    private readonly log: Log,
    mail: MailCarrier,
    push: PushCarrier,
    sms: SmsCarrier,
  ) {
    this.carriers = [mail, push, sms];
    this.paces = new Map(this.carriers.map((one) => [one.channel, new Pace(one.perSecond)]));
  }

  /** Sends one batch of what is due by every channel; says how many messages that were. */
  async deliverDue(): Promise<number> {
    const counts = await Promise.all(this.carriers.map((carrier) => this.deliverBy(carrier)));
    return counts.reduce((sum, count) => sum + count, 0);
  }

  /** One batch by one channel; says how many messages were taken in hand. */
  async deliverBy(carrier: Carrier): Promise<number> {
    if (!carrier.available) return 0;
    const claimed = await this.repository.claim(carrier.channel);
    if (claimed.length === 0) return 0;
    const now = this.clock.now();
    const late = claimed.filter(({ until }) => until !== null && until <= now);
    const unwanted = claimed.filter((row) => !row.wanted && !late.includes(row));
    await this.repository.end(carrier.channel, [
      ...late.map(({ messageId }) => ({ messageId, state: 'late' as const, note: null })),
      ...unwanted.map(({ messageId }) => ({ messageId, state: 'unwanted' as const, note: null })),
    ]);
    const left = new Set([...late, ...unwanted]);
    await this.carryAll(
      carrier,
      parcelsOf(
        claimed.filter((row) => !left.has(row)),
        carrier.together,
      ),
    );
    return claimed.length;
  }

  /** What was carried is noted while the next is carried: in the moment of a crash only a few are not noted yet. */
  private async carryAll(carrier: Carrier, parcels: readonly Parcel[]): Promise<void> {
    const waiting = [...parcels];
    const done: Done[] = [];
    let noting: Promise<void> = Promise.resolve();
    let queued = false;
    const note = () => {
      if (queued) return;
      queued = true;
      noting = noting.then(() => {
        queued = false;
        return this.note(carrier.channel, done.splice(0));
      });
    };
    let unreachable: string | null = null;
    const pace = this.paces.get(carrier.channel);
    const hand = async () => {
      for (let parcel = waiting.shift(); parcel; parcel = waiting.shift()) {
        if (unreachable === null) await pace?.turn();
        const outcome: Outcome =
          unreachable === null ? await carrier.carry(parcel) : { state: 'unreachable', note: unreachable };
        if (outcome.state === 'unreachable') unreachable = outcome.note;
        done.push({ notices: parcel.notices, outcome });
        note();
      }
    };
    await Promise.all(Array.from({ length: Math.min(carrier.atOnce, parcels.length) }, hand));
    await noting;
    if (unreachable !== null)
      this.log.warn({ channel: carrier.channel, why: unreachable }, 'nobody takes messages there');
  }

  private async note(channel: Channel, done: readonly Done[]): Promise<void> {
    const ends: Parameters<DeliveriesRepository['end']>[1][number][] = [];
    const again: Parameters<DeliveriesRepository['putBack']>[1][number][] = [];
    for (const { notices, outcome } of done)
      for (const { messageId, tries } of notices) {
        const given = outcome.state === 'again' && tries >= mostTries;
        const state = given ? 'failed' : outcome.state;
        deliveries.inc({ channel, outcome: state });
        const note = outcome.note?.slice(0, 500) ?? null;
        if (state === 'sent' || state === 'failed') ends.push({ messageId, state, note });
        else if (outcome.state === 'unreachable')
          again.push({ messageId, afterSeconds: waitAfter(1), note: outcome.note, counted: false });
        else if (outcome.state === 'again')
          again.push({
            ...{ messageId, note: outcome.note, counted: true },
            afterSeconds: waitAfter(tries, outcome.afterSeconds),
          });
      }
    await this.repository.end(channel, ends);
    await this.repository.putBack(channel, again);
  }
}
