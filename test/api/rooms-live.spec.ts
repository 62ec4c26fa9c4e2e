import type { Database } from '@domdom/platform';
import { type MadeRoom, makeRoom, register, signedIn } from '../../libs/rooms/src/testing/room.factory';
import { openDatabase } from '../support/database';
import { type RunningPortal, startPortal } from '../support/programs';
import { openSocket, openStream, type RoomLine } from '../support/room-line';

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
  }, 180_000);
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
});
