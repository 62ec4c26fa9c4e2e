import { ClassesModule } from '@domdom/classes';
import { CoursesModule } from '@domdom/courses';
import { CredentialsModule } from '@domdom/credentials';
import { DiscussionsModule } from '@domdom/discussions';
import { EnrolmentsModule } from '@domdom/enrolments';
import { H5pModule } from '@domdom/h5p';
import { IdentityModule } from '@domdom/identity';
import { LrsModule } from '@domdom/lrs';
import { NotificationsModule } from '@domdom/notifications';
import { OrganisationsModule } from '@domdom/organisations';
import { PackagesModule } from '@domdom/packages';
import { QuizzesModule } from '@domdom/quizzes';
import { RecommendationsModule } from '@domdom/recommendations';
import { ResourcesModule } from '@domdom/resources';
import { RoomsModule } from '@domdom/rooms';

/** What every program can do: the services of the libraries, their consumers and jobs. */
export const features = [
  IdentityModule,
  OrganisationsModule,
  NotificationsModule,
  CoursesModule,
  EnrolmentsModule,
  CredentialsModule,
  ClassesModule,
  DiscussionsModule,
  H5pModule,
  PackagesModule,
  QuizzesModule,
  RoomsModule,
  ResourcesModule,
  RecommendationsModule,
  LrsModule,
];
