const firstCapacity = 1024;
const largestCapacity = 1 << 18;
const unknownSeconds = -(2 ** 31);

/** Interactions as they came, in chunks that are never copied: 8 bytes each, and 4 for a weight and a time. */
export class EntryLog {
  private chunks: EntryChunk[] = [];
  private count = 0;

  get length(): number {
    return this.count;
  }

  /** Whether the time of any entry is known. */
  get anyTime(): boolean {
    return this.chunks.some((chunk) => chunk.hasTimes);
  }

  push(row: number, column: number, weight: number, time: number): void {
    let last = this.chunks.at(-1);
    if (!last || last.length === last.capacity) {
      last = new EntryChunk(Math.min(largestCapacity, Math.max(firstCapacity, this.count)));
      this.chunks.push(last);
    }
    last.push(row, column, weight, time);
    this.count++;
  }

  *read(): Generator<EntryChunk> {
    yield* this.chunks;
  }

  /** As `read`, but each chunk's memory may go when the next one is asked for. The log is empty afterwards. */
  *take(): Generator<EntryChunk> {
    const chunks = this.chunks.reverse();
    this.chunks = [];
    this.count = 0;
    for (let chunk = chunks.pop(); chunk; chunk = chunks.pop()) yield chunk;
  }
}

/** A run of entries whose columns are as narrow as what they hold allows; nothing is rounded. */
export class EntryChunk {
  readonly rowOf: Int32Array;
  readonly columnOf: Int32Array;
  /** Null while every weight is 1, single precision while that is exact. */
  private weights: Float32Array | Float64Array | null = null;
  /** Null while no time is known, whole seconds while all are. */
  private times: Int32Array | Float64Array | null = null;
  private used = 0;

  constructor(readonly capacity: number) {
    this.rowOf = new Int32Array(capacity);
    this.columnOf = new Int32Array(capacity);
  }

  get length(): number {
    return this.used;
  }

  get hasTimes(): boolean {
    return this.times !== null;
  }

  push(row: number, column: number, weight: number, time: number): void {
    const at = this.used++;
    this.rowOf[at] = row;
    this.columnOf[at] = column;
    if (this.weights || weight !== 1) this.setWeight(at, weight);
    if (this.times || !Number.isNaN(time)) this.setTime(at, time);
  }

  weightAt(at: number): number {
    return this.weights ? this.weights[at] : 1;
  }

  /** Milliseconds since 1970, NaN where unknown. */
  timeAt(at: number): number {
    if (!this.times) return Number.NaN;
    const time = this.times[at];
    if (this.times instanceof Float64Array) return time;
    return time === unknownSeconds ? Number.NaN : time * 1000;
  }

  private setWeight(at: number, weight: number): void {
    this.weights ??= new Float32Array(this.capacity).fill(1);
    if (this.weights instanceof Float32Array && Math.fround(weight) !== weight) {
      this.weights = Float64Array.from(this.weights);
    }
    this.weights[at] = weight;
  }

  private setTime(at: number, time: number): void {
    this.times ??= new Int32Array(this.capacity).fill(unknownSeconds);
    if (this.times instanceof Float64Array) {
      this.times[at] = time;
      return;
    }
    const seconds = Number.isNaN(time) ? unknownSeconds : Math.trunc(time / 1000);
    const isExact = seconds * 1000 === time && (seconds | 0) === seconds && seconds !== unknownSeconds;
    if (Number.isNaN(time) || isExact) {
      this.times[at] = seconds;
      return;
    }
    this.times = Float64Array.from(this.times, (each) =>
      each === unknownSeconds ? Number.NaN : each * 1000,
    );
    this.times[at] = time;
  }
}
