import type { IceCandidate, SessionDescription } from '../../protocol';
import type { JanusLink } from './janus-link';
import type { JanusBody, JanusData, JanusMessage } from './janus-messages';

/** What a handle hears: that its media flows, suffers or ended, and what the plugin tells unasked. */
export interface HandleListener {
  up?(): void;
  slow?(): void;
  down?(reason: string): void;
  told?(data: JanusData): void;
}

/** One connection to the VideoRoom plugin: a seat in a room, somebody's feed, or somebody's view of one. */
export class JanusHandle {
  private listener: HandleListener = {};

  constructor(
    private readonly link: JanusLink,
    readonly id: number,
  ) {}

  listen(listener: HandleListener): void {
    this.listener = listener;
  }

  /** @throws JanusAway, JanusError */
  async request(
    body: JanusBody,
    jsep?: SessionDescription,
  ): Promise<{ data: JanusData; jsep?: SessionDescription }> {
    const answer = await this.link.send({
      janus: 'message',
      handle_id: this.id,
      body,
      ...(jsep ? { jsep } : {}),
    });
    return { data: answer.plugindata?.data ?? {}, ...(answer.jsep ? { jsep: answer.jsep } : {}) };
  }

  /** @param candidate null when there are no more */
  async trickle(candidate: IceCandidate | null): Promise<void> {
    const last = candidate === null || candidate.candidate === '';
    await this.link.send({
      janus: 'trickle',
      handle_id: this.id,
      candidate: last ? { completed: true } : candidate,
    });
  }

  /** Ends it. One that is gone is ended already, and nothing is heard of it any more. */
  async detach(): Promise<void> {
    this.listener = {};
    this.link.forget(this);
    await this.link.send({ janus: 'detach', handle_id: this.id }).catch(() => undefined);
  }

  /** What Janus says of this handle. */
  hear(message: JanusMessage): void {
    if (message.janus === 'webrtcup') this.listener.up?.();
    else if (message.janus === 'slowlink') this.listener.slow?.();
    else if (message.janus === 'hangup') this.listener.down?.(message.reason ?? 'hangup');
    else if (message.janus === 'detached') this.listener.down?.('detached');
    else if (message.janus === 'event' && message.plugindata?.data)
      this.listener.told?.(message.plugindata.data);
  }
}
