import { createHmac } from 'node:crypto';
import type { OnModuleDestroy } from '@nestjs/common';
import type { MediaEntry } from '../../protocol';
import { mediaErrors } from '../media.errors';
import { MediaEngine, type MediaPerson, type MediaRoom, type MediaSession } from '../media-engine';
import { type BigBlueButtonApi, BigBlueButtonError } from './bigbluebutton-api';

/** How often a server that did not answer is asked whether it is back. */
const askAgain = 15_000;

/**
 * Meetings of a BigBlueButton server, opened as a page of its own. The portal makes the meeting when the first person
 * comes and gives each their own signed address. Names and passwords of meetings are worked out from the site's secret:
 * every process knows them, nobody can guess them.
 */
export class BigBlueButtonEngine extends MediaEngine implements OnModuleDestroy {
  private available = true;
  private timer: NodeJS.Timeout | undefined;
  private readonly heard = new Set<(available: boolean) => void>();

  constructor(
    private readonly api: BigBlueButtonApi,
    private readonly siteSecret: string,
    private readonly complain: (error: unknown) => void,
    private readonly retryAfter = askAgain,
  ) {
    super();
  }

  async entry(room: MediaRoom, person: MediaPerson): Promise<MediaEntry> {
    const host = person.role === 'host';
    const { meetingID, attendeePW, moderatorPW } = this.meeting(room);
    try {
      // One that is there already is answered as if it had been made.
      await this.api.call('create', {
        name: room.title,
        meetingID,
        attendeePW,
        moderatorPW,
        record: 'false',
      });
    } catch (error) {
      this.goAway(error);
      return { kind: 'none' };
    }
    const url = this.api.address('join', {
      fullName: person.name,
      meetingID,
      // Newer servers look at the role, older ones at the password.
      role: host ? 'MODERATOR' : 'VIEWER',
      password: host ? moderatorPW : attendeePW,
      userID: person.id,
      redirect: 'true',
    });
    return { kind: 'page', url };
  }

  async open(): Promise<MediaSession> {
    throw mediaErrors.mediaAway();
  }

  async end(room: MediaRoom): Promise<void> {
    const { meetingID, moderatorPW } = this.meeting(room);
    try {
      await this.api.call('end', { meetingID, password: moderatorPW });
    } catch (error) {
      if (error instanceof BigBlueButtonError && error.key === 'notFound') return;
      this.complain(error);
      throw mediaErrors.mediaAway();
    }
  }

  onAvailability(heard: (available: boolean) => void): void {
    this.heard.add(heard);
  }

  onModuleDestroy(): void {
    clearTimeout(this.timer);
  }

  private meeting({ id }: MediaRoom): { meetingID: string; attendeePW: string; moderatorPW: string } {
    const made = (purpose: string) =>
      createHmac('sha256', this.siteSecret)
        .update(`bigbluebutton:${purpose}:${id}`)
        .digest('hex')
        .slice(0, 40);
    return { meetingID: made('meeting'), attendeePW: made('attendee'), moderatorPW: made('moderator') };
  }

  private goAway(error: unknown): void {
    if (!this.available) return;
    this.available = false;
    this.complain(error);
    for (const heard of this.heard) heard(false);
    this.askLater();
  }

  private askLater(): void {
    this.timer = setTimeout(() => {
      this.api.call('getMeetings', {}).then(
        () => {
          this.available = true;
          for (const heard of this.heard) heard(true);
        },
        () => this.askLater(),
      );
    }, this.retryAfter);
    this.timer.unref();
  }
}
