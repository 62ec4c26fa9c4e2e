import { createRequire } from 'node:module';
import type { LibraryHandle } from 'koffi';
import { RecommenderError } from '../../recommender-error';

/** Where Linux distributions and Homebrew put it; names alone are for the system's own search. */
const usualPlaces = [
  '/usr/lib/x86_64-linux-gnu/openblas-pthread/libopenblas.so.0',
  '/usr/lib/aarch64-linux-gnu/openblas-pthread/libopenblas.so.0',
  'libopenblas.so.0',
  'libopenblas.so',
  '/opt/homebrew/opt/openblas/lib/libopenblas.dylib',
  '/usr/local/opt/openblas/lib/libopenblas.dylib',
  'libopenblas.dll',
];

type Lapack = (...args: unknown[]) => Promise<void>;

/** LAPACK's inverse of a symmetric positive definite matrix, as OpenBLAS has it. */
export interface OpenBlas {
  readonly file: string;
  /**
   * Inverts in place from the lower triangle of rows of `stride`; of the result too only that is set. The
   * arithmetic is done in other threads. Throws `not-positive-definite`.
   */
  invert(
    values: Float32Array | Float64Array,
    size: number,
    stride: number,
    halfDone: () => void,
  ): Promise<void>;
}

const opened = new Map<string, OpenBlas | string>();

/** The library, or why it cannot be used here. `place` is looked at instead of the usual places. */
export function openBlas(threads: number, place?: string): OpenBlas | string {
  const key = `${threads} ${place ?? ''}`;
  let found = opened.get(key);
  if (found === undefined) {
    found = open(threads, place);
    opened.set(key, found);
  }
  return found;
}

function open(threads: number, place?: string): OpenBlas | string {
  let koffi: typeof import('koffi');
  try {
    // Optional, and a native module: loaded only where somebody asks for it.
    koffi = createRequire(__filename)('koffi');
  } catch {
    return 'the package koffi is not installed';
  }
  for (const file of place === undefined ? usualPlaces : [place]) {
    let library: LibraryHandle;
    try {
      library = koffi.load(file);
    } catch {
      continue;
    }
    try {
      return new LoadedOpenBlas(file, library, threads);
    } catch {
      return `${file} is no OpenBLAS`;
    }
  }
  return 'the library libopenblas was not found';
}

class LoadedOpenBlas implements OpenBlas {
  private readonly routines: Record<'spotrf' | 'spotri' | 'dpotrf' | 'dpotri', Lapack>;

  constructor(
    readonly file: string,
    library: LibraryHandle,
    threads: number,
  ) {
    const routine = (name: string): Lapack => {
      const called = library.func(
        `void ${name}_(const char *uplo, const int *n, void *a, const int *lda, _Out_ int *info)`,
      );
      return (...args) =>
        new Promise((resolve, reject) => {
          called.async(...args, (error: unknown) => (error ? reject(error) : resolve()));
        });
    };
    this.routines = {
      spotrf: routine('spotrf'),
      spotri: routine('spotri'),
      dpotrf: routine('dpotrf'),
      dpotri: routine('dpotri'),
    };
    library.func('void openblas_set_num_threads(int count)')(threads);
  }

  async invert(
    values: Float32Array | Float64Array,
    size: number,
    stride: number,
    halfDone: () => void,
  ): Promise<void> {
    const single = values instanceof Float32Array;
    const { spotrf, spotri, dpotrf, dpotri } = this.routines;
    // What of the first pivots remains below this is nothing but rounding.
    const epsilon = single ? 2 ** -23 : size * Number.EPSILON;
    const floors = Float64Array.from(
      { length: size },
      (_, i) => Math.abs(values[i * (stride + 1)]) * epsilon,
    );
    // Our lower triangle by rows is the upper one by columns, as Fortran counts.
    const step = async (routine: Lapack): Promise<void> => {
      const info = new Int32Array(1);
      await routine('U', [size], values, [stride], info);
      if (info[0] > 0) throw new RecommenderError('not-positive-definite', { pivot: info[0] - 1 });
    };
    await step(single ? spotrf : dpotrf);
    const noise = floors.findIndex((floor, i) => !(values[i * (stride + 1)] ** 2 > floor));
    if (noise >= 0) throw new RecommenderError('not-positive-definite', { pivot: noise });
    halfDone();
    await step(single ? spotri : dpotri);
  }
}
