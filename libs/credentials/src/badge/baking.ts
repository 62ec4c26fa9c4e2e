import { crc32 } from 'node:zlib';

const keyword = 'openbadgecredential';
/** A record's badges reach about ten levels. */
const deepest = 64;
const pngStart = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Puts a credential with an embedded proof into an SVG picture (Open Badges 3.0, section 5.3.2). */
export function bakeSvg(svg: string, credential: object): string {
  // A text that ends the section would end it early.
  const json = JSON.stringify(credential).replaceAll(']]>', ']]\\u003e');
  return svg.replace(
    /^<svg ([^>]*)>/,
    (_, attributes: string) =>
      `<svg xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0" ${attributes}><openbadges:credential><![CDATA[${json}]]></openbadges:credential>`,
  );
}

/** Puts a credential into a PNG picture: a chunk of international text, not compressed, before all image data. */
export function bakePng(png: Buffer, credential: object): Buffer {
  const text = Buffer.concat([
    Buffer.from(`${keyword}\0`),
    Buffer.from([0, 0]), // Not compressed, by no method.
    Buffer.from('\0\0'), // No language, no other keyword.
    Buffer.from(JSON.stringify(credential)),
  ]);
  const typed = Buffer.concat([Buffer.from('iTXt'), text]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(text.length);
  sum.writeUInt32BE(crc32(typed));
  const afterHeader = pngStart.length + 25; // The header is always the first chunk: 13 bytes and 12 around them.
  return Buffer.concat([png.subarray(0, afterHeader), length, typed, sum, png.subarray(afterHeader)]);
}

/**
 * The credential in a file: a JSON text, or the one baked into an SVG or PNG picture.
 * @returns null when there is none, or one that is nested deeper than any credential is
 */
export function credentialIn(file: Buffer): unknown {
  const text = file.subarray(0, pngStart.length).equals(pngStart) ? textInPng(file) : textInFile(file);
  if (text === null || isDeeperThan(text, deepest)) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * Whether a JSON text nests its lists and objects deeper than a number of levels. Asked of the text, since whoever
 * walks a value of a hundred thousand levels runs out of stack.
 */
function isDeeperThan(json: string, most: number): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < json.length; at++) {
    const sign = json[at];
    if (quoted) {
      if (sign === '\\') at++;
      else if (sign === '"') quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === '{' || sign === '[') {
      if (++depth > most) return true;
    } else if (sign === '}' || sign === ']') depth--;
  }
  return false;
}

function textInFile(file: Buffer): string | null {
  const text = file.toString('utf8').replace(/^\uFEFF/, '');
  if (!/^\s*</.test(text)) return text;
  const start = text.indexOf('<openbadges:credential');
  const open = start < 0 ? -1 : text.indexOf('<![CDATA[', start);
  const end = open < 0 ? -1 : text.indexOf(']]>', open);
  return end < 0 ? null : text.slice(open + '<![CDATA['.length, end);
}

function textInPng(png: Buffer): string | null {
  const wanted = Buffer.from(`${keyword}\0\0\0`);
  for (let at = pngStart.length; at + 12 <= png.length; ) {
    const length = png.readUInt32BE(at);
    const content = png.subarray(at + 8, at + 8 + length);
    if (
      png.toString('latin1', at + 4, at + 8) === 'iTXt' &&
      content.subarray(0, wanted.length).equals(wanted)
    ) {
      // A language and a translated keyword come before the text, each ended by a zero.
      const language = content.indexOf(0, wanted.length);
      const translated = language < 0 ? -1 : content.indexOf(0, language + 1);
      return translated < 0 ? null : content.toString('utf8', translated + 1);
    }
    at += length + 12;
  }
  return null;
}
