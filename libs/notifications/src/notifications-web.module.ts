import { Module } from '@nestjs/common';
import { SettingsApiController } from './choices/settings.api.controller';
import { SettingsPagesController } from './choices/settings.pages.controller';
import { NotificationsApiController } from './notifications.api.controller';
import { NotificationsModule } from './notifications.module';
import { NotificationsPagesController } from './notifications.pages.controller';

@Module({
  imports: [NotificationsModule],
  controllers: [
    SettingsPagesController,
    NotificationsPagesController,
    SettingsApiController,
    NotificationsApiController,
  ],
})
export class NotificationsWebModule {}
