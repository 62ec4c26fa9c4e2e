import { inflateSync } from 'node:zlib';

interface Parts {
  dictionary: string;
  stream: Buffer | null;
}

/** The objects of a PDF by number, streams inflated. Knows what pdfkit writes, nothing more; for tests. */
function objectsOf(pdf: Buffer): Map<number, Parts> {
  const text = pdf.toString('latin1');
  const objects = new Map<number, Parts>();
  for (const match of text.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const body = match[2] ?? '';
    const at = body.indexOf('stream\n');
    const dictionary = at < 0 ? body : body.slice(0, at);
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? 0);
    const raw = Buffer.from(body.slice(at + 7, at + 7 + length), 'latin1');
    const stream = at < 0 ? null : dictionary.includes('/FlateDecode') ? inflateSync(raw) : raw;
    objects.set(Number(match[1]), { dictionary, stream });
  }
  return objects;
}

const fromHex = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');

/** Which letters a font's glyph numbers stand for, from its `beginbfrange` lists. */
function lettersOf(map: string): Map<number, string> {
  const letters = new Map<number, string>();
  for (const range of map.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/gi)) {
    const first = Number.parseInt(range[1] ?? '0', 16);
    [...(range[2] ?? '').matchAll(/<([0-9a-f ]+)>/gi)].forEach((hex, index) => {
      letters.set(first + index, fromHex((hex[1] ?? '').replace(/ /g, '')));
    });
  }
  return letters;
}

/** The words of a PDF's pages in the order in which they were drawn, as a reader or a search would see them. */
export function pdfText(pdf: Buffer): string {
  const objects = objectsOf(pdf);
  const fonts = new Map<string, Map<number, string>>();
  for (const { dictionary } of objects.values()) {
    for (const [, list] of dictionary.matchAll(/\/Font <<([\s\S]*?)>>/g)) {
      for (const [, name = '', id] of (list ?? '').matchAll(/\/(F\d+) (\d+) 0 R/g)) {
        const unicode = /\/ToUnicode (\d+) 0 R/.exec(objects.get(Number(id))?.dictionary ?? '')?.[1];
        const map = objects.get(Number(unicode))?.stream?.toString('latin1') ?? '';
        fonts.set(name, lettersOf(map));
      }
    }
  }
  const lines: string[] = [];
  for (const { dictionary, stream } of objects.values()) {
    if (!stream || /\/(Type|Subtype|Length1)/.test(dictionary)) continue;
    let letters: Map<number, string> | undefined;
    for (const [, font, glyphs] of stream
      .toString('latin1')
      .matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
      if (font) letters = fonts.get(font);
      if (glyphs === undefined || !letters) continue;
      const hex = [...glyphs.matchAll(/<([0-9a-f]+)>/gi)].map((match) => match[1]).join('');
      const numbers = hex.match(/.{4}/g) ?? [];
      lines.push(numbers.map((number) => letters?.get(Number.parseInt(number, 16)) ?? '?').join(''));
    }
  }
  return lines.join('\n').normalize('NFC');
}
