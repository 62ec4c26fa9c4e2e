import { provideConfig } from '@domdom/platform';
import { Global, Module } from '@nestjs/common';
import { NoticeSettingsService } from './choices/settings.service';
import { Deliverer } from './delivery/deliverer.service';
import { DeliveriesRepository } from './delivery/deliveries.repository';
import { DeliveryLoop } from './delivery/delivery-loop';
import { ForgetDeliveriesJob } from './delivery/forget-deliveries.job';
import { Ways } from './delivery/ways';
import { Inbox } from './inbox.service';
import { MailCarrier } from './mail/mail-carrier';
import { StopLinks } from './mail/stop-links';
import { NotificationsConfig } from './notifications.config';
import { PushCarrier } from './push/push-carrier';
import { PushKeys } from './push/push-keys.service';
import { PushSubscriptions } from './push/push-subscriptions.service';
import { SmsCarrier } from './sms/sms-carrier';
import { LoggedSms } from './sms/sms-drivers';
import { SmsGateway } from './sms/sms-gateway';

/** What people are told and by which ways; global, because almost every library has something to tell. */
@Global()
@Module({
  providers: [
    provideConfig(NotificationsConfig),
    { provide: SmsGateway, useClass: LoggedSms },
    Deliverer,
    DeliveriesRepository,
    ForgetDeliveriesJob,
    Inbox,
    MailCarrier,
    NoticeSettingsService,
    PushCarrier,
    PushKeys,
    PushSubscriptions,
    SmsCarrier,
    StopLinks,
    Ways,
  ],
  exports: [
    DeliveriesRepository,
    Deliverer,
    Inbox,
    NoticeSettingsService,
    PushSubscriptions,
    StopLinks,
    Ways,
  ],
})
export class NotificationsModule {}

/** Sends, in the worker alone. */
@Module({ imports: [NotificationsModule], providers: [DeliveryLoop] })
export class NotificationsWorkerModule {}
