import { availableParallelism } from 'node:os';
import { BlockedSweepInverter } from './blocked-sweep-inverter';
import type { ItemMatrixBackend } from './item-matrix';
import { type KernelVariant, kernelModule } from './kernel/kernel-module';
import { type RowInverter, WasmItemMatrix } from './kernel/wasm-item-matrix';
import { MlMatrixInverter } from './ml-matrix-inverter';
import { openBlas } from './openblas/openblas';
import { OpenBlasInverter, openBlasRows } from './openblas/openblas-inverter';
import { PlainBackend } from './plain-item-matrix';

export const backendNames = [
  'openblas-f32',
  'wasm-fma',
  'wasm-simd',
  'openblas-f64',
  'plain',
  'ml-matrix',
] as const;
export type BackendName = (typeof backendNames)[number];

export interface BackendOptions {
  /** A libopenblas to use instead of one from the usual places; `RECOMMENDER_OPENBLAS` in the environment. */
  readonly openblas?: string;
  /** As many as there are processors unless said; `RECOMMENDER_THREADS` in the environment. */
  readonly threads?: number;
}

/** Up to this size ml-matrix inverts in tens of milliseconds and its well-worn code is the better choice. */
const smallUpTo = 200;

/** A back-end, or why it cannot be used on this machine. */
export function findBackend(name: BackendName, options: BackendOptions = {}): ItemMatrixBackend | string {
  const threads = options.threads ?? (Number(process.env.RECOMMENDER_THREADS) || availableParallelism());
  const place = options.openblas ?? process.env.RECOMMENDER_OPENBLAS;
  switch (name) {
    case 'ml-matrix':
      return new PlainBackend(new MlMatrixInverter());
    case 'plain':
      return new PlainBackend(new BlockedSweepInverter());
    case 'wasm-fma':
      return wasmBackend(name, 'fma', threads);
    case 'wasm-simd':
      return wasmBackend(name, 'simd', threads);
    case 'openblas-f64': {
      const library = openBlas(threads, place);
      return typeof library === 'string' ? library : new PlainBackend(new OpenBlasInverter(library));
    }
    case 'openblas-f32': {
      const library = openBlas(threads, place);
      if (typeof library === 'string') return library;
      const fma = wasmBackend(name, 'fma', threads, openBlasRows(library));
      return typeof fma === 'string' ? wasmBackend(name, 'simd', threads, openBlasRows(library)) : fma;
    }
  }
}

function wasmBackend(
  name: BackendName,
  variant: KernelVariant,
  threads: number,
  inverter?: RowInverter,
): ItemMatrixBackend | string {
  const module = kernelModule(variant);
  if (typeof module === 'string') return module;
  return {
    name,
    precision: 'single',
    create: (size) => new WasmItemMatrix(size, module, threads, inverter),
  };
}

let chosen: {
  readonly large: readonly ItemMatrixBackend[];
  readonly missing: ReadonlyMap<BackendName, string>;
};

function choose(): typeof chosen {
  if (chosen) return chosen;
  const large: ItemMatrixBackend[] = [];
  const missing = new Map<BackendName, string>();
  for (const name of backendNames) {
    const found = findBackend(name);
    if (typeof found === 'string') missing.set(name, found);
    // One in single precision is enough: what it cannot invert the others cannot either.
    else if (found.precision === 'double' || large.length === 0) large.push(found);
  }
  chosen = { large: large.filter(({ name }) => name !== 'ml-matrix'), missing };
  return chosen;
}

/** The back-ends for so many items, the best first; those after it stand in where it fails. */
export function backendsFor(size: number): readonly ItemMatrixBackend[] {
  return size <= smallUpTo ? [new PlainBackend(new MlMatrixInverter())] : choose().large;
}

/** What the arithmetic is done with here, and why the faster ways are not to be had: a line for a log. */
export function describeBackends(): string {
  const { large, missing } = choose();
  const reasons = [...missing].map(([name, reason]) => `${name}: ${reason}`);
  return [large.map(({ name }) => name).join(', '), ...reasons].join('; ');
}
