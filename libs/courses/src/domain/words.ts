import { fold } from '@domdom/platform';

/** The address part of a title: `Dùng VNeID để làm thủ tục` gives `dung-vneid-de-lam-thu-tuc`. */
export function slugOf(title: string): string {
  const slug = fold(title)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '');
  return slug || 'khoa-hoc';
}

/** The stored text in which a search looks: all words that describe the thing, folded. */
export function searchText(...parts: (string | null | undefined)[]): string {
  return fold(parts.filter(Boolean).join(' '));
}

/** What was asked as patterns for `like`: each word must be found somewhere. Eight words are enough. */
export function searchPatterns(query: string | undefined): string[] {
  return fold(query ?? '')
    .split(' ')
    .filter(Boolean)
    .slice(0, 8)
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
}
