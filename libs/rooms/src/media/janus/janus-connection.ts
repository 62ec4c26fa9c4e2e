import { JanusAway } from './janus-errors';
import type { JanusHandle } from './janus-handle';
import { JanusLink, type JanusTarget, type JanusTimings } from './janus-link';

const usual: JanusTimings = { answer: 10_000, keepalive: 25_000, firstRetry: 200, lastRetry: 10_000 };

/**
 * The way to Janus for as long as a program runs: one socket, one session, many handles. When Janus starts anew or the
 * socket dies all handles are gone; it then connects again by itself, less and less often, and says so.
 */
export class JanusConnection {
  private link: JanusLink | null = null;
  private first: Promise<void> | null = null;
  private retry: NodeJS.Timeout | undefined;
  private tries = 0;
  private closed = false;
  private readonly heard = new Set<(available: boolean) => void>();

  constructor(
    private readonly target: JanusTarget,
    private readonly complain: (reason: string) => void,
    private readonly timings: JanusTimings = usual,
  ) {}

  get available(): boolean {
    return this.link !== null;
  }

  /** Begins to connect, once. Waits until the first try has ended, well or not. */
  begin(): Promise<void> {
    this.first ??= this.connect();
    return this.first;
  }

  /** Calls `heard` with false when every handle is lost, and with true when there can be new ones. */
  onAvailability(heard: (available: boolean) => void): void {
    this.heard.add(heard);
  }

  /** @throws JanusAway, JanusError */
  async attach(): Promise<JanusHandle> {
    await this.begin();
    if (!this.link) throw new JanusAway('there is no connection');
    return this.link.attach();
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.retry);
    this.link?.close();
  }

  private async connect(): Promise<void> {
    if (this.closed) return;
    try {
      const link = await JanusLink.open(this.target, this.timings, (reason) => this.lose(reason));
      if (this.closed) return link.close();
      this.link = link;
      this.tries = 0;
      this.tell(true);
    } catch (error) {
      if (this.tries === 0) this.complain(error instanceof Error ? error.message : String(error));
      this.connectLater();
    }
  }

  private lose(reason: string): void {
    if (!this.link) return;
    this.link = null;
    if (!this.closed) this.complain(reason);
    this.tell(false);
    this.connectLater();
  }

  /** Each time twice as long as before and a little apart, so that many portals do not come at once. */
  private connectLater(): void {
    if (this.closed) return;
    const wait = Math.min(this.timings.firstRetry * 2 ** this.tries, this.timings.lastRetry);
    this.tries += 1;
    this.retry = setTimeout(() => void this.connect(), wait * (0.75 + Math.random() / 2));
    this.retry.unref();
  }

  private tell(available: boolean): void {
    for (const heard of this.heard) heard(available);
  }
}
