import { randomUUID } from 'node:crypto';
import { WebSocket } from 'ws';
import { JanusAway, JanusError } from './janus-errors';
import { JanusHandle } from './janus-handle';
import { type JanusMessage, readJanusMessage } from './janus-messages';

export interface JanusTarget {
  url: string;
  apiSecret: string;
}

/** In milliseconds. */
export interface JanusTimings {
  /** How long an answer may take. */
  answer: number;
  /** Between signs of life; Janus gives a session up after 60 s. */
  keepalive: number;
  /** Before the first and before the last tries to connect again. */
  firstRetry: number;
  lastRetry: number;
}

interface Waiting {
  /** Whether the word that it was received is already the answer. */
  received: boolean;
  resolve: (message: JanusMessage) => void;
  reject: (error: Error) => void;
  timer: NodeJS.Timeout;
}

const largestMessage = 1024 * 1024;

/** One socket with one session of Janus, from its beginning to its end; it never connects again. */
export class JanusLink {
  private readonly waiting = new Map<string, Waiting>();
  private readonly handles = new Map<number, JanusHandle>();
  private session: number | undefined;
  private keeper: NodeJS.Timeout | undefined;
  private over = false;

  private constructor(
    private readonly socket: WebSocket,
    private readonly target: JanusTarget,
    private readonly timings: JanusTimings,
    private readonly ended: (reason: string) => void,
  ) {
    socket.on('message', (data) => this.receive(String(data)));
    socket.on('close', () => this.end('the connection ended'));
    socket.on('error', (error) => this.end(error.message));
  }

  /**
   * Connects and begins a session.
   * @param ended called once when a link that was open is no more
   * @throws JanusAway, JanusError (403 for a wrong secret)
   */
  static async open(
    target: JanusTarget,
    timings: JanusTimings,
    ended: (reason: string) => void,
  ): Promise<JanusLink> {
    const socket = new WebSocket(target.url, 'janus-protocol', {
      handshakeTimeout: timings.answer,
      maxPayload: largestMessage,
      perMessageDeflate: false,
    });
    await new Promise<void>((resolve, reject) => {
      socket.once('open', resolve);
      socket.once('error', (error) => reject(new JanusAway(error.message)));
    });
    let opened = false;
    const link = new JanusLink(socket, target, timings, (reason) => {
      if (opened) ended(reason);
    });
    try {
      link.session = (await link.send({ janus: 'create' })).data?.id;
    } catch (error) {
      link.close();
      throw error;
    }
    opened = true;
    link.keepAlive();
    return link;
  }

  /**
   * Sends a request and waits for its answer: for one to a plugin that is the event of the same transaction, not the
   * word that it was received.
   * @throws JanusAway without an answer, JanusError with a refusal
   */
  send(message: { janus: string } & Record<string, unknown>): Promise<JanusMessage> {
    if (this.over) return Promise.reject(new JanusAway('the connection ended'));
    const transaction = randomUUID();
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.waiting.delete(transaction);
        reject(new JanusAway(`no answer to ${message.janus}`));
      }, this.timings.answer);
      this.waiting.set(transaction, { received: message.janus !== 'message', resolve, reject, timer });
      const whole = {
        ...message,
        transaction,
        apisecret: this.target.apiSecret,
        ...(this.session === undefined ? {} : { session_id: this.session }),
      };
      this.socket.send(JSON.stringify(whole));
    });
  }

  /** A new handle of the VideoRoom plugin. @throws JanusAway, JanusError */
  async attach(): Promise<JanusHandle> {
    const { data } = await this.send({ janus: 'attach', plugin: 'janus.plugin.videoroom' });
    if (data?.id === undefined) throw new JanusAway('it gave no handle');
    const handle = new JanusHandle(this, data.id);
    this.handles.set(handle.id, handle);
    return handle;
  }

  /** The handle is told nothing any more. */
  forget(handle: JanusHandle): void {
    this.handles.delete(handle.id);
  }

  close(): void {
    this.end('it was closed');
    this.socket.terminate();
  }

  private keepAlive(): void {
    this.keeper = setInterval(() => {
      // A socket can be dead for long before the system says so.
      this.send({ janus: 'keepalive' }).catch(() => {
        this.end('it gave no sign of life');
        this.socket.terminate();
      });
    }, this.timings.keepalive);
    this.keeper.unref();
  }

  private receive(text: string): void {
    const message = readJanusMessage(text);
    if (!message) return;
    const waiting = message.transaction === undefined ? undefined : this.waiting.get(message.transaction);
    if (waiting && message.transaction !== undefined) {
      if (message.janus === 'ack' && !waiting.received) return;
      this.waiting.delete(message.transaction);
      clearTimeout(waiting.timer);
      const refusal = refusalIn(message);
      if (refusal) waiting.reject(refusal);
      else waiting.resolve(message);
      return;
    }
    if (message.janus === 'timeout') this.close();
    else if (message.sender !== undefined) this.handles.get(message.sender)?.hear(message);
  }

  private end(reason: string): void {
    if (this.over) return;
    this.over = true;
    clearInterval(this.keeper);
    for (const { reject, timer } of this.waiting.values()) {
      clearTimeout(timer);
      reject(new JanusAway(reason));
    }
    this.waiting.clear();
    this.handles.clear();
    this.ended(reason);
  }
}

function refusalIn({ janus, error, plugindata }: JanusMessage): JanusError | null {
  if (janus === 'error') return new JanusError(error?.code ?? 0, error?.reason ?? 'no reason given');
  const code = plugindata?.data?.error_code;
  return code === undefined ? null : new JanusError(code, plugindata?.data?.error ?? 'no reason given');
}
