import { RecommenderError } from '../recommender-error';
import type { ItemMatrix } from './item-matrix';
import type { GramSource } from './regularised-gram';

/** A = G + Λ of a G that was summed elsewhere, over databases for example. */
export class SummedGram implements GramSource {
  readonly ridge: Float64Array;

  /**
   * `sums` row-major and symmetric; `ridgeOf` says what Λ adds to an entry of its diagonal.
   * Throws `matrix-invalid`, `no-interactions`.
   */
  constructor(
    private readonly sums: Float64Array,
    readonly size: number,
    ridgeOf: (own: number) => number,
  ) {
    if (sums.length !== size * size || !sums.every(Number.isFinite)) {
      throw new RecommenderError('matrix-invalid', { expected: `${size} x ${size} finite numbers` });
    }
    const diagonal = Float64Array.from({ length: size }, (_, item) => sums[item * (size + 1)]);
    if (!diagonal.some((own) => own > 0)) throw new RecommenderError('no-interactions', {});
    this.ridge = diagonal.map(ridgeOf);
  }

  async fill(matrix: ItemMatrix): Promise<void> {
    matrix.setSums(this.sums);
  }

  times(v: ArrayLike<number>): Float64Array {
    const { size, sums } = this;
    return Float64Array.from({ length: size }, (_, row) => {
      let dot = this.ridge[row] * v[row];
      for (let column = 0, at = row * size; column < size; column++, at++) dot += sums[at] * v[column];
      return dot;
    });
  }
}
