import { execFileSync } from 'node:child_process';
import { iceServers } from './ice-servers';

const now = Date.UTC(2026, 10, 24, 12, 30);

it('gives each person a name and a password of their own for the relay, which coturn works out the same', () => {
  const servers = iceServers(['turn:relay.vn:3478', 'turns:relay.vn:5349'], 'shared', 'an', now);
  expect(servers).toHaveLength(1);
  const { urls, username, credential } = servers[0] ?? { urls: [] };
  expect(urls).toEqual(['turn:relay.vn:3478', 'turns:relay.vn:5349']);
  const [end, whose] = (username ?? '').split(':');
  expect(whose).toBe('an');
  expect(Number(end) * 1000 - now).toBe(4 * 3600 * 1000);
  const mac = execFileSync('openssl', ['dgst', '-sha1', '-hmac', 'shared', '-binary'], { input: username });
  expect(credential).toBe(mac.toString('base64'));
  expect(iceServers(['turn:relay.vn'], 'shared', 'bình', now)[0]?.credential).not.toBe(credential);
});

it('gives no password to a server that only tells addresses, and nothing where there is none', () => {
  expect(iceServers(['stun:relay.vn:3478'], '', 'an', now)).toEqual([{ urls: ['stun:relay.vn:3478'] }]);
  expect(iceServers([], '', 'an', now)).toEqual([]);
});
