import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { compress, encodingFor } from './encoding';

const asks = (accepted?: string) => encodingFor({ headers: { 'accept-encoding': accepted } } as never);

describe('the compression of an answer', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, deflate', 'gzip'],
    ['gzip;q=0.5, br;q=0.9', 'br'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0.0, gzip;q=0', null],
    ['identity', null],
    [undefined, null],
  ])('asked for by %p is %p', (accepted, encoding) => expect(asks(accepted)).toBe(encoding));

  it('loses nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 5000 }), (text) => {
        const whole = Buffer.from(text);
        return (
          gunzipSync(compress(whole, 'gzip')).equals(whole) &&
          brotliDecompressSync(compress(whole, 'br')).equals(whole)
        );
      }),
    );
  });
});
