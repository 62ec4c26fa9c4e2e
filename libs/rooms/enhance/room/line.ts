import type { RoomMessage, RoomRequest } from '../../src/protocol';
import { waitBefore } from './backoff';

type Numbered<T> = T extends { n: number } ? Omit<T, 'n'> : never;
/** A request before the line gives it a number. */
export type Ask = Numbered<RoomRequest>;

/** One way to the portal, as long as it lasts. */
export interface Way {
  send(text: string): void;
  close(): void;
}
/** What a way tells. `closed` is told once, also when it never opened. */
export interface Traveller {
  opened(): void;
  message(text: string): void;
  closed(): void;
}
export type OpenWay = (traveller: Traveller) => Way;

export interface LineClock {
  now(): number;
  /** Calls `run` later; the answer stops that. */
  later(milliseconds: number, run: () => void): () => void;
  chance(): number;
}

export type LineState = 'opening' | 'open' | 'away' | 'closed';
export interface LineListener {
  message(message: RoomMessage): void;
  state(state: LineState): void;
}

export class LineProblem extends Error {
  /** @param words what to tell the person, when the portal said it */
  constructor(
    readonly code: string,
    readonly words: string | null = null,
  ) {
    super(code);
  }
}

const patience = { open: 8000, answer: 10_000, awake: 4000 };
const pulse = 15_000;

/**
 * The line to the portal: opened again whenever it breaks, by another way when one does not open. Requests are
 * numbered and answered; those that wait when the line breaks fail with `line.away`.
 */
export class Line {
  private state: LineState = 'opening';
  private way: Way | null = null;
  /** Counts the ways that were opened: what an earlier one tells is not heard. */
  private round = 0;
  private tries = 0;
  private which = 0;
  private asked = 0;
  private readonly waiting = new Map<
    number,
    { answer(ok: unknown): void; fail(problem: LineProblem): void }
  >();
  private stops: (() => void)[] = [];

  /** @param ways the best first */
  constructor(
    private readonly ways: readonly OpenWay[],
    private readonly listener: LineListener,
    private readonly clock: LineClock,
  ) {}

  open(): void {
    this.round += 1;
    const round = this.round;
    const ofNow = () => round === this.round && this.state !== 'closed';
    const openWay = this.ways[this.which % this.ways.length];
    if (!openWay) return;
    this.after(patience.open, () => this.broken());
    this.way = openWay({
      opened: () => {
        if (!ofNow()) return;
        this.clearTimers();
        this.tries = 0;
        this.become('open');
        this.beat();
      },
      message: (text) => {
        if (ofNow()) this.hear(text);
      },
      closed: () => {
        if (ofNow()) this.broken();
      },
    });
  }

  /** @throws LineProblem when the portal says no, or the line is away */
  ask<T = unknown>(request: Ask, wait: number = patience.answer): Promise<T> {
    const { way } = this;
    if (this.state !== 'open' || !way) return Promise.reject(new LineProblem('line.away'));
    this.asked += 1;
    const n = this.asked;
    return new Promise<T>((resolve, reject) => {
      const stop = this.clock.later(wait, () => {
        this.waiting.delete(n);
        reject(new LineProblem('line.away'));
      });
      const settle = (done: () => void) => {
        stop();
        this.waiting.delete(n);
        done();
      };
      this.waiting.set(n, {
        answer: (ok) => settle(() => resolve(ok as T)),
        fail: (problem) => settle(() => reject(problem)),
      });
      way.send(JSON.stringify({ ...request, n }));
    });
  }

  /** Looks at once whether the line still lives: a phone woke up, or came into another network. */
  wake(): void {
    if (this.state === 'open') this.check(patience.awake);
    else if (this.state === 'away') {
      this.clearTimers();
      this.open();
    }
  }

  close(): void {
    this.become('closed');
    this.drop();
  }

  private hear(text: string): void {
    const message = JSON.parse(text) as RoomMessage;
    if (message.type === 'end') this.close();
    if (message.type !== 'reply') {
      this.listener.message(message);
      return;
    }
    const asked = this.waiting.get(message.n);
    if ('error' in message) asked?.fail(new LineProblem(message.error.code, message.error.message));
    else asked?.answer(message.ok);
  }

  private beat(): void {
    this.after(pulse, () => {
      this.check(patience.answer);
      this.beat();
    });
  }

  private check(wait: number): void {
    const { round } = this;
    this.ask({ op: 'here' }, wait).catch((problem: LineProblem) => {
      // An answer, even a refusal, came over a line that lives.
      if (problem.code === 'line.away' && round === this.round && this.state === 'open') this.broken();
    });
  }

  private broken(): void {
    const opened = this.state === 'open';
    this.drop();
    // What did not open may be shut for ever; what broke is tried again first.
    if (!opened) this.which += 1;
    this.tries += 1;
    this.become('away');
    // The next way is tried at once, and only then does waiting help.
    const another = !opened && this.tries < this.ways.length;
    this.after(another ? 0 : waitBefore(this.tries, this.clock.chance()), () => this.open());
  }

  private drop(): void {
    this.round += 1;
    this.clearTimers();
    this.way?.close();
    this.way = null;
    for (const { fail } of [...this.waiting.values()]) fail(new LineProblem('line.away'));
  }

  private become(state: LineState): void {
    if (this.state === state) return;
    this.state = state;
    this.listener.state(state);
  }

  private after(milliseconds: number, run: () => void): void {
    this.stops.push(this.clock.later(milliseconds, run));
  }

  private clearTimers(): void {
    for (const stop of this.stops.splice(0)) stop();
  }
}
