import type { Schema } from '@domdom/platform';
import { CreateResources1700000074000 } from './migrations/1700000074000-create-resources';
import { LetGoOfWhoAddedResources1700000076000 } from './migrations/1700000076000-let-go-of-who-added-resources';

export const resourcesSchema: Schema = {
  entities: [],
  migrations: [CreateResources1700000074000, LetGoOfWhoAddedResources1700000076000],
};
