import { execFileSync } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { keepsTheContract, somebody } from '../../testing/media-engine.contract';
import { BigBlueButtonApi } from './bigbluebutton-api';
import { BigBlueButtonEngine } from './bigbluebutton-engine';

const secret = 'the secret that bbb-conf shows';

/**
 * A server that answers as BigBlueButton does. It works checksums out by another program than the engine's own
 * library, over the query exactly as it arrived.
 */
class BigBlueButtonServer {
  readonly meetings = new Map<string, Record<string, string>>();
  readonly calls: string[] = [];
  /** What it answers instead, when that is set. */
  instead: { status: number; body: string } | null = null;
  private readonly server: Server;

  constructor() {
    this.server = createServer((request, response) => {
      const url = request.url ?? '';
      const [, call = '', query = ''] = /\/bigbluebutton\/api\/(\w+)\?(.*)$/.exec(url) ?? [];
      this.calls.push(call);
      if (this.instead) return response.writeHead(this.instead.status).end(this.instead.body);
      const [, signed = '', checksum] = /^(.*?)&?checksum=(\w+)$/.exec(query) ?? [];
      const sum = execFileSync('sha256sum', { input: `${call}${signed}${secret}`, encoding: 'utf8' });
      const answer =
        checksum === sum.slice(0, 64)
          ? this.answer(call, Object.fromEntries(new URLSearchParams(signed)))
          : failed('checksumError');
      response.setHeader('content-type', 'text/xml').end(answer);
    });
  }

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/bigbluebutton/`;
  }

  close(): Promise<unknown> {
    return new Promise((resolve) => this.server.close(resolve));
  }

  private answer(call: string, asked: Record<string, string>): string {
    const id = asked['meetingID'] ?? '';
    const meeting = this.meetings.get(id);
    if (call === 'create') {
      if (!meeting) this.meetings.set(id, asked);
      else if (meeting['moderatorPW'] !== asked['moderatorPW']) return failed('idNotUnique');
      return succeeded(`<meetingID>${id}</meetingID>`);
    }
    if (call === 'getMeetings') return succeeded('<meetings/>');
    if (!meeting) return failed('notFound');
    if (call === 'join') {
      const leads = asked['password'] === meeting['moderatorPW'];
      if (!leads && asked['password'] !== meeting['attendeePW']) return failed('invalidPassword');
      if (leads !== (asked['role'] === 'MODERATOR')) return failed('roles differ');
      return succeeded(JSON.stringify({ meeting: id, leads, name: asked['fullName'], id: asked['userID'] }));
    }
    if (asked['password'] !== meeting['moderatorPW']) return failed('invalidPassword');
    this.meetings.delete(id);
    return succeeded('');
  }
}

const succeeded = (more: string) => `<response><returncode>SUCCESS</returncode>${more}</response>`;
const failed = (key: string) =>
  `<response><returncode>FAILED</returncode><messageKey>${key}</messageKey><message>no</message></response>`;

describe('BigBlueButton', () => {
  let server: BigBlueButtonServer;
  let url: string;
  const complaints: unknown[] = [];
  const engines: BigBlueButtonEngine[] = [];

  beforeAll(async () => {
    server = new BigBlueButtonServer();
    url = await server.open();
  });
  beforeEach(() => {
    server.instead = null;
    complaints.length = 0;
  });
  afterEach(() => {
    for (const engine of engines.splice(0)) engine.onModuleDestroy();
  });
  afterAll(() => server.close());

  const engine = (shared = secret) => {
    const made = new BigBlueButtonEngine(
      new BigBlueButtonApi(url, shared),
      'the secret of the site',
      (error) => complaints.push(error),
      20,
    );
    engines.push(made);
    return made;
  };
  const join = async (address: string) => {
    const text = await (await fetch(address)).text();
    if (!text.includes('SUCCESS')) throw new Error(text);
    return JSON.parse(text.replace(/<[^>]+>|SUCCESS/g, '')) as {
      meeting: string;
      leads: boolean;
      name: string;
      id: string;
    };
  };
  const room = { id: 'a room', title: 'A room' };

  keepsTheContract(() => ({
    process: () => engine(),
    arrive: async (_engine, _room, person, entry) => {
      if (entry.kind !== 'page') throw new Error('no page');
      // Tags in a name are taken off above together with those of the answer.
      const { meeting, leads, id } = await join(entry.url);
      expect(id).toBe(person.id);
      return { place: meeting, leads };
    },
  }));

  it('gives a name with spaces, signs and letters of Vietnamese as it is', async () => {
    const person = somebody('guest', 'Nguyễn Thị Ánh + con & cháu (2) ~*!');
    const entry = await engine().entry(room, person);
    if (entry.kind !== 'page') throw new Error('no page');
    expect((await join(entry.url)).name).toBe(person.name);
  });

  it('lets nobody lead by an address that was changed', async () => {
    const entry = await engine().entry(room, somebody('guest'));
    if (entry.kind !== 'page') throw new Error('no page');
    await expect(join(entry.url.replace('role=VIEWER', 'role=MODERATOR'))).rejects.toThrow('checksumError');
  });

  it.each([
    ['another secret', null, 'not the secret'],
    ['a page of an error', { status: 502, body: '<html>Bad gateway</html>' }, secret],
    ['nothing that can be read', { status: 200, body: 'SUCCESS' }, secret],
    ['an answer without end', { status: 200, body: succeeded('x'.repeat(400_000)) }, secret],
    [
      'entities that grow',
      {
        status: 200,
        body: '<!DOCTYPE r [<!ENTITY a "FAILED">]><response><returncode>&a;</returncode></response>',
      },
      secret,
    ],
  ])('leaves the room without picture and sound when it meets %s', async (_what, instead, shared) => {
    server.instead = instead;
    await expect(engine(shared).entry(room, somebody('host'))).resolves.toEqual({ kind: 'none' });
    expect(complaints).toHaveLength(1);
  });

  it('says once that the server is away, and when it is back', async () => {
    const away = engine();
    const heard: boolean[] = [];
    const back = new Promise<void>((resolve) => {
      away.onAvailability((available) => {
        heard.push(available);
        if (available) resolve();
      });
    });
    server.instead = { status: 503, body: '' };
    await away.entry(room, somebody('host'));
    await away.entry(room, somebody('guest'));
    await expect(away.end(room)).rejects.toMatchObject({ code: 'rooms.mediaAway' });
    expect(heard).toEqual([false]);
    server.instead = null;
    await back;
    expect(heard).toEqual([false, true]);
    expect((await away.entry(room, somebody('guest'))).kind).toBe('page');
  });
});
