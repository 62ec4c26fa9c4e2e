import type { LanguageMap } from '../statement.types';

/** The ranges of an Accept-Language header, best first; those with q=0 are left out. RFC 9110 12.5.4. */
export function languageRanges(acceptLanguage: string | undefined): string[] {
  if (!acceptLanguage) return [];
  return acceptLanguage
    .split(',')
    .slice(0, 50)
    .map((part, order) => {
      const [range = '', ...rest] = part.split(';').map((piece) => piece.trim());
      const q = rest.find((piece) => /^q=/i.test(piece));
      const quality = q === undefined ? 1 : Number(q.slice(2));
      return { range: range.toLowerCase(), quality: Number.isNaN(quality) ? 0 : quality, order };
    })
    .filter(({ range, quality }) => range && quality > 0)
    .sort((a, b) => b.quality - a.quality || a.order - b.order)
    .map(({ range }) => range);
}

function lookUp(range: string, tags: string[]): string | undefined {
  for (let wanted = range; wanted; ) {
    const found = tags.find((tag) => tag.toLowerCase() === wanted);
    if (found) return found;
    const cut = wanted.lastIndexOf('-');
    if (cut < 0) return undefined;
    // RFC 4647 3.4: a single letter or digit goes with what follows it.
    wanted = wanted.slice(0, cut).replace(/-[a-z0-9]$/, '');
  }
  return undefined;
}

/**
 * The tag of a language map that suits a reader best: RFC 4647 lookup (`vi-VN` finds `vi`), then basic filtering
 * (`en` finds `en-GB`); where nothing fits, `und` or the first. Undefined for an empty map.
 */
export function bestTag(map: LanguageMap, ranges: readonly string[]): string | undefined {
  const tags = Object.keys(map);
  if (tags.length < 2) return tags[0];
  for (const range of ranges) {
    if (range === '*') break;
    const found = lookUp(range, tags) ?? tags.find((tag) => tag.toLowerCase().startsWith(`${range}-`));
    if (found) return found;
  }
  return tags.find((tag) => tag.toLowerCase() === 'und') ?? tags[0];
}

/** The map with its best language only. */
export function oneLanguage(map: LanguageMap, ranges: readonly string[]): LanguageMap {
  const tag = bestTag(map, ranges);
  return tag === undefined ? map : { [tag]: map[tag]! };
}
