import type { Schema } from '@domdom/platform';
import { CreateRecommendations1700000050000 } from './migrations/1700000050000-create-recommendations';
import { KnowTheLearner1700000071000 } from './migrations/1700000071000-know-the-learner';

export const recommendationsSchema: Schema = {
  entities: [],
  migrations: [CreateRecommendations1700000050000, KnowTheLearner1700000071000],
};
