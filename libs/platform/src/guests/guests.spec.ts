import { FixedClock } from '../clock/clock';
import { loadConfig, PlatformConfig } from '../config';
import { GuestHost } from './guest-host';
import { GuestHosts } from './guest-hosts';
import { Seals } from './seals';

const config = loadConfig(PlatformConfig, { DATABASE_URL: 'postgres://x/y', REDIS_URL: 'redis://x' });

describe('guest hosts', () => {
  const hosts = new GuestHosts();
  for (const [origin, path] of [
    ['https://goi.example.org', /^\/a\//],
    ['https://goi.example.org', /^\/b\//],
    ['https://khac.example.org', /^\/c\//],
    [null, /^\/d\//],
  ] as const)
    hosts.add(new GuestHost(origin, 'https://hoc.example.vn', path));

  it('answer the paths of all who share them, and nothing else', () => {
    const closed = (path: string) => hosts.isClosed('goi.example.org', path);
    expect(['/a/x', '/b/x', '/c/x', '/sign-in'].map(closed)).toEqual([false, false, true, true]);
  });
  it('are known in every spelling of their names', () => {
    for (const name of ['GOI.example.ORG', 'goi.example.org.'])
      expect(hosts.isClosed(name, '/sign-in')).toBe(true);
  });
  it('leave the portal’s own host alone', () => {
    expect(hosts.isClosed('hoc.example.vn', '/sign-in')).toBe(false);
    expect(hosts.isClosed('', '/sign-in')).toBe(false);
  });
  it('never get a service worker; the portal’s own host gets the one it has', () => {
    expect(hosts.mayServe('hoc.example.vn', '/service-worker.js')).toBe(true);
    expect(hosts.mayServe('hoc.example.vn', '/a/worker.js')).toBe(false);
    expect(hosts.mayServe('GOI.example.org.', '/service-worker.js')).toBe(false);
    expect(hosts.mayServe('khac.example.org', '/service-worker.js')).toBe(false);
  });
});

describe('a seal', () => {
  const clock = new FixedClock(new Date('2026-11-21T02:00:00Z'));
  const seals = new Seals(config, clock);

  it('opens in its own space until it is over', () => {
    const pass = seals.seal('h5p:run', 60_000, ['a', null, 3]);
    expect(seals.open('h5p:run', pass)).toEqual(['a', null, 3]);
    expect(seals.open('h5p:other', pass)).toBeNull();
    clock.moveTo(new Date('2026-11-21T02:01:01Z'));
    expect(seals.open('h5p:run', pass)).toBeNull();
  });
  it('opens for nobody who changed a sign of it', () => {
    const pass = seals.seal('h5p:run', 60_000, ['a']);
    const [body = '', signature] = pass.split('.');
    const forged = Buffer.from(JSON.stringify([9e15, 'b'])).toString('base64url');
    expect(seals.open('h5p:run', `${forged}.${signature}`)).toBeNull();
    expect(seals.open('h5p:run', body)).toBeNull();
    expect(seals.open('h5p:run', '')).toBeNull();
  });
  it('of a week is good for that week and the next, for one thing', () => {
    const key = seals.weekKey('h5p:files', 'x');
    expect(seals.isWeekKey('h5p:files', 'x', key)).toBe(true);
    expect(seals.isWeekKey('h5p:files', 'y', key)).toBe(false);
    clock.moveTo(new Date('2026-11-28T02:01:01Z'));
    expect(seals.isWeekKey('h5p:files', 'x', key)).toBe(true);
    clock.moveTo(new Date('2026-12-06T02:01:01Z'));
    expect(seals.isWeekKey('h5p:files', 'x', key)).toBe(false);
  });
});
