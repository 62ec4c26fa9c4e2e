import type { Schema } from '@domdom/platform';
import { CreateRecommendations1700000050000 } from './migrations/1700000050000-create-recommendations';
import { KnowTheLearner1700000071000 } from './migrations/1700000071000-know-the-learner';
import { VersionModels1700000072010 } from './migrations/1700000072010-version-models';
import { MeasureRecommendations1700000073000 } from './migrations/1700000073000-measure-recommendations';
import { CountUnmetSearches1700000073010 } from './migrations/1700000073010-count-unmet-searches';
import { CountResourceSearches1700000073030 } from './migrations/1700000073030-count-resource-searches';

export const recommendationsSchema: Schema = {
  entities: [],
  migrations: [
    CreateRecommendations1700000050000,
    KnowTheLearner1700000071000,
    VersionModels1700000072010,
    MeasureRecommendations1700000073000,
    CountUnmetSearches1700000073010,
    CountResourceSearches1700000073030,
  ],
};
