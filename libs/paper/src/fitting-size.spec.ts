import { fittingSize } from './fitting-size';

describe('the size of letters', () => {
  it('is made smaller only as far as it must', () => {
    const oneLineAt = (size: number) => size * 1.265;
    expect(fittingSize(oneLineAt, 38, 20, 1)).toBe(38);
    const wrapsAbove30 = (size: number) => size * 1.265 * (size > 30 ? 2 : 1);
    expect(fittingSize(wrapsAbove30, 38, 20, 1)).toBe(30);
    expect(fittingSize((size) => size * 9, 38, 20, 1)).toBe(20);
  });
});
