import type { FeedLabel, IceCandidate, MediaAnswer } from '../../src/protocol';
import { withThriftySound } from './bitrates';
import type { Ask } from './line';
import type { IceServers, OpenPeer, Peer, PeerState, Tracks } from './peer';
import { nothing, type Received } from './quality';

/** How long a connection may stumble before it is made anew, in milliseconds. */
const patience = 5000;
/** How long one may take to come about. */
const patienceAtFirst = 20_000;

export interface MediaPort<T> {
  openPeer: OpenPeer<T>;
  ask(request: Ask): Promise<unknown>;
  later(milliseconds: number, run: () => void): () => void;
}
export interface ConnectionListener<T> {
  tracks(tracks: Tracks<T>): void;
  state(state: PeerState): void;
  /** It ended by itself; a new one is to be made. Told once. */
  lost(): void;
}

/** One connection, in one direction, from its beginning to its end. It is never mended: a new one takes its place. */
export class Connection<T> {
  readonly peer: Peer<T>;
  private readonly tracks: Tracks<T> = { audio: null, video: null };
  private readonly early: (IceCandidate | null)[] = [];
  private agreed = false;
  private closed = false;
  private stop: () => void;

  constructor(
    readonly key: string,
    iceServers: IceServers,
    private readonly port: MediaPort<T>,
    private readonly listener: ConnectionListener<T>,
  ) {
    this.stop = port.later(patienceAtFirst, () => this.lose());
    this.peer = port.openPeer(iceServers, {
      candidate: (candidate) => {
        if (this.agreed) this.trickle(candidate);
        else this.early.push(candidate);
      },
      track: (kind, track) => {
        this.tracks[kind] = track;
        if (!this.closed) listener.tracks({ ...this.tracks });
      },
      state: (state) => this.hear(state),
    });
  }

  publish(label: FeedLabel, tracks: Tracks<T>): Promise<void> {
    return this.tried(async () => {
      const jsep = await this.peer.offer(tracks, label);
      const answer = (await this.port.ask({
        op: 'media.publish',
        key: this.key,
        label,
        jsep,
      })) as MediaAnswer;
      if (this.closed) return;
      await this.peer.accept({ ...answer.jsep, sdp: withThriftySound(answer.jsep.sdp) });
      this.agree();
    });
  }

  subscribe(feed: string, soundOnly: boolean): Promise<void> {
    return this.tried(async () => {
      const offer = (await this.port.ask({ op: 'media.subscribe', key: this.key, feed })) as MediaAnswer;
      if (this.closed) return;
      const jsep = await this.peer.answer(offer.jsep);
      await this.port.ask({ op: 'media.start', key: this.key, jsep });
      this.agree();
      if (soundOnly) this.configure({ video: false });
    });
  }

  configure(parts: { audio?: boolean; video?: boolean }): void {
    if (this.closed) return;
    this.port.ask({ op: 'media.configure', key: this.key, ...parts }).catch(() => undefined);
  }

  async received(): Promise<Received> {
    return this.closed ? nothing : this.peer.received();
  }

  /** @param forgotten the portal knows nothing of it any more */
  close(forgotten = false): void {
    if (this.closed) return;
    this.closed = true;
    this.stop();
    this.peer.close();
    if (!forgotten) this.port.ask({ op: 'media.leave', key: this.key }).catch(() => undefined);
  }

  /** Ends it as its own end would: something else (the engine) said that it is over. */
  lose(): void {
    if (this.closed) return;
    this.close();
    this.listener.lost();
  }

  private async tried(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (problem) {
      if (this.closed) return;
      this.close();
      throw problem;
    }
  }

  private agree(): void {
    this.agreed = true;
    for (const candidate of this.early.splice(0)) this.trickle(candidate);
  }

  private trickle(candidate: IceCandidate | null): void {
    if (this.closed) return;
    this.port.ask({ op: 'media.trickle', key: this.key, candidate }).catch(() => undefined);
  }

  private hear(state: PeerState): void {
    if (this.closed) return;
    if (state === 'connected') this.stop();
    if (state === 'unsteady') {
      this.stop();
      this.stop = this.port.later(patience, () => this.lose());
    }
    this.listener.state(state);
    if (state === 'failed') this.lose();
  }
}
