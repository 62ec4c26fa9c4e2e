import type { Schema } from '@domdom/platform';
import { CreateRecommendations1700000050000 } from './migrations/1700000050000-create-recommendations';
import { KnowTheLearner1700000071000 } from './migrations/1700000071000-know-the-learner';
import { MeasureRecommendations1700000073000 } from './migrations/1700000073000-measure-recommendations';

export const recommendationsSchema: Schema = {
  entities: [],
  migrations: [
    CreateRecommendations1700000050000,
    KnowTheLearner1700000071000,
    MeasureRecommendations1700000073000,
  ],
};
