import { RecommenderError } from '../recommender-error';
import { Blend } from './blend';
import { Content } from './content';
import { Ease } from './ease';
import { Ials } from './ials';
import { ItemKnn } from './item-knn';
import type { Model } from './model';
import { modelFileName } from './model-file';
import { Popularity } from './popularity';
import { Sequence } from './sequence';

interface Kind {
  readonly modelName: string;
  load(bytes: Uint8Array): Model;
}

const blend: Kind = {
  modelName: Blend.modelName,
  load: (bytes) => Blend.load(bytes, loadModel),
};

const kinds: readonly Kind[] = [Popularity, ItemKnn, Ease, Ials, Sequence, Content, blend];

/** Whatever model the bytes hold. Throws the `model-file-...` errors of `readModelFile`. */
export function loadModel(bytes: Uint8Array): Model {
  const found = modelFileName(bytes);
  const kind = kinds.find(({ modelName }) => modelName === found);
  if (!kind) {
    const expected = kinds.map(({ modelName }) => modelName).join(', ');
    throw new RecommenderError('model-file-other', { found, expected });
  }
  return kind.load(bytes);
}
