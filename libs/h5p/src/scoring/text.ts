const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

const decode = (whole: string, name: string): string => {
  if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
};

/**
 * Only up to the last `>` can there be tags; behind it, each `<` would be looked at up to the end of the text, which
 * takes minutes where somebody wrote a hundred thousand of them.
 */
export const splitAtLastTag = (html: string): [tagged: string, rest: string] => {
  const end = html.lastIndexOf('>') + 1;
  return [html.slice(0, end), html.slice(end)];
};
const withoutTags = (html: string): string => {
  const [tagged, rest] = splitAtLastTag(html);
  return tagged.replace(/<\/?[a-z][^>]*>/gi, '') + rest;
};

/**
 * The text a person reads in a field as the H5P server stores it: tags removed, entities decoded.
 * The same rule as `plain` of content-types/DomDom.Common; a test holds the two together.
 */
export const plain = (value: unknown): string =>
  withoutTags(
    (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : ''
    ).replace(/<br\s*\/?>|<\/(p|div|li|h[1-6])>/gi, '\n'),
  )
    .replace(/&(#x?[0-9a-f]+|[a-z]+);/gi, decode)
    .trim();

/** Text as it has to be stored in a field, so that the server's filter of HTML leaves it as it is. */
export const escapeText = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

export interface FoldRules {
  forgiveDiacritics: boolean;
  ignoreCase: boolean;
}

/** Two answers are the same when they fold to the same text: 'Đúng  Rồi' and 'dung roi', if both are forgiven. */
export const fold = (text: string, rules: FoldRules): string => {
  const spaced = text.normalize('NFC').trim().replace(/\s+/g, ' ');
  const bare = rules.forgiveDiacritics
    ? spaced
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .replace(/đ/g, 'd')
        .replace(/Đ/g, 'D')
    : spaced;
  return rules.ignoreCase ? bare.toLowerCase() : bare;
};
