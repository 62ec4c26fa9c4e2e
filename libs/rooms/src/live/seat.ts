import { type Actor, type Language, newId } from '@domdom/platform';
import type { RoomEntry } from '../access/room-access.service';
import type { MediaSession } from '../media/media-engine';
import type { RoomMessage } from '../protocol';
import type { Line } from './line';
import type { Reader } from './reader';

/** One person's line in one room, in the process that holds it. */
export class Seat implements Reader {
  readonly line = newId();
  /** Of `room_person`; empty while they wait outside. */
  id = '';
  number: number | null = null;
  /** Whether they may send picture and sound. */
  called = false;
  waiting = true;
  closed = false;
  /** Whether it was heard that this line is the person's now. */
  settled = false;
  /** The stay that is being measured. */
  presenceId: string | null = null;
  /** What they chose in each poll. */
  readonly answers = new Map<string, number[]>();
  media: Promise<MediaSession> | null = null;
  /** Where this person's requests wait for each other: all of one connection, and all others, in order. */
  private readonly queues = new Map<string, Promise<unknown>>();
  private held: RoomMessage[] | null = null;

  constructor(
    readonly actor: Actor,
    readonly entry: RoomEntry,
    readonly language: Language,
    /** The session of the portal by which they came; it ends when they sign out. */
    readonly sessionKey: string | null,
    private readonly way: Line,
  ) {}

  get sessionId(): string {
    return this.entry.sessionId;
  }
  get role() {
    return this.entry.role;
  }
  get sensitive(): boolean {
    return this.entry.sensitive;
  }

  /** Tells this browser something; while its state is read, what happens meanwhile waits to be told after it. */
  tell(message: RoomMessage): void {
    if (this.closed) return;
    if (this.held && message.type !== 'reply') this.held.push(message);
    else this.way.send(message);
  }

  /** Tells the whole state, then what happened while it was read: nothing is missed between the two. */
  async tellState(read: () => Promise<RoomMessage>): Promise<void> {
    this.held ??= [];
    try {
      this.way.send(await read());
    } finally {
      const waiting = this.held;
      this.held = null;
      for (const message of waiting) this.way.send(message);
    }
  }

  /** Something came from this browser by another way than its line. */
  heard(): void {
    this.way.heard?.();
  }

  /** Lets work follow what was begun before it under the same name. */
  inOrder<T>(name: string, work: () => Promise<T>): Promise<T> {
    const before = this.queues.get(name) ?? Promise.resolve();
    const mine = before.then(work, work);
    const settled = mine.catch(() => undefined);
    this.queues.set(name, settled);
    void settled.then(() => {
      if (this.queues.get(name) === settled) this.queues.delete(name);
    });
    return mine;
  }

  /** The portal ends the line for ever. */
  end(reason: 'over' | 'removed' | 'elsewhere'): void {
    if (this.closed) return;
    this.way.send({ type: 'end', reason });
    this.closed = true;
    this.way.close('ended');
  }

  /** The portal closes the line; the browser comes again. */
  interrupt(): void {
    this.way.close('again');
  }
}
