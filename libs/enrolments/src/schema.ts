import type { Schema } from '@domdom/platform';
import { CourseTermsRow } from './domain/course-terms.entity';
import { Enrolment } from './domain/enrolment.entity';
import { CreateEnrolments1700000011000 } from './migrations/1700000011000-create-enrolments';
import { EnrolmentStates1700000046000 } from './migrations/1700000046000-enrolment-states';
import { EnrolmentInvitations1700000046100 } from './migrations/1700000046100-enrolment-invitations';
import { CreateProgrammeEnrolments1700000046110 } from './migrations/1700000046110-create-programme-enrolments';
import { ReminderChoice1700000046200 } from './migrations/1700000046200-reminder-choice';
import { EnrolmentBatches1700000046300 } from './migrations/1700000046300-enrolment-batches';
import { CreateLessonTries1700000047050 } from './migrations/1700000047050-create-lesson-tries';
import { CreateLessonNotes1700000047060 } from './migrations/1700000047060-create-lesson-notes';
import { EnrolmentVersions1700000048000 } from './migrations/1700000048000-enrolment-versions';

export const enrolmentsSchema: Schema = {
  entities: [Enrolment, CourseTermsRow],
  migrations: [
    CreateEnrolments1700000011000,
    EnrolmentStates1700000046000,
    EnrolmentInvitations1700000046100,
    ReminderChoice1700000046200,
    EnrolmentBatches1700000046300,
    CreateProgrammeEnrolments1700000046110,
    EnrolmentVersions1700000048000,
    CreateLessonTries1700000047050,
    CreateLessonNotes1700000047060,
  ],
};
