import type { Schema } from '@domdom/platform';
import { CreateH5p1700000030000 } from './migrations/1700000030000-create-h5p';
import { ContentVersions1700000060000 } from './migrations/1700000060000-content-versions';
import { ContentExports1700000060100 } from './migrations/1700000060100-content-exports';
import { GradeAttempts1700000061000 } from './migrations/1700000061000-grade-attempts';
import { ShareH5p1700000063000 } from './migrations/1700000063000-share-h5p';

export const h5pSchema: Schema = {
  entities: [],
  migrations: [
    CreateH5p1700000030000,
    ContentVersions1700000060000,
    ContentExports1700000060100,
    GradeAttempts1700000061000,
    ShareH5p1700000063000,
  ],
};
