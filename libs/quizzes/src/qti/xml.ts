import { XMLParser } from 'fast-xml-parser';
import { importErrors } from '../gift/gift.errors';

/** An element of an XML document, its namespaces left out. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly (XmlElement | string)[];
}

const deepest = 60;
// Entities are put into words here: a document that declares its own is not read at all.
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: deepest,
});

const named: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
const decode = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(lt|gt|quot|apos|amp));/gi, (whole, decimal, hex, name) => {
    if (name) return named[String(name).toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : whole;
  });

type Raw = Record<string, unknown>;

function elementOf(raw: Raw): XmlElement | string | null {
  const text = raw['#text'];
  if (text !== undefined) return decode(String(text));
  const name = Object.keys(raw).find((key) => key !== ':@');
  if (!name) return null;
  const attributes = Object.entries((raw[':@'] ?? {}) as Raw).map(([key, value]) => [
    key,
    decode(String(value)),
  ]);
  const children = (raw[name] as Raw[]).flatMap((child) => elementOf(child) ?? []);
  return { name, attributes: Object.fromEntries(attributes) as Record<string, string>, children };
}

/** Reads a document and gives its root. @throws import.unreadableXml, also for one with a document type */
export function readXml(bytes: Buffer): XmlElement {
  let raw: Raw[];
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw importErrors.unreadableXml();
    raw = parser.parse(text, true) as Raw[];
  } catch {
    throw importErrors.unreadableXml();
  }
  const root = raw.map(elementOf).find((one) => typeof one === 'object' && one !== null);
  if (!root || typeof root === 'string') throw importErrors.unreadableXml();
  return root;
}

/** Every element below one, itself included, in the order of the document. */
export function* elementsOf(root: XmlElement): Generator<XmlElement> {
  yield root;
  for (const child of root.children) if (typeof child !== 'string') yield* elementsOf(child);
}
export const findAll = (root: XmlElement, name: string): XmlElement[] =>
  [...elementsOf(root)].filter((element) => element.name === name);
export const find = (root: XmlElement, name: string): XmlElement | null => findAll(root, name)[0] ?? null;

const blocks = new Set([
  'p',
  'div',
  'li',
  'ul',
  'ol',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'blockquote',
  'tr',
  'qti-prompt',
]);

/** Marks where a block begins and ends; Unicode keeps it out of texts. */
const edge = '\uFDD0';

/** The words of an element, a line for each block; elements that `leaveOut` names are not read. */
export function wordsOf(
  element: XmlElement,
  leaveOut: (element: XmlElement) => boolean = () => false,
): string {
  const read = (one: XmlElement): string =>
    one.children
      .map((child) => {
        if (typeof child === 'string') return child.replace(/\s+/g, ' ');
        if (leaveOut(child)) return '';
        if (child.name === 'br') return '\n';
        return blocks.has(child.name) ? `${edge}${read(child)}${edge}` : read(child);
      })
      .join('');
  // Where one block ends and the next begins there is one line end, whatever blanks stand between.
  return read(element)
    .replace(/\uFDD0\s*\uFDD0/g, '\n')
    .replaceAll(edge, '\n')
    .trim();
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** A text inside an element or an attribute. */
export const xmlText = (text: string): string => text.replace(/[&<>"]/g, (mark) => escapes[mark]!);
