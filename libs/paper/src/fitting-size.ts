/** The greatest size, from a wished one down to a least one, at which a text fits a width in some lines. */
export function fittingSize(
  heightAt: (size: number) => number,
  wished: number,
  least: number,
  lines: number,
): number {
  for (let size = wished; size > least; size--) {
    // A line is a quarter higher than its letters, and a half is left for rounding.
    if (heightAt(size) < size * 1.265 * (lines + 0.5)) return size;
  }
  return least;
}
