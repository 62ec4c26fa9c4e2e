import type { Schema } from '@domdom/platform';
import { CreateResources1700000074000 } from './migrations/1700000074000-create-resources';

export const resourcesSchema: Schema = {
  entities: [],
  migrations: [CreateResources1700000074000],
};
