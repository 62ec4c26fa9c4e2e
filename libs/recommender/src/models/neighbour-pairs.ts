import { GrowableArray } from '../data/growable-array';
import { Pacer, type Progress } from '../progress';
import { ItemLinks } from './item-links';
import type { Drift } from './model';
import { type ModelFile, savedArray } from './model-file';
import { topK } from './top-k';

export interface PairOptions {
  /** How many sources each item keeps. */
  readonly neighbours: number;
  /** a in the formula below. */
  readonly targetPower: number;
}

export interface PairSums {
  /** By item, how much it occurs as a source and as a target of pairs. */
  readonly source: Float64Array;
  readonly target: Float64Array;
}

/**
 * Sums over pairs of items, of which each target keeps its strongest sources: i speaks for j with
 * sum[i,j] / (target[j]^a · source[i]^(1-a) + shrinkage).
 *
 * What is kept are the sums themselves, so that a changed row changes them exactly, and a pair that meets for the
 * first time is added as long as the target's list was never cut. Once any list is cut, which pairs belong in it
 * is only known to a new fit: `drift.residual` is how much the sources' sums have moved since then, as a part of
 * all of them, and 0 as long as no list is cut.
 */
export class NeighbourPairs {
  private sums: PairSums;
  private total = 0;
  /** target[j]^a and source[i]^(1-a). */
  private targetNorms: Float64Array = new Float64Array(0);
  private sourceNorms: Float64Array = new Float64Array(0);
  drift: Drift = { changes: 0, residual: 0 };

  private constructor(
    private readonly options: PairOptions,
    sums: PairSums,
    /** 1 for a target of which weaker pairs were left out. */
    private readonly cut: Int32Array,
    private links: ItemLinks,
  ) {
    this.sums = sums;
    this.setSums(sums);
  }

  /** The pairs of no items: before anything is fitted. */
  static none(options: PairOptions): NeighbourPairs {
    const sums = { source: new Float64Array(0), target: new Float64Array(0) };
    return new NeighbourPairs(options, sums, new Int32Array(0), new ItemLinks(0));
  }

  /** `addRow(row, target)` adds sum[source, target] to row[source], for all sources, the target itself too. */
  static async gather(
    options: PairOptions,
    sums: PairSums,
    shrinkage: number,
    addRow: (row: Float64Array, target: number) => void,
    progress?: Progress,
  ): Promise<NeighbourPairs> {
    const n = sums.source.length;
    const pairs = new NeighbourPairs(options, sums, new Int32Array(n), new ItemLinks(n));
    const sources = new GrowableArray((length) => new Int32Array(length));
    const targets = new GrowableArray((length) => new Int32Array(length));
    const values = new GrowableArray((length) => new Float64Array(length));
    const row = new Float64Array(n);
    const strengths = new Float64Array(n);
    const pacer = new Pacer();
    for (let target = 0; target < n; target++) {
      row.fill(0);
      addRow(row, target);
      row[target] = 0;
      let found = 0;
      for (let source = 0; source < n; source++) {
        strengths[source] = Number.NEGATIVE_INFINITY;
        if (row[source] === 0) continue;
        strengths[source] = row[source] / pairs.denominator(source, target, shrinkage);
        found++;
      }
      if (found > options.neighbours) pairs.cut[target] = 1;
      for (const source of topK(strengths, options.neighbours).items) {
        sources.push(source);
        targets.push(target);
        values.push(row[source]);
      }
      if (pacer.due()) {
        progress?.({ stage: 'neighbours', done: target + 1, total: n });
        await pacer.breathe();
      }
    }
    pairs.links = ItemLinks.ofRisingTargets(n, sources, targets, values);
    progress?.({ stage: 'neighbours', done: n, total: n });
    return pairs;
  }

  /** What `arrays` wrote. */
  static load(options: PairOptions, file: ModelFile<Drift>): NeighbourPairs {
    const n = file.itemCount;
    const start = savedArray(file, 'start', Int32Array, n + 1);
    const target = savedArray(file, 'target', Int32Array, start[n]);
    const links = new ItemLinks(n, start, target, savedArray(file, 'together', Float64Array, start[n]));
    const sums = {
      source: savedArray(file, 'sourceSums', Float64Array, n),
      target: savedArray(file, 'targetSums', Float64Array, n),
    };
    const pairs = new NeighbourPairs(options, sums, savedArray(file, 'cut', Int32Array, n), links);
    pairs.drift = { changes: file.options.changes, residual: file.options.residual };
    return pairs;
  }

  get itemCount(): number {
    return this.sums.source.length;
  }

  /** The sources' sums added up. */
  get sourceTotal(): number {
    return this.total;
  }

  /** into[j] += weight · how much the source speaks for j, for all j. */
  addStrengths(into: Float64Array, source: number, weight: number, shrinkage: number): void {
    const { targetNorms } = this;
    const { start, target, value } = this.links;
    const norm = this.sourceNorms[source];
    for (let link = start[source]; link < start[source + 1]; link++) {
      into[target[link]] += (weight * value[link]) / (targetNorms[target[link]] * norm + shrinkage);
    }
  }

  /** 0 for a pair that is not kept. */
  strength(source: number, target: number, shrinkage: number): number {
    const together = this.links.at(source, target);
    return together === 0 ? 0 : together / this.denominator(source, target, shrinkage);
  }

  /** Whether this can be a part of what is kept; a pair that a cut list does not hold may well be. */
  mayHold(source: number, target: number, holds: (sum: number) => boolean): boolean {
    const together = this.links.at(source, target);
    return (together === 0 && this.cut[target] === 1) || holds(together);
  }

  /** Changed copies, to be handed to `change`. */
  copyOfSums(): PairSums {
    return { source: this.sums.source.slice(), target: this.sums.target.slice() };
  }

  get currentSums(): PairSums {
    return this.sums;
  }

  /** Takes in what a row changes: pairs by source · items + target, and the sums as they are then. */
  change(pairs: ReadonlyMap<number, number>, sums: PairSums): void {
    let moved = 0;
    sums.source.forEach((sum, item) => {
      moved += Math.abs(sum - this.sums.source[item]);
    });
    this.setSums(sums);
    const mayAdd = (target: number, size: number): boolean => {
      if (size >= this.options.neighbours) this.cut[target] = 1;
      return this.cut[target] === 0;
    };
    // A cut list cannot take a pair back: what it holds it goes on holding, at 0 too.
    this.links.change(pairs, mayAdd, (target) => this.cut[target] === 1);
    const { changes, residual } = this.drift;
    const share = moved > 0 && this.cut.includes(1) ? moved / Math.max(moved, this.total) : 0;
    this.drift = { changes: changes + 1, residual: residual + share };
  }

  arrays(): Record<string, Int32Array | Float64Array> {
    const { start, target, value: together } = this.links;
    const { source: sourceSums, target: targetSums } = this.sums;
    return { start, target, together, sourceSums, targetSums, cut: this.cut };
  }

  private denominator(source: number, target: number, shrinkage: number): number {
    return this.targetNorms[target] * this.sourceNorms[source] + shrinkage;
  }

  private setSums(sums: PairSums): void {
    const { targetPower } = this.options;
    this.sums = sums;
    this.total = sums.source.reduce((total, sum) => total + sum, 0);
    this.targetNorms = sums.target.map((sum) => sum ** targetPower);
    this.sourceNorms = sums.source.map((sum) => sum ** (1 - targetPower));
  }
}
