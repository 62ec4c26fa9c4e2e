import type { Schema } from '@domdom/platform';
import { CreateH5p1700000030000 } from './migrations/1700000030000-create-h5p';
import { GradeAttempts1700000061000 } from './migrations/1700000061000-grade-attempts';

export const h5pSchema: Schema = {
  entities: [],
  migrations: [CreateH5p1700000030000, GradeAttempts1700000061000],
};
