import { describeModelContract } from '../testing/model-contract';
import { Ease } from './ease';
import { Ials } from './ials';
import { ItemKnn } from './item-knn';
import { Popularity } from './popularity';

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
