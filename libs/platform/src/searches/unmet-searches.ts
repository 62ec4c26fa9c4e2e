import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock';
import { dayOf } from '../i18n';
import { Log } from '../logging/logger';
import { defineEvent } from '../outbox/domain-event';
import { Outbox } from '../outbox/outbox';
import { type Asked, DailySearchers } from './daily-searchers';
import { keptWords } from './kept-words';

/** A search that found nothing, and how many people made it on a day; without who they are. */
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
  /** Each account or network once a day, wherever it searched. */
  searches: number;
}
/** Some searches found nothing. */
export const searchFoundNothing = defineEvent<{ searches: UnmetSearch[] }>('platform.search-found-nothing');

type What = Omit<UnmetSearch, 'searches'>;

const afterMilliseconds = 30_000;
/** What comes beyond so many in half a minute is not counted: memory is for other things. */
const mostAsked = 5000;

/** The same words in a place are one search, whatever they were searched among. */
const sameSearch = ({ words, topic, unitId }: What): string => [words, topic, unitId].join('\n');

/**
 * Counts people whose search found nothing, and tells of them together every half minute: a search never waits for it.
 * What one account or network searches again on the same day counts once. Who it was is never written down.
 */
@Injectable()
export class UnmetSearches implements BeforeApplicationShutdown {
  private waiting = new Map<string, { day: string; what: What; asker: string }>();
  private counted = new Map<string, UnmetSearch>();
  private telling = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly outbox: Outbox,
    private readonly searchers: DailySearchers,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /** @param asker an account or a network; it stays in memory, for half a minute */
  note(
    asker: string,
    search: { among: string; words?: string; topic?: string; unitId?: string | null },
  ): void {
    const words = search.words ? keptWords(search.words) : '';
    if (words === null || (words === '' && !search.topic)) return;
    const { among, topic = null, unitId = null } = search;
    const day = dayOf(this.clock.now());
    const what = { day, among, words, topic, unitId };
    const key = [day, asker, sameSearch(what)].join('\n');
    if (this.waiting.has(key) || this.waiting.size >= mostAsked) return;
    this.waiting.set(key, { day, what, asker });
    this.later();
  }

  /** Tells of what was counted. A failure is logged: the next half minute tries again. */
  tell(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.telling = this.telling.then(async () => {
      try {
        await this.count();
        await this.publish();
      } catch (error) {
        this.log.warn({ err: error }, 'searches that found nothing could not be told');
        this.later();
      }
    });
    return this.telling;
  }

  // Before the database's own shutdown.
  beforeApplicationShutdown(): Promise<void> {
    return this.tell();
  }

  private later(): void {
    this.timer ??= setTimeout(() => void this.tell(), afterMilliseconds).unref();
  }

  /** Those who search something for the first time today; what fails to be counted waits on. */
  private async count(): Promise<void> {
    for (const day of new Set([...this.waiting.values()].map((one) => one.day))) {
      const asked = [...this.waiting].filter(([, one]) => one.day === day);
      const first = await this.searchers.first(
        day,
        asked.map(([, { asker, what }]): Asked => ({ asker, what: sameSearch(what) })),
      );
      for (const [at, [key, { what }]] of asked.entries()) {
        this.waiting.delete(key);
        if (first[at]) this.add(what);
      }
    }
  }

  private add(what: What): void {
    const key = `${what.day}\n${what.among}\n${sameSearch(what)}`;
    const counted = this.counted.get(key);
    if (counted) counted.searches++;
    else this.counted.set(key, { ...what, searches: 1 });
  }

  private async publish(): Promise<void> {
    if (this.counted.size === 0) return;
    await this.outbox.publish(searchFoundNothing({ searches: [...this.counted.values()] }));
    this.counted.clear();
  }
}
