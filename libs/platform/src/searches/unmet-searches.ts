import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock';
import { dayOf } from '../i18n';
import { Log } from '../logging/logger';
import { defineEvent } from '../outbox/domain-event';
import { Outbox } from '../outbox/outbox';
import { keptWords } from './kept-words';

/** A search that found nothing, and how often it was made; without whoever made it. */
export interface UnmetSearch {
  /** `2026-11-21` */
  day: string;
  /** What was searched: `courses`, `classes`, `resources`. */
  among: string;
  /** Folded; empty when only a topic was chosen. */
  words: string;
  topic: string | null;
  /** The place that was chosen, else the home of who searched. */
  unitId: string | null;
  searches: number;
}
/** Some searches found nothing. */
export const searchFoundNothing = defineEvent<{ searches: UnmetSearch[] }>('platform.search-found-nothing');

const afterMilliseconds = 30_000;
const onceWithinMilliseconds = 3_600_000;
/** What comes beyond these is not counted: memory is for other things. */
const mostSearches = 1000;
const mostAskers = 5000;

/**
 * Counts searches that found nothing, in memory, and tells of them together every half minute: a search never waits for
 * it. What one account or network searches again within an hour counts once. Who it was is never written down.
 */
@Injectable()
export class UnmetSearches implements BeforeApplicationShutdown {
  private counted = new Map<string, UnmetSearch>();
  private readonly asked = new Map<string, number>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /** @param asker an account or a network; it stays in memory, for an hour */
  note(
    asker: string,
    search: { among: string; words?: string; topic?: string; unitId?: string | null },
  ): void {
    const words = search.words ? keptWords(search.words) : '';
    if (words === null || (words === '' && !search.topic)) return;
    const { among, topic = null, unitId = null } = search;
    const key = [among, words, topic, unitId].join('\n');
    const now = this.clock.now();
    if (!this.first(`${asker}\n${key}`, now.getTime())) return;
    const day = dayOf(now);
    const counted = this.counted.get(`${day}\n${key}`);
    if (counted) counted.searches++;
    else if (this.counted.size < mostSearches)
      this.counted.set(`${day}\n${key}`, { day, among, words, topic, unitId, searches: 1 });
    this.timer ??= setTimeout(() => void this.tell(), afterMilliseconds).unref();
  }

  /** Tells of what was counted. A failure is logged: the next half minute tries again. */
  async tell(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const counted = this.counted;
    if (counted.size === 0) return;
    this.counted = new Map();
    try {
      await this.outbox.publish(searchFoundNothing({ searches: [...counted.values()] }));
    } catch (error) {
      this.log.warn({ err: error }, 'searches that found nothing could not be told');
      for (const [key, search] of counted) this.counted.set(key, search);
      this.timer ??= setTimeout(() => void this.tell(), afterMilliseconds).unref();
    }
  }

  // Before the database's own shutdown.
  beforeApplicationShutdown(): Promise<void> {
    return this.tell();
  }

  private first(key: string, now: number): boolean {
    const until = this.asked.get(key);
    if (until !== undefined && until > now) return false;
    if (this.asked.size >= mostAskers) this.asked.clear();
    this.asked.set(key, now + onceWithinMilliseconds);
    return true;
  }
}
