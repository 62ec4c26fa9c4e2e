import { connect as connectTo, createServer, type Server, type Socket } from 'node:net';
import type { Database } from '@domdom/platform';
import { type MadeRoom, makeRoom } from '../../libs/rooms/src/testing/room.factory';
import { openDatabase } from '../support/database';
import { type RunningPortal, startPortal } from '../support/programs';
import { openSocket, type SocketRoomLine } from '../support/room-line';

/** A way to Redis that a test can cut. */
class Cable {
  private server: Server | null = null;
  private port = 0;
  private readonly ends = new Set<Socket>();

  constructor(private readonly to: URL) {}

  async mend(): Promise<void> {
    this.server = createServer((near) => {
      const far = connectTo(Number(this.to.port), this.to.hostname);
      for (const end of [near, far]) {
        this.ends.add(end);
        end.on('error', () => undefined);
        end.on('close', () => this.ends.delete(end));
      }
      near.pipe(far).pipe(near);
    });
    await new Promise<void>((resolve) => this.server?.listen(this.port, '127.0.0.1', resolve));
    this.port = (this.server.address() as { port: number }).port;
  }
  async cut(): Promise<void> {
    const closed = new Promise((resolve) => this.server?.close(resolve));
    for (const end of this.ends) end.destroy();
    await closed;
  }
  get url(): string {
    const url = new URL(this.to);
    url.hostname = '127.0.0.1';
    url.port = String(this.port);
    return url.href;
  }
}

describe('a room, when something fails', () => {
  let database: Database;
  let staying: RunningPortal;
  const portals: RunningPortal[] = [];
  const start = async (env: Record<string, string> = {}) => {
    const portal = await startPortal(env);
    portals.push(portal);
    return portal;
  };
  const lines: SocketRoomLine[] = [];
  const enter = async (portal: RunningPortal, room: MadeRoom, token: string) => {
    const line = await openSocket(portal.url, room.sessionId, token);
    lines.push(line);
    return line;
  };

  beforeAll(async () => {
    database = await openDatabase();
    staying = await start();
  }, 1_200_000);
  afterEach(() => {
    for (const line of lines.splice(0)) line.socket.terminate();
  });
  afterAll(async () => {
    await Promise.all(portals.map((portal) => portal.stop()));
    await database?.dataSource.destroy();
  });

  it('takes off the people of a portal that was killed, unless they come again, and loses no presence that it had answered for', async () => {
    const killed = await start();
    const room = await makeRoom(database);
    const host = await enter(staying, room, room.host.token);
    await host.state();
    const [returns, stays] = await Promise.all(room.guests.map(({ token }) => enter(killed, room, token)));
    const [one, other] = [(await returns!.state()).you, (await stays!.state()).you];
    await returns!.done({ op: 'hand', up: true });
    await returns!.done({ op: 'chat', text: 'Em vẫn ở đây' });
    const heard = await database.one<{ at: Date }>(`select now() as at`);
    // Answered when it is written.
    await returns!.done({ op: 'here' });
    await killed.stop('SIGKILL');
    await host.until('person', ({ person }) => person.id === one && person.away, { patience: 120_000 });

    const again = await enter(staying, room, room.guests[0]!.token);
    const state = await again.state();
    expect(state.you).toBe(one);
    expect(state.people.find(({ id }) => id === one)).toMatchObject({
      away: false,
      handAt: expect.any(String),
    });
    expect(state.chat.map(({ text }) => text)).toEqual(['Em vẫn ở đây']);
    await host.until('gone', ({ personId }) => personId === other, { patience: 180_000 });
    expect((await host.look()).people.map(({ id }) => id)).not.toContain(other);

    const first = await database.one<{ seen: Date; stays: number }>(
      `select min(seen_at) as seen, count(*)::int as stays from room_presence where room_person_id = $1`,
      [one],
    );
    expect(first?.stays).toBe(2);
    expect(first!.seen.getTime()).toBeGreaterThanOrEqual(heard!.at.getTime());
  }, 1_200_000);

  it('sends browsers to another portal when one is stopped, and leaves nothing running', async () => {
    const stopped = await start();
    const room = await makeRoom(database);
    const host = await enter(staying, room, room.host.token);
    await host.state();
    const guest = await enter(stopped, room, room.guests[0]!.token);
    const { you } = await guest.state();
    await stopped.stop('SIGTERM');
    expect(await guest.untilClosed()).toEqual({ code: 1012 });
    expect(guest.all('end')).toEqual([]);
    await host.until('person', ({ person }) => person.id === you && person.away);
    const again = await enter(staying, room, room.guests[0]!.token);
    expect((await again.state()).you).toBe(you);
  }, 1_200_000);

  it('says so while Redis is away, keeps what is written, and is whole again by itself', async () => {
    const cable = new Cable(new URL(process.env['REDIS_URL'] ?? ''));
    await cable.mend();
    const portal = await start({ REDIS_URL: cable.url });
    const room = await makeRoom(database);
    const host = await enter(portal, room, room.host.token);
    await host.state();
    const guest = await enter(portal, room, room.guests[0]!.token);
    const { you } = await guest.state();
    await cable.cut();

    expect(await guest.refused({ op: 'hand', up: true })).toBe('rooms.disturbed');
    await host.done({ op: 'chat', text: 'Đợi một chút nhé' });
    expect((await guest.until('chat')).message.text).toBe('Đợi một chút nhé');
    const [hostHeard, guestHeard] = [host.heard.length, guest.heard.length];

    await cable.mend();
    const { state } = await guest.until('state', undefined, { from: guestHeard, patience: 120_000 });
    expect(state.chat.map(({ text }) => text)).toEqual(['Đợi một chút nhé']);
    await host.until('state', undefined, { from: hostHeard, patience: 120_000 });
    await guest.done({ op: 'hand', up: true });
    await host.until('person', ({ person }) => person.id === you && person.handAt !== null);
    await portal.stop();
    await cable.cut();
  }, 1_200_000);
});
