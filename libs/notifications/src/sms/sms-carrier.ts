import { Injectable } from '@nestjs/common';
import type { Carrier, Outcome, Parcel } from '../delivery/parcel';
import { whyNot } from '../delivery/why-not';
import { noticeWords } from '../notices';
import { NotificationsConfig } from '../notifications.config';
import { notificationWords } from '../notifications.messages';
import { SmsGateway } from './sms-gateway';

/** Short messages: the words alone, since many phones that get them open no page. */
@Injectable()
export class SmsCarrier implements Carrier {
  readonly channel = 'sms';
  readonly atOnce = 4;
  readonly together = false;

  constructor(
    private readonly gateway: SmsGateway,
    private readonly config: NotificationsConfig,
  ) {}

  get available(): boolean {
    return this.gateway.available;
  }
  get perSecond(): number {
    return this.config.smsPerSecond;
  }

  async carry({ phone, language, notices }: Parcel): Promise<Outcome> {
    if (!phone) return { state: 'failed', note: 'no phone any more' };
    const say = notificationWords[language];
    const words = notices
      .map((one) => (one.hidden ? say.somethingNew : noticeWords(language, one)))
      .join('\n');
    try {
      return { state: 'sent', note: await this.gateway.send(phone, `Đom Đóm: ${words}`) };
    } catch (error) {
      return { state: 'again', note: whyNot(error) };
    }
  }
}
