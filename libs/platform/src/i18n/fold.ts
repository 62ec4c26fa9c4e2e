/**
 * The form of a text in which search compares: without diacritics, đ as d, lower case, single spaces.
 * Unicode decomposition does not split đ, so it is replaced by hand. The SQL function `fold(text)` made by
 * the first migration gives the same result.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}
