import { syntheticInteractions } from '@domdom/recommender';
import { learnersNeeded, tunedUpTo } from './options';
import { contendersFor, trainModels } from './train-models';

const activityOf = (learners: number) => {
  const {
    matrix,
    items,
    learners: people,
  } = syntheticInteractions({
    learners,
    items: 40,
    itemsPerLearner: 6,
    clusters: 4,
    seed: 7,
  });
  return { matrix, items: items.toArray(), learners: people.toArray() };
};
const step = async () => undefined;

describe('trainModels', () => {
  it('fits EASE with tuned options where it ranks better than popularity, and says how much better', async () => {
    const { ease, evaluation } = await trainModels(activityOf(600), step);
    expect(ease?.itemCount).toBe(40);
    expect(evaluation.easeOptions).toMatchObject({ lambda: expect.any(Number) });
    const ndcg = (method: string) => evaluation.methods.find((one) => one.method === method)!.ndcg.value;
    expect(ndcg('ease')).toBeGreaterThan(ndcg('popularity'));
    expect(evaluation.tested).toBe(60);
  });

  it('makes do with popularity while there are too few learners with two courses', async () => {
    const { ease, popularity, evaluation } = await trainModels(activityOf(learnersNeeded - 1), step);
    expect(ease).toBeNull();
    expect(popularity?.itemCount).toBe(40);
    expect(evaluation).toEqual({
      comparable: learnersNeeded - 1,
      tested: null,
      methods: [],
      easeOptions: null,
    });
  });

  it('does not tune where a single fit takes long', () => {
    const axes = contendersFor(tunedUpTo + 1).flatMap((contender) => Object.values(contender.axes));
    expect(axes.every((values) => values.length === 1)).toBe(true);
  });
});
