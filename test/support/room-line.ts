import WebSocket from 'ws';
import type { RoomMessage, RoomRequest, RoomState } from '../../libs/rooms/src/protocol';

type Numbered<T> = T extends { n: number } ? Omit<T, 'n'> : never;
export type Ask = Numbered<RoomRequest>;
export type Reply = Extract<RoomMessage, { type: 'reply' }>;
type Of<T extends RoomMessage['type']> = Extract<RoomMessage, { type: T }>;

const usualPatience = 60_000;

/** A browser's end of a live line, of either kind. */
export abstract class RoomLine {
  readonly heard: RoomMessage[] = [];
  closed: { code: number } | null = null;
  private asked = 0;
  private readonly waiting = new Set<() => void>();

  abstract say(text: string): void | Promise<void>;
  abstract close(): void;

  /** Asks for something and gives the reply. */
  async ask(request: Ask): Promise<Reply> {
    this.asked += 1;
    const n = this.asked;
    await this.say(JSON.stringify({ ...request, n }));
    return this.until('reply', (message) => message.n === n);
  }

  /** Asks for something that is to be done. */
  async done<T = unknown>(request: Ask): Promise<T> {
    const reply = await this.ask(request);
    if ('error' in reply) throw new Error(`${request.op}: ${reply.error.code}`);
    return reply.ok as T;
  }

  /** The code of the refusal of something that is not to be done. */
  async refused(request: Ask): Promise<string> {
    const reply = await this.ask(request);
    return 'error' in reply ? reply.error.code : 'done';
  }

  /** The first message of a kind that fits, heard already or to come. */
  until<T extends RoomMessage['type']>(
    type: T,
    fits: (message: Of<T>) => boolean = () => true,
    { from = 0, patience = usualPatience } = {},
  ): Promise<Of<T>> {
    return this.wait(
      () => this.all(type, from).find(fits) ?? null,
      () => `no ${type}; heard ${JSON.stringify(this.heard).slice(-2000)}`,
      patience,
    );
  }

  untilClosed(): Promise<{ code: number }> {
    return this.wait(
      () => this.closed,
      () => 'the line is still open',
    );
  }

  all<T extends RoomMessage['type']>(type: T, from = 0): Of<T>[] {
    return this.heard.slice(from).filter((message): message is Of<T> => message.type === type);
  }

  async state(): Promise<RoomState> {
    return (await this.until('state')).state;
  }

  /** What the room is now, asked for anew. */
  async look(): Promise<RoomState> {
    const from = this.heard.length;
    await this.done({ op: 'look' });
    return (await this.until('state', undefined, { from })).state;
  }

  protected hear(text: string): void {
    this.heard.push(JSON.parse(text) as RoomMessage);
    this.wake();
  }

  protected end(code: number): void {
    this.closed ??= { code };
    this.wake();
  }

  private wake(): void {
    for (const look of this.waiting) look();
  }

  private wait<T>(find: () => T | null, problem: () => string, patience = usualPatience): Promise<T> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.waiting.delete(look);
        reject(new Error(problem()));
      }, patience);
      const look = () => {
        const found = find();
        if (found === null) return;
        clearTimeout(timer);
        this.waiting.delete(look);
        resolve(found);
      };
      this.waiting.add(look);
      look();
    });
  }
}

export class SocketRoomLine extends RoomLine {
  constructor(readonly socket: WebSocket) {
    super();
    socket.on('message', (data: Buffer) => this.hear(data.toString()));
    socket.on('close', (code: number) => this.end(code));
    socket.on('error', () => this.end(0));
  }
  say(text: string): void {
    this.socket.send(text);
  }
  close(): void {
    this.socket.close();
  }
}

interface From {
  origin?: string | null;
  language?: 'vi' | 'en';
}

const addressOf = (url: string, sessionId: string, language: 'vi' | 'en' = 'vi') =>
  `${url}${language === 'en' ? '/en' : ''}/rooms/${sessionId}/live`;

/** Opens a line as a page of the portal does. @throws the status with which it was refused */
export function openSocket(
  url: string,
  sessionId: string,
  token: string | null,
  { origin = url, language }: From = {},
): Promise<SocketRoomLine> {
  const socket = new WebSocket(addressOf(url, sessionId, language).replace(/^http/, 'ws'), {
    headers: { ...(token ? { cookie: `session=${token}` } : {}), ...(origin === null ? {} : { origin }) },
  });
  return new Promise((resolve, reject) => {
    // Made before it opens, so that nothing of what comes with the greeting is missed.
    const line = new SocketRoomLine(socket);
    socket.on('open', () => resolve(line));
    socket.on('unexpected-response', (_request, response) => {
      reject(new Error(String(response.statusCode)));
      socket.terminate();
    });
    socket.on('error', reject);
  });
}

/** The way for lines that let no WebSocket through. */
export class StreamRoomLine extends RoomLine {
  private readonly stop = new AbortController();

  constructor(
    private readonly address: string,
    private readonly headers: Record<string, string>,
    private readonly csrf: string,
  ) {
    super();
  }

  /** @throws the status with which it was refused */
  async open(more: Record<string, string> = {}): Promise<this> {
    const answer = await fetch(this.address, {
      headers: { ...this.headers, accept: 'text/event-stream', ...more },
      signal: this.stop.signal,
    });
    if (!answer.ok || !answer.body) throw new Error(String(answer.status));
    void this.read(answer.body);
    return this;
  }

  async say(text: string): Promise<void> {
    const answer = await this.post(text);
    if (answer.status !== 202) throw new Error(String(answer.status));
  }

  post(text: string, csrf: string | null = this.csrf): Promise<Response> {
    return fetch(this.address, {
      method: 'POST',
      body: text,
      headers: {
        ...this.headers,
        'content-type': 'application/json',
        accept: 'application/json',
        ...(csrf === null ? {} : { 'x-csrf-token': csrf }),
      },
    });
  }

  close(): void {
    this.stop.abort();
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    let rest = '';
    const decoder = new TextDecoder();
    try {
      for await (const part of body) {
        rest += decoder.decode(part as Uint8Array, { stream: true });
        const events = rest.split('\n\n');
        rest = events.pop() ?? '';
        for (const event of events) if (event.startsWith('data: ')) this.hear(event.slice('data: '.length));
      }
    } catch {
      // The line broke, or was closed here.
    }
    this.end(0);
  }
}

/** Opens the fallback as a page of the portal does, with the token of its form. */
export async function openStream(
  url: string,
  sessionId: string,
  token: string,
  csrf: string,
): Promise<StreamRoomLine> {
  return new StreamRoomLine(addressOf(url, sessionId), { cookie: `session=${token}` }, csrf).open();
}
