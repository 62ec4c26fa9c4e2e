import { Mailer } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { Channel } from '../choices/choices';
import { SmsGateway } from '../sms/sms-gateway';

/** Which ways out of this portal there are: mail needs a server, short messages a driver. */
@Injectable()
export class Ways {
  constructor(
    private readonly mailer: Mailer,
    private readonly sms: SmsGateway,
  ) {}

  get open(): Channel[] {
    return [
      ...(this.mailer.available ? (['mail'] as const) : []),
      'push',
      ...(this.sms.available ? (['sms'] as const) : []),
    ];
  }
}
