import { CoursesModule } from '@domdom/courses';
import { registerNavigation } from '@domdom/ui';
import { Module } from '@nestjs/common';
import { BadgesPagesController } from './badges.pages.controller';
import { CredentialsApiController } from './credentials.api.controller';
import { CredentialsModule } from './credentials.module';
import { CredentialsPagesController } from './credentials.pages.controller';

registerNavigation(
  {
    key: 'certificates',
    path: '/certificates',
    label: { vi: 'Chứng nhận', en: 'Certificates' },
    icon: 'certificate',
    for: 'learner',
    order: 60,
  },
  {
    key: 'verify',
    path: '/verify',
    label: { vi: 'Kiểm tra chứng nhận', en: 'Verify a certificate' },
    icon: 'shield',
    for: 'everyone',
    order: 10,
    place: 'footer',
  },
);

@Module({
  imports: [CoursesModule, CredentialsModule],
  controllers: [BadgesPagesController, CredentialsPagesController, CredentialsApiController],
})
export class CredentialsWebModule {}
