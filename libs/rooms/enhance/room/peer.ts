import type { IceCandidate, MediaEntry, SessionDescription } from '../../src/protocol';
import type { Received } from './quality';

export type IceServers = Extract<MediaEntry, { kind: 'peer' }>['iceServers'];

export type PeerState = 'waiting' | 'connected' | 'unsteady' | 'failed';

/** What somebody sends in one connection; `T` is a track of a camera or a microphone. */
export interface Tracks<T> {
  audio: T | null;
  video: T | null;
}

/** A connection to the media engine as the page uses it, so that it can be tried out without a browser. */
export interface Peer<T> {
  /** Offers to send both kinds, so that either can begin later without a new agreement. */
  offer(tracks: Tracks<T>, picture: 'camera' | 'screen'): Promise<SessionDescription>;
  /** Takes the answer to `offer`. */
  accept(answer: SessionDescription): Promise<void>;
  /** Answers an offer to receive. */
  answer(offer: SessionDescription): Promise<SessionDescription>;
  /** Sends other tracks from now on; null sends nothing. */
  replace(tracks: Tracks<T>): Promise<void>;
  received(): Promise<Received>;
  close(): void;
}

export interface PeerListener<T> {
  candidate(candidate: IceCandidate | null): void;
  track(kind: 'audio' | 'video', track: T): void;
  state(state: PeerState): void;
}

export type OpenPeer<T> = (iceServers: IceServers, listener: PeerListener<T>) => Peer<T>;
