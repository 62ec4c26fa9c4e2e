import { assertFittable, type InteractionMatrix, takenCounts } from '../data/interaction-matrix';
import { learnMixture } from '../evaluation/learn-mixture';
import { strongSplit } from '../evaluation/split';
import type { Progress } from '../progress';
import { seededRng } from '../random';
import { RecommenderError } from '../recommender-error';
import {
  checkedMixture,
  dampingFactor,
  evenMixture,
  type Mixture,
  onlyPart,
  sharesFor,
  standardDeviation,
} from './blend-mixture';
import { summedContributions } from './contributions';
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
import { reversed } from './row-change';

export interface BlendOptions {
  /** Given, it is used as it is; absent, `fit` learns it on learners it holds out of the parts' fitting. */
  readonly mixture?: Mixture;
  /** Which learners are held out; 1 unless said. */
  readonly seed?: number;
}

interface SavedOptions {
  readonly mixture: Mixture;
  readonly learns: boolean;
  readonly seed: number;
}

/** What fitting gives a blend besides its fitted parts. */
interface Fitted {
  readonly mixture: Mixture;
  /** By item: how many learners took it, and what its score is multiplied by for that. */
  readonly taken: Float64Array;
  readonly factors: Float64Array;
}

/** A part that speaks for a history, with what its scores are multiplied by. */
interface Voice {
  readonly part: Model;
  readonly factor: number;
  readonly scores: Float64Array;
}

/** With fewer learners of two items a mixture learnt would be chance; the first part then answers alone. */
const learnersToLearnFrom = 100;

/**
 * Several models as one. Each part's scores are divided by their standard deviation over the catalogue, so
 * that a learner's parts can be compared, and added up by the shares of the mixture for a history of that
 * length; items that many took are held back by its damping. Where all of those parts are silent (an empty history), the others answer together. The first part
 * should be the one to trust when there is too little to learn a mixture from.
 */
export class Blend implements Model {
  static readonly modelName = 'blend';
  readonly name = Blend.modelName;
  private fitted: Fitted | undefined;
  /** What was found for a history, as long as somebody holds it: a list explains many items of one history. */
  private mixes = new WeakMap<History, readonly Voice[]>();
  private readonly given: Mixture | undefined;
  private readonly seed: number;

  constructor(
    readonly parts: readonly Model[],
    options: BlendOptions = {},
  ) {
    if (parts.length === 0) {
      throw new RecommenderError('option-invalid', { option: 'parts', value: 0, expected: '>= 1' });
    }
    this.seed = options.seed ?? 1;
    this.given = options.mixture && checkedMixture(options.mixture, parts.length);
  }

  /** A blend of parts that are fitted already, on data in which `taken[j]` learners took item j. */
  static of(parts: readonly Model[], mixture: Mixture, taken: Float64Array): Blend {
    const blend = new Blend(parts, { mixture });
    blend.fitted = fittedOf(mixture, taken);
    return blend;
  }

  /** `loadPart` reads the bytes of a part: `loadModel`, which knows every kind. */
  static load(bytes: Uint8Array, loadPart: (bytes: Uint8Array) => Model): Blend {
    const file = readModelFile<SavedOptions>(bytes, Blend.modelName);
    const names = Object.keys(file.arrays).filter((name) => name !== 'taken');
    const parts = names.map((name) => loadPart(savedArray(file, name, Uint8Array, file.arrays[name].length)));
    const { mixture, learns, seed } = file.options;
    const blend = new Blend(parts, { seed, ...(!learns && { mixture }) });
    blend.fitted = fittedOf(mixture, savedArray(file, 'taken', Float64Array, file.itemCount));
    return blend;
  }

  get itemCount(): number {
    return this.fitted?.taken.length ?? 0;
  }

  /** The shares in use, one for each part by class of history length. Throws `model-not-fitted`. */
  get mixture(): Mixture {
    return this.assertFitted().mixture;
  }

  async fit(matrix: InteractionMatrix, progress?: Progress): Promise<void> {
    assertFittable(matrix);
    const mixture = this.given ?? (await this.learn(matrix, progress));
    await this.fitParts(matrix, 'all', progress);
    this.mixes = new WeakMap();
    this.fitted = fittedOf(mixture, takenCounts(matrix));
  }

  score(history: History, into = new Float64Array(this.itemCount)): Float64Array {
    assertAskable(this, history);
    const { factors } = this.assertFitted();
    into.fill(0);
    for (const { factor, scores } of this.mix(history)) {
      for (let item = 0; item < into.length; item++) into[item] += factor * scores[item];
    }
    for (let item = 0; item < into.length; item++) into[item] *= factors[item];
    return into;
  }

  explain(history: History, item: number): Contribution[] {
    assertAskable(this, history, item);
    const damped = this.assertFitted().factors[item];
    // Two parts may give the same reason; the learner hears it once.
    const terms = this.mix(history).flatMap(({ part, factor }) =>
      part
        .explain(history, item)
        .map((term) => ({ ...term, contribution: damped * factor * term.contribution })),
    );
    return sortedContributions(summedContributions(terms));
  }

  /** Where a part refuses the changes, those that had taken them in give them back. */
  update(...changes: RowChange[]): void {
    const { mixture, taken, factors } = this.assertFitted();
    this.mixes = new WeakMap();
    const changed: Model[] = [];
    try {
      for (const part of this.parts) {
        part.update(...changes);
        changed.push(part);
      }
    } catch (error) {
      for (const part of changed) part.update(...changes.map(reversed).reverse());
      throw error;
    }
    const count = (row: History, by: number): void => {
      for (let at = 0; at < row.items.length; at++) {
        if (weightAt(row, at) === 0) continue;
        const item = row.items[at];
        taken[item] += by;
        factors[item] = dampingFactor(taken[item], mixture.damping);
      }
    };
    for (const { before, after } of changes) {
      count(before, -1);
      count(after, 1);
    }
  }

  /** That of the part that has drifted furthest. */
  drift(): Drift {
    const drifts = this.parts.map((part) => part.drift());
    return {
      changes: Math.max(...drifts.map(({ changes }) => changes)),
      residual: Math.max(...drifts.map(({ residual }) => residual)),
    };
  }

  save(): Uint8Array {
    const { mixture, taken } = this.assertFitted();
    const options: SavedOptions = { mixture, learns: this.given === undefined, seed: this.seed };
    const parts = Object.fromEntries(this.parts.map((part, at) => [`part ${at}`, part.save()]));
    const arrays = { ...parts, taken };
    return writeModelFile({ model: this.name, itemCount: this.itemCount, options, arrays });
  }

  private assertFitted(): Fitted {
    if (!this.fitted) throw new RecommenderError('model-not-fitted', { model: this.name });
    return this.fitted;
  }

  private async learn(matrix: InteractionMatrix, progress?: Progress): Promise<Mixture> {
    const first = evenMixture(onlyPart(0, this.parts.length));
    if (this.parts.length === 1 || learnersWithTwo(matrix) < learnersToLearnFrom) return first;
    const split = strongSplit(matrix, { rng: seededRng(this.seed), testShare: 0 });
    await this.fitParts(split.train, 'most', progress);
    const learnt = await learnMixture(this.parts, split.validation, takenCounts(split.train), { progress });
    return learnt.mixture;
  }

  private async fitParts(matrix: InteractionMatrix, on: string, progress?: Progress): Promise<void> {
    for (const [at, part] of this.parts.entries()) {
      await part.fit(
        matrix,
        progress && ((event) => progress({ ...event, stage: `${on} ${at + 1} ${part.name} ${event.stage}` })),
      );
    }
  }

  private mix(history: History): readonly Voice[] {
    const known = this.mixes.get(history);
    if (known) return known;
    const shares = sharesFor(this.mixture, history.items.length);
    const chosen = this.speaking(history, shares);
    const others = shares.map((share) => (share > 0 ? 0 : 1));
    const mix = chosen.length > 0 ? chosen : this.speaking(history, others);
    this.mixes.set(history, mix);
    return mix;
  }

  private speaking(history: History, shares: readonly number[]): Voice[] {
    return this.parts.flatMap((part, at) => {
      if (shares[at] === 0) return [];
      const scores = part.score(history);
      const spread = standardDeviation(scores);
      if (spread === 0) return [];
      return [{ part, factor: shares[at] / spread, scores }];
    });
  }
}

function fittedOf(mixture: Mixture, taken: Float64Array): Fitted {
  return { mixture, taken, factors: taken.map((learners) => dampingFactor(learners, mixture.damping)) };
}

function learnersWithTwo({ rows, rowStart }: InteractionMatrix): number {
  let count = 0;
  for (let row = 0; row < rows; row++) if (rowStart[row + 1] - rowStart[row] >= 2) count++;
  return count;
}
