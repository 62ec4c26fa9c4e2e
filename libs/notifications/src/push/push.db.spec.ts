import { createECDH, createPublicKey, randomBytes, verify } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Actor, Database, FixedClock } from '@domdom/platform';
import { PlatformConfig } from '@domdom/platform';
import type { TestingModule } from '@nestjs/testing';
import { decrypt } from 'http_ece';
import { openModule } from '../../../../test/support/database';
import { makePerson } from '../../../identity/src/testing/person.factory';
import { Deliverer } from '../delivery/deliverer.service';
import { Inbox } from '../inbox.service';
import { defineNotices } from '../notices';
import { NotificationsModule } from '../notifications.module';
import { PushKeys } from './push-keys.service';
import { PushSubscriptions } from './push-subscriptions.service';

const notices = defineNotices('push-trial', { plain: { vi: 'Lớp may vá đổi giờ', en: 'Sewing has moved' } });

interface Posted {
  path: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** What a push service is to the portal, and a browser's keys: it takes what comes, and opens it. */
class PushService {
  readonly posted: Posted[] = [];
  status = 201;
  headers: Record<string, string> = {};
  private readonly browser = createECDH('prime256v1');
  private readonly secret = randomBytes(16);
  private readonly server: Server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      this.posted.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(parts) });
      response.writeHead(this.status, this.headers).end();
    });
  });

  async start(): Promise<void> {
    this.browser.generateKeys();
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
  }
  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }
  subscription(name: string) {
    return {
      endpoint: `${this.origin}/${name}`,
      p256dh: this.browser.getPublicKey().toString('base64url'),
      auth: this.secret.toString('base64url'),
    };
  }
  open({ body }: Posted): Record<string, string> {
    const options = {
      version: 'aes128gcm' as const,
      privateKey: this.browser,
      authSecret: this.secret.toString('base64url'),
    };
    return JSON.parse(decrypt(body, options).toString('utf8'));
  }
  take(): Posted[] {
    return this.posted.splice(0);
  }
}

describe('messages on the screens of devices', () => {
  let module: TestingModule;
  let database: Database;
  let clock: FixedClock;
  let inbox: Inbox;
  let deliverer: Deliverer;
  let subscriptions: PushSubscriptions;
  const service = new PushService();

  beforeAll(async () => {
    await service.start();
    Object.assign(process.env, { PUSH_PRIVATE: 'true', LOG_LEVEL: 'silent' });
    delete process.env['SMTP_URL'];
    ({ module, database, clock } = await openModule({ imports: [NotificationsModule] }));
    inbox = module.get(Inbox);
    deliverer = module.get(Deliverer);
    subscriptions = module.get(PushSubscriptions);
  });
  afterAll(async () => {
    await module.close();
    await service.stop();
  });
  beforeEach(async () => {
    clock.moveTo(new Date('2026-11-23T02:00:00Z'));
    service.status = 201;
    service.headers = {};
    service.take();
    await database.execute('truncate notice_delivery');
  });

  async function someone(...devices: string[]): Promise<Actor> {
    const { actor } = await makePerson(database);
    for (const device of devices)
      await subscriptions.add(actor, service.subscription(device), 'Chrome/1 Android');
    return actor;
  }
  const send = async (actor: Actor, hidden = false) => {
    await inbox.send([actor.personId], notices.plain(), '/classes/may-va', {
      channels: 'all',
      private: hidden,
    });
    await deliverer.deliverDue();
  };
  const states = async () =>
    (await database.query<{ state: string }>(`select state from notice_delivery where channel = 'push'`)).map(
      ({ state }) => state,
    );

  it('come encrypted for the browser and signed by the portal, with the way to what they tell of', async () => {
    const actor = await someone('phone');
    await send(actor);
    const [posted, ...more] = service.take();
    expect(more).toEqual([]);
    expect(posted!.headers).toMatchObject({
      'content-encoding': 'aes128gcm',
      urgency: 'normal',
      ttl: '86400',
    });
    expect(posted!.body.toString('latin1')).not.toContain('may-va');
    expect(service.open(posted!)).toMatchObject({
      ...{ title: 'Đom Đóm', body: 'Lớp may vá đổi giờ', path: '/classes/may-va', language: 'vi' },
    });
    const [, token = '', key = ''] =
      /^vapid t=([^,]+), k=(.+)$/.exec(posted!.headers.authorization ?? '') ?? [];
    expect(key).toBe(await subscriptions.publicKey());
    const [head = '', body = '', signature = ''] = token.split('.');
    const point = Buffer.from(key, 'base64url');
    const publicKey = createPublicKey({
      format: 'jwk',
      key: {
        ...{ kty: 'EC', crv: 'P-256' },
        x: point.subarray(1, 33).toString('base64url'),
        y: point.subarray(33).toString('base64url'),
      },
    });
    const holds = verify(
      'sha256',
      Buffer.from(`${head}.${body}`),
      { key: publicKey, dsaEncoding: 'ieee-p1363' },
      Buffer.from(signature, 'base64url'),
    );
    expect(holds).toBe(true);
    expect(JSON.parse(Buffer.from(body, 'base64url').toString())).toMatchObject({
      aud: service.origin,
      sub: expect.stringMatching(/^mailto:/),
    });
  });

  it('say nothing on a lock screen of what is private', async () => {
    await send(await someone('locked'), true);
    const shown = service.open(service.take()[0]!);
    expect(shown).toMatchObject({ body: 'Bạn có tin mới trên Đom Đóm', path: '/notifications' });
    expect(JSON.stringify(shown)).not.toMatch(/may/i);
  });

  it('come to each device of a person, and count as sent once', async () => {
    await send(await someone('one', 'two'));
    expect(
      service
        .take()
        .map(({ path }) => path)
        .sort(),
    ).toEqual(['/one', '/two']);
    expect(await states()).toEqual(['sent']);
  });

  it.each([404, 410])('stop where nobody is any more: the service answers %i', async (status) => {
    const [one, other] = [await someone(`shared-${status}`), await someone(`shared-${status}`)];
    service.status = status;
    await send(one);
    expect(await states()).toEqual(['failed']);
    for (const actor of [one, other]) expect(await subscriptions.list(actor)).toEqual([]);
  });

  it('are tried again when the service is busy', async () => {
    const actor = await someone('busy');
    service.status = 503;
    await send(actor);
    expect(await states()).toEqual(['waiting']);
    service.status = 201;
    clock.advance(31_000);
    await deliverer.deliverDue();
    expect(await states()).toEqual(['sent']);
    expect(service.take()).toHaveLength(2);
  });

  it('are tried again within four hours, whatever a service asks, and hold up nobody else’s', async () => {
    const [greedy, other] = [await someone('greedy'), await someone('other')];
    service.status = 429;
    service.headers = { 'Retry-After': '1e300' };
    await inbox.send([greedy.personId, other.personId], notices.plain(), '/classes', { channels: 'all' });
    await deliverer.deliverDue();
    expect(await states()).toEqual(['waiting', 'waiting']);
    service.status = 201;
    clock.advance(4 * 3_600_000);
    await deliverer.deliverDue();
    expect(await states()).toEqual(['sent', 'sent']);
  });

  it('belong to a person: nobody else turns them off, and each sees their own', async () => {
    const [actor, stranger] = [await someone('mine'), await someone()];
    const [device] = await subscriptions.list(actor);
    expect(device).toMatchObject({ device: 'Chrome, Android' });
    await subscriptions.remove(stranger, device!.id);
    expect(await subscriptions.list(actor)).toHaveLength(1);
    await subscriptions.remove(actor, device!.id);
    expect(await subscriptions.list(actor)).toEqual([]);
  });

  it('are refused for what is no push service or no key', async () => {
    const { actor } = await makePerson(database);
    const right = service.subscription('x');
    for (const wrong of [
      { ...right, endpoint: 'file:///etc/passwd' },
      { ...right, endpoint: 'http://user:pass@127.0.0.1/' },
      { ...right, p256dh: 'AAAA' },
      { ...right, auth: 'AAAA' },
    ])
      await expect(subscriptions.add(actor, wrong, '')).rejects.toMatchObject({
        code: 'notifications.notAPushService',
      });
  });

  it('keep one key for all portals, closed in the database; another secret makes a new one', async () => {
    const [key] = await Promise.all(Array.from({ length: 4 }, () => module.get(PushKeys).current()));
    const stored = await database.query<{ id: string; sealed: Buffer }>(
      'select id, sealed from push_key where retired_at is null',
    );
    expect(stored.map(({ id }) => id)).toEqual([key!.publicKey]);
    expect(stored[0]!.sealed.includes(Buffer.from(key!.privateKey, 'base64url'))).toBe(false);
    const actor = await someone('old-secret');
    const platform = module.get(PlatformConfig);
    const other = Object.assign(new PlatformConfig(), platform, { appSecret: 'x'.repeat(40) });
    const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
    const again = await new PushKeys(database, clock, other, log).current();
    expect(again.publicKey).not.toBe(key!.publicKey);
    expect(await subscriptions.list(actor)).toEqual([]);
  });
});
