import type { GrowableArray } from '../data/growable-array';
import { changedSum } from './row-change';

/** Values between pairs of items, found by source; the targets of a source rise. */
export class ItemLinks {
  /** How many sources each target has. */
  private readonly sizes: Int32Array;

  constructor(
    private readonly items: number,
    private starts: Int32Array = new Int32Array(items + 1),
    private targets: Int32Array = new Int32Array(0),
    private values: Float64Array = new Float64Array(0),
  ) {
    this.sizes = new Int32Array(items);
    for (const target of targets) this.sizes[target]++;
  }

  /** Turns links that come by rising target round to be found by source. */
  static ofRisingTargets(
    items: number,
    sources: GrowableArray<Int32Array>,
    targets: GrowableArray<Int32Array>,
    values: GrowableArray<Float64Array>,
  ): ItemLinks {
    const start = new Int32Array(items + 1);
    for (let link = 0; link < sources.length; link++) start[sources.at(link) + 1]++;
    for (let source = 0; source < items; source++) start[source + 1] += start[source];
    const next = start.slice();
    const target = new Int32Array(sources.length);
    const value = new Float64Array(sources.length);
    for (let link = 0; link < sources.length; link++) {
      const at = next[sources.at(link)]++;
      target[at] = targets.at(link);
      value[at] = values.at(link);
    }
    return new ItemLinks(items, start, target, value);
  }

  /** Source s owns the links start[s] to start[s + 1]. */
  get start(): Int32Array {
    return this.starts;
  }

  get target(): Int32Array {
    return this.targets;
  }

  get value(): Float64Array {
    return this.values;
  }

  /** 0 where there is no link. */
  at(source: number, target: number): number {
    const link = this.linkOf(source, target);
    return link < 0 ? 0 : this.values[link];
  }

  /**
   * Changes values by what stands in `changes` under source · items + target. A new link comes when `mayAdd` allows
   * it to a target that has `size` links so far; one that comes to nothing goes, except where its target keeps it.
   */
  change(
    changes: ReadonlyMap<number, number>,
    mayAdd: (target: number, size: number) => boolean,
    keepsEmpty: (target: number) => boolean,
  ): void {
    const missing: number[] = [];
    let removed = false;
    for (const [key, by] of changes) {
      const target = key % this.items;
      const link = this.linkOf(Math.floor(key / this.items), target);
      if (link >= 0) {
        this.values[link] = changedSum(this.values[link], by);
        if (this.values[link] > 0 || keepsEmpty(target)) continue;
        this.sizes[target]--;
        removed = true;
      } else if (by > 0) missing.push(key);
    }
    const added = missing.filter((key) => {
      const target = key % this.items;
      if (!mayAdd(target, this.sizes[target])) return false;
      this.sizes[target]++;
      return true;
    });
    if (removed || added.length > 0)
      this.rebuild(
        added.sort((a, b) => a - b),
        changes,
        keepsEmpty,
      );
  }

  /** Leaves out links of nothing and merges in the new ones, given by rising key. */
  private rebuild(
    added: readonly number[],
    changes: ReadonlyMap<number, number>,
    keepsEmpty: (target: number) => boolean,
  ): void {
    const { items, starts, targets, values } = this;
    const start = new Int32Array(items + 1);
    const target = new Int32Array(targets.length + added.length);
    const value = new Float64Array(target.length);
    let used = 0;
    let next = 0;
    const push = (where: number, what: number): void => {
      target[used] = where;
      value[used++] = what;
    };
    const addUpTo = (key: number): void => {
      while (next < added.length && added[next] < key) {
        push(added[next] % items, changes.get(added[next]) ?? 0);
        next++;
      }
    };
    for (let source = 0; source < items; source++) {
      for (let link = starts[source]; link < starts[source + 1]; link++) {
        if (!(values[link] > 0 || keepsEmpty(targets[link]))) continue;
        addUpTo(source * items + targets[link]);
        push(targets[link], values[link]);
      }
      addUpTo((source + 1) * items);
      start[source + 1] = used;
    }
    this.starts = start;
    this.targets = target.slice(0, used);
    this.values = value.slice(0, used);
  }

  /** Negative when there is none. */
  private linkOf(source: number, target: number): number {
    let low = this.starts[source];
    let high = this.starts[source + 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.targets[middle] < target) low = middle + 1;
      else high = middle;
    }
    return low < this.starts[source + 1] && this.targets[low] === target ? low : -1;
  }
}
