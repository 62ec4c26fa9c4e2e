import { mimeOf } from './mime-of';

/** Gives what a style sheet names, by the address as it is written there; null when there is nothing. */
export type ReadAsset = (address: string) => Promise<Buffer | null>;

const urls = /url\(\s*(["']?)(?!data:|blob:|#)([^"')]+)\1\s*\)/g;
const fontFaces = /@font-face\s*\{[^}]*\}/g;
/** Newer first: one form of a font is enough. */
const fontForms = ['woff2', 'woff', 'otf', 'ttf'];

const bare = (address: string) => address.replace(/[?#].*$/, '');
const formOf = (address: string) => bare(address).split('.').pop()?.toLowerCase() ?? '';
const rank = (address: string) => {
  const place = fontForms.indexOf(formOf(address));
  return place < 0 ? fontForms.length : place;
};

/** A font in the newest of its forms, without the others. */
function oneForm(face: string): string {
  const [best] = [...face.matchAll(urls)].map(([, , address]) => address!).sort((a, b) => rank(a) - rank(b));
  if (!best || rank(best) === fontForms.length) return '';
  return face.replace(/src\s*:[^;}]*;?/g, '').replace(/\}$/, `;src:url("${best}")}`);
}

/**
 * A style sheet that needs no other file: pictures and fonts stand in it as data. What cannot be read is left out.
 * @param longestFont fonts with more bytes are left to the device, whose own take their place
 */
export async function inlineCss(
  css: string,
  read: ReadAsset,
  longestFont = Number.POSITIVE_INFINITY,
): Promise<string> {
  const single = css.replace(/@import[^;]+;/g, '').replace(fontFaces, oneForm);
  const data = new Map<string, string>();
  for (const [, , address] of single.matchAll(urls)) {
    if (!address || data.has(address)) continue;
    const found = await read(bare(address));
    const tooLong = found && fontForms.includes(formOf(address)) && found.length > longestFont;
    data.set(
      address,
      found && !tooLong ? `data:${mimeOf(bare(address))};base64,${found.toString('base64')}` : '',
    );
  }
  const known = (address: string) => data.get(address) ?? '';
  return single
    .replace(fontFaces, (face) =>
      [...face.matchAll(urls)].every(([, , address]) => known(address!)) ? face : '',
    )
    .replace(urls, (_, __, address: string) => (known(address) ? `url("${known(address)}")` : 'none'));
}
