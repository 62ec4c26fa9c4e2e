/** The smallest of 1, 2, 2.5, 5, 10 × a power of ten that is not below a value; 1 for nothing. */
export function niceMaximum(value: number): number {
  if (!(value > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 2, 2.5, 5, 10].find((candidate) => candidate * power >= value) ?? 10;
  return step * power;
}

/** Where a value stands between nothing and a maximum, in percent from 0 to 100 with two decimals. */
export function percentOf(value: number, maximum: number): number {
  if (!(maximum > 0)) return 0;
  return Math.round(Math.min(1, Math.max(0, value / maximum)) * 10_000) / 100;
}

/** Up to `wanted` of `count` places, evenly spread, the first and the last among them. */
export function spread(count: number, wanted: number): number[] {
  if (count <= wanted) return Array.from({ length: count }, (_, index) => index);
  return Array.from({ length: wanted }, (_, index) => Math.round((index * (count - 1)) / (wanted - 1)));
}
