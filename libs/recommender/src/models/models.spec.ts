import { describeModelContract } from '../testing/model-contract';
import { Blend } from './blend';
import { Content } from './content';
import { Ease } from './ease';
import { Ials } from './ials';
import { ItemKnn } from './item-knn';
import { Popularity } from './popularity';
import { Sequence } from './sequence';

describeModelContract('Popularity', () => new Popularity({ shrinkage: 10 }));
describeModelContract('ItemKNN', () => new ItemKnn({ neighbours: 8, shrinkage: 2 }));
describeModelContract('ItemKNN with room for every pair', () => new ItemKnn({ neighbours: 30 }));
describeModelContract('EASE', () => new Ease({ lambda: 5 }), { tolerance: 1e-5, equalsNewFit: true });
describeModelContract(
  'EASE with dropout and length weights',
  () => new Ease({ lambda: 5, dropout: 0.4, lengthPower: 0.5 }),
  { tolerance: 1e-5 },
);
describeModelContract('iALS', () => new Ials({ dimensions: 6, iterations: 4 }));
describeModelContract('iALS in blocks', () => new Ials({ dimensions: 37, iterations: 2, lambda: 0.05 }));
describeModelContract('what follows', () => new Sequence({ neighbours: 8, shrinkage: 2 }));
describeModelContract('what follows, with room for every pair', () => {
  return new Sequence({ neighbours: 30, targetPower: 0 });
});
describeModelContract(
  'A blend that learns its shares',
  () => new Blend([new Ease({ lambda: 5 }), new ItemKnn({ neighbours: 30 }), new Popularity()]),
  { tolerance: 1e-4 },
);
describeModelContract(
  'A blend by history length',
  () =>
    new Blend([new Popularity({ shrinkage: 10 }), new ItemKnn({ neighbours: 30 })], {
      mixture: {
        classes: [
          { from: 0, shares: [0.5, 0.5] },
          { from: 3, shares: [0, 1] },
        ],
        damping: 0.1,
      },
    }),
);
const contents = Array.from({ length: 30 }, (_, item) => ({
  topics: item % 7 === 0 ? [] : [`topic ${item % 5}`, `topic ${item % 3}`],
  title: `lesson ${item % 4} about ${item % 6}`,
  ...(item % 3 > 0 && { level: item % 4 }),
  ...(item % 2 > 0 && { language: item % 5 ? 'vi' : 'en' }),
}));
describeModelContract('likeness of content', () => new Content(contents, { neighbours: 9 }));
