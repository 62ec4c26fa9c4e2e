import type { Schema } from '@domdom/platform';
import { CreateRecommendations1700000050000 } from './migrations/1700000050000-create-recommendations';
import { VersionModels1700000072010 } from './migrations/1700000072010-version-models';

export const recommendationsSchema: Schema = {
  entities: [],
  migrations: [CreateRecommendations1700000050000, VersionModels1700000072010],
};
