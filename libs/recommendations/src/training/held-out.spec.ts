import { InteractionsBuilder } from '@domdom/recommender';
import { holdOut } from './held-out';
import type { Activity } from './train-models';

const day = 86_400_000;
/** Everybody took four courses, a day apart, and somebody only one. */
function activityOf(learners: readonly string[]): Activity {
  const builder = new InteractionsBuilder();
  for (const learner of learners) {
    for (let n = 0; n < 4; n++) builder.add({ learner, item: `course ${n}`, time: n * day });
  }
  builder.add({ learner: 'newcomer', item: 'course 0', time: 0 });
  const { matrix, items, learners: people } = builder.build();
  return { matrix, items: items.toArray(), learners: people.toArray() };
}
const people = Array.from({ length: 100 }, (_, n) => `person ${n}`);

describe('the people a model is tried on', () => {
  it('are the same however the activity was read', () => {
    const there = holdOut(activityOf(people)).away;
    expect(there.size).toBe(30);
    expect(holdOut(activityOf(people.toReversed())).away).toEqual(there);
  });

  it('are mostly the same after more have come', () => {
    const before = holdOut(activityOf(people)).away;
    const after = holdOut(activityOf([...people, ...people.map((name) => `new ${name}`)])).away;
    expect([...before].filter((person) => after.has(person)).length).toBeGreaterThan(20);
  });

  it('are not in what models are fitted on, and never somebody with a single course', () => {
    const { train, away, test, validation } = holdOut(activityOf(people));
    expect(train.rows).toBe(71);
    expect(away.has('newcomer')).toBe(false);
    expect(test.history.rows + validation.history.rows).toBe(30);
  });

  it('have their latest course hidden; as newcomers all but the first', () => {
    const { test, newcomers } = holdOut(activityOf(people));
    expect([...test.held.columnOf]).toEqual(new Array(15).fill(3));
    expect([...newcomers.history.columnOf]).toEqual(new Array(15).fill(0));
    expect(newcomers.held.columnOf).toHaveLength(45);
  });
});
