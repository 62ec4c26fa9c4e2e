import fc from 'fast-check';
import { type Crop, fitted, shaped, sizeAfter, turned, wholePicture } from '../../enhance/form/crop';

const crops = fc
  .record({
    turns: fc.integer({ min: -8, max: 8 }),
    x: fc.double({ min: -2, max: 2, noNaN: true }),
    y: fc.double({ min: -2, max: 2, noNaN: true }),
    width: fc.double({ min: -2, max: 2, noNaN: true }),
    height: fc.double({ min: -2, max: 2, noNaN: true }),
  })
  .map(fitted);
const sizes = fc.record({
  width: fc.integer({ min: 1, max: 5000 }),
  height: fc.integer({ min: 1, max: 5000 }),
});
const isInside = ({ x, y, width, height }: Crop) =>
  x >= 0 && y >= 0 && width > 0 && height > 0 && x + width <= 1 + 1e-9 && y + height <= 1 + 1e-9;

describe('what is cut out of a picture', () => {
  it('stays inside the picture, however it is dragged, shaped and turned', () => {
    fc.assert(
      fc.property(crops, sizes, fc.constantFrom(1, 4 / 3, 16 / 9), (crop, size, proportion) => {
        expect([crop, turned(crop), shaped(crop, size, proportion)].every(isInside)).toBe(true);
      }),
    );
  });
  it('is the same again after four turns', () => {
    fc.assert(
      fc.property(crops, (crop) => {
        const around = turned(turned(turned(turned(crop))));
        expect(around.turns).toBe(crop.turns);
        for (const side of ['x', 'y', 'width', 'height'] as const)
          expect(around[side]).toBeCloseTo(crop[side], 9);
      }),
    );
  });
  it('has the proportions that were asked for, in pixels', () => {
    const size = { width: 800, height: 600 };
    const square = shaped(wholePicture, size, 1);
    expect(square).toEqual({ turns: 0, x: 0.125, y: 0, width: 0.75, height: 1 });
    const wide = shaped(wholePicture, size, 16 / 9);
    expect((wide.width * 800) / (wide.height * 600)).toBeCloseTo(16 / 9, 9);
  });
  it('changes width and height with every odd turn', () => {
    expect(sizeAfter({ width: 8, height: 6 }, 2)).toEqual({ width: 8, height: 6 });
    expect(sizeAfter({ width: 8, height: 6 }, 3)).toEqual({ width: 6, height: 8 });
  });
});
