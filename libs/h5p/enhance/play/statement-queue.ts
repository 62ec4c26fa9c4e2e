type Statement = Record<string, unknown>;
interface Waiting {
  attempt: string;
  statement: Statement;
}

const batchSize = 20;
const pauseMilliseconds = 1500;
const longestPause = 60_000;

/**
 * Statements on their way to the server, in order. What is not there yet is kept on the device, so that a lost
 * connection or a closed page loses no answer; the server takes each one once, however often it is sent.
 */
export class StatementQueue {
  private waiting: Waiting[];
  private sending = false;
  private pause = pauseMilliseconds;
  private timer: number | undefined;
  private readonly place: string;

  /**
   * @param url where they go, with `:attempt` in the place of the attempt's id
   * @param trouble told whether something waits that could not be sent
   */
  constructor(
    contentId: string,
    private readonly url: string,
    private readonly trouble: (on: boolean) => void,
  ) {
    // The token in the address names the person: on a shared phone nobody sends another's answers.
    const person = new URLSearchParams(url.split('?')[1]).get('token')?.slice(0, 60) ?? '';
    this.place = `h5p-statements:${contentId}:${person}`;
    this.waiting = this.kept();
    this.later(0);
  }

  /** @param soon the end of a lesson: the page may be left at once */
  add(attempt: string, statement: Statement, soon: boolean): void {
    this.waiting.push({ attempt, statement });
    this.keep();
    if (soon) {
      window.clearTimeout(this.timer);
      this.timer = undefined;
    }
    this.later(soon ? 0 : pauseMilliseconds);
  }

  send(): void {
    window.clearTimeout(this.timer);
    this.timer = undefined;
    const batch = this.nextBatch();
    if (this.sending || batch.length === 0) return;
    this.sending = true;
    fetch(this.urlOf(batch), {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: bodyOf(batch),
    })
      .then((response) => {
        // What the server will never take must not stand in the way of the rest.
        const final = response.ok || [403, 404, 422].includes(response.status);
        this.after(batch, final);
      })
      .catch(() => this.after(batch, false));
  }

  /** The page is about to go: what a beacon takes is sent, and stays kept until it was answered. */
  sendBeforeLeaving(): void {
    // Who opened the lesson and left it at once has not begun an attempt.
    if (this.onlyOpened() && !this.sending) {
      this.waiting = [];
      this.keep();
    }
    const batch = this.nextBatch();
    if (batch.length === 0 || this.sending) return;
    navigator.sendBeacon(this.urlOf(batch), new Blob([bodyOf(batch)], { type: 'application/json' }));
  }

  private after(batch: Waiting[], done: boolean): void {
    this.sending = false;
    if (done) {
      this.waiting = this.waiting.slice(batch.length);
      this.keep();
      this.pause = pauseMilliseconds;
    } else {
      this.pause = Math.min(this.pause * 2, longestPause);
    }
    this.trouble(!done);
    this.later(done ? 0 : this.pause);
  }

  private nextBatch(): Waiting[] {
    const first = this.waiting[0];
    if (!first) return [];
    const end = this.waiting.findIndex((one) => one.attempt !== first.attempt);
    return this.waiting.slice(0, Math.min(batchSize, end < 0 ? this.waiting.length : end));
  }

  private urlOf(batch: Waiting[]): string {
    return this.url.replace(':attempt', batch[0].attempt);
  }

  /** That somebody opened the lesson is told together with the first thing they do. */
  private onlyOpened(): boolean {
    return this.waiting.every(({ statement }) => verbOf(statement) === 'attempted');
  }

  private later(milliseconds: number): void {
    if (this.onlyOpened()) return;
    if (this.timer === undefined) this.timer = window.setTimeout(() => this.send(), milliseconds);
  }

  private keep(): void {
    try {
      if (this.waiting.length > 0) localStorage.setItem(this.place, JSON.stringify(this.waiting));
      else localStorage.removeItem(this.place);
    } catch {
      // No room or no permission: they are still in memory.
    }
  }

  private kept(): Waiting[] {
    try {
      const found: unknown = JSON.parse(localStorage.getItem(this.place) ?? '[]');
      return Array.isArray(found) ? (found as Waiting[]) : [];
    } catch {
      return [];
    }
  }
}

const verbOf = (statement: Statement): string =>
  String((statement['verb'] as { id?: string } | undefined)?.id ?? '').replace(/^.*\//, '');
const bodyOf = (batch: Waiting[]): string =>
  JSON.stringify({ statements: batch.map(({ statement }) => statement) });
