import type { ProgressEvent } from '../progress';
import type { EntryLog } from './entry-log';
import { droppedMark, weightWhenDropped } from './signals';

export interface CompressedRows {
  readonly rowStart: Int32Array;
  readonly columnOf: Int32Array;
  readonly values: Float64Array;
  readonly times?: Float64Array;
}

/** What the weight of a repeated pair is: the largest or the sum. */
export type Merge = 'max' | 'sum';

const stage = 'sorting';
/** So many entries are worked on between two reports. */
const entriesAtOnce = 1 << 18;

/**
 * Empties the log into compressed rows: entries are counted by row, put straight into their rows, and each row
 * is sorted by column and its equal columns merged in place. No index of the whole is made; the log's memory
 * goes as the rows' fills. Yields after each piece of work. O(entries + rows) but for the sorting of long rows.
 */
export function* compressRows(
  log: EntryLog,
  rows: number,
  merge: Merge,
): Generator<ProgressEvent, CompressedRows> {
  const count = log.length;
  // Every entry is counted, placed and merged.
  const total = count * 3;
  let done = 0;
  const rowStart = new Int32Array(rows + 1);
  for (const { rowOf, length } of log.read()) {
    for (let at = 0; at < length; at++) rowStart[rowOf[at] + 1]++;
    done += length;
    yield { stage, done, total };
  }
  for (let row = 0; row < rows; row++) rowStart[row + 1] += rowStart[row];

  const next = rowStart.slice(0, rows);
  const columnOf = new Int32Array(count);
  const values = new Float64Array(count);
  const times = log.anyTime ? new Float64Array(count) : undefined;
  for (const chunk of log.take()) {
    for (let at = 0; at < chunk.length; at++) {
      const to = next[chunk.rowOf[at]]++;
      columnOf[to] = chunk.columnOf[at];
      values[to] = chunk.weightAt(at);
      if (times) times[to] = chunk.timeAt(at);
    }
    done += chunk.length;
    yield { stage, done, total };
  }

  const sorter = new RowSorter(columnOf, values, times);
  let used = 0;
  let from = 0;
  let reported = 0;
  for (let row = 0; row < rows; row++) {
    const to = rowStart[row + 1];
    sorter.sort(from, to);
    used = mergeRow({ columnOf, values, times, from, to, into: used, merge });
    rowStart[row + 1] = used;
    from = to;
    if (to - reported >= entriesAtOnce) {
      reported = to;
      yield { stage, done: done + to, total };
    }
  }
  yield { stage, done: total, total };
  if (used === count) return { rowStart, columnOf, values, ...(times && { times }) };
  return {
    rowStart,
    columnOf: columnOf.slice(0, used),
    values: values.slice(0, used),
    ...(times && { times: times.slice(0, used) }),
  };
}

interface RowToMerge {
  readonly columnOf: Int32Array;
  readonly values: Float64Array;
  readonly times: Float64Array | undefined;
  /** Where the sorted row lies, and where what is left of it goes: at or before `from`. */
  readonly from: number;
  readonly to: number;
  readonly into: number;
  readonly merge: Merge;
}

/** Merges equal neighbours; returns where the next row goes. */
function mergeRow({ columnOf, values, times, from, to, into, merge }: RowToMerge): number {
  let used = into;
  let at = from;
  while (at < to) {
    const column = columnOf[at];
    let sum = 0;
    let largest = 0;
    let isDropped = false;
    let latest = Number.NaN;
    for (; at < to && columnOf[at] === column; at++) {
      const weight = values[at];
      if (weight === droppedMark) isDropped = true;
      else {
        sum += weight;
        if (weight > largest) largest = weight;
      }
      if (times && !(times[at] <= latest)) latest = Number.isNaN(times[at]) ? latest : times[at];
    }
    const weight = merge === 'sum' ? sum : largest;
    columnOf[used] = column;
    values[used] = isDropped ? weightWhenDropped(weight, largest) : weight;
    if (times) times[used] = latest;
    used++;
  }
  return used;
}

const shortRow = 32;

/** Sorts stretches of parallel arrays by column, equal columns keeping their order. */
class RowSorter {
  constructor(
    private readonly columnOf: Int32Array,
    private readonly values: Float64Array,
    private readonly times: Float64Array | undefined,
  ) {}

  sort(from: number, to: number): void {
    if (to - from <= shortRow) this.insert(from, to);
    else if (!this.isSorted(from, to)) this.permute(from, to);
  }

  private isSorted(from: number, to: number): boolean {
    for (let at = from + 1; at < to; at++) if (this.columnOf[at - 1] > this.columnOf[at]) return false;
    return true;
  }

  private insert(from: number, to: number): void {
    const { columnOf, values, times } = this;
    for (let next = from + 1; next < to; next++) {
      const column = columnOf[next];
      if (columnOf[next - 1] <= column) continue;
      const value = values[next];
      const time = times ? times[next] : Number.NaN;
      let at = next;
      for (; at > from && columnOf[at - 1] > column; at--) {
        columnOf[at] = columnOf[at - 1];
        values[at] = values[at - 1];
        if (times) times[at] = times[at - 1];
      }
      columnOf[at] = column;
      values[at] = value;
      if (times) times[at] = time;
    }
  }

  private permute(from: number, to: number): void {
    const length = to - from;
    // Column and place in one number, exact up to 2^53.
    const keys = Float64Array.from({ length }, (_, at) => this.columnOf[from + at] * length + at).sort();
    const order = Int32Array.from(keys, (key) => key % length);
    const reorder = (array: Int32Array | Float64Array): void => {
      const before = array.slice(from, to);
      for (let at = 0; at < length; at++) array[from + at] = before[order[at]];
    };
    reorder(this.columnOf);
    reorder(this.values);
    if (this.times) reorder(this.times);
  }
}
