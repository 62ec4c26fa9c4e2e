import { Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { timeOf } from '../domain/sequence';

/** A newer answer is not asked for within this time; an older one is still true. */
const freshMilliseconds = 20;

/**
 * X-Experience-API-Consistent-Through: a time before which nothing can appear any more.
 *
 * It is the start of the oldest transaction that writes now, or the present when there is none. A statement that is not
 * visible yet is of a transaction that is either still open, and its `stored` was read after that transaction began, or
 * not begun, and then its `stored` lies ahead. What was true once stays true.
 */
@Injectable()
export class Consistency {
  private known = 0;
  private askedAt = 0;
  private asking: Promise<void> | null = null;

  constructor(private readonly database: Database) {}

  /** To be asked before the statements are read. */
  async through(): Promise<string> {
    if (performance.now() - this.askedAt > freshMilliseconds || this.known === 0) {
      this.asking ??= this.ask().finally(() => {
        this.asking = null;
      });
      await this.asking;
    }
    return timeOf(this.known);
  }

  /** What was last heard, for answers that carry no statements. */
  async lastKnown(): Promise<string> {
    return this.known === 0 ? this.through() : timeOf(this.known);
  }

  private async ask(): Promise<void> {
    const at = performance.now();
    const row = await this.database.one<{ at: string }>('select lrs_consistent_through() as at');
    this.known = Math.max(this.known, Number(row!.at));
    this.askedAt = at;
  }
}
