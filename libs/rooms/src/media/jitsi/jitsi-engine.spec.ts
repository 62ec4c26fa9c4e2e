import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { jwtVerify } from 'jose';
import { keepsTheContract, somebody } from '../../testing/media-engine.contract';
import { JitsiEngine } from './jitsi-engine';

const appSecret = 'a secret of Jitsi, long enough for HS256';
const audience = 'rooms-of-the-site';

/**
 * A server that lets people in as Prosody's token authentication does: by a signature, the audience, the domain, the
 * time and the room, checked with another library than the one that signed.
 */
async function jitsiServer(now: () => number): Promise<Server> {
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://local');
    const room = url.pathname.slice(1);
    try {
      const { payload } = await jwtVerify(
        url.searchParams.get('jwt') ?? '',
        new TextEncoder().encode(appSecret),
        {
          algorithms: ['HS256'],
          audience,
          issuer: 'domdom',
          subject: 'meet.example.vn',
          currentDate: new Date(now()),
          requiredClaims: ['exp', 'nbf'],
        },
      );
      if (payload['room'] !== room) throw new Error('another room');
      response.end(JSON.stringify({ room, user: (payload['context'] as { user: unknown }).user }));
    } catch (error) {
      response.writeHead(403).end(String(error));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

describe('Jitsi Meet', () => {
  let server: Server;
  let time = Date.UTC(2026, 10, 24, 12, 30);
  let url: string;

  beforeAll(async () => {
    server = await jitsiServer(() => time);
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  const engine = (secret = 'the secret of the site') =>
    new JitsiEngine(
      { url, appId: 'domdom', appSecret, audience, domain: 'meet.example.vn' },
      secret,
      () => time,
    );
  const arrive = async (address: string): Promise<{ room: string; user: Record<string, unknown> }> => {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`not let in: ${await answer.text()}`);
    return (await answer.json()) as { room: string; user: Record<string, unknown> };
  };

  keepsTheContract(() => ({
    process: () => engine(),
    arrive: async (_engine, _room, person, entry) => {
      if (entry.kind !== 'page') throw new Error('no page');
      const { room, user } = await arrive(entry.url);
      expect(user).toMatchObject({ id: person.id, name: person.name });
      return { place: room, leads: user['moderator'] === 'true' && user['affiliation'] === 'owner' };
    },
  }));

  const room = { id: '0198-room', title: 'Lớp & học' };
  const addressFor = async (secret?: string, person = somebody('guest')) => {
    const entry = await engine(secret).entry(room, person);
    if (entry.kind !== 'page') throw new Error('no page');
    return new URL(entry.url);
  };

  it('shows the title of the class as the page’s subject', async () => {
    const hash = decodeURIComponent((await addressFor()).hash);
    expect(hash).toBe('#config.subject="Lớp & học"');
  });

  it('lets nobody in by a token for another room, by a changed one, or by an old one', async () => {
    const guest = somebody('guest');
    const address = await addressFor(undefined, guest);
    await expect(arrive(address.href)).resolves.toEqual({
      room: address.pathname.slice(1),
      user: { id: guest.id, name: guest.name, moderator: 'false', affiliation: 'member' },
    });
    await expect(arrive(address.href.replace(address.pathname, '/another'))).rejects.toThrow('another room');

    const [head, body, signature] = (address.searchParams.get('jwt') ?? '').split('.');
    const claims = JSON.parse(Buffer.from(body ?? '', 'base64url').toString()) as {
      context: { user: { affiliation: string } };
    };
    claims.context.user.affiliation = 'owner';
    const changed = new URL(address);
    changed.searchParams.set(
      'jwt',
      [head, Buffer.from(JSON.stringify(claims)).toString('base64url'), signature].join('.'),
    );
    await expect(arrive(changed.href)).rejects.toThrow('signature');

    time += 4 * 3600 * 1000;
    await expect(arrive(address.href)).rejects.toThrow('exp');
  });

  it('calls a room otherwise on another site', async () => {
    expect((await addressFor()).pathname).not.toBe((await addressFor('another site')).pathname);
  });
});
