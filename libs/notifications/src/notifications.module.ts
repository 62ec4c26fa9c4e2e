import { Global, Module } from '@nestjs/common';
import { Inbox } from './inbox.service';

/** The inbox; global, because almost every library has something to tell. */
@Global()
@Module({ providers: [Inbox], exports: [Inbox] })
export class NotificationsModule {}
