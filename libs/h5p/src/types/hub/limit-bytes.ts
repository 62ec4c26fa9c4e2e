import { Transform } from 'node:stream';

/** Lets bytes through and fails when there are more than `most`. */
export function limitBytes(most: number): Transform {
  let seen = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length;
      done(seen > most ? new Error(`more than ${most} bytes`) : null, chunk);
    },
  });
}
