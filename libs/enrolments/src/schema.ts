import type { Schema } from '@domdom/platform';
import { Enrolment } from './domain/enrolment.entity';
import { CreateEnrolments1700000011000 } from './migrations/1700000011000-create-enrolments';
import { CreateLessonTries1700000047000 } from './migrations/1700000047000-create-lesson-tries';
import { CreateLessonNotes1700000047010 } from './migrations/1700000047010-create-lesson-notes';

export const enrolmentsSchema: Schema = {
  entities: [Enrolment],
  migrations: [CreateEnrolments1700000011000, CreateLessonTries1700000047000, CreateLessonNotes1700000047010],
};
