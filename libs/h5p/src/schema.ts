import type { Schema } from '@domdom/platform';
import { CreateH5p1700000030000 } from './migrations/1700000030000-create-h5p';
import { ShareH5p1700000063000 } from './migrations/1700000063000-share-h5p';

export const h5pSchema: Schema = {
  entities: [],
  migrations: [CreateH5p1700000030000, ShareH5p1700000063000],
};
