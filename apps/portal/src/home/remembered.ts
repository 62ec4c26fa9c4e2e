import type { Clock } from '@domdom/platform';

/**
 * A value that is the same for everybody, read at most once in so many milliseconds. Who comes while it is
 * being read anew gets the one before, so nobody waits but the very first.
 */
export class Remembered<T> {
  private value: { is: T; since: number } | null = null;
  private reading: Promise<T> | null = null;

  constructor(
    private readonly clock: Clock,
    private readonly milliseconds: number,
    private readonly read: () => Promise<T>,
  ) {}

  async get(): Promise<T> {
    const now = this.clock.now().getTime();
    if (this.value && (now - this.value.since < this.milliseconds || this.reading)) return this.value.is;
    this.reading ??= this.refresh(now).finally(() => {
      this.reading = null;
    });
    return this.reading;
  }

  private async refresh(now: number): Promise<T> {
    const is = await this.read();
    this.value = { is, since: now };
    return is;
  }
}
