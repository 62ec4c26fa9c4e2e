import { Log } from '@domdom/platform';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { LiveRepository } from './live.repository';
import type { LiveStatement } from './live-filter';
import { StoredSignal } from './stored-signal';

/** Somebody who watches a space. */
export interface Watcher {
  /** New statements, in the order of storing; some may be none of theirs. */
  take(statements: readonly LiveStatement[]): void;
  /** All before this number was taken. */
  reached(position: bigint): void;
  /** More came while they were away than is shown; they go on with the newest. */
  missed(): void;
}
interface Watch {
  position: bigint;
  watchers: Set<Watcher>;
  reading: boolean;
  again: boolean;
  timer: NodeJS.Timeout | undefined;
}

const pageSize = 200;
/** Somebody who was away is shown up to so many. */
const mostMissed = 2000;
/** Without a word from Redis the store is looked at this often, for all who watch it together. */
const idleMilliseconds = 5000;
/** When statements are there before which others may still appear. */
const soonMilliseconds = 300;

/**
 * Reads what is new in the store once for all who watch it in this process. Statements are handed on when nothing older
 * can appear any more (`Consistency`), so a number says exactly what somebody has seen.
 */
@Injectable()
export class LiveHub implements OnModuleDestroy {
  private readonly watches = new Map<number, Watch>();

  constructor(
    private readonly repository: LiveRepository,
    private readonly signal: StoredSignal,
    private readonly log: Log,
  ) {}

  /**
   * Watches a space until the returned function is called.
   * @param from the first number not seen yet; null for the present
   */
  async join(tenantId: number, watcher: Watcher, from: bigint | null): Promise<() => void> {
    await this.signal.listen((told) => this.look(told));
    const end = await this.repository.end();
    const watch = this.watchOf(tenantId);
    // What came while nobody watched is read for nobody.
    if (watch.watchers.size === 0 && !watch.reading && watch.position < end) watch.position = end;
    let position = from ?? watch.position;
    let left = false;
    const leave = () => {
      left = true;
      watch.watchers.delete(watcher);
      if (watch.watchers.size === 0) clearTimeout(watch.timer);
    };
    if (await this.repository.isMuch(tenantId, position, watch.position, mostMissed)) {
      watcher.missed();
      position = watch.position;
    }
    // What others saw already is read for this one alone, until both are at one place.
    while (!left && position < watch.position) {
      const { statements, position: next } = await this.repository.newer(tenantId, position, pageSize);
      const common = watch.position;
      watcher.take(statements.filter(({ seq }) => seq < common));
      position = next < common ? next : common;
    }
    if (left) return leave;
    watch.watchers.add(watcher);
    watcher.reached(watch.position);
    this.look(tenantId);
    return leave;
  }

  private watchOf(tenantId: number): Watch {
    const known = this.watches.get(tenantId);
    if (known) return known;
    const made = {
      position: 0n,
      watchers: new Set<Watcher>(),
      reading: false,
      again: false,
      timer: undefined,
    };
    this.watches.set(tenantId, made);
    return made;
  }

  /** Reads on, unless that is being done: then once more after it. */
  private look(tenantId: number): void {
    const watch = this.watches.get(tenantId);
    if (!watch || watch.watchers.size === 0) return;
    if (watch.reading) {
      watch.again = true;
      return;
    }
    watch.reading = true;
    clearTimeout(watch.timer);
    void this.read(tenantId, watch)
      .catch((error: unknown) => {
        this.log.error({ err: error }, 'the live view could not read the store');
        return idleMilliseconds;
      })
      .then((pause) => {
        watch.reading = false;
        if (watch.watchers.size === 0) return;
        watch.timer = setTimeout(() => this.look(tenantId), watch.again ? 0 : pause);
        watch.timer.unref();
        watch.again = false;
      });
  }

  /** Hands on what is new; returns how long to wait before looking again. */
  private async read(tenantId: number, watch: Watch): Promise<number> {
    for (;;) {
      const { statements, position, more } = await this.repository.newer(tenantId, watch.position, pageSize);
      watch.position = position;
      for (const watcher of watch.watchers) {
        if (statements.length > 0) watcher.take(statements);
        watcher.reached(position);
      }
      if (!more) return idleMilliseconds;
      if (statements.length === 0) return soonMilliseconds;
    }
  }

  onModuleDestroy(): void {
    for (const { timer } of this.watches.values()) clearTimeout(timer);
    this.watches.clear();
  }
}
