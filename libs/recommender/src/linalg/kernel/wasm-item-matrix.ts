import { type InteractionMatrix, indexByColumn } from '../../data/interaction-matrix';
import { Pacer, type Progress } from '../../progress';
import { RecommenderError } from '../../recommender-error';
import { type ColumnScores, type ItemMatrix, scoreBlock } from '../item-matrix';
import { fillFromUpper } from '../plain-item-matrix';
import type { KernelExports } from './kernel-module';
import { WasmMemory } from './wasm-memory';
import { WorkerCrew, type WorkerJob } from './worker-crew';

/** The kernel's tiles. */
const side = 192;
const tileBytes = side * side * 4;
/** What the kernel turns over at a time while it adds products. */
const rectangleBytes = 16 * 256 * 4;
/** Below these, what threads save is less than what starting them costs. */
const inverseInThreadsFrom = 1000;
const gramInThreadsFrom = 200_000;
/** The smallest pivot of single precision, relative to what stood on the diagonal at first. */
const pivotFloor = 2 ** -23;
/** Words of the kernel's control block before its counters, and which of them say what. */
const controlWords = 4;
const failureWord = 2;
const progressWord = 3;

/** Inverts the rows of `stride` in place from their lower triangle and fills both; see `ItemMatrix.invert`. */
export type RowInverter = (
  rows: { readonly values: Float32Array; readonly size: number; readonly stride: number },
  progress?: Progress,
) => Promise<void>;

/** The arithmetic by our WebAssembly kernel; the inverse by it too unless another inverter is handed in. */
export class WasmItemMatrix implements ItemMatrix {
  private readonly blocks: number;
  private readonly stride: number;
  private readonly wasm: WasmMemory;
  private readonly kernel: KernelExports;
  private readonly values: Float32Array;
  private readonly at_: Record<'matrix' | 'items' | 'weights' | 'out' | 'scale' | 'maxima', number>;
  private readonly capacity: number;
  /** Of the Gram matrix, for the inverse too. */
  private crew?: WorkerCrew;

  /** Throws `out-of-memory`. */
  constructor(
    readonly size: number,
    private readonly module: WebAssembly.Module,
    private readonly threads: number,
    private readonly inverter?: RowInverter,
  ) {
    this.blocks = Math.ceil(size / side);
    this.stride = this.blocks * side;
    this.capacity = Math.max(side, size);
    const rowBytes = this.stride * 4;
    this.wasm = new WasmMemory(rowBytes * (this.stride + 6), size);
    const take = (bytes: number): number => this.wasm.take(bytes);
    this.at_ = {
      matrix: take(rowBytes * this.stride),
      items: take(this.capacity * 4),
      weights: take(this.capacity * 4),
      out: take(rowBytes),
      scale: take(rowBytes),
      maxima: take((this.stride / scoreBlock) * 4),
    };
    this.values = this.wasm.singles(this.at_.matrix, this.stride * this.stride);
    const instance = new WebAssembly.Instance(module, { env: { memory: this.wasm.memory } });
    this.kernel = instance.exports as unknown as KernelExports;
    this.kernel.setUp(this.at_.matrix, size, 0, 0, 0, 0, 1);
  }

  async setGram(matrix: InteractionMatrix, rowWeights?: Float64Array, progress?: Progress): Promise<void> {
    const { size, wasm } = this;
    const mark = wasm.mark;
    const threads = matrix.columnOf.length < gramInThreadsFrom ? 1 : this.threads;
    const control = this.takeZeroed((controlWords + 1) * 4);
    const args = [size, ...this.placeInteractions(matrix, rowWeights), wasm.take(threads * this.stride * 8)];
    const setUp: Parameters<KernelExports['setUp']> = [this.at_.matrix, size, 0, 0, 0, control, threads];
    const words = wasm.words(control, controlWords);
    const report = (): void =>
      progress?.({ stage: 'gram', done: Atomics.load(words, progressWord), total: size });
    if (threads > 1) {
      await this.inWorkers(setUp, 'gram', args, report);
    } else {
      this.kernel.setUp(...setUp);
      this.kernel.gram(...([0, ...args] as Parameters<KernelExports['gram']>));
    }
    progress?.({ stage: 'gram', done: size, total: size });
    wasm.release(mark);
  }

  setSums(sums: Float64Array): void {
    const { size, stride } = this;
    for (let row = 0; row < size; row++) {
      this.values.set(sums.subarray(row * size, (row + 1) * size), row * stride);
    }
  }

  addToDiagonal(values: Float64Array): void {
    for (let item = 0; item < this.size; item++) this.values[item * (this.stride + 1)] += values[item];
  }

  async invert(progress?: Progress): Promise<void> {
    if (this.inverter) {
      await this.inverter({ values: this.values, size: this.size, stride: this.stride }, progress);
      return;
    }
    const { blocks, size, stride, wasm } = this;
    const mark = wasm.mark;
    const threads = this.inverseThreads;
    const panels = wasm.take(Math.max(2, threads) * blocks * tileBytes);
    const diagonal = wasm.take(tileBytes * 3 + side * 8 + side);
    const floors = wasm.take(stride * 4);
    const control = this.takeZeroed((controlWords + blocks * 2 + 3) * 4);
    this.padDiagonal(wasm.singles(floors, stride));
    const words = wasm.words(control, controlWords);
    const setUp: Parameters<KernelExports['setUp']> = [
      this.at_.matrix,
      size,
      panels,
      diagonal,
      floors,
      control,
      threads,
    ];
    const report = (): void => {
      const done = Math.min(size, Atomics.load(words, progressWord) * side);
      progress?.({ stage: 'inverse', done, total: size });
    };
    if (threads > 1) await this.inWorkers(setUp, 'sweep', [], report);
    else await this.sweepHere(setUp, words, report);
    const failed = words[failureWord];
    if (failed > 0) throw new RecommenderError('not-positive-definite', { pivot: failed - 1 });
    progress?.({ stage: 'inverse', done: size, total: size });
    wasm.release(mark);
  }

  setUpper(upper: Float32Array): void {
    fillFromUpper(this.values, this.size, this.stride, upper);
  }

  at(row: number, column: number): number {
    return this.values[row * this.stride + column];
  }

  row(item: number): Float32Array {
    return this.values.subarray(item * this.stride, item * this.stride + this.size);
  }

  setColumnScale(scale: Float64Array): void {
    this.wasm.singles(this.at_.scale, this.size).set(scale);
  }

  scores(items: ArrayLike<number>, weights: ArrayLike<number>): ColumnScores {
    if (items.length > this.capacity) return this.scores(...merged(items, weights));
    const { at_: at, wasm, size, stride } = this;
    wasm.words(at.items, items.length).set(items);
    wasm.singles(at.weights, items.length).set(weights);
    this.kernel.scores(at.items, at.weights, items.length, at.out, at.scale, at.maxima);
    return { values: wasm.singles(at.out, size), maxima: wasm.singles(at.maxima, stride / scoreBlock) };
  }

  addProducts(vectors: readonly (Float32Array | Float64Array)[], core: Float64Array): void {
    const { wasm, size, stride } = this;
    const mark = wasm.mark;
    const rows = wasm.take(vectors.length * stride * 4);
    vectors.forEach((vector, t) => {
      const row = wasm.singles(rows + t * stride * 4, stride);
      row.set(vector);
      row.fill(0, size);
    });
    const singleCore = wasm.take(core.length * 4);
    wasm.singles(singleCore, core.length).set(core);
    const packs = wasm.take(2 * vectors.length * stride * 4 + rectangleBytes);
    this.kernel.addProducts(rows, singleCore, vectors.length, packs);
    wasm.release(mark);
  }

  /** In this thread, one block of pivots after another, so that others get their turn in between. */
  private async sweepHere(
    setUp: Parameters<KernelExports['setUp']>,
    words: Int32Array,
    report: () => void,
  ): Promise<void> {
    const pacer = new Pacer();
    // Another model's arithmetic has its own instance: what is set up here stays.
    this.kernel.setUp(...setUp);
    this.kernel.makeTiles(0);
    for (let step = 0; step < this.blocks && words[failureWord] === 0; step++) {
      this.kernel.sweepBlock(step);
      words[progressWord] = step + 1;
      if (pacer.due()) {
        report();
        await pacer.breathe();
      }
    }
    if (words[failureWord] === 0) this.kernel.finish(0);
  }

  private async inWorkers(
    setUp: Parameters<KernelExports['setUp']>,
    call: WorkerJob['call'],
    args: readonly number[],
    report: () => void,
  ): Promise<void> {
    const { module, threads, wasm } = this;
    const crew = this.crew && !this.crew.ended ? this.crew : new WorkerCrew(threads);
    this.crew = undefined;
    await crew.run({ module, memory: wasm.memory, setUp, call, args }, report);
    if (call === 'gram' && !this.inverter && this.inverseThreads > 1) {
      this.crew = crew;
      crew.rest();
    } else {
      // Nothing waits for it: they have nothing to do any more.
      void crew.end();
    }
  }

  private get inverseThreads(): number {
    return this.size < inverseInThreadsFrom ? 1 : this.threads;
  }

  /** Addresses in the order of the kernel's `gram`. */
  private placeInteractions(matrix: InteractionMatrix, rowWeights?: Float64Array): number[] {
    const { rowStart, columnOf, values, rows } = matrix;
    const { columnStart, rowOf, entryOf } = indexByColumn(matrix);
    const words = (from: Int32Array): number => {
      const at = this.wasm.take(from.length * 4);
      this.wasm.words(at, from.length).set(from);
      return at;
    };
    const singles = this.wasm.take(values.length * 4);
    this.wasm.singles(singles, values.length).set(values);
    const weights = this.wasm.take(rows * 8);
    if (rowWeights) this.wasm.doubles(weights, rows).set(rowWeights);
    else this.wasm.doubles(weights, rows).fill(1);
    return [
      words(rowStart),
      words(columnOf),
      singles,
      weights,
      words(columnStart),
      words(rowOf),
      words(entryOf),
    ];
  }

  /** Rows that fill up the last tile are those of the identity; beside it, what pivots have to exceed. */
  private padDiagonal(floors: Float32Array): void {
    const { values, size, stride } = this;
    for (let row = 0; row < stride; row++) {
      if (row >= size) values[row * (stride + 1)] = 1;
      floors[row] = Math.abs(values[row * (stride + 1)]) * pivotFloor;
    }
  }

  private takeZeroed(bytes: number): number {
    const at = this.wasm.take(bytes);
    this.wasm.words(at, bytes / 4).fill(0);
    return at;
  }
}

/** Each item once, with the sum of its weights. */
function merged(items: ArrayLike<number>, weights: ArrayLike<number>): [number[], number[]] {
  const sums = new Map<number, number>();
  for (let at = 0; at < items.length; at++) {
    sums.set(items[at], (sums.get(items[at]) ?? 0) + weights[at]);
  }
  return [[...sums.keys()], [...sums.values()]];
}
