import { formatNumber, type Language } from '@domdom/platform';

const kilobyte = 1000;
const megabyte = 1000 * kilobyte;

/** A weight as a person would say it, one or two figures: `350 KB`, `2,5 MB`, `48 MB`. */
export function sizeWords(language: Language, bytes: number): string {
  const nearest = (step: number) => Math.max(1, Math.round(bytes / step)) * step;
  const small = nearest(50 * kilobyte);
  if (small < megabyte) return `${formatNumber(language, small / kilobyte)} KB`;
  const half = nearest(megabyte / 2);
  if (half < 10 * megabyte) return `${formatNumber(language, half / megabyte)} MB`;
  return `${formatNumber(language, nearest(megabyte) / megabyte)} MB`;
}
