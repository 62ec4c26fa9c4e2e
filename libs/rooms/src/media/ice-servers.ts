import { createHmac } from 'node:crypto';
import type { MediaEntry } from '../protocol';

export type IceServers = Extract<MediaEntry, { kind: 'peer' }>['iceServers'];

/** Longer than a session lasts; whoever takes part in the next is given new ones. */
const lifeSeconds = 4 * 3600;

/**
 * Where a browser finds its way through networks that let nothing in directly. For relays it gets a name and a password
 * of its own that end by themselves: coturn works the same password out from the secret that it shares with the portal
 * (its `use-auth-secret`: HMAC-SHA1 of "time of its end:whose").
 * @param urls `stun:` and `turn:`/`turns:` addresses
 * @param now in milliseconds
 */
export function iceServers(urls: string[], secret: string, personId: string, now: number): IceServers {
  const relays = urls.filter((url) => /^turns?:/.test(url));
  const others = urls.filter((url) => !relays.includes(url));
  const username = `${Math.floor(now / 1000) + lifeSeconds}:${personId}`;
  const credential = createHmac('sha1', secret).update(username).digest('base64');
  return [
    ...(others.length ? [{ urls: others }] : []),
    ...(relays.length ? [{ urls: relays, username, credential }] : []),
  ];
}
