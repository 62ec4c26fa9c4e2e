import type { Schema } from './database';
import { CreatePlatform1700000001000 } from './migrations/1700000001000-create-platform';
import { NameJobStages1700000072000 } from './migrations/1700000072000-name-job-stages';

export const platformSchema: Schema = {
  entities: [],
  migrations: [CreatePlatform1700000001000, NameJobStages1700000072000],
};
