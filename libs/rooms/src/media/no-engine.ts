import type { MediaEntry } from '../protocol';
import { mediaErrors } from './media.errors';
import { MediaEngine, type MediaSession } from './media-engine';

/** A site without picture and sound of its own: the rest of its rooms works. */
export class NoEngine extends MediaEngine {
  async entry(): Promise<MediaEntry> {
    return { kind: 'none' };
  }

  async open(): Promise<MediaSession> {
    throw mediaErrors.mediaAway();
  }

  async end(): Promise<void> {
    // Nothing was begun.
  }

  onAvailability(): void {
    // Nothing comes or goes.
  }
}
