import { Log } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { MediaEngine, type MediaPerson, type MediaRoom, type MediaSession } from '../media/media-engine';
import type { MediaEntry, MediaRequest } from '../protocol';
import { roomErrors } from '../rooms.errors';
import { nameFor } from './reader';
import { RoomStore } from './room-store';
import type { Seat } from './seat';

const none: MediaEntry = { kind: 'none' };

/** Picture and sound of the people whose lines this process holds. The rest of the room works without. */
@Injectable()
export class RoomMedia {
  constructor(
    private readonly store: RoomStore,
    private readonly log: Log,
    private readonly engine: MediaEngine,
  ) {}

  /** Calls `heard` when picture and sound go away or come back. */
  onAvailability(heard: (available: boolean) => void): void {
    this.engine.onAvailability(heard);
  }

  /** How somebody takes part in picture and sound now. */
  async entry(seat: Seat): Promise<MediaEntry> {
    try {
      return await this.engine.entry(roomOf(seat), personOf(seat));
    } catch (error) {
      this.log.warn({ err: error }, 'the media engine does not answer');
      return none;
    }
  }

  /** @throws rooms.notCalled, rooms.mediaAway and what the engine says */
  async ask(seat: Seat, request: MediaRequest): Promise<unknown> {
    if (request.op === 'media.publish' && !seat.called) throw roomErrors.notCalled();
    const session = await this.session(seat);
    switch (request.op) {
      case 'media.publish':
        return session.publish(request.key, request.label, request.jsep);
      case 'media.subscribe':
        return session.subscribe(request.key, request.feed);
      case 'media.start':
        return session.start(request.key, request.jsep);
      case 'media.configure': {
        const { audio, video } = request;
        return session.configure(request.key, {
          ...(audio === undefined ? {} : { audio }),
          ...(video === undefined ? {} : { video }),
        });
      }
      case 'media.trickle':
        return session.trickle(request.key, request.candidate);
      case 'media.leave':
        return session.leave(request.key);
    }
  }

  /** Ends what somebody sends: the word was taken back. */
  async silence(seat: Seat): Promise<void> {
    await this.quietly(seat, (session) => session.silence());
  }

  /** The line is closed, and with it all its connections. */
  async close(seat: Seat): Promise<void> {
    const { media } = seat;
    await this.quietly(seat, (session) => session.close());
    if (seat.media === media) seat.media = null;
  }

  async end(seat: Seat): Promise<void> {
    await this.engine
      .end(roomOf(seat))
      .catch((error: unknown) => this.log.warn({ err: error }, 'a room was not ended in the media engine'));
  }

  private session(seat: Seat): Promise<MediaSession> {
    if (seat.media) return seat.media;
    const opened = this.engine.open(roomOf(seat), personOf(seat), {
      feedUp: (feed) => {
        // Somebody else's feed is not theirs to announce.
        void this.tell(() =>
          this.store.feedUp(seat.sessionId, { ...feed, personId: seat.id, line: seat.line }),
        );
      },
      feedDown: (feedId) => void this.tell(() => this.store.feedDown(seat.sessionId, feedId)),
      event: (key, event) => seat.tell({ type: 'media.event', key, event }),
      lost: () => {
        if (seat.media === opened) seat.media = null;
        void this.entry(seat).then((media) => seat.tell({ type: 'media', media }));
      },
    });
    seat.media = opened;
    // What could not be opened is tried anew with the next request.
    opened.catch(() => {
      if (seat.media === opened) seat.media = null;
    });
    return opened;
  }

  private async quietly(seat: Seat, work: (session: MediaSession) => Promise<void>): Promise<void> {
    const session = await seat.media?.catch(() => null);
    if (session) await this.tell(() => work(session));
  }

  private async tell(work: () => Promise<void>): Promise<void> {
    await work().catch((error: unknown) =>
      this.log.warn({ err: error }, 'picture and sound went out of step'),
    );
  }
}

const roomOf = ({ sessionId, entry }: Seat): MediaRoom => ({
  id: sessionId,
  title: entry.title,
  link: entry.link,
});
const personOf = ({ id, number, role, language, sensitive, actor }: Seat): MediaPerson => ({
  id,
  // The name that everybody else knows: an engine may show it to all.
  name: nameFor({ role: 'guest', language, sensitive }, { name: actor.name, number, role }),
  role,
});
