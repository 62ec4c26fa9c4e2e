import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/**
 * A fingerprint of files: changes when one is added, removed, moved or written. Names, sizes and times only, so it
 * takes milliseconds.
 * @param {string} base folder that names are told relative to
 * @param {string[]} files absolute
 * @returns {string} 40 hexadecimal digits
 */
export function stampOf(base, files) {
  const hash = createHash('sha1');
  for (const file of [...files].sort()) {
    const { size, mtimeMs } = fs.statSync(file);
    hash.update(`${path.relative(base, file)}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}
