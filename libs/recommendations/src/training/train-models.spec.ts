import { InteractionsBuilder, syntheticInteractions } from '@domdom/recommender';
import { kindsFor } from './contenders';
import { learnersNeeded, tunedUpTo } from './options';
import { type Activity, type LiveRecipe, type TrainingProgress, trainModels } from './train-models';

const activityOf = (learners: number, seed = 7): Activity => {
  const {
    matrix,
    items,
    learners: people,
  } = syntheticInteractions({
    learners,
    items: 40,
    itemsPerLearner: 6,
    clusters: 4,
    seed,
  });
  return { matrix, items: items.toArray(), learners: people.toArray() };
};
const silent: TrainingProgress = { stage: () => () => undefined };
const train = (activity: Activity, live: LiveRecipe | null = null) => trainModels(activity, live, silent);

describe('trainModels', () => {
  it('fits the kind that ranks best with tuned options, and says how much better it is', async () => {
    const { model, recipe, evaluation } = await train(activityOf(600));
    expect(model?.itemCount).toBe(40);
    expect(recipe.kind).not.toBe('popularity');
    const of = (method: string) => evaluation.methods.find((one) => one.method === method)!;
    expect(of(recipe.kind).ndcg.value).toBeGreaterThan(of('popularity').ndcg.value);
    expect(of(recipe.kind).params).toEqual(recipe.params);
    expect(of('ease').tried).toBeGreaterThan(1);
    expect(evaluation.tested).toBe(90);
    expect(of('ease').found!.value).toBeLessThanOrEqual(1);
    expect(evaluation.newcomers!.ndcg.value).toBeGreaterThan(0);
  });

  it('measures the live version on the same people, made again without them', async () => {
    const activity = activityOf(400);
    const asked: ReadonlySet<string>[] = [];
    const live: LiveRecipe = {
      recipe: { kind: 'ease', params: { lambda: 50, dropout: 0.4, lengthPower: 0.5 } },
      matrix: async (items, without) => {
        asked.push(without);
        const builder = new InteractionsBuilder();
        for (const item of items.toArray()) builder.addItem(item);
        activity.learners.forEach((learner, row) => {
          if (without.has(learner)) return;
          for (let at = activity.matrix.rowStart[row]!; at < activity.matrix.rowStart[row + 1]!; at++) {
            builder.add({ learner, item: activity.items[activity.matrix.columnOf[at]!]! });
          }
        });
        return builder.build().matrix;
      },
    };
    const { difference, evaluation } = await train(activity, live);
    expect(asked).toHaveLength(1);
    expect(asked[0]!.size).toBe(120);
    expect(evaluation.live!.ndcg.value).toBeGreaterThan(0.2);
    expect(difference!.low).toBeLessThanOrEqual(difference!.value);
    expect(Math.abs(difference!.value)).toBeLessThan(0.1);
  });

  it.each([
    ['is of a kind that is not tried any more', { kind: 'oracle', params: {} }],
    ['has no rows left', { kind: 'ease', params: { lambda: 50, dropout: 0, lengthPower: 0 } }],
  ])('compares nothing when the live version %s', async (_, recipe) => {
    const empty = async (items: { toArray(): string[] }) => {
      const builder = new InteractionsBuilder();
      for (const item of items.toArray()) builder.addItem(item);
      return builder.build().matrix;
    };
    const { difference, evaluation } = await train(activityOf(200), { recipe, matrix: empty });
    expect(difference).toBeNull();
    expect(evaluation.live).toBeNull();
  });

  it('makes do with popularity while there are too few learners with two courses', async () => {
    const { model, popularity, recipe, evaluation } = await train(activityOf(learnersNeeded - 1));
    expect(model).toBeNull();
    expect(recipe.kind).toBe('popularity');
    expect(popularity?.itemCount).toBe(40);
    expect(evaluation).toMatchObject({ comparable: learnersNeeded - 1, tested: null, methods: [] });
  });

  it.each([
    ['nothing', [], null],
    ['one learner with one course', [['a', 'x']], 1],
    [
      'one course that everybody took, again and again',
      [
        ['a', 'x'],
        ['b', 'x'],
        ['a', 'x'],
      ],
      1,
    ],
  ] as [string, [string, string][], number | null][])(
    'makes do with popularity on %s',
    async (_, pairs, items) => {
      const builder = new InteractionsBuilder();
      for (const [learner, item] of pairs) builder.add({ learner, item, time: Date.UTC(2999, 0, 1) });
      const { matrix, items: ids, learners } = builder.build();
      const { model, popularity } = await train({
        matrix,
        items: ids.toArray(),
        learners: learners.toArray(),
      });
      expect(model).toBeNull();
      expect(popularity?.itemCount ?? null).toBe(items);
    },
  );

  it('refuses numbers that are none, by an error that says so', async () => {
    const activity = activityOf(100);
    const values = activity.matrix.values.map(() => Number.NaN);
    await expect(train({ ...activity, matrix: { ...activity.matrix, values } })).rejects.toMatchObject({
      code: 'matrix-invalid',
    });
  });

  it('lets the event loop run whenever a step of it took long', async () => {
    // From what it is now: the time of a worker that has run for minutes is far from nought.
    let passed = performance.now();
    const clock = jest.spyOn(performance, 'now').mockImplementation(() => {
      passed += 100;
      return passed;
    });
    let turns = 0;
    let over = false;
    const turn = () => {
      turns++;
      if (!over) setImmediate(turn);
    };
    setImmediate(turn);
    await train(activityOf(100));
    over = true;
    clock.mockRestore();
    expect(turns).toBeGreaterThan(100);
  });

  it('does not tune where a single fit takes long', () => {
    const axes = kindsFor(tunedUpTo + 1).flatMap((kind) => Object.values(kind.axes));
    expect(axes.length).toBeGreaterThan(0);
    expect(axes.every((values) => values.length === 1)).toBe(true);
  });
});
