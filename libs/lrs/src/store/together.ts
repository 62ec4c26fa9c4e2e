interface Waiting<T> {
  item: T;
  done: () => void;
  failed: (error: unknown) => void;
}

export interface TogetherOptions<T> {
  /** Does the work for several. When it fails each is tried by itself. */
  work: (items: readonly T[]) => Promise<void>;
  /** Whether two may go together. */
  fits: (one: T, other: T) => boolean;
  /** How much of it an item is. */
  sizeOf: (item: T) => number;
  /** The most that goes together; an item alone may be more. */
  most: number;
  /** How much must be waiting for a second run to begin beside the first. */
  enoughForSecond: number;
}

/**
 * Does the same kind of work for many callers: what comes while others are served waits and is served together. Alone
 * none waits, under load each costs a fraction, and each still stands or falls by itself.
 */
export class Together<T> {
  private waiting: Waiting<T>[] = [];
  private size = 0;
  private running = 0;

  constructor(private readonly options: TogetherOptions<T>) {}

  /** Resolves when the work is done for this item; rejects when it fails for this item alone. */
  add(item: T): Promise<void> {
    return new Promise((done, failed) => {
      this.waiting.push({ item, done, failed });
      this.size += this.options.sizeOf(item);
      this.next();
    });
  }

  private next(): void {
    if (this.waiting.length === 0 || this.running > 1) return;
    if (this.running === 1 && this.size < this.options.enoughForSecond) return;
    const group = this.take();
    this.running++;
    void this.run(group).finally(() => {
      this.running--;
      this.next();
    });
  }

  /** Those that go together with the one that came first; at least that one. */
  private take(): Waiting<T>[] {
    const { fits, sizeOf, most } = this.options;
    const first = this.waiting[0]!.item;
    const group: Waiting<T>[] = [];
    const rest: Waiting<T>[] = [];
    let size = 0;
    for (const one of this.waiting) {
      const more = sizeOf(one.item);
      const goes = fits(first, one.item) && (size === 0 || size + more <= most);
      if (goes) size += more;
      (goes ? group : rest).push(one);
    }
    this.waiting = rest;
    this.size -= size;
    return group;
  }

  private async run(group: readonly Waiting<T>[]): Promise<void> {
    try {
      await this.options.work(group.map(({ item }) => item));
      for (const { done } of group) done();
    } catch (error) {
      if (group.length === 1) group[0]!.failed(error);
      else for (const one of group) await this.run([one]);
    }
  }
}
