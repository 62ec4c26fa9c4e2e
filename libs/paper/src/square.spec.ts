import jsQR from 'jsqr';
import { squarePath } from './square';

/** Paints the path as a phone's camera would see it: five pixels a field, a quiet zone of four fields around. */
function painted({ path, size }: { path: string; size: number }) {
  const [scale, quiet] = [5, 4];
  const width = (size + 2 * quiet) * scale;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, column, row, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    const [left, top] = [(Number(column) + quiet) * scale, (Number(row) + quiet) * scale];
    for (let y = top; y < top + scale; y++)
      for (let x = left; x < left + Number(length) * scale; x++)
        pixels.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
  }
  return { pixels, width };
}

describe('the square code of an address', () => {
  it.each(['https://domdom.example/classes/019ab', 'http://localhost:8102/en/classes/1?moi=Mường Hoa'])(
    'is read by a camera as the address again: %s',
    (address) => {
      const { pixels, width } = painted(squarePath(address));
      expect(jsQR(pixels, width, width)?.data).toBe(address);
    },
  );
});
