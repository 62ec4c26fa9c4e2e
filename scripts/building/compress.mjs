import fs from 'node:fs';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { writeWhole } from '../lib/files.mjs';
import { isCompressible } from './names.mjs';

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);

/** Puts `.br` (quality 11) and `.gz` beside a file, unless they are newer than it or would not be smaller. */
export async function compress(file) {
  if (!isCompressible(file)) return;
  const content = fs.readFileSync(file);
  const { mtimeMs } = fs.statSync(file);
  await Promise.all([
    beside(`${file}.br`, mtimeMs, content, () =>
      brotli(content, {
        params: {
          [zlib.constants.BROTLI_PARAM_QUALITY]: 11,
          [zlib.constants.BROTLI_PARAM_SIZE_HINT]: content.length,
        },
      }),
    ),
    beside(`${file}.gz`, mtimeMs, content, () => gzip(content, { level: 9 })),
  ]);
}

async function beside(target, mtimeMs, content, make) {
  if (fs.existsSync(target) && fs.statSync(target).mtimeMs >= mtimeMs) return;
  const smaller = await make();
  if (smaller.length < content.length) writeWhole(target, smaller);
  else fs.rmSync(target, { force: true });
}
