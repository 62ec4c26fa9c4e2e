import { GuestHosts, loadConfig, PlatformConfig } from '@domdom/platform';
import { PackagesHost } from './packages-host';

const base = { DATABASE_URL: 'postgres://x/y', REDIS_URL: 'redis://x' };
const hostFor = (env: Record<string, string>) =>
  new PackagesHost(loadConfig(PlatformConfig, { ...base, ...env }), new GuestHosts());

describe('the host on which packages run', () => {
  it('is the one that was named, whatever the port before it', () => {
    const host = hostFor({
      PUBLIC_URL: 'https://hoc.example.vn',
      PACKAGES_ORIGIN: 'https://goi.example.org/',
    });
    expect(host.origin).toBe('https://goi.example.org');
    expect(host.isOwn('goi.example.org')).toBe(true);
    expect(host.isOwn('hoc.example.vn')).toBe(false);
    expect(host.ancestors()).toBe("'self' https://hoc.example.vn");
  });
  it('is there by itself on one’s own machine', () => {
    expect(hostFor({ PORT: '8123' }).origin).toBe('http://packages.localhost:8123');
    expect(hostFor({ PUBLIC_URL: 'http://127.0.0.1:9000' }).origin).toBe('http://packages.localhost:9000');
  });
  it('is none when nobody named one: then packages do not run', () => {
    const host = hostFor({ PUBLIC_URL: 'https://hoc.example.vn' });
    expect(host.origin).toBeNull();
    expect(host.isOwn('packages.localhost')).toBe(false);
    expect(host.isOwn('')).toBe(false);
  });
  it('cannot be the portal’s own on another port', () => {
    expect(() =>
      hostFor({ PUBLIC_URL: 'https://hoc.example.vn', PACKAGES_ORIGIN: 'https://hoc.example.vn:8443' }),
    ).toThrow('PACKAGES_ORIGIN');
  });
});
