import { changedSum } from './row-change';

/** Sums by group and item that hold only what is not zero: thousands of communes times thousands of items. */
export class SparseSums {
  /** By group: its items, rising, and the sum beside each. */
  private readonly items: Int32Array[] = [];
  private readonly sums: Float64Array[] = [];

  static unpack(start: Int32Array, items: Int32Array, sums: Float64Array): SparseSums {
    const result = new SparseSums();
    for (let group = 0; group + 1 < start.length; group++) {
      const [from, to] = [start[group], start[group + 1]];
      result.addGroup(items.slice(from, to), sums.slice(from, to));
    }
    return result;
  }

  get groups(): number {
    return this.items.length;
  }

  /** A new group, the last; `items` rise strictly. */
  addGroup(items: Int32Array = new Int32Array(0), sums: Float64Array = new Float64Array(0)): void {
    this.items.push(items);
    this.sums.push(sums);
  }

  /** into[item] += factor · sum, for all items of the group. */
  addTo(into: Float64Array, group: number, factor: number): void {
    const items = this.items[group];
    const sums = this.sums[group];
    for (let at = 0; at < items.length; at++) into[items[at]] += sums[at] * factor;
  }

  at(group: number, item: number): number {
    const found = this.placeOf(group, item);
    return this.items[group][found] === item ? this.sums[group][found] : 0;
  }

  /** Changes one sum; a sum that comes to nothing is forgotten. */
  change(group: number, item: number, by: number): void {
    const place = this.placeOf(group, item);
    const known = this.items[group][place] === item;
    const sum = changedSum(known ? this.sums[group][place] : 0, by);
    if (known && sum !== 0) {
      this.sums[group][place] = sum;
    } else if (known || sum !== 0) {
      const kept = sum === 0 ? [] : [[item, sum] as const];
      this.items[group] = spliced(
        this.items[group],
        place,
        known,
        kept.map(([each]) => each),
      );
      this.sums[group] = spliced(
        this.sums[group],
        place,
        known,
        kept.map(([, each]) => each),
      );
    }
  }

  /** One after the other for a file; group g lies from start[g] to start[g + 1]. */
  pack(): { start: Int32Array; items: Int32Array; sums: Float64Array } {
    const start = new Int32Array(this.groups + 1);
    for (let group = 0; group < this.groups; group++)
      start[group + 1] = start[group] + this.items[group].length;
    const items = new Int32Array(start[this.groups]);
    const sums = new Float64Array(start[this.groups]);
    for (let group = 0; group < this.groups; group++) {
      items.set(this.items[group], start[group]);
      sums.set(this.sums[group], start[group]);
    }
    return { start, items, sums };
  }

  /** Where the item is or would have to be. */
  private placeOf(group: number, item: number): number {
    const items = this.items[group];
    let low = 0;
    let high = items.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (items[middle] < item) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function spliced<T extends Int32Array | Float64Array>(
  array: T,
  place: number,
  remove: boolean,
  insert: readonly number[],
): T {
  const rest = array.subarray(place + (remove ? 1 : 0));
  const result = new (array.constructor as new (length: number) => T)(place + insert.length + rest.length);
  result.set(array.subarray(0, place));
  result.set(insert, place);
  result.set(rest, place + insert.length);
  return result;
}
