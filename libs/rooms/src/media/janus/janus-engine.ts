import type { OnModuleDestroy } from '@nestjs/common';
import type { MediaEntry } from '../../protocol';
import type { IceServers } from '../ice-servers';
import { mediaErrors } from '../media.errors';
import {
  MediaEngine,
  type MediaListener,
  type MediaPerson,
  type MediaRoom,
  type MediaSession,
} from '../media-engine';
import type { JanusConnection } from './janus-connection';
import { JanusRooms } from './janus-rooms';
import { JanusSession } from './janus-session';
import type { RoomKeys } from './room-keys';
import { understood } from './understood';

/** Picture and sound through Janus and its VideoRoom plugin; the portal alone speaks to it. */
export class JanusEngine extends MediaEngine implements OnModuleDestroy {
  private readonly rooms: JanusRooms;
  private readonly sessions = new Map<string, Set<JanusSession>>();

  constructor(
    private readonly connection: JanusConnection,
    keysOf: (roomId: string) => RoomKeys,
    adminKey: string,
    private readonly iceServersFor: (personId: string) => IceServers,
  ) {
    super();
    this.rooms = new JanusRooms(connection, keysOf, adminKey);
    connection.onAvailability((available) => {
      if (available) return;
      for (const inRoom of this.sessions.values()) for (const session of inRoom) session.lose();
    });
  }

  async entry(_room: MediaRoom, person: MediaPerson): Promise<MediaEntry> {
    await this.connection.begin();
    if (!this.connection.available) return { kind: 'none' };
    return { kind: 'peer', iceServers: this.iceServersFor(person.id) };
  }

  async open(room: MediaRoom, person: MediaPerson, listener: MediaListener): Promise<MediaSession> {
    await this.connection.begin();
    if (!this.connection.available) throw mediaErrors.mediaAway();
    const inRoom = this.sessions.get(room.id) ?? new Set();
    this.sessions.set(room.id, inRoom);
    const session = new JanusSession(this.connection, this.rooms, room.id, person, listener, () =>
      this.closed(room.id, session),
    );
    inRoom.add(session);
    return session;
  }

  end(room: MediaRoom): Promise<void> {
    return understood(() => this.rooms.end(room.id));
  }

  onAvailability(heard: (available: boolean) => void): void {
    this.connection.onAvailability(heard);
    void this.connection.begin();
  }

  onModuleDestroy(): void {
    this.connection.close();
  }

  private closed(roomId: string, session: JanusSession): void {
    const inRoom = this.sessions.get(roomId);
    inRoom?.delete(session);
    if (!inRoom || inRoom.size > 0) return;
    this.sessions.delete(roomId);
    void this.rooms.leave(roomId);
  }
}
