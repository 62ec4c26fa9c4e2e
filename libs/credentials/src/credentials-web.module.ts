import { CoursesModule } from '@domdom/courses';
import { registerNavigation } from '@domdom/ui';
import { Module } from '@nestjs/common';
import { BadgesPagesController } from './badges.pages.controller';
import { CredentialsApiController } from './credentials.api.controller';
import { CredentialsModule } from './credentials.module';
import { CredentialsPagesController } from './credentials.pages.controller';
import { IssuedPagesController } from './issued.pages.controller';
import { RecordApiController } from './record.api.controller';
import { RecordPagesController } from './record.pages.controller';

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
    key: 'issued-certificates',
    path: '/certificates/issued',
    label: { vi: 'Chứng nhận đã cấp', en: 'Issued certificates' },
    icon: 'certificate',
    for: 'official',
    order: 95,
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
  controllers: [
    BadgesPagesController,
    RecordPagesController,
    IssuedPagesController,
    CredentialsPagesController,
    CredentialsApiController,
    RecordApiController,
  ],
})
export class CredentialsWebModule {}
