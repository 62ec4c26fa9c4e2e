import { assertFittable, type InteractionMatrix } from '../data/interaction-matrix';
import { backendsFor } from '../linalg/backends';
import { learnerLengthWeights } from '../linalg/gram';
import type { ItemMatrix, ItemMatrixBackend } from '../linalg/item-matrix';
import { changeInverse, negated, passesOf } from '../linalg/low-rank-change';
import { precisionMatrix } from '../linalg/precision-matrix';
import { type GramSource, gramDiagonal, RegularisedGram } from '../linalg/regularised-gram';
import { SummedGram } from '../linalg/summed-gram';
import type { Progress } from '../progress';
import { seededRng } from '../random';
import { checkedOption, RecommenderError } from '../recommender-error';
import {
  ageWeight,
  changeOfRow,
  dropoutShare,
  latestTime,
  lengthScaleOf,
  type RowWeighting,
  weightedByAge,
} from './ease-rows';
import {
  assertAskable,
  type Contribution,
  type Drift,
  type History,
  type Model,
  type RowChange,
  sortedContributions,
  weightAt,
} from './model';
import { readModelFile, savedArray, writeModelFile } from './model-file';
import { rowsOf } from './row-change';
import { type RankedItems, topOfBlocks } from './top-k';

export interface EaseOptions {
  /** L2 regularisation, added to the diagonal of the Gram matrix. */
  readonly lambda: number;
  /** Probability with which training forgets an item of a learner, 0 for plain EASE (Steck 2020, EDLAE). */
  readonly dropout: number;
  /** A learner with n items counts n^-power, see `learnerLengthWeights`. */
  readonly lengthPower: number;
  /** After so many days an item counts half, in training and in a history with times; 0: it never counts less. */
  readonly halfLifeDays: number;
}

interface SavedOptions extends EaseOptions {
  readonly lengthScale: number;
  readonly changes: number;
  /** Milliseconds since 1970, null where no time was known. */
  readonly fittedAt: number | null;
}

/** P and what it was made from; replaced as a whole by the next fit, so that a question never meets half of it. */
interface Fitted {
  readonly precision: ItemMatrix;
  readonly diagonal: Float64Array;
  /** A·z for z of `signs`. */
  readonly probe: Float64Array;
  readonly lengthScale: number;
  /** The latest time in the data, NaN where none is known. */
  readonly now: number;
}

/**
 * EASE (H. Steck, "Embarrassingly Shallow Autoencoders for Sparse Data", WWW 2019) and, with `dropout` p,
 * full-rank EDLAE (H. Steck, "Autoencoders that don't overfit towards the Identity", NeurIPS 2020), which
 * adds p/(1-p)·diag(G) to the diagonal. Only P = (G + Λ)⁻¹ is kept, in single precision: the weight of item
 * i for item j is -P[i,j] / P[j,j], and 0 for i = j.
 *
 * A row changes P in one pass (`changeInverse`); the scale of the length weights and the time that ages count
 * from stay those of the fit. The residual is max|P·(A·z) - z| for a vector z of signs drawn at random, with A·z
 * kept in double precision and changed exactly.
 */
export class Ease implements Model {
  static readonly modelName = 'ease';
  readonly name = Ease.modelName;
  private readonly options: EaseOptions;
  private fitted: Fitted | undefined;
  private changes = 0;

  /** `backends` instead of the best of this machine, the first that can is taken. */
  constructor(
    options: Partial<EaseOptions> = {},
    private readonly backends?: readonly ItemMatrixBackend[],
  ) {
    this.options = {
      lambda: checkedOption('lambda', options.lambda ?? 100, 'positive'),
      dropout: checkedOption('dropout', options.dropout ?? 0, 'share below 1'),
      lengthPower: checkedOption('lengthPower', options.lengthPower ?? 0, 'non-negative'),
      halfLifeDays: checkedOption('halfLifeDays', options.halfLifeDays ?? 0, 'non-negative'),
    };
  }

  static load(bytes: Uint8Array): Ease {
    const file = readModelFile<SavedOptions>(bytes, Ease.modelName);
    const { itemCount: n, options } = file;
    const model = new Ease(options);
    // What the file says of its size is believed only once the arrays are there.
    const upper = savedArray(file, 'upper', Float32Array, (n * (n + 1)) / 2);
    const precision = backendsFor(n)[0].create(n);
    precision.setUpper(upper);
    const probe = savedArray(file, 'probe', Float64Array, n);
    const { lengthScale, fittedAt } = options;
    model.fitted = readyToScore({ precision, probe, lengthScale, now: fittedAt ?? Number.NaN });
    model.changes = options.changes;
    return model;
  }

  get itemCount(): number {
    return this.fitted?.diagonal.length ?? 0;
  }

  /** Throws what `precisionMatrix` throws besides. */
  async fit(given: InteractionMatrix, progress?: Progress): Promise<void> {
    assertFittable(given);
    const { lambda, dropout, lengthPower, halfLifeDays } = this.options;
    const now = latestTime(given);
    const matrix = weightedByAge(given, halfLifeDays, now);
    const rowWeights = lengthPower > 0 ? learnerLengthWeights(matrix, lengthPower) : undefined;
    const ridge = gramDiagonal(matrix, rowWeights).map((own) => lambda + dropoutShare(dropout) * own);
    const lengthScale = lengthScaleOf(matrix, rowWeights, lengthPower);
    await this.solve(new RegularisedGram(matrix, rowWeights, ridge), { lengthScale, now }, progress);
  }

  /**
   * As `fit`, from a Gram matrix that was summed elsewhere (`GramSum.finish`, whose `lengthScale` and `now` go with
   * it): learners are weighted by length and items by age in it already. Row-major items x items, symmetric.
   * Throws `matrix-invalid`, `no-interactions` and what `precisionMatrix` throws.
   */
  async fitGram(
    gram: Float64Array,
    items: number,
    { lengthScale = 1, now = Number.NaN }: { readonly lengthScale?: number; readonly now?: number } = {},
    progress?: Progress,
  ): Promise<void> {
    const { lambda, dropout } = this.options;
    const sums = new SummedGram(gram, items, (own) => lambda + dropoutShare(dropout) * own);
    await this.solve(sums, { lengthScale, now }, progress);
  }

  private async solve(
    gram: GramSource,
    fittedWith: { readonly lengthScale: number; readonly now: number },
    progress?: Progress,
  ): Promise<void> {
    const { matrix: precision } = await precisionMatrix(gram, progress, this.backends);
    const probe = gram.times(randomSigns(gram.size));
    this.fitted = readyToScore({ precision, probe, ...fittedWith });
    this.changes = 0;
  }

  score(history: History, into = new Float64Array(this.itemCount)): Float64Array {
    const { precision, diagonal } = this.asked(history);
    const { items } = history;
    const weights = this.weightsOf(history);
    into.fill(0);
    let at = 0;
    // Two rows of P at a time halve the traffic on `into`.
    for (; at + 1 < items.length; at += 2) {
      const [first, second] = [weights[at], weights[at + 1]];
      const [p, q] = [precision.row(items[at]), precision.row(items[at + 1])];
      for (let j = 0; j < into.length; j++) into[j] -= first * p[j] + second * q[j];
    }
    if (at < items.length) {
      const last = weights[at];
      const p = precision.row(items[at]);
      for (let j = 0; j < into.length; j++) into[j] -= last * p[j];
    }
    for (let j = 0; j < into.length; j++) into[j] /= diagonal[j];
    // The diagonal of the weights is zero: an item says nothing about itself.
    for (let own = 0; own < items.length; own++) into[items[own]] += weights[own];
    return into;
  }

  /**
   * The k best items that the learner does not have and `exclude` does not name, as `topK` of `score` gives them
   * but for rounding to single precision, several times as fast. Throws what `score` throws.
   */
  best(history: History, k: number, exclude?: ReadonlySet<number>): RankedItems {
    const { precision } = this.asked(history);
    const left = new Set(exclude);
    for (let own = 0; own < history.items.length; own++) left.add(history.items[own]);
    const { values, maxima } = precision.scores(history.items, this.weightsOf(history));
    return topOfBlocks(values, maxima, k, left);
  }

  explain(history: History, item: number): Contribution[] {
    const { precision, diagonal } = this.asked(history, item);
    const weights = this.weightsOf(history);
    const contributions: Contribution[] = [];
    for (let at = 0; at < history.items.length; at++) {
      const source = history.items[at];
      if (source === item) continue;
      const weight = -precision.row(source)[item] / diagonal[item];
      contributions.push({ source: 'item', item: source, contribution: weights[at] * weight });
    }
    return sortedContributions(contributions);
  }

  update(...changes: RowChange[]): void {
    const fitted = this.asked({ items: [] });
    const { precision, probe, lengthScale, now } = fitted;
    const weighting: RowWeighting = { ...this.options, lengthScale, now };
    const passes = passesOf(
      changes.map((change) => {
        const { before, after } = rowsOf(this, change);
        return changeOfRow(before, after, weighting);
      }),
    );
    passes.forEach((terms, at) => {
      if (changeInverse(precision, terms)) return;
      for (const taken of passes.slice(0, at).reverse()) changeInverse(precision, taken.map(negated));
      throw new RecommenderError('row-unknown', { model: this.name });
    });
    const signs = randomSigns(probe.length);
    for (const { items, values, factor } of passes.flat()) {
      let along = 0;
      for (let at = 0; at < items.length; at++) along += values[at] * signs[items[at]];
      for (let at = 0; at < items.length; at++) probe[items[at]] += factor * along * values[at];
    }
    this.fitted = readyToScore(fitted);
    this.changes += changes.length;
  }

  drift(): Drift {
    const { precision, probe } = this.asked({ items: [] });
    let residual = 0;
    randomSigns(probe.length).forEach((sign, item) => {
      const row = precision.row(item);
      let product = -sign;
      for (let j = 0; j < row.length; j++) product += row[j] * probe[j];
      residual = Math.max(residual, Math.abs(product));
    });
    return { changes: this.changes, residual };
  }

  save(): Uint8Array {
    const { precision, probe, lengthScale, now } = this.asked({ items: [] });
    const arrays = { upper: upperOf(precision), probe };
    const fittedAt = Number.isNaN(now) ? null : now;
    const options: SavedOptions = { ...this.options, lengthScale, changes: this.changes, fittedAt };
    return writeModelFile({ model: this.name, itemCount: this.itemCount, options, arrays });
  }

  /** What is fitted, when the question can be asked of it. */
  private asked(history: History, item?: number): Fitted {
    assertAskable(this, history, item);
    if (!this.fitted) throw new RecommenderError('model-not-fitted', { model: this.name });
    return this.fitted;
  }

  /** Ages count from when the question is asked, else from the fit. */
  private weightsOf(history: History): Float64Array {
    const { halfLifeDays } = this.options;
    const now = history.now ?? this.fitted?.now ?? Number.NaN;
    return Float64Array.from({ length: history.items.length }, (_, at) => {
      const weight = weightAt(history, at);
      return history.times ? weight * ageWeight(history.times[at], now, halfLifeDays) : weight;
    });
  }
}

function readyToScore(fitted: Omit<Fitted, 'diagonal'>): Fitted {
  const { precision } = fitted;
  const diagonal = new Float64Array(precision.size);
  const scale = new Float64Array(precision.size);
  for (let item = 0; item < diagonal.length; item++) {
    diagonal[item] = precision.at(item, item);
    scale[item] = -1 / diagonal[item];
  }
  precision.setColumnScale(scale);
  return { ...fitted, diagonal };
}

/** The same for the same n. */
function randomSigns(n: number): Float64Array {
  const rng = seededRng(n);
  return Float64Array.from({ length: n }, () => (rng() < 0.5 ? -1 : 1));
}

/** The upper triangle, row after row: half the bytes to store. */
function upperOf(matrix: ItemMatrix): Float32Array {
  const n = matrix.size;
  const upper = new Float32Array((n * (n + 1)) / 2);
  for (let row = 0, at = 0; row < n; at += n - row, row++) upper.set(matrix.row(row).subarray(row), at);
  return upper;
}
