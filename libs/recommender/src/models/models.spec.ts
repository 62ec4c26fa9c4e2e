import { describeModelContract } from '../testing/model-contract';
import { Ease } from './ease';
import { ItemKnn } from './item-knn';
import { Popularity } from './popularity';

describeModelContract('Popularity', () => new Popularity({ shrinkage: 10 }));
describeModelContract('ItemKNN', () => new ItemKnn({ neighbours: 8, shrinkage: 2 }));
describeModelContract('EASE', () => new Ease({ lambda: 5 }));
describeModelContract('EASE with dropout and length weights', () => {
  return new Ease({ lambda: 5, dropout: 0.4, lengthPower: 0.5 });
});
