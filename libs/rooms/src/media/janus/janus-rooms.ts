import type { JanusConnection } from './janus-connection';
import { isJanusError, janusCodes } from './janus-errors';
import type { JanusHandle } from './janus-handle';
import type { RoomKeys } from './room-keys';

/** Bits a second that somebody may send: a screen has letters to read. */
export const mostBits = { camera: 384_000, screen: 1_000_000 } as const;
/** Cameras and screens at once in one room. */
const publishers = 24;

/** This process's seat in a room, which lets its people look at feeds there. */
export interface RoomSeat {
  keys: RoomKeys;
  privateId: number;
}

/** The rooms in Janus that people of this process are in. Whoever comes first makes one; the others find it there. */
export class JanusRooms {
  private readonly seats = new Map<string, Promise<RoomSeat & { handle: JanusHandle }>>();

  constructor(
    private readonly connection: JanusConnection,
    private readonly keysOf: (roomId: string) => RoomKeys,
    private readonly adminKey: string,
  ) {
    connection.onAvailability((available) => {
      if (!available) this.seats.clear();
    });
  }

  /**
   * Does something in a room. Where Janus does not know the room (somebody else ended it) it is made anew and the work
   * done once more.
   * @throws JanusAway, JanusError
   */
  async within<T>(roomId: string, work: (seat: RoomSeat) => Promise<T>): Promise<T> {
    try {
      return await work(await this.seat(roomId));
    } catch (error) {
      // Without the seat that led in, Janus says that looking is not allowed.
      if (!isJanusError(error, janusCodes.noSuchRoom, janusCodes.wrongSecret)) throw error;
      await this.leave(roomId);
      return work(await this.seat(roomId));
    }
  }

  /** Gives the seat up: nobody of this process is in the room any more. */
  async leave(roomId: string): Promise<void> {
    const seat = this.seats.get(roomId);
    this.seats.delete(roomId);
    await seat?.then(
      ({ handle }) => handle.detach(),
      () => undefined,
    );
  }

  /** Ends a room for everybody. @throws JanusAway, JanusError */
  async end(roomId: string): Promise<void> {
    const { room, secret } = this.keysOf(roomId);
    const handle = await this.connection.attach();
    try {
      await handle.request({ request: 'destroy', room, secret, permanent: false });
    } catch (error) {
      if (!isJanusError(error, janusCodes.noSuchRoom)) throw error;
    } finally {
      await handle.detach();
      await this.leave(roomId);
    }
  }

  private seat(roomId: string): Promise<RoomSeat & { handle: JanusHandle }> {
    const known = this.seats.get(roomId);
    if (known) return known;
    const seat = this.take(roomId);
    this.seats.set(roomId, seat);
    seat.catch(() => {
      if (this.seats.get(roomId) === seat) this.seats.delete(roomId);
    });
    return seat;
  }

  private async take(roomId: string): Promise<RoomSeat & { handle: JanusHandle }> {
    const keys = this.keysOf(roomId);
    const handle = await this.connection.attach();
    try {
      await this.make(handle, keys);
      const { data } = await handle.request({
        request: 'join',
        ptype: 'publisher',
        room: keys.room,
        pin: keys.pin,
      });
      handle.listen({
        told: ({ videoroom }) => {
          if (videoroom === 'destroyed') void this.leave(roomId);
        },
      });
      return { keys, handle, privateId: data.private_id ?? 0 };
    } catch (error) {
      await handle.detach();
      throw error;
    }
  }

  private async make(handle: JanusHandle, { room, secret, pin }: RoomKeys): Promise<void> {
    try {
      await handle.request({
        request: 'create',
        admin_key: this.adminKey,
        room,
        secret,
        pin,
        is_private: true,
        permanent: false,
        require_pvtid: true,
        publishers,
        bitrate: mostBits.screen,
        bitrate_cap: true,
        fir_freq: 10,
        audiocodec: 'opus',
        opus_fec: true,
        videocodec: 'vp8',
        notify_joining: false,
      });
    } catch (error) {
      if (!isJanusError(error, janusCodes.roomExists)) throw error;
    }
  }
}
