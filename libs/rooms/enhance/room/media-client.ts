import type { FeedLabel, MediaEntry, RoomFeed } from '../../src/protocol';
import { waitBefore } from './backoff';
import { Connection, type MediaPort } from './connection';
import { LineProblem } from './line';
import type { PeerState, Tracks } from './peer';
import type { Received } from './quality';

/** What there should be; `want` makes it so. */
export interface Wanted<T> {
  entry: MediaEntry;
  /** Of whoever reads this: nobody receives what they send themselves. */
  you: string;
  feeds: readonly RoomFeed[];
  soundOnly: boolean;
  camera: Tracks<T> | null;
  screen: Tracks<T> | null;
}

/** One feed that is received. */
export interface Receiving<T> extends Tracks<T> {
  feedId: string;
  state: PeerState;
}

export interface MediaClientListener<T> {
  receiving(all: readonly Receiving<T>[]): void;
  /** Something that was to be sent was refused for good. */
  refused(label: FeedLabel, problem: LineProblem): void;
}

interface Slot<T> {
  connection: Connection<T> | null;
  tries: number;
  stop: (() => void) | null;
}
interface ReceivingSlot<T> extends Slot<T> {
  shown: Receiving<T>;
}
interface SendingSlot<T> extends Slot<T> {
  tracks: Tracks<T>;
}

/**
 * The connections of one page: one for each feed that is received, one for each that is sent. It is told what there
 * should be and brings it about, again and again when something breaks.
 */
export class MediaClient<T> {
  private wanted: Wanted<T> | null = null;
  private readonly received = new Map<string, ReceivingSlot<T>>();
  private readonly sent = new Map<FeedLabel, SendingSlot<T>>();
  private keys = 0;

  constructor(
    private readonly port: MediaPort<T>,
    private readonly listener: MediaClientListener<T>,
  ) {}

  want(wanted: Wanted<T>): void {
    const before = this.wanted;
    this.wanted = wanted;
    if (wanted.entry.kind !== 'peer') {
      this.forget();
      return;
    }
    this.wantFeeds(wanted, before?.soundOnly ?? wanted.soundOnly);
    this.wantSending('camera', wanted.camera);
    this.wantSending('screen', wanted.screen);
  }

  /** The portal or the engine began anew and knows of no connection: the next `want` makes them all again. */
  forget(): void {
    for (const slot of this.slots()) this.end(slot, true);
    const some = this.received.size > 0;
    this.received.clear();
    this.sent.clear();
    if (some) this.tell();
  }

  close(): void {
    this.wanted = null;
    for (const slot of this.slots()) this.end(slot, false);
    this.received.clear();
    this.sent.clear();
  }

  /** What the portal tells of one connection. */
  heard(key: string, event: 'up' | 'slow' | 'down'): void {
    if (event !== 'down') return;
    for (const { connection } of this.slots()) if (connection?.key === key) connection.lose();
  }

  /** What came in until now, by feed. */
  async measure(): Promise<Map<string, Received>> {
    const all = [...this.received].flatMap(([feedId, { connection }]) =>
      connection ? [{ feedId, connection }] : [],
    );
    const measured = await Promise.all(
      all.map(async ({ feedId, connection }) => [feedId, await connection.received()] as const),
    );
    return new Map(measured);
  }

  private wantFeeds(wanted: Wanted<T>, soundOnlyBefore: boolean): void {
    // A shared screen has no sound: on a weak line nothing of it is fetched.
    const feeds = wanted.feeds.filter(
      (feed) => feed.personId !== wanted.you && (!wanted.soundOnly || feed.label === 'camera'),
    );
    const ids = new Set(feeds.map(({ id }) => id));
    for (const [feedId, slot] of [...this.received]) {
      if (ids.has(feedId)) continue;
      this.end(slot, false);
      this.received.delete(feedId);
      this.tell();
    }
    for (const { id } of feeds) {
      const slot = this.received.get(id);
      if (!slot) this.receive(id);
      else if (wanted.soundOnly !== soundOnlyBefore) slot.connection?.configure({ video: !wanted.soundOnly });
    }
  }

  private receive(feedId: string): void {
    const slot = this.received.get(feedId) ?? {
      connection: null,
      tries: 0,
      stop: null,
      shown: { feedId, audio: null, video: null, state: 'waiting' },
    };
    this.received.set(feedId, slot);
    const change = (change: Partial<Receiving<T>>) => {
      slot.shown = { ...slot.shown, ...change };
      this.tell();
    };
    change({ audio: null, video: null, state: 'waiting' });
    const { entry, soundOnly } = this.wanted ?? { entry: null, soundOnly: false };
    if (entry?.kind !== 'peer') return;
    const again = () => this.retry(slot, () => this.received.get(feedId) === slot && this.receive(feedId));
    slot.connection = new Connection<T>(this.newKey('in'), entry.iceServers, this.port, {
      tracks: (tracks) => change(tracks),
      state: (state) => {
        if (state === 'connected') slot.tries = 0;
        change({ state });
      },
      lost: again,
    });
    slot.connection.subscribe(feedId, soundOnly).catch(again);
  }

  private wantSending(label: FeedLabel, tracks: Tracks<T> | null): void {
    const slot = this.sent.get(label);
    if (!tracks) {
      if (!slot) return;
      this.end(slot, false);
      this.sent.delete(label);
    } else if (!slot) {
      this.send(label, tracks);
    } else if (slot.tracks.audio !== tracks.audio || slot.tracks.video !== tracks.video) {
      slot.tracks = tracks;
      slot.connection?.peer.replace(tracks).catch(() => slot.connection?.lose());
      slot.connection?.configure(parts(tracks));
    }
  }

  private send(label: FeedLabel, tracks: Tracks<T>): void {
    const slot = this.sent.get(label) ?? { connection: null, tries: 0, stop: null, tracks };
    this.sent.set(label, slot);
    const { entry } = this.wanted ?? { entry: null };
    if (entry?.kind !== 'peer') return;
    const again = () =>
      this.retry(slot, () => this.sent.get(label) === slot && this.send(label, slot.tracks));
    slot.connection = new Connection<T>(this.newKey(label), entry.iceServers, this.port, {
      tracks: () => undefined,
      state: (state) => {
        if (state === 'connected') slot.tries = 0;
        // Who takes it learns only now what is in it.
        if (state === 'connected') slot.connection?.configure(parts(slot.tracks));
      },
      lost: again,
    });
    slot.connection.publish(label, tracks).catch((problem: unknown) => {
      if (problem instanceof LineProblem && problem.code !== 'line.away' && slot.tries >= 2) {
        this.sent.delete(label);
        this.listener.refused(label, problem);
      } else again();
    });
  }

  private retry(slot: Slot<T>, run: () => void): void {
    slot.connection = null;
    slot.tries += 1;
    slot.stop?.();
    slot.stop = this.port.later(waitBefore(slot.tries, 0) / 2, run);
  }

  private end(slot: Slot<T>, forgotten: boolean): void {
    slot.stop?.();
    slot.connection?.close(forgotten);
    slot.connection = null;
  }

  private slots(): Slot<T>[] {
    return [...this.received.values(), ...this.sent.values()];
  }

  private newKey(prefix: string): string {
    this.keys += 1;
    return `${prefix}-${this.keys}`;
  }

  private tell(): void {
    this.listener.receiving([...this.received.values()].map(({ shown }) => shown));
  }
}

const parts = <T>(tracks: Tracks<T>) => ({ audio: tracks.audio !== null, video: tracks.video !== null });
