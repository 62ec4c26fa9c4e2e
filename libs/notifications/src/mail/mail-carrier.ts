import { Mailer, PlatformConfig } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { Carrier, Outcome, Parcel } from '../delivery/parcel';
import { whyNot } from '../delivery/why-not';
import { NotificationsConfig } from '../notifications.config';
import { noticeMail } from './notice-mail';
import { StopLinks } from './stop-links';

interface SmtpFailure {
  code?: string;
  responseCode?: number;
}
/** Nobody answered, or not as whom we come: nothing that is wrong with this one mail. */
const nobodyThere = new Set(['ECONNECTION', 'ETIMEDOUT', 'ESOCKET', 'EDNS', 'EAUTH', 'ETLS', 'EREQUIRETLS']);

/** E-mail: all that is due for somebody as one. */
@Injectable()
export class MailCarrier implements Carrier {
  readonly channel = 'mail';
  readonly atOnce = 5;
  readonly together = true;

  constructor(
    private readonly mailer: Mailer,
    private readonly config: NotificationsConfig,
    private readonly platform: PlatformConfig,
    private readonly stops: StopLinks,
  ) {}

  get available(): boolean {
    return this.mailer.available;
  }
  get perSecond(): number {
    return this.config.mailPerSecond;
  }

  async carry(parcel: Parcel): Promise<Outcome> {
    if (!parcel.email) return { state: 'failed', note: 'no address any more' };
    try {
      const kinds = new Set(parcel.notices.map(({ kind }) => kind));
      const [only] = kinds;
      const stop = this.stops.address(parcel.personId, kinds.size === 1 && only ? only : 'all');
      await this.mailer.send({ to: parcel.email, ...noticeMail(parcel, this.platform.address, stop) });
      return { state: 'sent' };
    } catch (error) {
      const { code = '', responseCode = 0 } = error as SmtpFailure;
      const note = whyNot(error);
      // 421: the server is going away; other codes of 4xx concern this mail, those of 5xx for ever.
      if (nobodyThere.has(code) || responseCode === 421) return { state: 'unreachable', note };
      return { state: responseCode >= 500 ? 'failed' : 'again', note };
    }
  }
}
