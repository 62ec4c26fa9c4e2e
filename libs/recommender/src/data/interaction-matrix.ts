import { RecommenderError } from '../recommender-error';

/**
 * Learners x items in compressed rows. Row `r` owns the entries `rowStart[r] .. rowStart[r + 1]`, whose
 * columns rise strictly and whose values are > 0. Plain typed arrays, so that it can live in shared memory.
 */
export interface InteractionMatrix {
  readonly rows: number;
  readonly columns: number;
  readonly rowStart: Int32Array;
  readonly columnOf: Int32Array;
  readonly values: Float64Array;
  /** Milliseconds since 1970 beside each entry, NaN where unknown; absent when no time is known at all. */
  readonly times?: Float64Array;
  /** The groups each row's learner belongs to, the widest first, as in `History`. */
  readonly segments?: readonly (readonly string[])[];
}

/** The same matrix by columns. `entryOf` leads from a column's entry back to the entry in the rows. */
export interface ColumnIndex {
  readonly columnStart: Int32Array;
  readonly rowOf: Int32Array;
  readonly entryOf: Int32Array;
}

export function indexByColumn(matrix: InteractionMatrix): ColumnIndex {
  const { rows, columns, rowStart, columnOf } = matrix;
  const columnStart = new Int32Array(columns + 1);
  for (const column of columnOf) columnStart[column + 1]++;
  for (let column = 0; column < columns; column++) columnStart[column + 1] += columnStart[column];
  const next = columnStart.slice();
  const rowOf = new Int32Array(columnOf.length);
  const entryOf = new Int32Array(columnOf.length);
  for (let row = 0; row < rows; row++) {
    for (let entry = rowStart[row]; entry < rowStart[row + 1]; entry++) {
      const at = next[columnOf[entry]]++;
      rowOf[at] = row;
      entryOf[at] = entry;
    }
  }
  return { columnStart, rowOf, entryOf };
}

/**
 * Keeps the entries of which `keep(row, entry)` is true in the rows given, in the order given. `keep` is asked
 * once for each entry. Needs one byte an entry of these rows beside the result.
 */
export function selectEntries(
  matrix: InteractionMatrix,
  rows: ArrayLike<number>,
  keep: (row: number, entry: number) => boolean = () => true,
): InteractionMatrix {
  const { rowStart, times, segments } = matrix;
  let asked = 0;
  for (let at = 0; at < rows.length; at++) asked += rowStart[rows[at] + 1] - rowStart[rows[at]];
  const isKept = new Uint8Array(asked);
  const keptStart = new Int32Array(rows.length + 1);
  let kept = 0;
  for (let at = 0, flag = 0; at < rows.length; at++) {
    const row = rows[at];
    for (let entry = rowStart[row]; entry < rowStart[row + 1]; entry++, flag++) {
      if (!keep(row, entry)) continue;
      isKept[flag] = 1;
      kept++;
    }
    keptStart[at + 1] = kept;
  }
  const columnOf = new Int32Array(kept);
  const values = new Float64Array(kept);
  const keptTimes = times && new Float64Array(kept);
  for (let at = 0, flag = 0, to = 0; at < rows.length; at++) {
    const row = rows[at];
    for (let entry = rowStart[row]; entry < rowStart[row + 1]; entry++, flag++) {
      if (isKept[flag] === 0) continue;
      columnOf[to] = matrix.columnOf[entry];
      values[to] = matrix.values[entry];
      if (times && keptTimes) keptTimes[to] = times[entry];
      to++;
    }
  }
  return {
    rows: rows.length,
    columns: matrix.columns,
    rowStart: keptStart,
    columnOf,
    values,
    ...(keptTimes && { times: keptTimes }),
    ...(segments && { segments: Array.from(rows, (row) => segments[row]) }),
  };
}

/** By item: how many learners took it. */
export function takenCounts({ columns, columnOf }: InteractionMatrix): Float64Array {
  const taken = new Float64Array(columns);
  for (const item of columnOf) taken[item]++;
  return taken;
}

/** The rows of all matrices, which have the same columns, one after the other. */
export function stacked(matrices: readonly InteractionMatrix[]): InteractionMatrix {
  const entries = matrices.reduce((sum, { columnOf }) => sum + columnOf.length, 0);
  const rows = matrices.reduce((sum, each) => sum + each.rows, 0);
  const rowStart = new Int32Array(rows + 1);
  const columnOf = new Int32Array(entries);
  const values = new Float64Array(entries);
  const times = matrices.every((each) => each.times) ? new Float64Array(entries) : undefined;
  let row = 0;
  let entry = 0;
  for (const each of matrices) {
    columnOf.set(each.columnOf, entry);
    values.set(each.values, entry);
    if (each.times) times?.set(each.times, entry);
    for (let own = 1; own <= each.rows; own++) rowStart[++row] = entry + each.rowStart[own];
    entry += each.columnOf.length;
  }
  const segments = matrices.every((each) => each.segments)
    ? matrices.flatMap((each) => each.segments ?? [])
    : undefined;
  const { columns } = matrices[0];
  return {
    rows,
    columns,
    rowStart,
    columnOf,
    values,
    ...(times && { times }),
    ...(segments && { segments }),
  };
}

/** Throws `matrix-invalid` unless the matrix is well formed, `no-interactions` when it is empty. */
export function assertFittable(matrix: InteractionMatrix): void {
  const { rows, columns, rowStart, columnOf, values } = matrix;
  const check = (holds: boolean, expected: string): void => {
    if (!holds) throw new RecommenderError('matrix-invalid', { expected });
  };
  check(rowStart.length === rows + 1, 'rowStart has rows + 1 entries');
  check(rowStart[0] === 0 && rowStart[rows] === columnOf.length, 'rowStart runs from 0 to the entry count');
  check(values.length === columnOf.length, 'one value for each column index');
  for (let row = 0; row < rows; row++) {
    check(rowStart[row] <= rowStart[row + 1], 'rowStart never falls');
    let previous = -1;
    for (let entry = rowStart[row]; entry < rowStart[row + 1]; entry++) {
      check(columnOf[entry] > previous && columnOf[entry] < columns, 'columns rise strictly within a row');
      check(values[entry] > 0 && Number.isFinite(values[entry]), 'values are finite and above zero');
      previous = columnOf[entry];
    }
  }
  if (columnOf.length === 0) throw new RecommenderError('no-interactions', {});
}
