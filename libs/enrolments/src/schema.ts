import type { Schema } from '@domdom/platform';
import { Enrolment } from './domain/enrolment.entity';
import { CreateEnrolments1700000011000 } from './migrations/1700000011000-create-enrolments';
import { CreateProgrammeEnrolments1700000046110 } from './migrations/1700000046110-create-programme-enrolments';

export const enrolmentsSchema: Schema = {
  entities: [Enrolment],
  migrations: [CreateEnrolments1700000011000, CreateProgrammeEnrolments1700000046110],
};
