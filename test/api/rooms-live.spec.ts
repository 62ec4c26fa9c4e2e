import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import type { Database } from '@domdom/platform';
import { Redis } from 'ioredis';
import { type MadeRoom, makeRoom, register, signedIn } from '../../libs/rooms/src/testing/room.factory';
import { openDatabase } from '../support/database';
import { type RunningPortal, startPortal } from '../support/programs';
import {
  openSocket,
  openStream,
  type RoomLine,
  type SocketRoomLine,
  StreamRoomLine,
} from '../support/room-line';

describe('the live line of an online room', () => {
  let first: RunningPortal;
  let second: RunningPortal;
  let database: Database;
  const lines: RoomLine[] = [];

  beforeAll(async () => {
    database = await openDatabase();
    first = await startPortal();
    // Both answer for the same address, as behind a proxy.
    second = await startPortal({ PUBLIC_URL: first.url });
  }, 1_200_000);
  afterEach(() => {
    for (const line of lines.splice(0)) line.close();
  });
  afterAll(async () => {
    await Promise.all([first?.stop(), second?.stop()]);
    await database?.dataSource.destroy();
  });

  const enter = async (portal: RunningPortal, room: MadeRoom, token: string, from = {}) => {
    const line = await openSocket(portal.url, room.sessionId, token, { origin: first.url, ...from });
    lines.push(line);
    return line;
  };
  const tokenOf = async (room: MadeRoom, token: string) => {
    const page = await fetch(`${first.url}/classes/${room.classId}/sessions/${room.sessionId}/room`, {
      headers: { cookie: `session=${token}`, accept: 'text/html' },
    });
    return /name="_csrf" value="([^"]+)"/.exec(await page.text())?.[1] ?? '';
  };
  const stream = async (portal: RunningPortal, room: MadeRoom, token: string) => {
    const line = await openStream(portal.url, room.sessionId, token, await tokenOf(room, token));
    lines.push(line);
    return line;
  };
  /** A host on one portal and a guest on the other. */
  const both = async (room: MadeRoom) => {
    const host = await enter(first, room, room.host.token);
    await host.state();
    const guest = await enter(second, room, room.guests[0]!.token);
    await guest.state();
    return { host, guest };
  };

  describe('who may open one', () => {
    let room: MadeRoom;
    beforeAll(async () => {
      room = await makeRoom(database);
    });

    it.each([
      ['nobody in particular', async () => null, '401'],
      ['somebody who is not in the class', async () => (await signedIn(database)).token, '403'],
    ])('%s is refused', async (_who, token, status) => {
      await expect(openSocket(first.url, room.sessionId, await token())).rejects.toThrow(status);
    });
    it('somebody who waits for a place is refused', async () => {
      const waiting = await signedIn(database);
      await register(database, room.classId, waiting);
      await database.execute(
        `update registration set status = 'waiting', position = 1, confirmed_at = null where person_id = $1`,
        [waiting.actor.personId],
      );
      await expect(openSocket(first.url, room.sessionId, waiting.token)).rejects.toThrow('403');
    });
    it.each([['https://elsewhere.example'], ['null'], [null]])('a page of %s is refused', async (origin) => {
      const opened = openSocket(first.url, room.sessionId, room.host.token, { origin });
      await expect(opened).rejects.toThrow('403');
    });
    it('a class that meets in person has no room', async () => {
      const inPerson = await makeRoom(database, { mode: 'in-person', guests: 1 });
      await expect(openSocket(first.url, inPerson.sessionId, inPerson.host.token)).rejects.toThrow('404');
    });
    it('those with a place in the hall of a hybrid class come in too', async () => {
      const hybrid = await makeRoom(database, { mode: 'hybrid', guests: 1 });
      await database.execute(`update registration set mode = 'in-person' where class_id = $1`, [
        hybrid.classId,
      ]);
      const host = await enter(first, hybrid, hybrid.host.token);
      await host.state();
      const guest = await enter(first, hybrid, hybrid.guests[0]!.token);
      expect((await guest.state()).role).toBe('guest');
    });
    it.each(['/rooms/nothing/live', '/rooms/01a20000-0000-7000-8000-000000000000/live', '/elsewhere'])(
      'there is no line at %s',
      async (path) => {
        const answer = await fetch(first.url + path, {
          headers: { cookie: `session=${room.host.token}`, accept: 'text/event-stream' },
        });
        expect(answer.status).toBe(404);
      },
    );
  });

  it('brings hands, words and who may speak to everybody, whichever portal holds their line', async () => {
    const room = await makeRoom(database);
    const { host, guest } = await both(room);
    const me = (await guest.state()).you;
    await host.until('person', ({ person }) => person.id === me && !person.away);

    await guest.done({ op: 'hand', up: true });
    const raised = await host.until('person', ({ person }) => person.id === me && person.handAt !== null);
    expect(raised.person).toMatchObject({ name: 'Lò Văn Học 1', role: 'guest', called: false });
    await host.done({ op: 'call', personId: me, called: true });
    const called = await guest.until('person', ({ person }) => person.id === me && person.called);
    expect(called.person.handAt).toBeNull();

    await guest.done({ op: 'chat', text: '  Chào cô ạ \u202Eab ' });
    const { message } = await host.until('chat');
    expect(message).toMatchObject({ personId: me, name: 'Lò Văn Học 1', text: 'Chào cô ạ  ab' });
    await host.done({ op: 'chat.remove', messageId: message.id });
    await guest.until('chat.gone', ({ messageId }) => messageId === message.id);
    expect((await guest.look()).chat).toEqual([]);

    await host.done({ op: 'chat.allow', allowed: false });
    await guest.until('chat.open', ({ open }) => !open);
    expect(await guest.refused({ op: 'chat', text: 'Em hỏi' })).toBe('rooms.chatClosed');
    await host.done({ op: 'chat', text: 'Chỉ cô viết' });
    expect((await guest.until('chat', ({ message: said }) => said.text === 'Chỉ cô viết')).message.name).toBe(
      'Cô Giáo Thảo',
    );
  });

  it('counts 40 answers that come at once by two portals, each person’s last one, and hides them until they are shown', async () => {
    const room = await makeRoom(database, { guests: 40 });
    const host = await enter(first, room, room.host.token);
    await host.state();
    const guests = await Promise.all(
      room.guests.map(({ token }, index) => enter(index % 2 ? first : second, room, token)),
    );
    await Promise.all(guests.map((guest) => guest.state()));
    const { id } = await host.done<{ id: string }>({
      op: 'poll.open',
      question: 'Bạn đã cài được chưa?',
      choices: ['Rồi', 'Đang cài', 'Chưa'],
      multiple: false,
    });
    await Promise.all(guests.map((guest) => guest.until('poll', ({ poll }) => poll.id === id && poll.open)));
    // Everybody answers twice; what was said last counts.
    await Promise.all(
      guests.map(async (guest, index) => {
        await guest.done({ op: 'poll.answer', pollId: id, choices: [2] });
        await guest.done({ op: 'poll.answer', pollId: id, choices: [index % 3] });
      }),
    );
    const whole = ({ poll }: { poll: { result: { votes: number[]; voters: number } | null } }) =>
      JSON.stringify(poll.result) === JSON.stringify({ votes: [14, 13, 13], voters: 40 });
    await host.until('poll', whole);
    const [one, other] = [guests[0]!, guests[1]!];
    expect(one.all('poll').every(({ poll }) => poll.result === null)).toBe(true);
    expect((await one.look()).polls).toMatchObject([{ id, mine: [0], result: null, open: true }]);
    expect(await other.refused({ op: 'poll.answer', pollId: id, choices: [0, 1] })).toBe('rooms.wrongChoice');
    expect(await other.refused({ op: 'poll.close', pollId: id })).toBe('rooms.hostsOnly');

    await host.done({ op: 'poll.close', pollId: id });
    for (const guest of guests) {
      const { poll } = await guest.until('poll', ({ poll: told }) => !told.open);
      expect(poll.result).toEqual({ votes: [14, 13, 13], voters: 40 });
    }
    expect(await other.refused({ op: 'poll.answer', pollId: id, choices: [0] })).toBe('rooms.pollClosed');
    const told = await database.one<{ events: number }>(
      `select count(*)::int as events from outbox_event
       where type = 'rooms.poll-answered' and payload->>'pollId' = $1`,
      [id],
    );
    expect(told?.events).toBe(80);
  });

  it('keeps the names of a sensitive class from all but its hosts', async () => {
    const room = await makeRoom(database, { sensitive: true });
    const { host, guest } = await both(room);
    const another = await enter(first, room, room.guests[1]!.token, { language: 'en' });
    const seen = (await another.state()).people.map(({ name }) => name).sort();
    expect(seen).toEqual(['Cô Giáo Thảo', 'Learner 1', 'Learner 2']);
    await another.done({ op: 'chat', text: 'Tôi muốn hỏi' });
    expect((await guest.until('chat')).message.name).toBe('Người học 2');
    expect((await host.until('chat')).message.name).toBe('Lò Văn Học 2');
    expect((await host.look()).people.map(({ name }) => name).sort()).toEqual([
      'Cô Giáo Thảo',
      'Lò Văn Học 1',
      'Lò Văn Học 2',
    ]);
    const names = room.guests.flatMap(({ actor }) => [actor.name, actor.personId]);
    for (const name of names) expect(JSON.stringify(guest.heard)).not.toContain(name);
  });

  it('goes over to the line that a person opened last', async () => {
    const room = await makeRoom(database);
    const { host, guest } = await both(room);
    await guest.done({ op: 'hand', up: true });
    const phone = await enter(first, room, room.guests[0]!.token);
    await guest.until('end', ({ reason }) => reason === 'elsewhere');
    await guest.untilClosed();
    const { you, people } = await phone.state();
    expect(people.find(({ id }) => id === you)).toMatchObject({ away: false, handAt: expect.any(String) });
    expect((await host.look()).people).toHaveLength(2);
  });

  it('is found from the page of the class by those who belong there', async () => {
    const room = await makeRoom(database);
    const read = async (token: string) => {
      const headers = { cookie: `session=${token}`, accept: 'text/html' };
      return (await fetch(`${first.url}/classes/${room.classId}`, { headers })).text();
    };
    const address = `/classes/${room.classId}/sessions/${room.sessionId}/room`;
    expect(await read(room.guests[0]!.token)).toContain(address);
    expect(await read(room.host.token)).toContain(address);
    expect(await read((await signedIn(database)).token)).not.toContain(address);
  });

  it('lets nobody in before a host is there, and those who wait at once then', async () => {
    const room = await makeRoom(database, { startsIn: 8 });
    const guest = await enter(first, room, room.guests[0]!.token);
    expect(await guest.until('wait')).toMatchObject({ title: 'Bình dân học vụ số' });
    await guest.done({ op: 'here' });
    expect(await guest.refused({ op: 'chat', text: 'Có ai không?' })).toBe('rooms.notOpenYet');
    const host = await enter(second, room, room.host.token);
    await host.state();
    expect((await guest.state()).role).toBe('guest');
  });

  it('lets a host open earlier, and nobody come before that', async () => {
    const room = await makeRoom(database, { startsIn: 25 });
    const early = await enter(first, room, room.guests[0]!.token);
    await early.until('wait');
    const host = await enter(second, room, room.host.token);
    await host.state();
    expect(early.all('state')).toEqual([]);
    await host.done({ op: 'open' });
    await early.state();
  });

  it('takes somebody out for the rest of the session, and ends for all', async () => {
    const room = await makeRoom(database);
    const { host, guest } = await both(room);
    const another = await enter(second, room, room.guests[1]!.token);
    await another.state();
    const me = (await guest.state()).you;
    expect(await another.refused({ op: 'remove', personId: me })).toBe('rooms.hostsOnly');
    expect(await another.refused({ op: 'end' })).toBe('rooms.hostsOnly');
    await host.done({ op: 'remove', personId: me });
    await guest.until('end', ({ reason }) => reason === 'removed');
    await another.until('gone', ({ personId }) => personId === me);
    const again = await enter(first, room, room.guests[0]!.token);
    await again.until('end', ({ reason }) => reason === 'removed');

    await host.done({ op: 'end' });
    for (const line of [host, another]) await line.until('end', ({ reason }) => reason === 'over');
    const late = await enter(second, room, room.guests[1]!.token);
    await late.until('end', ({ reason }) => reason === 'over');
  });

  it('closes for whoever gives up their place in the class', async () => {
    const room = await makeRoom(database);
    const { guest } = await both(room);
    await database.execute(`update registration set status = 'cancelled' where person_id = $1`, [
      room.guests[0]!.actor.personId,
    ]);
    // What the worker tells the portals when it hears of it.
    const redis = new Redis(process.env['REDIS_URL'] ?? '');
    await redis.publish('domdom:rooms-left-class', JSON.stringify({ classId: room.classId }));
    await redis.quit();
    await guest.until('end', ({ reason }) => reason === 'removed');
  });

  describe('where no WebSocket goes through', () => {
    it('passes the same messages by events and POST, also by another portal than holds the line', async () => {
      const room = await makeRoom(database);
      const host = await enter(first, room, room.host.token);
      await host.state();
      const guest = await stream(second, room, room.guests[0]!.token);
      const { you } = await guest.state();
      await guest.done({ op: 'hand', up: true });
      await host.until('person', ({ person }) => person.id === you && person.handAt !== null);
      await host.done({ op: 'chat', text: 'Mời em' });
      expect((await guest.until('chat')).message.text).toBe('Mời em');
      // The proxy may bring what is said to any portal.
      const { token } = room.guests[0]!;
      const said = await fetch(`${first.url}/rooms/${room.sessionId}/live`, {
        method: 'POST',
        body: JSON.stringify({ n: 900, op: 'chat', text: 'Dạ, em đây' }),
        headers: {
          cookie: `session=${token}`,
          'content-type': 'application/json',
          'x-csrf-token': await tokenOf(room, token),
        },
      });
      expect(said.status).toBe(202);
      await guest.until('reply', ({ n }) => n === 900);
      await host.until('chat', ({ message }) => message.text === 'Dạ, em đây');
    });
    it('takes nothing without the token of the page, and opens nothing for another site', async () => {
      const room = await makeRoom(database);
      const host = await enter(first, room, room.host.token);
      await host.state();
      const guest = await stream(first, room, room.guests[0]!.token);
      await guest.state();
      const text = JSON.stringify({ n: 1, op: 'chat', text: 'Giả mạo' });
      for (const csrf of [null, 'wrong', await tokenOf(room, room.host.token)])
        expect((await guest.post(text, csrf)).status).toBe(403);
      const headers = { cookie: `session=${room.guests[0]!.token}`, accept: 'text/event-stream' };
      const address = `${first.url}/rooms/${room.sessionId}/live`;
      const strangers: Record<string, string>[] = [
        { 'sec-fetch-site': 'cross-site' },
        { origin: 'https://elsewhere.example' },
      ];
      for (const more of strangers)
        expect((await fetch(address, { headers: { ...headers, ...more } })).status).toBe(403);
      expect(guest.closed).toBeNull();
      expect((await host.look()).chat).toEqual([]);
    });
    it('says so when no line is open for what is said', async () => {
      const room = await makeRoom(database);
      const { token } = room.guests[0]!;
      const closed = new StreamRoomLine(
        `${first.url}/rooms/${room.sessionId}/live`,
        { cookie: `session=${token}` },
        await tokenOf(room, token),
      );
      const answer = await closed.post(JSON.stringify({ n: 1, op: 'here' }));
      expect([answer.status, await answer.json()]).toEqual([
        409,
        expect.objectContaining({ code: 'rooms.noLine' }),
      ]);
    });
  });

  it('answers programs that offer another protocol in the one they came by', async () => {
    const { port, hostname } = new URL(first.url);
    const asked = request({
      ...{ host: hostname, port, path: '/healthz' },
      headers: { connection: 'Upgrade, HTTP2-Settings', upgrade: 'h2c', 'http2-settings': 'AAMAAABk' },
    });
    asked.end();
    const [answer] = (await once(asked, 'response')) as [IncomingMessage];
    expect(answer.statusCode).toBe(200);
    answer.resume();
  });

  it('lets hosts read who is there, what was answered and said, and how long people stayed', async () => {
    const room = await makeRoom(database, { guests: 1 });
    const { host, guest } = await both(room);
    await guest.done({ op: 'chat', text: 'Em chào cô' });
    await guest.done({ op: 'hand', up: true });
    const poll = { question: 'Rõ chưa?', choices: ['Rõ', 'Chưa'], multiple: false };
    const { id } = await host.done<{ id: string }>({ op: 'poll.open', ...poll });
    await guest.done({ op: 'poll.answer', pollId: id, choices: [1] });
    const read = async (path: string, token: string) => {
      const answer = await fetch(`${first.url}/api/v1/rooms/${room.sessionId}${path}`, {
        headers: { cookie: `session=${token}` },
      });
      return answer.ok ? ((await answer.json()) as Record<string, unknown>) : answer.status;
    };
    const { token } = room.host;
    expect(await read('', room.guests[0]!.token)).toMatchObject({ phase: 'open', role: 'guest' });
    expect(await read('/people', token)).toMatchObject({
      chatOpen: true,
      people: expect.arrayContaining([
        expect.objectContaining({
          name: 'Lò Văn Học 1',
          role: 'guest',
          handAt: expect.any(String),
          away: false,
        }),
      ]),
    });
    expect(await read('/polls', token)).toMatchObject({
      items: [{ ...poll, votes: [0, 1], voters: 1, open: true, shown: false }],
      total: 1,
    });
    expect(await read('/chat', token)).toMatchObject({ items: [{ text: 'Em chào cô' }], next: null });
    expect(await read('/presence', token)).toMatchObject({ total: 2 });
    expect(await read('/contents', token)).toEqual({ items: [], total: 0 });
    for (const path of ['/people', '/polls', '/chat', '/presence', '/contents'])
      expect(await read(path, room.guests[0]!.token)).toBe(403);
  });

  describe('misused', () => {
    it('refuses what it does not understand and goes on', async () => {
      const room = await makeRoom(database);
      const { guest } = await both(room);
      const line = guest as SocketRoomLine;
      for (const said of [
        '',
        'null',
        '[]',
        '{"n":7}',
        '{"n":8,"op":"end","more":1}',
        `{"n":9,"op":"chat","text":"${'a'.repeat(9000)}"}`,
      ])
        line.say(said);
      for (const n of [7, 8, 9]) {
        const reply = await guest.until('reply', (message) => message.n === n);
        expect(reply).toMatchObject({ error: { code: 'rooms.unknownRequest' } });
      }
      await guest.done({ op: 'hand', up: true });
    });
    it('closes on a message that is too long', async () => {
      const room = await makeRoom(database);
      const { guest } = await both(room);
      (guest as SocketRoomLine).say('x'.repeat(80 * 1024));
      expect(await guest.untilClosed()).toEqual({ code: 1009 });
    });
    it('slows somebody down who says too much, and closes on a flood', async () => {
      const room = await makeRoom(database);
      const { host, guest } = await both(room);
      for (let n = 1000; n < 1700; n++) (guest as SocketRoomLine).say(`{"n":${n},"op":"hand","up":true}`);
      await guest.until('reply', (reply) => 'error' in reply && reply.error.code === 'common.tooMany');
      expect(await guest.untilClosed()).toEqual({ code: 1008 });
      // Nobody else suffers from it.
      await host.done({ op: 'chat', text: 'Ta học tiếp' });
    });
    it('takes only so many messages of one person in a moment', async () => {
      const room = await makeRoom(database);
      const { guest } = await both(room);
      const said = await Promise.all(
        Array.from({ length: 12 }, (_, index) => guest.refused({ op: 'chat', text: `Câu ${index}` })),
      );
      expect(said.filter((code) => code === 'done')).toHaveLength(8);
      expect(said.filter((code) => code === 'common.tooMany')).toHaveLength(4);
    });
  });
});
