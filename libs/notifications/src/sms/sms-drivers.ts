import { Log } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { NotificationsConfig } from '../notifications.config';
import { maskedPhone, SmsGateway } from './sms-gateway';

/** Without a provider: `log` writes what would be sent, `none` is no way at all. */
@Injectable()
export class LoggedSms extends SmsGateway {
  constructor(
    private readonly config: NotificationsConfig,
    private readonly log: Log,
  ) {
    super();
  }

  get available(): boolean {
    return this.config.smsDriver === 'log';
  }

  async send(to: string, text: string): Promise<string> {
    const masked = maskedPhone(to);
    this.log.info({ to: masked, text }, 'a short message would be sent');
    return `log ${masked}: ${text}`;
  }
}
