import { Module } from '@nestjs/common';
import { NotificationsApiController } from './notifications.api.controller';
import { NotificationsModule } from './notifications.module';
import { NotificationsPagesController } from './notifications.pages.controller';

@Module({
  imports: [NotificationsModule],
  controllers: [NotificationsPagesController, NotificationsApiController],
})
export class NotificationsWebModule {}
