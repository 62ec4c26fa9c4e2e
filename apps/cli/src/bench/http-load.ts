import { Agent, type IncomingMessage, request } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { seededRng } from '@domdom/recommender';

export interface Sent {
  method: 'GET' | 'POST';
  path: string;
  body?: string;
  /** Of this request alone. */
  headers?: Record<string, string>;
}
export interface Answered {
  status: number;
  body: string;
}
export interface LoadResult {
  requests: number;
  seconds: number;
  /** Milliseconds from when it was to be sent to the last byte. */
  p50: number;
  p95: number;
  p99: number;
  /** Answers by status; 0 is a broken connection. */
  statuses: Record<number, number>;
}

/** A client that holds at most so many connections open. */
export class HttpLoad {
  private readonly agent: Agent;

  constructor(
    private readonly base: URL,
    private readonly headers: Record<string, string>,
    private readonly connections: number,
  ) {
    this.agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  send({ method, path, body, headers }: Sent): Promise<Answered> {
    return new Promise((resolve) => {
      const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
      const sent = request(
        new URL(path, this.base),
        { method, agent: this.agent, headers: { ...this.headers, ...headers, ...length } },
        (answer) => void read(answer).then((text) => resolve({ status: answer.statusCode ?? 0, body: text })),
      );
      sent.on('error', () => resolve({ status: 0, body: '' }));
      sent.end(body);
    });
  }

  /**
   * Asks one thing after another on each connection.
   *
   * @param make the n-th request, or null when there are no more
   */
  async run(
    make: (number: number) => Sent | null,
    seen: (answer: Answered) => void = () => undefined,
  ): Promise<LoadResult> {
    const tally = new Tally();
    let next = 0;
    const one = async (): Promise<void> => {
      for (;;) {
        const sent = make(next++);
        if (!sent) return;
        const before = performance.now();
        const answer = await this.send(sent);
        tally.add(answer, performance.now() - before);
        seen(answer);
      }
    };
    await Promise.all(Array.from({ length: this.connections }, one));
    return tally.result();
  }

  /**
   * Asks as people come: by chance, so many a second on average, whether or not the one before was answered (a Poisson
   * process). What waits for an answer that is late counts as late, too.
   *
   * @param make the n-th request, or null when there are no more
   */
  async arrive(make: (number: number) => Sent | null, perSecond: number): Promise<LoadResult> {
    const tally = new Tally();
    const rng = seededRng(perSecond);
    const asked: Promise<void>[] = [];
    let due = performance.now();
    for (let sent = make(0); sent; sent = make(asked.length)) {
      const before = due;
      asked.push(this.send(sent).then((answer) => tally.add(answer, performance.now() - before)));
      due += (-Math.log(1 - rng()) / perSecond) * 1000;
      const wait = due - performance.now();
      if (wait > 0) await setTimeout(wait);
    }
    await Promise.all(asked);
    return tally.result();
  }

  close(): void {
    this.agent.destroy();
  }
}

/** How long answers took, and what they were. */
class Tally {
  private readonly started = performance.now();
  private readonly times: number[] = [];
  private readonly statuses: Record<number, number> = {};

  add({ status }: Answered, milliseconds: number): void {
    this.times.push(milliseconds);
    this.statuses[status] = (this.statuses[status] ?? 0) + 1;
  }

  result(): LoadResult {
    const { statuses } = this;
    const seconds = (performance.now() - this.started) / 1000;
    const times = this.times.toSorted((a, b) => a - b);
    const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
    return { requests: times.length, seconds, p50: at(0.5), p95: at(0.95), p99: at(0.99), statuses };
  }
}

async function read(answer: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
