import { Clock, localPath, MailConfig, PlatformConfig } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { generateRequestDetails } from 'web-push';
import type { Carrier, DueNotice, Outcome, Parcel } from '../delivery/parcel';
import { whyNot } from '../delivery/why-not';
import { noticeWords } from '../notices';
import { NotificationsConfig } from '../notifications.config';
import { notificationWords } from '../notifications.messages';
import { PushKeys } from './push-keys.service';
import { NotAllowed, pushPost } from './push-post';
import { type PushAddress, PushSubscriptions } from './push-subscriptions.service';

const day = 24 * 3600;

/** What a push service answers, as what it means for one browser. */
type Answered = { state: 'sent' } | { state: 'gone' } | Extract<Outcome, { state: 'again' | 'failed' }>;

/** Web push: encrypted for the browser (RFC 8291), so that its push service reads nothing. */
@Injectable()
export class PushCarrier implements Carrier {
  readonly channel = 'push';
  readonly atOnce = 8;
  readonly together = false;
  readonly available = true;

  constructor(
    private readonly subscriptions: PushSubscriptions,
    private readonly keys: PushKeys,
    private readonly config: NotificationsConfig,
    private readonly platform: PlatformConfig,
    private readonly mail: MailConfig,
    private readonly clock: Clock,
  ) {}

  get perSecond(): number {
    return this.config.pushPerSecond;
  }

  /** Sent once one of a person's browsers has it: to try the others again would show it twice in the first. */
  async carry({ personId, language, notices: [notice] }: Parcel): Promise<Outcome> {
    if (!notice) return { state: 'failed', note: 'nothing to say' };
    const addresses = await this.subscriptions.of(personId);
    if (addresses.length === 0) return { state: 'failed', note: 'no browser any more' };
    const say = notificationWords[language];
    const payload = JSON.stringify({
      title: 'Đom Đóm',
      body: notice.hidden ? say.somethingNew : noticeWords(language, notice),
      path: localPath(language, (notice.hidden ? null : notice.path) ?? '/notifications'),
      tag: notice.messageId,
      language,
    });
    const answers = await Promise.all(addresses.map((address) => this.post(address, payload, notice)));
    const had = addresses.filter((_, index) => answers[index]?.state === 'sent');
    if (had.length > 0) {
      await this.subscriptions.used(had.map(({ id }) => id));
      return { state: 'sent', note: `${had.length} of ${addresses.length}` };
    }
    const again = answers.find((answer) => answer.state === 'again');
    if (again) return again;
    const failed = answers.find((answer) => answer.state === 'failed');
    return failed ?? { state: 'failed', note: 'no browser any more' };
  }

  private async post(address: PushAddress, payload: string, notice: DueNotice): Promise<Answered> {
    try {
      const details = generateRequestDetails(
        { endpoint: address.endpoint, keys: { p256dh: address.p256dh, auth: address.auth } },
        payload,
        {
          vapidDetails: { subject: this.contact, ...(await this.keys.current()) },
          TTL: this.secondsOf(notice),
          urgency: notice.urgent ? 'high' : 'normal',
          // A second one of the same replaces the first one where that still waits.
          topic: notice.messageId.replaceAll('-', ''),
        },
      );
      const headers = details.headers as Record<string, string | number>;
      const { status, retryAfter } = await pushPost(
        address.endpoint,
        headers,
        details.body as Buffer,
        this.config.pushPrivate,
      );
      if (status >= 200 && status < 300) return { state: 'sent' };
      if (status === 404 || status === 410) {
        await this.subscriptions.gone(address.endpoint);
        return { state: 'gone' };
      }
      const note = `the push service answered ${status}`;
      if (status === 429 || status >= 500) return { state: 'again', note, afterSeconds: retryAfter };
      return { state: 'failed', note };
    } catch (error) {
      return { state: error instanceof NotAllowed ? 'failed' : 'again', note: whyNot(error) };
    }
  }

  /** How long a push service keeps it for a browser that is off. */
  private secondsOf({ until }: DueNotice): number {
    if (!until) return day;
    return Math.max(60, Math.min(day, Math.ceil((until.getTime() - this.clock.now().getTime()) / 1000)));
  }

  /** Push services ask for somebody to write to. */
  private get contact(): string {
    if (this.config.pushContact) return this.config.pushContact;
    if (this.platform.secure) return this.platform.address;
    return `mailto:${/<([^>]+)>/.exec(this.mail.from)?.[1] ?? this.mail.from}`;
  }
}
