import type { SignedIn } from './village';

/** Reads server-sent events as a browser does. */
export class EventReader {
  readonly events: { event: string; data: unknown }[] = [];
  lastId: string | undefined;
  /** True once the server has ended the answer. */
  over = false;
  private readonly stopping = new AbortController();
  private changed: (() => void)[] = [];

  private constructor(readonly status: number) {}

  /** @param lastId where an earlier reader was */
  static async open(who: SignedIn, path: string, lastId?: string): Promise<EventReader> {
    const stopping = new AbortController();
    const headers = {
      accept: 'text/event-stream',
      ...(lastId === undefined ? {} : { 'last-event-id': lastId }),
    };
    const answer = await who.send(path, { headers, signal: stopping.signal });
    const reader = new EventReader(answer.status);
    reader.lastId = lastId;
    reader.stopping.signal.addEventListener('abort', () => stopping.abort());
    if (answer.status === 200) void reader.read(answer).catch(() => undefined);
    return reader;
  }

  /** Goes away as a browser does that loses its line. */
  stop(): void {
    this.stopping.abort();
  }

  /** The ids of the statements that came, in their order. */
  get keys(): string[] {
    return this.events
      .filter(({ event }) => event === 'record')
      .map(({ data }) => (data as { key: string }).key);
  }

  /** Waits until something holds of what has come. */
  async until(holds: (reader: this) => boolean): Promise<void> {
    while (!holds(this)) await new Promise<void>((resolve) => this.changed.push(resolve));
  }

  private async read(answer: Response): Promise<void> {
    const decoder = new TextDecoder();
    let text = '';
    try {
      for await (const chunk of answer.body!) {
        text += decoder.decode(chunk, { stream: true });
        const parts = text.split('\n\n');
        text = parts.pop()!;
        for (const part of parts) this.take(part);
        this.tell();
      }
    } finally {
      this.over = true;
      this.tell();
    }
  }

  private take(block: string): void {
    const fields = new Map(
      block.split('\n').map((line) => [line.split(':')[0]!, line.replace(/^\w*: ?/, '')]),
    );
    this.lastId = fields.get('id') ?? this.lastId;
    const data = fields.get('data');
    if (data) this.events.push({ event: fields.get('event') ?? 'message', data: JSON.parse(data) });
  }

  private tell(): void {
    for (const resolve of this.changed.splice(0)) resolve();
  }
}
