import type { InteractionMatrix } from '../data/interaction-matrix';
import { holds, type LearnerRow } from './row-change';
import { SparseSums } from './sparse-sums';

/** The segments in the order of their first learners, as a model file holds them. */
export interface PackedSegments {
  readonly segmentSizes: Float64Array;
  readonly start: Int32Array;
  readonly items: Int32Array;
  readonly sums: Float64Array;
}

/** How many learners each segment has, and what they took together. Learners without any item count nowhere. */
export class SegmentSums {
  private constructor(
    private readonly indexOf: Map<string, number>,
    private readonly sizes: number[],
    private readonly taken: SparseSums,
  ) {}

  static none(): SegmentSums {
    return new SegmentSums(new Map(), [], new SparseSums());
  }

  static of(matrix: InteractionMatrix): SegmentSums {
    const rowsOf = rowsBySegment(matrix);
    const taken = new SparseSums();
    const scratch = new Float64Array(matrix.columns);
    for (const rows of rowsOf.values()) {
      const { items, sums } = summedRows(matrix, rows, scratch);
      taken.addGroup(items, sums);
    }
    return new SegmentSums(
      indexed([...rowsOf.keys()]),
      Array.from(rowsOf.values(), (rows) => rows.length),
      taken,
    );
  }

  static unpack(names: readonly string[], packed: PackedSegments): SegmentSums {
    const { segmentSizes, start, items, sums } = packed;
    return new SegmentSums(indexed(names), Array.from(segmentSizes), SparseSums.unpack(start, items, sums));
  }

  get names(): string[] {
    return [...this.indexOf.keys()];
  }

  has(name: string): boolean {
    return this.indexOf.has(name);
  }

  /** How many learners; 0 in an unknown segment. */
  learnersIn(name: string): number {
    const segment = this.indexOf.get(name);
    return segment === undefined ? 0 : this.sizes[segment];
  }

  /** The summed weights of those who took the item; 0 in an unknown segment. */
  at(name: string, item: number): number {
    const segment = this.indexOf.get(name);
    return segment === undefined ? 0 : this.taken.at(segment, item);
  }

  /** into[item] += factor · sum, for all items of a segment. */
  addTo(into: Float64Array, name: string, factor: number): void {
    const segment = this.indexOf.get(name);
    if (segment !== undefined) this.taken.addTo(into, segment, factor);
  }

  holds(name: string, item: number, weight: number): boolean {
    return this.has(name) && holds(this.at(name, item), weight);
  }

  /** Adds a row to the sums of its segments, or takes it out of them. */
  take(row: LearnerRow, sign: 1 | -1): void {
    for (const name of new Set(row.segments)) {
      const segment = this.indexOf.get(name) ?? this.add(name);
      this.sizes[segment] += sign;
      row.items.forEach((item, at) => {
        this.taken.change(segment, item, sign * row.weights[at]);
      });
    }
  }

  pack(): PackedSegments {
    return { segmentSizes: Float64Array.from(this.sizes), ...this.taken.pack() };
  }

  private add(name: string): number {
    const segment = this.indexOf.size;
    this.indexOf.set(name, segment);
    this.sizes.push(0);
    this.taken.addGroup();
    return segment;
  }
}

const indexed = (names: readonly string[]): Map<string, number> =>
  new Map(names.map((name, index) => [name, index]));

function rowsBySegment({ rows, rowStart, segments }: InteractionMatrix): Map<string, number[]> {
  const rowsOf = new Map<string, number[]>();
  for (let row = 0; row < rows; row++) {
    if (rowStart[row] === rowStart[row + 1]) continue;
    for (const name of new Set(segments?.[row])) {
      const known = rowsOf.get(name);
      if (known) known.push(row);
      else rowsOf.set(name, [row]);
    }
  }
  return rowsOf;
}

/** What the rows took together, by rising item. `scratch` is of zeros, one for each item, and is left so. */
function summedRows(
  { rowStart, columnOf, values }: InteractionMatrix,
  rows: readonly number[],
  scratch: Float64Array,
): { items: Int32Array; sums: Float64Array } {
  const found: number[] = [];
  for (const row of rows) {
    for (let entry = rowStart[row]; entry < rowStart[row + 1]; entry++) {
      const item = columnOf[entry];
      if (scratch[item] === 0) found.push(item);
      scratch[item] += values[entry];
    }
  }
  const items = Int32Array.from(found).sort();
  const sums = Float64Array.from(items, (item) => scratch[item]);
  for (const item of items) scratch[item] = 0;
  return { items, sums };
}
