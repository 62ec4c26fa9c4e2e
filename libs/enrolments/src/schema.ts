import type { Schema } from '@domdom/platform';
import { CourseTermsRow } from './domain/course-terms.entity';
import { Enrolment } from './domain/enrolment.entity';
import { CreateEnrolments1700000011000 } from './migrations/1700000011000-create-enrolments';
import { EnrolmentStates1700000046000 } from './migrations/1700000046000-enrolment-states';
import { CreateProgrammeEnrolments1700000046110 } from './migrations/1700000046110-create-programme-enrolments';
import { EnrolmentVersions1700000048000 } from './migrations/1700000048000-enrolment-versions';

export const enrolmentsSchema: Schema = {
  entities: [Enrolment, CourseTermsRow],
  migrations: [
    CreateEnrolments1700000011000,
    EnrolmentStates1700000046000,
    CreateProgrammeEnrolments1700000046110,
    EnrolmentVersions1700000048000,
  ],
};
