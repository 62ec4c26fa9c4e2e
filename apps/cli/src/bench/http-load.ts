import { Agent, type IncomingMessage, request } from 'node:http';

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
  /** Milliseconds from sending to the last byte. */
  p50: number;
  p95: number;
  p99: number;
  /** Answers by status; 0 is a broken connection. */
  statuses: Record<number, number>;
}

/** A client that holds a fixed number of connections open and asks one thing after another on each. */
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

  /** @param make the n-th request, or null when there are no more */
  async run(
    make: (number: number) => Sent | null,
    seen: (answer: Answered) => void = () => undefined,
  ): Promise<LoadResult> {
    const times: number[] = [];
    const statuses: Record<number, number> = {};
    let next = 0;
    const started = performance.now();
    const one = async (): Promise<void> => {
      for (;;) {
        const sent = make(next++);
        if (!sent) return;
        const before = performance.now();
        const answer = await this.send(sent);
        times.push(performance.now() - before);
        statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
        seen(answer);
      }
    };
    await Promise.all(Array.from({ length: this.connections }, one));
    const seconds = (performance.now() - started) / 1000;
    times.sort((a, b) => a - b);
    const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
    return { requests: times.length, seconds, p50: at(0.5), p95: at(0.95), p99: at(0.99), statuses };
  }

  close(): void {
    this.agent.destroy();
  }
}

async function read(answer: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
