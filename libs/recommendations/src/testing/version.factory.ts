import { Clock } from '@domdom/platform';
import { Popularity } from '@domdom/recommender';
import type { TestingModule } from '@nestjs/testing';
import { servicesOf } from '../../../../test/support/database';
import { ActivityReader } from '../training/activity.reader';
import { modelOf } from '../training/recipes';
import type { FittedModels } from '../training/train-models';
import { TrainedKeeper } from '../versions/trained.keeper';
import type { Recipe } from '../versions/version';

export const easeRecipe: Recipe = { kind: 'ease', params: { lambda: 5, dropout: 0.2, lengthPower: 0 } };

/** Fits a model of a known recipe on what there is and keeps it as a training would; for tests. */
export async function trainVersion(
  module: TestingModule,
  recipe = easeRecipe,
  difference: FittedModels['difference'] = { value: 0, low: 0, high: 0 },
) {
  const get = servicesOf(() => ({ module }));
  const readAt = get(Clock).now();
  const activity = await get(ActivityReader).read();
  const model = modelOf(recipe, [])!;
  const popularity = new Popularity();
  await model.fit(activity.matrix);
  await popularity.fit(activity.matrix);
  const estimate = { value: 0.4, low: 0.3, high: 0.5 };
  const methods = [
    {
      method: recipe.kind,
      fitSeconds: 0.1,
      found: estimate,
      recall: estimate,
      ndcg: estimate,
      coverage: estimate,
    },
  ];
  const evaluation = { comparable: 64, tested: 10, methods, newcomers: null, live: null };
  const fitted: FittedModels = { model, popularity, recipe, evaluation, difference };
  return get(TrainedKeeper).keep({ activity, fitted, readAt, seconds: 1 });
}
