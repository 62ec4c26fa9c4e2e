import { ClassesWebModule } from '@domdom/classes';
import { CoursesWebModule } from '@domdom/courses';
import { CredentialsWebModule } from '@domdom/credentials';
import { DiscussionsWebModule } from '@domdom/discussions';
import { EnrolmentsWebModule } from '@domdom/enrolments';
import { H5pWebModule } from '@domdom/h5p';
import { IdentityWebModule } from '@domdom/identity';
import { LrsWebModule } from '@domdom/lrs';
import { NotificationsWebModule } from '@domdom/notifications';
import { OrganisationsWebModule } from '@domdom/organisations';
import { PackagesWebModule } from '@domdom/packages';
import { PlatformModule } from '@domdom/platform';
import { QuizzesWebModule } from '@domdom/quizzes';
import { RecommendationsWebModule } from '@domdom/recommendations';
import { ResourcesWebModule } from '@domdom/resources';
import { RoomsWebModule } from '@domdom/rooms';
import { registerNavigation, UiModule } from '@domdom/ui';
import { Module } from '@nestjs/common';
import { features } from '../../shared/src/features';
import { schema } from '../../shared/src/schema';
import { AuditPagesController, AuditReader } from './audit/audit.pages.controller';
import { HomeModule } from './home/home.module';
import { JobsPagesController } from './jobs/jobs.pages.controller';

registerNavigation(
  {
    key: 'jobs',
    path: '/jobs',
    label: { vi: 'Việc đang chạy', en: 'Work under way' },
    icon: 'clock',
    for: 'instructor',
    order: 130,
  },
  {
    key: 'audit',
    path: '/audit',
    label: { vi: 'Nhật ký thao tác', en: 'Audit log' },
    icon: 'shield',
    for: 'administrator',
    order: 220,
  },
);

@Module({
  imports: [
    PlatformModule.forRoot('portal', schema),
    // First, as it has the most requests: the router tries routes in order.
    LrsWebModule,
    UiModule,
    ...features,
    IdentityWebModule,
    OrganisationsWebModule,
    NotificationsWebModule,
    CoursesWebModule,
    EnrolmentsWebModule,
    CredentialsWebModule,
    ClassesWebModule,
    DiscussionsWebModule,
    H5pWebModule,
    PackagesWebModule,
    QuizzesWebModule,
    ResourcesWebModule,
    RoomsWebModule,
    RecommendationsWebModule,
    HomeModule,
  ],
  controllers: [JobsPagesController, AuditPagesController],
  providers: [AuditReader],
})
export class PortalModule {}
