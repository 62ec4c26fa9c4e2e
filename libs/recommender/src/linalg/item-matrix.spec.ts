import fc from 'fast-check';
import { inverse, Matrix } from 'ml-matrix';
import type { InteractionMatrix } from '../data/interaction-matrix';
import { syntheticInteractions } from '../data/synthetic';
import type { ProgressEvent } from '../progress';
import { seededRng } from '../random';
import { type BackendName, backendNames, findBackend } from './backends';
import type { ItemMatrix, ItemMatrixBackend } from './item-matrix';
import { precisionMatrix } from './precision-matrix';
import { RegularisedGram } from './regularised-gram';

const ridge = 3;

const interactions = (items: number, seed = items): InteractionMatrix => {
  const { matrix } = syntheticInteractions({ learners: items * 3, items, itemsPerLearner: 8, seed });
  const rng = seededRng(seed);
  return { ...matrix, values: matrix.values.map(() => 0.5 + rng()) };
};

const weightsOf = ({ rows }: InteractionMatrix): Float64Array => {
  const rng = seededRng(rows);
  return Float64Array.from({ length: rows }, () => 0.2 + rng());
};

/** Xᵀ·W·X + ridge by ml-matrix in double precision. */
function reference(matrix: InteractionMatrix, weights?: Float64Array): Matrix {
  const result = Matrix.zeros(matrix.columns, matrix.columns);
  for (let row = 0; row < matrix.rows; row++) {
    const weight = weights ? weights[row] : 1;
    for (let a = matrix.rowStart[row]; a < matrix.rowStart[row + 1]; a++) {
      for (let b = matrix.rowStart[row]; b < matrix.rowStart[row + 1]; b++) {
        const [i, j] = [matrix.columnOf[a], matrix.columnOf[b]];
        result.set(i, j, result.get(i, j) + weight * matrix.values[a] * matrix.values[b]);
      }
    }
  }
  for (let i = 0; i < matrix.columns; i++) result.set(i, i, result.get(i, i) + ridge);
  return result;
}

/** The same for all back-ends: ml-matrix takes seconds for it. */
const expectedInverses = new Map<number, { readonly a: Matrix; readonly aInverse: Matrix }>();
function expectedOf(size: number): { readonly a: Matrix; readonly aInverse: Matrix } {
  const a = reference(interactions(size));
  const found = expectedInverses.get(size) ?? { a, aInverse: inverse(a) };
  expectedInverses.set(size, found);
  return found;
}

async function gramOf(backend: ItemMatrixBackend, matrix: InteractionMatrix, weights?: Float64Array) {
  const result = backend.create(matrix.columns);
  await result.setGram(matrix, weights);
  result.addToDiagonal(new Float64Array(matrix.columns).fill(ridge));
  return result;
}

async function inverseOf(backend: ItemMatrixBackend, matrix: InteractionMatrix): Promise<ItemMatrix> {
  const result = await gramOf(backend, matrix);
  await result.invert();
  return result;
}

const dense = (matrix: ItemMatrix): Matrix =>
  Matrix.from1DArray(
    matrix.size,
    matrix.size,
    Array.from({ length: matrix.size }, (_, item) => Array.from(matrix.row(item))).flat(),
  );

const largest = (matrix: Matrix): number =>
  matrix.to1DArray().reduce((most, x) => Math.max(most, Math.abs(x)), 0);

const found = backendNames.flatMap((name): [BackendName, ItemMatrixBackend][] => {
  const backend = findBackend(name, { threads: 2 });
  return typeof backend === 'string' ? [] : [[name, backend]];
});

it('has WebAssembly with and without relaxed multiply-add wherever it is built', () => {
  expect(found.map(([name]) => name)).toEqual(expect.arrayContaining(['wasm-fma', 'wasm-simd', 'plain']));
});

describe.each(found)('an item matrix by %s', (name, backend) => {
  // Beyond the tiles' edges on both sides; ml-matrix takes minutes for more than a few hundred.
  const sizes = name === 'ml-matrix' ? [1, 2, 60] : [1, 2, 128, 191, 192, 193];

  it.each(sizes)('has the Gram matrix of %i items, with and without weights of learners', async (size) => {
    const matrix = interactions(size);
    for (const weights of [undefined, weightsOf(matrix)]) {
      const expected = reference(matrix, weights);
      const gram = await gramOf(backend, matrix, weights);
      let worst = 0;
      for (let i = 0; i < size; i++) {
        for (let j = 0; j <= i; j++) {
          const entry = expected.get(i, j);
          worst = Math.max(worst, Math.abs(gram.at(i, j) - entry) / Math.max(1, entry));
        }
      }
      expect(worst).toBeLessThan(1e-6);
    }
  });

  it.each(sizes)('agrees with the double precision inverse of ml-matrix at %i items', async (size) => {
    const matrix = interactions(size);
    const { a, aInverse } = expectedOf(size);
    const result = dense(await inverseOf(backend, matrix));
    expect(largest(Matrix.sub(result, aInverse))).toBeLessThan(1e-5);
    expect(largest(Matrix.sub(a.mmul(result), Matrix.eye(size)))).toBeLessThan(1e-3);
    expect(largest(Matrix.sub(result, result.transpose()))).toBe(0);
  });

  it('scores any history as the weighted sum of its rows, and knows the best of each block', async () => {
    const size = name === 'ml-matrix' ? 100 : 200;
    const matrix = await inverseOf(backend, interactions(size));
    const rng = seededRng(2);
    const scale = Float64Array.from({ length: size }, () => rng() * 2 - 1);
    matrix.setColumnScale(scale);
    const history = fc.array(fc.tuple(fc.nat(size - 1), fc.double({ min: 0, max: 4, noNaN: true })), {
      maxLength: 400,
    });
    fc.assert(
      fc.property(history, (pairs) => {
        const [items, weights] = [pairs.map(([item]) => item), pairs.map(([, weight]) => weight)];
        const { values, maxima } = matrix.scores(items, weights);
        expect(values).toHaveLength(size);
        const rows = items.map((item) => matrix.row(item));
        let worst = 0;
        for (let j = 0; j < size; j++) {
          const sum = rows.reduce((total, row, at) => total + weights[at] * row[j], 0);
          worst = Math.max(worst, Math.abs(values[j] - scale[j] * sum));
        }
        expect(worst).toBeLessThan(1e-4);
        expect(values.findIndex((value, j) => value > maxima[Math.floor(j / 64)])).toBe(-1);
      }),
      { numRuns: 30 },
    );
  });

  it.each([1, 3, 40])('takes products of %i vectors in and stays exactly symmetric', async (count) => {
    // Beyond one of the kernel's rectangles, where ml-matrix allows.
    const size = name === 'ml-matrix' ? 60 : 300;
    const { matrix: small } = syntheticInteractions({
      learners: size * 3,
      items: size,
      itemsPerLearner: 8,
      seed: 7,
    });
    const matrix = await inverseOf(backend, small);
    const expected = dense(matrix);
    const rng = seededRng(count);
    const vectors = Array.from({ length: count }, () =>
      Float64Array.from({ length: size }, () => (rng() - 0.5) / Math.sqrt(count)),
    );
    const core = Matrix.zeros(count, count);
    for (let a = 0; a < count; a++) {
      for (let b = 0; b <= a; b++) {
        const value = rng() - 0.5;
        core.set(a, b, value);
        core.set(b, a, value);
      }
    }
    const y = new Matrix(vectors.map((vector) => Array.from(vector)));
    expected.add(y.transpose().mmul(core).mmul(y));
    matrix.addProducts(vectors, Float64Array.from(core.to1DArray()));
    const result = dense(matrix);
    expect(largest(Matrix.sub(result, expected))).toBeLessThan(1e-5);
    expect(largest(Matrix.sub(result, result.transpose()))).toBe(0);
  });

  it('takes products of its own rows in', async () => {
    const size = 60;
    const matrix = await inverseOf(backend, interactions(size));
    const expected = dense(matrix);
    const own = [3, 59, 20].map((item) => Array.from(matrix.row(item)));
    const core = new Matrix([
      [0.5, 0.25, 0],
      [0.25, -1, 0.125],
      [0, 0.125, 2],
    ]);
    matrix.addProducts(
      [3, 59, 20].map((item) => matrix.row(item)),
      Float64Array.from(core.to1DArray()),
    );
    expected.add(new Matrix(own).transpose().mmul(core).mmul(new Matrix(own)));
    expect(largest(Matrix.sub(dense(matrix), expected))).toBeLessThan(1e-6);
  });

  it('comes back from an upper triangle', async () => {
    const size = 70;
    const matrix = await inverseOf(backend, interactions(size));
    const upper = Array.from({ length: size }, (_, i) => Array.from(matrix.row(i).subarray(i))).flat();
    const copy = backend.create(size);
    copy.setUpper(Float32Array.from(upper));
    expect(dense(copy)).toEqual(dense(matrix));
  });

  // In the first tile, with more of it in the next one, and only there.
  it.each([[[140, 200]], [[200]]])('refuses what is not positive definite from row %j on', async (bad) => {
    const size = 210;
    const matrix = await gramOf(backend, interactions(size));
    const change = new Float64Array(size);
    for (const row of bad) change[row] = -1e4;
    matrix.addToDiagonal(change);
    await expect(matrix.invert()).rejects.toMatchObject({
      code: 'not-positive-definite',
      params: { pivot: bad[0] },
    });
  });

  it('reports the Gram matrix and the inverse up to their ends', async () => {
    const events: ProgressEvent[] = [];
    const matrix = backend.create(40);
    await matrix.setGram(interactions(40), undefined, (event) => events.push(event));
    matrix.addToDiagonal(new Float64Array(40).fill(1));
    await matrix.invert((event) => events.push(event));
    for (const stage of ['gram', 'inverse']) {
      expect(events.findLast((event) => event.stage === stage)).toEqual({ stage, done: 40, total: 40 });
    }
  });
});

describe('WebAssembly in several threads', () => {
  it.each(['wasm-fma', 'wasm-simd'] as const)(
    'gives with %s the very numbers of one thread',
    async (name) => {
      // Large enough that threads are started for the Gram matrix and for the inverse.
      const { matrix } = syntheticInteractions({
        learners: 11_000,
        items: 1100,
        itemsPerLearner: 20,
        seed: 4,
      });
      const [one, two, three] = await Promise.all(
        [1, 2, 3].map(async (threads) => {
          const backend = findBackend(name, { threads });
          if (typeof backend === 'string') throw new Error(backend);
          return inverseOf(backend, matrix);
        }),
      );
      for (let item = 0; item < 1100; item += 7) {
        expect(two.row(item)).toEqual(one.row(item));
        expect(three.row(item)).toEqual(one.row(item));
      }
    },
  );

  it.each([3, 700])('refuses what is not positive definite from row %i on', async (bad) => {
    const backend = findBackend('wasm-fma', { threads: 2 });
    if (typeof backend === 'string') throw new Error(backend);
    const matrix = backend.create(1000);
    matrix.addToDiagonal(Float64Array.from({ length: 1000 }, (_, row) => (row < bad ? 1 : -1)));
    await expect(matrix.invert()).rejects.toMatchObject({
      code: 'not-positive-definite',
      params: { pivot: bad },
    });
  });
});

describe('the inverse of a regularised Gram matrix', () => {
  const gram = (): RegularisedGram => {
    const matrix = interactions(60);
    return new RegularisedGram(matrix, undefined, new Float64Array(60).fill(ridge));
  };
  const plain = findBackend('plain') as ItemMatrixBackend;
  /** Inverts as `plain` does, then spoils one number of it. */
  const careless: ItemMatrixBackend = {
    ...plain,
    name: 'careless',
    create: (size) => {
      const matrix = plain.create(size);
      const invert = matrix.invert.bind(matrix);
      matrix.invert = async (progress) => {
        await invert(progress);
        matrix.row(7)[9] += 0.5;
      };
      return matrix;
    },
  };

  it('is refused as inexact when its product with the matrix is not the identity', async () => {
    await expect(precisionMatrix(gram(), undefined, [careless])).rejects.toMatchObject({
      code: 'inverse-inexact',
    });
  });

  it('comes from the next back-end where one is inexact', async () => {
    const { backend, residual } = await precisionMatrix(gram(), undefined, [careless, plain]);
    expect(backend).toBe('blocked-sweep');
    expect(residual).toBeLessThan(1e-4);
  });

  it('multiplies as the dense matrix does', () => {
    const matrix = interactions(40);
    const weights = weightsOf(matrix);
    const operator = new RegularisedGram(matrix, weights, new Float64Array(40).fill(ridge));
    const vector = Array.from({ length: 40 }, (_, item) => Math.sin(item));
    const expected = reference(matrix, weights).mmul(Matrix.columnVector(vector)).to1DArray();
    operator.times(vector).forEach((value, item) => {
      expect(value).toBeCloseTo(expected[item], 9);
    });
  });
});
