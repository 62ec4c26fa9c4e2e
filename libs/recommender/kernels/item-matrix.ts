/**
 * AssemblyScript, not TypeScript: the dense arithmetic of an item model for WebAssembly SIMD in single precision.
 * Compiled by scripts/building/kernels.mjs, with and without relaxed fused multiply-add; docs/adr/0040 says why so.
 *
 * The matrix is filled up to n x n with n a multiple of 192, row after row, in memory that several workers may share.
 * While it is being inverted it is kept as tiles of 192 x 192, each contiguous: row block R then holds its tiles
 * side by side in the very bytes of its 192 rows. What fills it up is the identity: arithmetic with it is left out.
 */
const side: usize = 192;
const rowBytes: usize = side * 4;
const tileBytes: usize = side * rowBytes;
/**
 * A packed sliver of eight rows of W, and one of six rows of V or D: value (row r, pivot p) at (p * rows + r). Where
 * multiply-adds are not fused, products take registers of their own, which leaves enough for four rows.
 */
const high: usize = ASC_FEATURE_RELAXED_SIMD ? 6 : 4;
const wSliver: usize = side * 32;
const vSliver: usize = side * high * 4;

let matrix: usize = 0;
let size: usize = 0;
let blocks: usize = 0;
/** The panels W = A[.,K] and V = -W·D, each one row of tiles long; while tiles are made, their scratch. */
let panels: usize = 0;
let vPanel: usize = 0;
let wPanel: usize = 0;
/** D = A[K,K]⁻¹ in single precision and slivers, and the double precision it is found in. */
let inverted: usize = 0;
let doubles: usize = 0;
/** Below these pivots are nothing but rounding. */
let floors: usize = 0;
let control: usize = 0;
let threads: i32 = 1;

/** Words of the control block. From `counters` on: two for each step and three for the layout, all zero at first. */
const arrived: usize = 0;
const generation: usize = 4;
const failure: usize = 8;
const progress: usize = 12;
const counters: usize = 16;

export function setUp(
  matrixAt: usize,
  items: usize,
  panelsAt: usize,
  diagonalAt: usize,
  floorsAt: usize,
  controlAt: usize,
  threadCount: i32,
): void {
  matrix = matrixAt;
  size = items;
  blocks = (items + side - 1) / side;
  panels = panelsAt;
  vPanel = panelsAt;
  wPanel = panelsAt + blocks * tileBytes;
  inverted = diagonalAt;
  doubles = diagonalAt + tileBytes;
  floors = floorsAt;
  control = controlAt;
  threads = threadCount;
}

function madd(a: v128, b: v128, sum: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return f32x4.relaxed_madd(a, b, sum);
  return f32x4.add(sum, f32x4.mul(a, b));
}

function nmaddDouble(a: v128, b: v128, sum: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return f64x2.relaxed_nmadd(a, b, sum);
  return f64x2.sub(sum, f64x2.mul(a, b));
}

function tile(row: usize, column: usize): usize {
  return matrix + (row * blocks + column) * tileBytes;
}

/** How many rows of a block are items'. */
function rowsOf(block: usize): usize {
  return min(side, size - block * side);
}

/** The next number nobody has taken yet: work is handed out, not divided, so a worker that is held up holds up none. */
function next(counter: usize): usize {
  return <usize>atomic.add<i32>(control + counters + counter * 4, 1);
}

function barrier(): void {
  if (threads === 1) return;
  const now = atomic.load<i32>(control + generation);
  if (atomic.add<i32>(control + arrived, 1) === threads - 1) {
    atomic.store<i32>(control + arrived, 0);
    atomic.add<i32>(control + generation, 1);
    atomic.notify(control + generation, threads);
    return;
  }
  // The others are mostly microseconds away; a core they wait for to begin with is given free.
  for (let spins = 0; spins < 4000; spins++) if (atomic.load<i32>(control + generation) !== now) return;
  while (atomic.load<i32>(control + generation) === now) atomic.wait<i32>(control + generation, now, 5000000);
}

// ---------------------------------------------------------------- the inverse

/** The whole inverse, by every one of `threads` workers at once. The result is in `failure`: 0, or the bad row + 1. */
export function sweep(id: usize): void {
  makeTiles(id);
  barrier();
  for (let step: usize = 0; step < blocks; step++) {
    if (atomic.load<i32>(control + failure)) return;
    sweepBlock(step);
    if (id === 0) atomic.store<i32>(control + progress, <i32>step + 1);
  }
  finish(id);
}

/** Lays the lower triangle out as tiles, and inverts the first one on the diagonal. */
export function makeTiles(id: usize): void {
  const phase = blocks * 2;
  const scratch = panels + id * blocks * tileBytes;
  for (let task = next(phase); task < blocks; task = next(phase)) {
    const block = blocks - 1 - task;
    const base = tile(block, 0);
    for (let column: usize = 0; column <= block; column++)
      for (let row: usize = 0; row < side; row++)
        memory.copy(
          scratch + column * tileBytes + row * rowBytes,
          base + (row * blocks + column) * rowBytes,
          rowBytes,
        );
    memory.copy(base, scratch, (block + 1) * tileBytes);
    if (block === 0) invertDiagonal(0);
  }
}

/**
 * Sweeps the pivots of block K: with D = A[K,K]⁻¹ and W = A[.,K] it makes A += V·Wᵀ outside of K with V = -W·D,
 * A[.,K] = W·D and A[K,K] = -D. When all are swept, A holds minus its inverse (in its lower tiles). D is there
 * already: one worker inverts the next block on the diagonal while the others still change the rest.
 */
export function sweepBlock(step: usize): void {
  const phase = step * 2;
  for (let block = next(phase); block < blocks; block = next(phase)) {
    if (block === step) continue;
    packPanel(step, block);
    multiplyPanel(step, block);
  }
  barrier();
  // After the next pivots the longest rows of tiles: the short ones even out who ends when.
  for (let task = next(phase + 1); task <= blocks; task = next(phase + 1)) {
    if (task === 0) prepareBlock(step + 1);
    else updateRow(step, blocks - task);
  }
  barrier();
}

function prepareBlock(block: usize): void {
  if (block === blocks) return;
  updateTile(block, block, rowsOf(block - 1));
  invertDiagonal(block);
}

/** A row of tiles but for those of K and the one that `prepareBlock` has. */
function updateRow(step: usize, row: usize): void {
  if (row === step) return;
  const end = row === step + 1 ? row : row + 1;
  for (let column: usize = 0; column < end; column++)
    if (column !== step) updateTile(row, column, rowsOf(step));
}

/** A[K,K] swept one pivot at a time in double precision, of which only the lower triangle is kept. */
function invertDiagonal(step: usize): void {
  const source = tile(step, step);
  const stride = side * 8;
  const pivots = doubles + side * stride;
  for (let i: usize = 0; i < side; i++)
    for (let j: usize = 0; j <= i; j++)
      store<f64>(doubles + i * stride + j * 8, <f64>load<f32>(source + i * rowBytes + j * 4));
  for (let k: usize = 0; k < side; k++) {
    const pivotRow = doubles + k * stride;
    const pivot = load<f64>(pivotRow + k * 8);
    // Written so that a pivot that is no number fails too.
    if (!(pivot > <f64>load<f32>(floors + (step * side + k) * 4) && pivot < Infinity)) {
      atomic.store<i32>(control + failure, <i32>(step * side + k) + 1);
      return;
    }
    for (let j: usize = 0; j < k; j++) store<f64>(pivots + j * 8, load<f64>(pivotRow + j * 8));
    for (let i = k; i < side; i++) store<f64>(pivots + i * 8, load<f64>(doubles + i * stride + k * 8));
    const inverse = 1.0 / pivot;
    for (let i: usize = 0; i < side; i++) {
      if (i === k) continue;
      const row = doubles + i * stride;
      const factor = load<f64>(pivots + i * 8) * inverse;
      const factors = f64x2.splat(factor);
      // It may run over the diagonal: what lies above it is never read.
      for (let at: usize = 0; at <= i * 8; at += 32) {
        v128.store(row + at, nmaddDouble(factors, v128.load(pivots + at), v128.load(row + at)));
        v128.store(row + at, nmaddDouble(factors, v128.load(pivots + at, 16), v128.load(row + at, 16)), 16);
      }
      if (i > k) store<f64>(row + k * 8, factor);
    }
    for (let j: usize = 0; j < k; j++) store<f64>(pivotRow + j * 8, load<f64>(pivots + j * 8) * inverse);
    store<f64>(pivotRow + k * 8, -inverse);
  }
  for (let i: usize = 0; i < side; i++)
    for (let j: usize = 0; j <= i; j++) {
      const value = <f32>load<f64>(doubles + i * stride + j * 8);
      store<f32>(source + i * rowBytes + j * 4, value);
      store<f32>(inSliver(i, j), -value);
      store<f32>(inSliver(j, i), -value);
    }
}

function inSliver(row: usize, pivot: usize): usize {
  return inverted + (row / high) * vSliver + (pivot * high + (row % high)) * 4;
}

/** Four vectors of four: `to`, `to + gap` ... get the columns of what `from`, `from + stride` ... hold. */
function transpose4(from: usize, stride: usize, to: usize, gap: usize): void {
  const a = v128.load(from);
  const b = v128.load(from + stride);
  const c = v128.load(from + 2 * stride);
  const d = v128.load(from + 3 * stride);
  const abLow = v128.shuffle<f32>(a, b, 0, 4, 1, 5);
  const abHigh = v128.shuffle<f32>(a, b, 2, 6, 3, 7);
  const cdLow = v128.shuffle<f32>(c, d, 0, 4, 1, 5);
  const cdHigh = v128.shuffle<f32>(c, d, 2, 6, 3, 7);
  v128.store(to, v128.shuffle<f32>(abLow, cdLow, 0, 1, 4, 5));
  v128.store(to + gap, v128.shuffle<f32>(abLow, cdLow, 2, 3, 6, 7));
  v128.store(to + 2 * gap, v128.shuffle<f32>(abHigh, cdHigh, 0, 1, 4, 5));
  v128.store(to + 3 * gap, v128.shuffle<f32>(abHigh, cdHigh, 2, 3, 6, 7));
}

/** W of one row block, out of the lower tiles: below K as they are, above K from the transposed ones. */
function packPanel(step: usize, block: usize): void {
  const target = wPanel + block * tileBytes;
  const source = block > step ? tile(block, step) : tile(step, block);
  for (let sliver: usize = 0; sliver < side / 8; sliver++) {
    const to = target + sliver * wSliver;
    if (block > step) {
      const rows = source + sliver * 8 * rowBytes;
      for (let pivot: usize = 0; pivot < side; pivot += 4) {
        transpose4(rows + pivot * 4, rowBytes, to + pivot * 32, 32);
        transpose4(rows + 4 * rowBytes + pivot * 4, rowBytes, to + pivot * 32 + 16, 32);
      }
    } else {
      const columns = source + sliver * 32;
      for (let pivot: usize = 0; pivot < side; pivot++) {
        v128.store(to + pivot * 32, v128.load(columns + pivot * rowBytes));
        v128.store(to + pivot * 32, v128.load(columns + pivot * rowBytes, 16), 16);
      }
    }
  }
}

/** A[block,K] = W·D, which nothing reads any more in this step, and V = -W·D of one row block. */
function multiplyPanel(step: usize, block: usize): void {
  const target = block > step ? tile(block, step) : tile(step, block);
  const pivots = rowsOf(step);
  memory.fill(target, 0, tileBytes);
  const w = wPanel + block * tileBytes;
  // The other way round, D·Wᵀ: its rows are pivots.
  multiply(inverted, (pivots + high - 1) / high, w, (rowsOf(block) + 7) / 8, target, pivots);
  packNegated(target, vPanel + block * tileBytes);
  if (block > step) turn(target);
}

/** Slivers of V out of the columns of a tile, each number negated. */
function packNegated(from: usize, to: usize): void {
  for (let sliver: usize = 0; sliver < side / high; sliver++) {
    let source = from + sliver * high * 4;
    const end = to + (sliver + 1) * vSliver;
    for (let at = to + sliver * vSliver; at < end; at += high * 4) {
      v128.store(at, f32x4.neg(v128.load(source)));
      for (let r: usize = 4; r < high; r++) store<f32>(at + r * 4, -load<f32>(source + r * 4));
      source += rowBytes;
    }
  }
}

/** The tile transposed where it stands. */
function turn(square: usize): void {
  for (let row: usize = 0; row < side; row += 4)
    for (let column: usize = 0; column <= row; column += 4) {
      const lower = square + row * rowBytes + column * 4;
      const upper = square + column * rowBytes + row * 4;
      const a = v128.load(upper);
      const b = v128.load(upper, rowBytes);
      const c = v128.load(upper, 2 * rowBytes);
      const d = v128.load(upper, 3 * rowBytes);
      transpose4(lower, rowBytes, upper, rowBytes);
      storeTransposedAt(lower, rowBytes, a, b, c, d);
    }
}

function storeTransposedAt(to: usize, stride: usize, a: v128, b: v128, c: v128, d: v128): void {
  const abLow = v128.shuffle<f32>(a, b, 0, 4, 1, 5);
  const abHigh = v128.shuffle<f32>(a, b, 2, 6, 3, 7);
  const cdLow = v128.shuffle<f32>(c, d, 0, 4, 1, 5);
  const cdHigh = v128.shuffle<f32>(c, d, 2, 6, 3, 7);
  v128.store(to, v128.shuffle<f32>(abLow, cdLow, 0, 1, 4, 5));
  v128.store(to + stride, v128.shuffle<f32>(abLow, cdLow, 2, 3, 6, 7));
  v128.store(to + 2 * stride, v128.shuffle<f32>(abHigh, cdHigh, 0, 1, 4, 5));
  v128.store(to + 3 * stride, v128.shuffle<f32>(abHigh, cdHigh, 2, 3, 6, 7));
}

/** A[row,column] += V[row]·W[column]ᵀ over so many pivots; of a tile on the diagonal only what reaches below it. */
function updateTile(row: usize, column: usize, pivots: usize): void {
  const target = tile(row, column);
  const left = vPanel + row * tileBytes;
  const right = wPanel + column * tileBytes;
  const slivers = (rowsOf(row) + high - 1) / high;
  if (row !== column) {
    multiply(left, slivers, right, side / 8, target, pivots);
    return;
  }
  for (let i: usize = 0; i < slivers; i++)
    multiply(left + i * vSliver, 1, right, (i * high + high + 7) / 8, target + i * high * rowBytes, pivots);
}

/** C += V·Wᵀ, so many slivers of each: one of W serves eight of V before the next one comes. */
function multiply(v: usize, vSlivers: usize, w: usize, wSlivers: usize, c: usize, pivots: usize): void {
  for (let group: usize = 0; group < vSlivers; group += 8) {
    const last = min<usize>(group + 8, vSlivers);
    for (let j: usize = 0; j < wSlivers; j++)
      for (let i = group; i < last; i++) {
        const patch = c + i * high * rowBytes + j * 32;
        if (ASC_FEATURE_RELAXED_SIMD) update6x8(v + i * vSliver, w + j * wSliver, patch, pivots);
        else update4x8(v + i * vSliver, w + j * wSliver, patch, pivots);
      }
  }
}

/**
 * Six rows of eight columns, twelve sums of four, stay in registers over all pivots: with fewer of them a multiply-add
 * waits for the last one on its sum. All 15 registers that the engine has are taken, so its loads have to stay where
 * they are written: exported, because inlined it gets unrolled and its loads pulled together, which spills sums.
 */
export function update6x8(v: usize, w: usize, c: usize, pivots: usize): void {
  let s00 = v128.load(c);
  let s01 = v128.load(c, 16);
  let s10 = v128.load(c, rowBytes);
  let s11 = v128.load(c, rowBytes + 16);
  let s20 = v128.load(c, 2 * rowBytes);
  let s21 = v128.load(c, 2 * rowBytes + 16);
  let s30 = v128.load(c, 3 * rowBytes);
  let s31 = v128.load(c, 3 * rowBytes + 16);
  let s40 = v128.load(c, 4 * rowBytes);
  let s41 = v128.load(c, 4 * rowBytes + 16);
  let s50 = v128.load(c, 5 * rowBytes);
  let s51 = v128.load(c, 5 * rowBytes + 16);
  const end = v + pivots * 24;
  while (v < end) {
    const w0 = v128.load(w);
    const w1 = v128.load(w, 16);
    const v0 = v128.load32_splat(v);
    s00 = madd(v0, w0, s00);
    s01 = madd(v0, w1, s01);
    const v1 = v128.load32_splat(v, 4);
    s10 = madd(v1, w0, s10);
    s11 = madd(v1, w1, s11);
    const v2 = v128.load32_splat(v, 8);
    s20 = madd(v2, w0, s20);
    s21 = madd(v2, w1, s21);
    const v3 = v128.load32_splat(v, 12);
    s30 = madd(v3, w0, s30);
    s31 = madd(v3, w1, s31);
    const v4 = v128.load32_splat(v, 16);
    s40 = madd(v4, w0, s40);
    s41 = madd(v4, w1, s41);
    const v5 = v128.load32_splat(v, 20);
    s50 = madd(v5, w0, s50);
    s51 = madd(v5, w1, s51);
    v += 24;
    w += 32;
  }
  v128.store(c, s00);
  v128.store(c, s01, 16);
  v128.store(c, s10, rowBytes);
  v128.store(c, s11, rowBytes + 16);
  v128.store(c, s20, 2 * rowBytes);
  v128.store(c, s21, 2 * rowBytes + 16);
  v128.store(c, s30, 3 * rowBytes);
  v128.store(c, s31, 3 * rowBytes + 16);
  v128.store(c, s40, 4 * rowBytes);
  v128.store(c, s41, 4 * rowBytes + 16);
  v128.store(c, s50, 5 * rowBytes);
  v128.store(c, s51, 5 * rowBytes + 16);
}

/** The same with eight sums. */
export function update4x8(v: usize, w: usize, c: usize, pivots: usize): void {
  let s00 = v128.load(c);
  let s01 = v128.load(c, 16);
  let s10 = v128.load(c, rowBytes);
  let s11 = v128.load(c, rowBytes + 16);
  let s20 = v128.load(c, 2 * rowBytes);
  let s21 = v128.load(c, 2 * rowBytes + 16);
  let s30 = v128.load(c, 3 * rowBytes);
  let s31 = v128.load(c, 3 * rowBytes + 16);
  const end = v + pivots * 16;
  while (v < end) {
    const w0 = v128.load(w);
    const w1 = v128.load(w, 16);
    const v0 = v128.load32_splat(v);
    s00 = madd(v0, w0, s00);
    s01 = madd(v0, w1, s01);
    const v1 = v128.load32_splat(v, 4);
    s10 = madd(v1, w0, s10);
    s11 = madd(v1, w1, s11);
    const v2 = v128.load32_splat(v, 8);
    s20 = madd(v2, w0, s20);
    s21 = madd(v2, w1, s21);
    const v3 = v128.load32_splat(v, 12);
    s30 = madd(v3, w0, s30);
    s31 = madd(v3, w1, s31);
    v += 16;
    w += 32;
  }
  v128.store(c, s00);
  v128.store(c, s01, 16);
  v128.store(c, s10, rowBytes);
  v128.store(c, s11, rowBytes + 16);
  v128.store(c, s20, 2 * rowBytes);
  v128.store(c, s21, 2 * rowBytes + 16);
  v128.store(c, s30, 3 * rowBytes);
  v128.store(c, s31, 3 * rowBytes + 16);
}

/** Changes the sign, fills the upper tiles, and lays the rows out whole again. */
export function finish(id: usize): void {
  const phase = blocks * 2 + 1;
  for (let task = next(phase); task < blocks; task = next(phase)) {
    const row = blocks - 1 - task;
    for (let column: usize = 0; column < row; column++) negateInto(tile(row, column), tile(column, row));
    const diagonal = tile(row, row);
    for (let i: usize = 0; i < side; i++)
      for (let j: usize = 0; j <= i; j++) {
        const value = -load<f32>(diagonal + i * rowBytes + j * 4);
        store<f32>(diagonal + i * rowBytes + j * 4, value);
        store<f32>(diagonal + j * rowBytes + i * 4, value);
      }
  }
  barrier();
  const scratch = panels + id * blocks * tileBytes;
  for (let block = next(phase + 1); block < blocks; block = next(phase + 1)) {
    const base = tile(block, 0);
    memory.copy(scratch, base, blocks * tileBytes);
    for (let column: usize = 0; column < blocks; column++)
      for (let row: usize = 0; row < side; row++)
        memory.copy(
          base + (row * blocks + column) * rowBytes,
          scratch + column * tileBytes + row * rowBytes,
          rowBytes,
        );
  }
}

function negateInto(lower: usize, upper: usize): void {
  for (let at: usize = 0; at < tileBytes; at += 16) v128.store(lower + at, f32x4.neg(v128.load(lower + at)));
  for (let row: usize = 0; row < side; row += 4)
    for (let column: usize = 0; column < side; column += 4)
      transpose4(
        lower + row * rowBytes + column * 4,
        rowBytes,
        upper + column * rowBytes + row * 4,
        rowBytes,
      );
}

// ---------------------------------------------------------------- the Gram matrix

/**
 * G = Xᵀ·W·X into the lower triangle, by every one of `threads` workers at once: one row at a time is summed in
 * double precision, dense, and rounded once. X by rows (rowStart, columnOf, values) and by columns (columnStart,
 * rowOf, entryOf); `sums` has room for one row of doubles for each worker.
 */
export function gram(
  id: usize,
  items: usize,
  rowStart: usize,
  columnOf: usize,
  values: usize,
  weights: usize,
  columnStart: usize,
  rowOf: usize,
  entryOf: usize,
  sums: usize,
): void {
  const stride = blocks * rowBytes;
  const row = sums + id * blocks * side * 8;
  for (let chunk = next(0); chunk * 8 < items; chunk = next(0)) {
    const last = min<usize>(chunk * 8 + 8, items);
    for (let item = chunk * 8; item < last; item++) {
      memory.fill(row, 0, (item + 1) * 8);
      const end = <usize>load<u32>(columnStart + item * 4 + 4);
      for (let at = <usize>load<u32>(columnStart + item * 4); at < end; at++) {
        const learner = <usize>load<u32>(rowOf + at * 4);
        const own = <usize>load<u32>(entryOf + at * 4);
        const factor = <f64>load<f32>(values + own * 4) * load<f64>(weights + learner * 8);
        // Columns rise within a row: up to the item's own entry is the lower triangle.
        for (let entry = <usize>load<u32>(rowStart + learner * 4); entry <= own; entry++) {
          const sum = row + <usize>load<u32>(columnOf + entry * 4) * 8;
          store<f64>(sum, load<f64>(sum) + factor * <f64>load<f32>(values + entry * 4));
        }
      }
      const target = matrix + item * stride;
      for (let column: usize = 0; column <= item; column++)
        store<f32>(target + column * 4, <f32>load<f64>(row + column * 8));
    }
    atomic.add<i32>(control + progress, <i32>(last - chunk * 8));
  }
}

// ---------------------------------------------------------------- serving

/**
 * out[j] = scale[j] · Σ weights[q] · A[items[q], j], and the largest of each 64 of them into `maxima`, so that
 * who looks for the best need not read the rest.
 */
export function scores(
  items: usize,
  weights: usize,
  count: i32,
  out: usize,
  scale: usize,
  maxima: usize,
): void {
  const bytes = blocks * rowBytes;
  let at = 0;
  if (count === 0) memory.fill(out, 0, bytes);
  for (; at + 4 <= count; at += 4) {
    const list = items + <usize>at * 4;
    const first = matrix + <usize>load<u32>(list) * bytes;
    const second = matrix + <usize>load<u32>(list, 4) * bytes;
    const third = matrix + <usize>load<u32>(list, 8) * bytes;
    const fourth = matrix + <usize>load<u32>(list, 12) * bytes;
    const w = weights + <usize>at * 4;
    const w0 = v128.load32_splat(w);
    const w1 = v128.load32_splat(w, 4);
    const w2 = v128.load32_splat(w, 8);
    const w3 = v128.load32_splat(w, 12);
    for (let j: usize = 0; j < bytes; j += 32) {
      let a = at ? v128.load(out + j) : f32x4.splat(0);
      let b = at ? v128.load(out + j, 16) : f32x4.splat(0);
      a = madd(w0, v128.load(first + j), a);
      b = madd(w0, v128.load(first + j, 16), b);
      a = madd(w1, v128.load(second + j), a);
      b = madd(w1, v128.load(second + j, 16), b);
      a = madd(w2, v128.load(third + j), a);
      b = madd(w2, v128.load(third + j, 16), b);
      a = madd(w3, v128.load(fourth + j), a);
      b = madd(w3, v128.load(fourth + j, 16), b);
      v128.store(out + j, a);
      v128.store(out + j, b, 16);
    }
  }
  for (; at < count; at++) {
    const row = matrix + <usize>load<u32>(items + <usize>at * 4) * bytes;
    const w = v128.load32_splat(weights + <usize>at * 4);
    for (let j: usize = 0; j < bytes; j += 32) {
      const a = at ? v128.load(out + j) : f32x4.splat(0);
      const b = at ? v128.load(out + j, 16) : f32x4.splat(0);
      v128.store(out + j, madd(w, v128.load(row + j), a));
      v128.store(out + j, madd(w, v128.load(row + j, 16), b), 16);
    }
  }
  for (let block: usize = 0; block < bytes; block += 256) {
    let most = f32x4.splat(-Infinity);
    for (let j = block; j < block + 256; j += 16) {
      const scaled = f32x4.mul(v128.load(out + j), v128.load(scale + j));
      v128.store(out + j, scaled);
      most = f32x4.pmax(most, scaled);
    }
    most = f32x4.pmax(most, v128.shuffle<f32>(most, most, 2, 3, 0, 1));
    most = f32x4.pmax(most, v128.shuffle<f32>(most, most, 1, 0, 3, 2));
    store<f32>(maxima + (block >> 6), f32x4.extract_lane(most, 0));
  }
}

/**
 * Changes are made in rectangles of so many rows and columns, all of which stays in the first-level cache. A turned
 * rectangle has rows of one line of the cache.
 */
const tall: usize = 16;
const wide: usize = 256;

/**
 * A += Yᵀ·C·Y for `count` vectors Y one after another and a symmetric C, in one pass over the lower triangle, each
 * rectangle of which is laid over its counterpart above at once. `packs` has room for twice Y and one rectangle.
 */
export function addProducts(vectors: usize, core: usize, count: usize, packs: usize): void {
  const bytes = blocks * rowBytes;
  const products = packs + count * bytes;
  const turned = products + count * bytes;
  packVectors(vectors, core, count, packs, products);
  for (let row: usize = 0; row < size; row += tall) {
    for (let column: usize = 0; column < row + tall; column += wide) {
      const right = products + column * count * 4;
      addToRectangle(row, column, min(wide, row + tall - column), count, packs, right, turned);
      if (column < row) layOver(turned, row, column, min(wide, row - column));
    }
    mirrorDiagonal(row);
  }
}

function addToRectangle(
  row: usize,
  column: usize,
  width: usize,
  count: usize,
  packs: usize,
  right: usize,
  turned: usize,
): void {
  const bytes = blocks * rowBytes;
  for (let i: usize = 0; i < tall; i += 4) {
    const left = packs + (row + i) * count * 4;
    const to = matrix + (row + i) * bytes + column * 4;
    for (let j: usize = 0; j < width; j += 8)
      addTo4x8(left, right + j * count * 4, count, to + j * 4, turned + (j * tall + i) * 4);
  }
}

/** The turned rectangle onto the upper triangle, a whole line of the cache at a time. */
function layOver(turned: usize, row: usize, column: usize, width: usize): void {
  const bytes = blocks * rowBytes;
  let to = matrix + column * bytes + row * 4;
  const end = turned + width * tall * 4;
  for (let from = turned; from < end; from += tall * 4) {
    v128.store(to, v128.load(from));
    v128.store(to, v128.load(from, 16), 16);
    v128.store(to, v128.load(from, 32), 32);
    v128.store(to, v128.load(from, 48), 48);
    to += bytes;
  }
}

/** Y in slivers of four columns, and C·Y in slivers of eight: value (vector t, column j) at (t * columns + j). */
function packVectors(vectors: usize, core: usize, count: usize, packs: usize, products: usize): void {
  const bytes = blocks * rowBytes;
  for (let at: usize = 0; at < bytes; at += 32) {
    const left = packs + at * count;
    const right = left + 16 * count;
    for (let t: usize = 0; t < count; t++) {
      v128.store(left + t * 16, v128.load(vectors + t * bytes + at));
      v128.store(right + t * 16, v128.load(vectors + t * bytes + at, 16));
    }
    for (let s: usize = 0; s < count; s++) {
      let low = f32x4.splat(0);
      let high = low;
      for (let t: usize = 0; t < count; t++) {
        const share = v128.load32_splat(core + (s * count + t) * 4);
        low = madd(share, v128.load(left + t * 16), low);
        high = madd(share, v128.load(right + t * 16), high);
      }
      v128.store(products + at * count + s * 32, low);
      v128.store(products + at * count + s * 32, high, 16);
    }
  }
}

/** Four rows of eight columns from `c` on, and the same turned: beside the sums a vector at a time is in registers. */
function addTo4x8(v: usize, w: usize, count: usize, c: usize, turned: usize): void {
  const bytes = blocks * rowBytes;
  const second = c + bytes;
  const third = second + bytes;
  const fourth = third + bytes;
  let s00 = v128.load(c);
  let s01 = v128.load(c, 16);
  let s10 = v128.load(second);
  let s11 = v128.load(second, 16);
  let s20 = v128.load(third);
  let s21 = v128.load(third, 16);
  let s30 = v128.load(fourth);
  let s31 = v128.load(fourth, 16);
  const end = v + count * 16;
  while (v < end) {
    const w0 = v128.load(w);
    const w1 = v128.load(w, 16);
    const v0 = v128.load32_splat(v);
    s00 = madd(v0, w0, s00);
    s01 = madd(v0, w1, s01);
    const v1 = v128.load32_splat(v, 4);
    s10 = madd(v1, w0, s10);
    s11 = madd(v1, w1, s11);
    const v2 = v128.load32_splat(v, 8);
    s20 = madd(v2, w0, s20);
    s21 = madd(v2, w1, s21);
    const v3 = v128.load32_splat(v, 12);
    s30 = madd(v3, w0, s30);
    s31 = madd(v3, w1, s31);
    v += 16;
    w += 32;
  }
  v128.store(c, s00);
  v128.store(c, s01, 16);
  v128.store(second, s10);
  v128.store(second, s11, 16);
  v128.store(third, s20);
  v128.store(third, s21, 16);
  v128.store(fourth, s30);
  v128.store(fourth, s31, 16);
  storeTransposedAt(turned, tall * 4, s00, s10, s20, s30);
  storeTransposedAt(turned + tall * 16, tall * 4, s01, s11, s21, s31);
}

/** The square on the diagonal from `row` on: its lower triangle over its upper one. */
function mirrorDiagonal(row: usize): void {
  const bytes = blocks * rowBytes;
  for (let i: usize = row; i < row + tall; i++)
    for (let j: usize = row; j < i; j++)
      store<f32>(matrix + j * bytes + i * 4, load<f32>(matrix + i * bytes + j * 4));
}
