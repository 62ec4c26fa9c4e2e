import { randomBytes } from 'node:crypto';
import type { FeedLabel, IceCandidate, MediaAnswer, RoomFeed, SessionDescription } from '../../protocol';
import { mediaErrors } from '../media.errors';
import type { MediaListener, MediaPerson, MediaSession } from '../media-engine';
import {
  checkAnswer,
  checkCandidate,
  checkName,
  type MediaSection,
  offeredSections,
} from '../session-description';
import type { JanusConnection } from './janus-connection';
import type { JanusHandle } from './janus-handle';
import { type JanusRooms, mostBits, type RoomSeat } from './janus-rooms';
import { understood } from './understood';

/** A camera, a screen and a view of everybody who may send at once, and some that are just being replaced. */
const mostConnections = 40;
/** Of these, what one person sends: a camera and a screen, and either anew. The places in a room are for all. */
const mostSent = 4;
/** A browser finds some ten ways in; more come when it changes networks. */
const mostCandidates = 100;

interface Connection {
  /** Resolves once Janus has a handle for it. */
  handle: Promise<JanusHandle>;
  sections: Pick<MediaSection, 'kind' | 'mid'>[];
  candidates: number;
  /** What it sends; null for a view of somebody else's feed. */
  feed: RoomFeed | null;
  /** Whether others know of the feed. */
  announced: boolean;
}

/** One person's connections to Janus. A Janus that starts anew empties it; it can be used again then. */
export class JanusSession implements MediaSession {
  private readonly connections = new Map<string, Connection>();
  private closed = false;

  constructor(
    private readonly connection: JanusConnection,
    private readonly rooms: JanusRooms,
    private readonly roomId: string,
    private readonly person: MediaPerson,
    private readonly listener: MediaListener,
    private readonly whenClosed: () => void,
  ) {}

  publish(key: string, label: FeedLabel, jsep: SessionDescription): Promise<MediaAnswer> {
    return this.connect(key, async () => {
      if (label !== 'camera' && label !== 'screen') throw mediaErrors.mediaUnusable();
      const sections = offeredSections(jsep);
      const sends = (kind: string) => sections.some((section) => section.kind === kind && section.sends);
      const feed: RoomFeed = {
        id: randomBytes(12).toString('base64url'),
        personId: this.person.id,
        label,
        audio: sends('audio'),
        video: sends('video'),
      };
      const sent = [...this.connections.values()].filter((one) => one.feed !== null);
      if (sent.length >= mostSent) throw mediaErrors.tooManyConnections();
      const connection = this.begin(key, feed);
      connection.sections = sections;
      return this.ask(key, connection, async (handle, { keys: { room, pin } }) => {
        const body = { request: 'joinandconfigure', ptype: 'publisher', room, pin, id: feed.id };
        return (await handle.request({ ...body, bitrate: mostBits[label] }, jsep)).jsep;
      });
    });
  }

  subscribe(key: string, feedId: string): Promise<MediaAnswer> {
    return this.connect(key, async () => {
      checkName(feedId);
      const connection = this.begin(key, null);
      return this.ask(key, connection, async (handle, { keys: { room, pin }, privateId }) => {
        const body = { request: 'join', ptype: 'subscriber', room, pin, private_id: privateId };
        const answer = await handle.request({ ...body, streams: [{ feed: feedId }], autoupdate: false });
        connection.sections = (answer.data.streams ?? []).flatMap(({ mid, type }) =>
          mid === undefined || type === undefined ? [] : [{ mid, kind: type }],
        );
        return answer.jsep;
      });
    });
  }

  start(key: string, jsep: SessionDescription): Promise<void> {
    return understood(async () => {
      checkAnswer(jsep);
      const { handle, feed } = this.known(key);
      if (feed) throw mediaErrors.mediaUnusable();
      await (await handle).request({ request: 'start' }, jsep);
    });
  }

  configure(key: string, wanted: { audio?: boolean; video?: boolean }): Promise<void> {
    return understood(async () => {
      const connection = this.known(key);
      const handle = await connection.handle;
      const streams = connection.sections.flatMap(({ kind, mid }) => {
        const send = kind === 'audio' ? wanted.audio : kind === 'video' ? wanted.video : undefined;
        return send === undefined ? [] : [{ mid, send }];
      });
      if (streams.length === 0) return;
      await handle.request({ request: 'configure', streams });
      if (connection.feed) this.tellParts(connection, wanted);
    });
  }

  trickle(key: string, candidate: IceCandidate | null): Promise<void> {
    return understood(async () => {
      checkCandidate(candidate);
      const connection = this.known(key);
      connection.candidates += 1;
      if (connection.candidates > mostCandidates) throw mediaErrors.tooManyConnections();
      await (await connection.handle).trickle(candidate);
    });
  }

  leave(key: string): Promise<void> {
    return this.drop(key);
  }

  async silence(): Promise<void> {
    const sent = [...this.connections].filter(([, { feed }]) => feed).map(([key]) => key);
    await Promise.all(sent.map((key) => this.drop(key)));
    for (const key of sent) this.listener.event(key, 'down');
  }

  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    await Promise.all([...this.connections.keys()].map((key) => this.drop(key)));
    this.whenClosed();
  }

  /** Janus forgot all of it. */
  lose(): void {
    this.connections.clear();
    this.listener.lost();
  }

  /** What every new connection goes through: its limits, the words of its failure, and nothing left of one that failed. */
  private connect(key: string, work: () => Promise<MediaAnswer>): Promise<MediaAnswer> {
    return understood(async () => {
      checkName(key);
      if (this.closed || !this.connection.available) throw mediaErrors.mediaAway();
      // The browser has begun anew under the same name.
      if (this.connections.has(key)) await this.drop(key);
      if (this.connections.size >= mostConnections) throw mediaErrors.tooManyConnections();
      return work();
    });
  }

  private begin(key: string, feed: RoomFeed | null): Connection {
    const handle = this.connection.attach();
    handle.catch(() => undefined);
    const connection: Connection = { handle, sections: [], candidates: 0, feed, announced: false };
    this.connections.set(key, connection);
    return connection;
  }

  private async ask(
    key: string,
    connection: Connection,
    request: (handle: JanusHandle, seat: RoomSeat) => Promise<SessionDescription | undefined>,
  ): Promise<MediaAnswer> {
    try {
      const handle = await connection.handle;
      this.listen(handle, key, connection);
      const jsep = await this.rooms.within(this.roomId, (seat) => request(handle, seat));
      // It may have been left while Janus thought.
      if (!jsep || this.connections.get(key) !== connection) throw mediaErrors.connectionGone();
      return { jsep: { type: jsep.type, sdp: jsep.sdp } };
    } catch (error) {
      await this.remove(key, connection);
      throw error;
    }
  }

  private listen(handle: JanusHandle, key: string, connection: Connection): void {
    const isMine = () => this.connections.get(key) === connection;
    handle.listen({
      up: () => {
        if (!isMine()) return;
        this.listener.event(key, 'up');
        // Before its media flows Janus lets nobody look at a feed.
        if (connection.feed && !connection.announced) {
          connection.announced = true;
          this.listener.feedUp({ ...connection.feed });
        }
      },
      slow: () => {
        if (isMine()) this.listener.event(key, 'slow');
      },
      down: () => {
        if (!isMine()) return;
        void this.remove(key, connection);
        this.listener.event(key, 'down');
      },
    });
  }

  private tellParts(connection: Connection, { audio, video }: { audio?: boolean; video?: boolean }): void {
    if (!connection.feed) return;
    connection.feed = {
      ...connection.feed,
      ...(audio === undefined ? {} : { audio }),
      ...(video === undefined ? {} : { video }),
    };
    if (connection.announced) this.listener.feedUp({ ...connection.feed });
  }

  private known(key: string): Connection {
    const connection = this.connections.get(key);
    if (!connection) throw mediaErrors.connectionGone();
    return connection;
  }

  private async drop(key: string): Promise<void> {
    const connection = this.connections.get(key);
    if (connection) await this.remove(key, connection);
  }

  private async remove(key: string, connection: Connection): Promise<void> {
    if (this.connections.get(key) === connection) this.connections.delete(key);
    if (connection.feed && connection.announced) {
      connection.announced = false;
      this.listener.feedDown(connection.feed.id);
    }
    await connection.handle.then(
      (handle) => handle.detach(),
      () => undefined,
    );
  }
}
