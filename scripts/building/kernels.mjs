import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { writeWhole } from '../lib/files.mjs';
import { Problem } from '../lib/problem.mjs';
import { inRoot } from '../lib/root.mjs';

const source = inRoot('libs/recommender/kernels/item-matrix.ts');
const out = inRoot('dist/kernels');
const variants = { fma: ['--enable', 'relaxed-simd'], simd: [] };
const common = [
  ...['--runtime', 'stub', '-O3', '--noAssert', '--importMemory', '--sharedMemory'],
  ...['--initialMemory', '1', '--maximumMemory', '65536'],
  ...['--enable', 'simd', '--enable', 'threads', '--enable', 'bulk-memory'],
];

/**
 * Compiles the recommender's arithmetic to WebAssembly, `dist/kernels/fma.wasm` and `simd.wasm`, when its source or
 * this script changed. Where the compiler is not installed the recommender computes without, and this says so.
 * @param {(message: string) => void} say
 * @throws {Problem} when the source does not compile
 */
export async function buildKernels(say) {
  const stamp = createHash('sha256')
    .update(fs.readFileSync(source))
    .update(JSON.stringify([common, variants]))
    .digest('hex');
  const stampFile = path.join(out, 'stamp');
  if (fs.existsSync(stampFile) && fs.readFileSync(stampFile, 'utf8') === stamp) return;
  const compiler = await import('assemblyscript/asc').catch(() => undefined);
  if (!compiler) {
    say('assemblyscript is not installed: the recommender computes without WebAssembly');
    return;
  }
  say("compiling the recommender's arithmetic");
  fs.mkdirSync(out, { recursive: true });
  for (const [name, flags] of Object.entries(variants))
    writeWhole(path.join(out, `${name}.wasm`), await compile(compiler.default, [...common, ...flags]));
  writeWhole(stampFile, stamp);
}

async function compile(asc, flags) {
  let binary;
  let complaint = '';
  const { error } = await asc.main(['item-matrix.ts', '--outFile', 'item-matrix.wasm', ...flags], {
    stdout: { write: () => true },
    stderr: {
      write: (text) => {
        complaint += text;
        return true;
      },
    },
    readFile: (name) => (path.basename(name) === 'item-matrix.ts' ? fs.readFileSync(source, 'utf8') : null),
    writeFile: (name, content) => {
      if (name.endsWith('.wasm')) binary = Buffer.from(content);
    },
    listFiles: () => [],
  });
  if (error || !binary)
    throw new Problem(`${path.relative(inRoot(), source)} does not compile:\n${complaint || error}`);
  return binary;
}
