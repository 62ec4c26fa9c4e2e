import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { packageErrors } from '../domain/package.errors';

/** An element as the parser gives it: attributes begin with `@`, its text is `#text`. */
export type Element = { [name: string]: unknown };

const longest = 8 * 1024 * 1024;
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: true,
});

/** Text of an XML file: UTF-8, or UTF-16 with its mark. */
export function decode(bytes: Buffer): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder('utf-8').decode(bytes);
}

/**
 * Reads an XML file of a package. Document types and entities are refused: they can point to files of this machine
 * or grow without end.
 * @param root the name of the outermost element
 * @throws packages.documentType, packages.badManifest, packages.manifestTooLarge
 */
export function readXml(file: string, bytes: Buffer, root: string): Element {
  if (bytes.length > longest) throw packageErrors.manifestTooLarge({ file });
  const text = decode(bytes);
  if (/<!\s*(DOCTYPE|ENTITY)/i.test(text)) throw packageErrors.documentType({ file });
  const valid = XMLValidator.validate(text);
  if (valid !== true) {
    throw packageErrors.badManifest({ file, detail: `${valid.err.msg} (${valid.err.line})` });
  }
  let parsed: Element;
  try {
    parsed = parser.parse(text) as Element;
  } catch (error) {
    throw packageErrors.badManifest({ file, detail: (error as Error).message });
  }
  const found = child(parsed, root);
  if (!found) throw packageErrors.badManifest({ file, detail: `<${root}>` });
  return found;
}

/** The elements of a name inside another. */
export function children(parent: Element | null, name: string): Element[] {
  const found = parent?.[name];
  if (found === undefined) return [];
  return [found]
    .flat()
    .map((one) => (typeof one === 'object' && one !== null ? one : { '#text': one }) as Element);
}
/** The first element of a name inside another; null when there is none. */
export const child = (parent: Element | null, name: string): Element | null =>
  children(parent, name)[0] ?? null;

/** The text of an element; empty when there is none. */
export function textOf(element: Element | null): string {
  const text = element?.['#text'];
  return text === undefined || text === null ? '' : [text].flat().join('').trim();
}
/** An attribute, whatever its namespace's prefix and case; empty when there is none. */
export function attribute(element: Element | null, name: string): string {
  const wanted = `@${name}`.toLowerCase();
  const key = Object.keys(element ?? {}).find((one) => one.toLowerCase() === wanted);
  return key ? String(element?.[key] ?? '').trim() : '';
}
