import { InteractionsBuilder, Popularity } from '@domdom/recommender';
import { strangersFacts } from '../domain/person-facts';
import { crowdsOf } from './crowds';

describe('the crowds that somebody belongs to', () => {
  const trained = async (learners: number) => {
    const builder = new InteractionsBuilder();
    for (let n = 0; n < learners; n++) {
      builder.add({ learner: `${n}`, item: 'a' });
      builder.setSegments(`${n}`, ['province:p', 'commune:c']);
    }
    for (let n = 0; n < 20; n++) {
      builder.add({ learner: `other ${n}`, item: 'b' });
      builder.setSegments(`other ${n}`, ['province:p']);
    }
    const popularity = new Popularity();
    await popularity.fit(builder.build().matrix);
    return popularity;
  };
  const facts = {
    ...strangersFacts,
    province: { key: 'p', name: 'Tỉnh' },
    commune: { key: 'c', name: 'Xã' },
    birthYear: 1980,
  };

  it.each([
    [4, ['province:p']],
    [5, ['province:p', 'commune:c']],
  ])(
    'are none of so few that their order would tell what these learn: with %i learners %j',
    async (learners, segments) => {
      expect(crowdsOf(facts, 2026, await trained(learners)).segments).toEqual(segments);
    },
  );

  it('let no visitor tell from the scores of a commune what its only learner takes', async () => {
    const popularity = await trained(1);
    const asked = (place: typeof facts | typeof strangersFacts) => {
      const { segments } = crowdsOf({ ...place, birthYear: null }, 2026, popularity);
      return [...popularity.score({ items: [], segments })];
    };
    const elsewhere = { ...facts, commune: { key: 'nobody', name: 'Nơi khác' } };
    expect(asked(facts)).toEqual(asked(elsewhere));
  });
});
