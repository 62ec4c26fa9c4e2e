import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Progress } from '../progress';
import { RecommenderError } from '../recommender-error';

/**
 * The lines of a UTF-8 file with their numbers from 1; a byte order mark and CRLF endings are taken off,
 * blank lines left out. Progress counts bytes. Throws `file-unreadable`.
 */
export async function* readLines(
  file: string,
  progress?: Progress,
): AsyncGenerator<{ number: number; text: string }> {
  try {
    const total = (await stat(file)).size;
    const stream = createReadStream(file);
    let number = 0;
    for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
      number++;
      const text = number === 1 ? line.replace(/^\uFEFF/, '') : line;
      if (text.trim() !== '') yield { number, text };
      if (number % 10_000 === 0) progress?.({ stage: 'reading', done: stream.bytesRead, total });
    }
    progress?.({ stage: 'reading', done: total, total });
  } catch (error) {
    if (error instanceof RecommenderError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new RecommenderError('file-unreadable', { file, reason });
  }
}
