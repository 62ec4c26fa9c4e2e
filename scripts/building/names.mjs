import { createHash } from 'node:crypto';
import path from 'node:path';

/** The first ten digits of a content's hash: a file with another content gets another address. */
export const contentHash = (content) => createHash('sha256').update(content).digest('hex').slice(0, 10);

/** `ui-listen.js` with its content's hash: `ui-listen.0a1b2c3d4e.js`. */
export function hashedName(name, content) {
  const { dir, name: stem, ext } = path.parse(name);
  return path.posix.join(dir, `${stem}.${contentHash(content)}${ext}`);
}

/**
 * The plain name of what a library gives to browsers: its own name comes first unless the file has it already.
 * `libs/ui/enhance/ui-listen.ts` becomes `ui-listen.js`, `libs/h5p/enhance/player.ts` becomes `h5p-player.js`.
 */
export function enhancementName(library, file) {
  const { name, ext } = path.parse(file);
  return `${withLibrary(library, name)}${ext === '.css' ? '.css' : '.js'}`;
}

/** The plain name of a file under `libs/<library>/assets`: those of the ui have no prefix. */
export function staticName(library, file) {
  return library === 'ui' ? file : withLibrary(library, file);
}

const withLibrary = (library, name) => (name.startsWith(`${library}-`) ? name : `${library}-${name}`);

const compressible = new Set([
  '.js',
  '.css',
  '.svg',
  '.json',
  '.txt',
  '.html',
  '.xml',
  '.ttf',
  '.otf',
  '.ico',
  '.wasm',
  '.map',
  '.webmanifest',
]);

/** Whether a smaller copy beside the file is worth it: pictures and woff2 are compressed already. */
export const isCompressible = (name) => compressible.has(path.extname(name).toLowerCase());

/** What a source compiles to, relative to `dist`; undefined when it is not compiled. */
export function compiledName(source) {
  if (/\.d\.ts$/.test(source) || !/\.tsx?$/.test(source)) return undefined;
  return source.replace(/\.tsx?$/, '.js');
}
