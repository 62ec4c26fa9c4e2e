import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';

/** `fma` with relaxed fused multiply-add, `simd` with what every WebAssembly SIMD has. */
export type KernelVariant = 'fma' | 'simd';

/** What libs/recommender/kernels/item-matrix.ts exports; addresses in bytes. */
export interface KernelExports {
  setUp(
    matrix: number,
    items: number,
    panels: number,
    diagonal: number,
    floors: number,
    control: number,
    threads: number,
  ): void;
  sweep(id: number): void;
  makeTiles(id: number): void;
  sweepBlock(step: number): void;
  finish(id: number): void;
  gram(
    id: number,
    items: number,
    rowStart: number,
    columnOf: number,
    values: number,
    weights: number,
    columnStart: number,
    rowOf: number,
    entryOf: number,
    sums: number,
  ): void;
  scores(items: number, weights: number, count: number, out: number, scale: number, maxima: number): void;
  addProducts(vectors: number, core: number, count: number, packs: number): void;
}

/** Beside the compiled programs, and from the sources where tests run. */
const folders = ['../../../../../kernels', '../../../../../dist/kernels'];
const modules = new Map<KernelVariant, WebAssembly.Module | string>();

/** The compiled module, or why there is none. Compiled once for the whole process; takes a few milliseconds. */
export function kernelModule(variant: KernelVariant): WebAssembly.Module | string {
  let found = modules.get(variant);
  if (found === undefined) {
    found = compile(variant);
    modules.set(variant, found);
  }
  return found;
}

function compile(variant: KernelVariant): WebAssembly.Module | string {
  const bytes = read(variant);
  if (!bytes) return 'not built (npm run build)';
  // Before Node 22 the engine knows relaxed SIMD but keeps it behind a flag, which later ones have no need of.
  if (variant === 'fma' && !WebAssembly.validate(bytes))
    setFlagsFromString('--experimental-wasm-relaxed-simd');
  if (!WebAssembly.validate(bytes)) return 'this Node.js does not have it';
  return new WebAssembly.Module(bytes);
}

function read(variant: KernelVariant): Uint8Array<ArrayBuffer> | undefined {
  for (const folder of folders) {
    try {
      return new Uint8Array(readFileSync(join(__dirname, folder, `${variant}.wasm`)));
    } catch {
      // The next folder, if there is one.
    }
  }
  return undefined;
}
