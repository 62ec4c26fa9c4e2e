import { Global, Module } from '@nestjs/common';
import { Inbox } from './inbox.service';
import { NoticeMail } from './notice-mail.consumer';

/** The inbox; global, because almost every library has something to tell. */
@Global()
@Module({ providers: [Inbox, NoticeMail], exports: [Inbox] })
export class NotificationsModule {}
