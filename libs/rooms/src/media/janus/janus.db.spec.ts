import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { type OwnJanus, startJanus } from '../../../../../test/support/janus';
import { deaf, keepsTheContract, somebody } from '../../testing/media-engine.contract';
import { JanusConnection } from './janus-connection';
import { JanusEngine } from './janus-engine';
import { JanusAway, janusCodes } from './janus-errors';
import { JanusRooms } from './janus-rooms';
import { roomKeys } from './room-keys';

// What Chromium offers, less most of its codecs: enough for Janus to answer.
const fingerprint = Array.from({ length: 32 }, (_none, i) => (i + 16).toString(16).toUpperCase()).join(':');
const part = (kind: string, mid: string, codecs: string[]) => [
  `m=${kind} 9 UDP/TLS/RTP/SAVPF ${codecs.map((_codec, i) => 96 + i).join(' ')}`,
  'c=IN IP4 0.0.0.0',
  ...[
    'ice-ufrag:abcd',
    'ice-pwd:abcdefghijklmnopqrstuvwx',
    'ice-options:trickle',
    'setup:actpass',
    'rtcp-mux',
  ].map((line) => `a=${line}`),
  `a=fingerprint:sha-256 ${fingerprint}`,
  `a=mid:${mid}`,
  'a=sendonly',
  ...codecs.map((codec, i) => `a=rtpmap:${96 + i} ${codec}`),
];
const offer = {
  type: 'offer' as const,
  sdp: [
    'v=0',
    'o=- 1 2 IN IP4 127.0.0.1',
    's=-',
    't=0 0',
    'a=group:BUNDLE 0 1',
    ...part('audio', '0', ['opus/48000/2', 'PCMU/8000']),
    ...part('video', '1', ['H264/90000', 'VP8/90000']),
    '',
  ].join('\r\n'),
};

/** The addresses, as the system writes them, at which a process takes connections (TCP) or packets (UDP). */
function listening(pid: number): string[] {
  const sockets = new Set(
    readdirSync(`/proc/${pid}/fd`).map(
      (fd) => /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1],
    ),
  );
  return ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((protocol) => {
    const rows = readFileSync(`/proc/${pid}/net/${protocol}`, 'utf8').trim().split('\n').slice(1);
    return rows.flatMap((row) => {
      const [, local = '', , state, , , , , , inode] = row.trim().split(/\s+/);
      // 0A listens; UDP knows no such state.
      const open = protocol.startsWith('udp') || state === '0A';
      return open && sockets.has(inode) ? [`${protocol} ${local.split(':')[0]}`] : [];
    });
  });
}
const loopback = '0100007F';
const ofMedia = '0100630A';
/** How the plugin says that it did what it was asked. */
const success = { data: { videoroom: 'success' } };
const answered = { jsep: { type: 'answer', sdp: expect.stringContaining('a=rtpmap:97 VP8') } };

describe('Janus', () => {
  let janus: OwnJanus;
  const open: JanusConnection[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    janus = await startJanus();
  });
  afterEach(() => {
    for (const connection of open.splice(0)) connection.close();
    complaints.length = 0;
  });
  afterAll(() => janus?.stop());

  const timings = { answer: 2000, keepalive: 500, firstRetry: 20, lastRetry: 200 };
  const connect = (secret = janus.apiSecret) => {
    const connection = new JanusConnection(
      { url: janus.url, apiSecret: secret },
      (reason) => complaints.push(reason),
      timings,
    );
    open.push(connection);
    return connection;
  };
  const changesTo = (connection: JanusConnection, wanted: boolean) =>
    new Promise<void>((resolve) => connection.onAvailability((now) => now === wanted && resolve()));

  describe('a connection', () => {
    it('is refused without the secret of the site', async () => {
      const connection = connect('not the secret');
      await connection.begin();
      expect(connection.available).toBe(false);
      expect(complaints.join()).toContain('403');
      await expect(connection.attach()).rejects.toBeInstanceOf(JanusAway);
    });

    it('is given up when Janus is killed, and made anew when it is back', async () => {
      const connection = connect();
      const handle = await connection.attach();
      const away = changesTo(connection, false);
      await janus.kill();
      await away;
      await expect(handle.request({ request: 'list' })).rejects.toBeInstanceOf(JanusAway);
      await expect(connection.attach()).rejects.toBeInstanceOf(JanusAway);
      const back = changesTo(connection, true);
      await janus.startAgain();
      await back;
      await expect((await connection.attach()).request({ request: 'list' })).resolves.toMatchObject(success);
    });

    it('is given up when Janus hangs, and what waits for it with it', async () => {
      const connection = connect();
      const handle = await connection.attach();
      const away = changesTo(connection, false);
      process.kill(janus.pid, 'SIGSTOP');
      try {
        await expect(handle.request({ request: 'list' })).rejects.toBeInstanceOf(JanusAway);
        await away;
      } finally {
        process.kill(janus.pid, 'SIGCONT');
      }
      const back = changesTo(connection, true);
      if (!connection.available) await back;
      await expect((await connection.attach()).request({ request: 'list' })).resolves.toMatchObject(success);
    });

    it('tells the answer of a plugin from the word that the request was received', async () => {
      const handle = await connect().attach();
      await expect(
        handle.request({ request: 'join', ptype: 'publisher', room: 'nowhere' }),
      ).rejects.toMatchObject({ code: janusCodes.noSuchRoom });
    });
  });

  it('listens on loopback alone, and for media only while somebody takes part, at one address', async () => {
    expect(listening(janus.pid)).toEqual([`tcp ${loopback}`]);
    const connection = connect();
    const made = new JanusEngine(connection, roomKeys('x'), janus.adminKey, () => []);
    const session = await made.open({ id: randomUUID(), title: '' }, somebody('host'), deaf);
    await session.publish('camera', 'camera', offer);
    expect(new Set(listening(janus.pid))).toEqual(new Set([`tcp ${loopback}`, `udp ${ofMedia}`]));
    await session.close();
  });

  describe('a room', () => {
    const keysOf = roomKeys('the secret of the site');

    it('cannot be made, entered or ended without its keys, and stands in no list', async () => {
      const connection = connect();
      const id = randomUUID();
      const { room, pin, secret } = keysOf(id);
      await new JanusRooms(connection, keysOf, janus.adminKey).within(id, async () => undefined);
      const handle = () => connection.attach();
      const refused = { code: janusCodes.wrongSecret };
      const create = { request: 'create', room: 'mine', admin_key: 'guessed' };
      await expect((await handle()).request(create)).rejects.toMatchObject(refused);
      const join = { request: 'join', ptype: 'publisher', room, pin: 'guessed' };
      await expect((await handle()).request(join)).rejects.toMatchObject(refused);
      const destroy = { request: 'destroy', room };
      await expect((await handle()).request({ ...destroy, secret: pin })).rejects.toMatchObject(refused);
      expect(JSON.stringify((await (await handle()).request({ request: 'list' })).data)).not.toContain(room);
      await expect((await handle()).request({ ...destroy, secret })).resolves.toMatchObject({
        data: { videoroom: 'destroyed', room },
      });
    });

    it('is made once by many processes that come at the same moment', async () => {
      const id = randomUUID();
      const processes = Array.from({ length: 4 }, () => new JanusRooms(connect(), keysOf, janus.adminKey));
      const seats = await Promise.all(processes.map((rooms) => rooms.within(id, async (seat) => seat)));
      expect(new Set(seats.map(({ keys }) => keys.room)).size).toBe(1);
      expect(new Set(seats.map(({ privateId }) => privateId)).size).toBe(4);
      const answer = await (await connect().attach()).request({
        request: 'listparticipants',
        room: keysOf(id).room,
        secret: keysOf(id).secret,
      });
      expect(answer.data.participants).toHaveLength(4);
    });
  });

  describe('as a media engine', () => {
    const engine = (secret = 'the secret of the site') => {
      const made = new JanusEngine(connect(), roomKeys(secret), janus.adminKey, (id) => [
        { urls: 'turn:relay', username: id, credential: 'x' },
      ]);
      return made;
    };
    /** Where Janus puts somebody who comes in: the rooms that have one more who sends. */
    const roomOf = async (id: string): Promise<string> => {
      const { room, secret } = roomKeys('the secret of the site')(id);
      const { data } = await (await connect().attach()).request({
        request: 'listparticipants',
        room,
        secret,
      });
      expect(data.participants?.length).toBeGreaterThan(1);
      return room;
    };

    keepsTheContract(() => ({
      process: () => engine(),
      arrive: async (made, room, person, entry) => {
        expect(entry).toEqual({
          kind: 'peer',
          iceServers: [{ urls: 'turn:relay', username: person.id, credential: 'x' }],
        });
        const session = await made.open(room, person, deaf);
        await session.publish('camera', 'camera', offer);
        return { place: await roomOf(room.id) };
      },
    }));

    const room = () => ({ id: randomUUID(), title: 'R' });

    it('takes sound as Opus and the picture as VP8, whatever else a browser offers', async () => {
      const session = await engine().open(room(), somebody('host'), deaf);
      const { jsep } = await session.publish('camera', 'camera', offer);
      expect(jsep.type).toBe('answer');
      expect(jsep.sdp.match(/a=rtpmap:\d+ (\w+)/g)).toEqual(['a=rtpmap:96 opus', 'a=rtpmap:97 VP8']);
      expect(jsep.sdp).toContain(process.env['TEST_MEDIA_ADDRESS']);
    });

    it('announces nothing before media flows, and nothing that was left', async () => {
      const feeds: string[] = [];
      const listener = { ...deaf, feedUp: () => feeds.push('up'), feedDown: () => feeds.push('down') };
      const session = await engine().open(room(), somebody('host'), listener);
      await session.publish('camera', 'camera', offer);
      await session.leave('camera');
      await session.leave('camera');
      await session.close();
      expect(feeds).toEqual([]);
    });

    it('says in words why something cannot be', async () => {
      const session = await engine().open(room(), somebody('guest'), deaf);
      const code = (name: string) => ({ code: `rooms.${name}` });
      await expect(session.subscribe('view', 'nobody')).rejects.toMatchObject(code('feedGone'));
      await expect(session.start('view', { ...offer, type: 'answer' })).rejects.toMatchObject(
        code('connectionGone'),
      );
      await expect(session.subscribe('view', 'no such name!')).rejects.toMatchObject(code('mediaUnusable'));
      await expect(session.publish('a key with spaces', 'camera', offer)).rejects.toMatchObject(
        code('mediaUnusable'),
      );
      await expect(
        session.publish('camera', 'camera', { ...offer, sdp: offer.sdp.replace('m=video', 'm=application') }),
      ).rejects.toMatchObject(code('mediaUnusable'));
    });

    it('holds nobody more than a room needs', async () => {
      const session = await engine().open(room(), somebody('guest'), deaf);
      await session.publish('camera', 'camera', offer);
      const candidate = {
        candidate: 'candidate:1 1 udp 1 10.99.0.1 9 typ host',
        sdpMid: '0',
        sdpMLineIndex: 0,
      };
      for (let i = 0; i < 100; i++) await session.trickle('camera', candidate);
      await expect(session.trickle('camera', candidate)).rejects.toMatchObject({
        code: 'rooms.tooManyConnections',
      });
      for (let i = 1; i < 40; i++) await session.publish(`more${i}`, 'camera', offer).catch(() => undefined);
      const many = Array.from({ length: 60 }, (_none, i) => session.publish(`again${i}`, 'screen', offer));
      const outcomes = await Promise.allSettled(many);
      const codes = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason.code as string] : []));
      expect(codes).toContain('rooms.tooManyConnections');
      await session.close();
    });

    it('tells everybody once that Janus forgot them, and takes them in again when it is back', async () => {
      const made = engine();
      let lost = 0;
      const listener = { ...deaf, lost: () => lost++ };
      const here = room();
      const session = await made.open(here, somebody('host'), listener);
      await session.publish('camera', 'camera', offer);
      const away = new Promise<void>((resolve) => made.onAvailability((now) => !now && resolve()));
      await janus.kill();
      await away;
      expect(lost).toBe(1);
      const person = somebody('guest');
      await expect(made.entry(here, person)).resolves.toEqual({ kind: 'none' });
      await expect(made.open(here, person, deaf)).rejects.toMatchObject({ code: 'rooms.mediaAway' });
      await expect(session.publish('camera', 'camera', offer)).rejects.toMatchObject({
        code: 'rooms.mediaAway',
      });
      const back = new Promise<void>((resolve) => made.onAvailability((now) => now && resolve()));
      await janus.startAgain();
      await back;
      await expect(session.publish('camera', 'camera', offer)).resolves.toMatchObject(answered);
      expect(lost).toBe(1);
    });

    it('goes on in a room that another process ended', async () => {
      const here = room();
      const [one, other] = [engine(), engine()];
      const session = await one.open(here, somebody('host'), deaf);
      await session.publish('camera', 'camera', offer);
      await other.end(here);
      await expect(session.publish('again', 'camera', offer)).resolves.toMatchObject(answered);
    });
  });
});
