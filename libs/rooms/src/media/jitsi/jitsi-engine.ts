import { createHmac } from 'node:crypto';
import type { MediaEntry } from '../../protocol';
import { mediaErrors } from '../media.errors';
import { MediaEngine, type MediaPerson, type MediaRoom, type MediaSession } from '../media-engine';

export interface JitsiSettings {
  /** Without a slash at the end. */
  url: string;
  appId: string;
  appSecret: string;
  audience: string;
  domain: string;
}

/** How long somebody has to go in; the portal's page gives a new address whenever it is loaded. */
const lifeSeconds = 3 * 3600;
/** Clocks of two servers differ a little. */
const earlier = 30;

/**
 * Rooms of a Jitsi Meet server, opened as a page of its own. Whoever goes in brings a token that the portal has signed
 * (HS256, Jitsi's `token` authentication): for this one room, for this one person, and for a while.
 */
export class JitsiEngine extends MediaEngine {
  constructor(
    private readonly settings: JitsiSettings,
    private readonly siteSecret: string,
    private readonly now: () => number,
  ) {
    super();
  }

  async entry(room: MediaRoom, person: MediaPerson): Promise<MediaEntry> {
    const name = this.nameOf(room);
    const url = new URL(`${this.settings.url}/${name}`);
    url.searchParams.set('jwt', this.tokenFor(name, person));
    url.hash = `config.subject=${encodeURIComponent(JSON.stringify(room.title))}`;
    return { kind: 'page', url: url.href };
  }

  async open(): Promise<MediaSession> {
    throw mediaErrors.mediaAway();
  }

  async end(): Promise<void> {
    // Jitsi ends a room by itself when the last person has left; the portal lets nobody in any more.
  }

  onAvailability(): void {
    // The page is its own: whether it answers is seen there.
  }

  /** The same for all who belong to the room, and not to be guessed: whoever knows it without a token stays outside. */
  private nameOf({ id }: MediaRoom): string {
    return `r${createHmac('sha256', this.siteSecret).update(`jitsi:room:${id}`).digest('hex').slice(0, 32)}`;
  }

  private tokenFor(room: string, person: MediaPerson): string {
    const seconds = Math.floor(this.now() / 1000);
    const host = person.role === 'host';
    const { appId, appSecret, audience, domain } = this.settings;
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const head = part({ alg: 'HS256', typ: 'JWT' });
    const body = part({
      iss: appId,
      aud: audience,
      sub: domain,
      room,
      nbf: seconds - earlier,
      exp: seconds + lifeSeconds,
      moderator: host,
      // The values of a person must be strings for Jitsi.
      context: {
        user: {
          id: person.id,
          name: person.name,
          moderator: String(host),
          affiliation: host ? 'owner' : 'member',
        },
      },
    });
    const signature = createHmac('sha256', appSecret).update(`${head}.${body}`).digest('base64url');
    return `${head}.${body}.${signature}`;
  }
}
