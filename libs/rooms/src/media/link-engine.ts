import type { MediaEntry } from '../protocol';
import { mediaErrors } from './media.errors';
import {
  MediaEngine,
  type MediaListener,
  type MediaPerson,
  type MediaRoom,
  type MediaSession,
} from './media-engine';

/** Classes that meet at an address of their own go there; all others meet by the engine behind. */
export class LinkEngine extends MediaEngine {
  constructor(private readonly behind: MediaEngine) {
    super();
  }

  async entry(room: MediaRoom, person: MediaPerson): Promise<MediaEntry> {
    const url = meetingAddress(room.link);
    return url === null ? this.behind.entry(room, person) : { kind: 'page', url };
  }

  async open(room: MediaRoom, person: MediaPerson, listener: MediaListener): Promise<MediaSession> {
    if (meetingAddress(room.link) !== null) throw mediaErrors.mediaAway();
    return this.behind.open(room, person, listener);
  }

  async end(room: MediaRoom): Promise<void> {
    if (meetingAddress(room.link) === null) await this.behind.end(room);
  }

  onAvailability(heard: (available: boolean) => void): void {
    this.behind.onAvailability(heard);
  }
}

/** Only pages of the web: whoever wrote the address is not to run something in the reader's browser. */
export function meetingAddress(link: string | null | undefined): string | null {
  if (!link || !URL.canParse(link)) return null;
  const url = new URL(link);
  return ['https:', 'http:'].includes(url.protocol) ? url.href : null;
}
