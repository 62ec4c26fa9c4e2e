import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { archiveErrors } from './archive.errors';

/** An element: its name without a prefix, its attributes, what is in it. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly XmlElement[];
  text: string;
}

type Raw = Record<string, unknown>;
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: true,
  // The five of XML itself and numbers; others cannot be declared, since a DOCTYPE is refused.
  htmlEntities: true,
});

function elementOf(raw: Raw): XmlElement | null {
  const name = Object.keys(raw).find((key) => key !== ':@' && key !== '#text');
  if (!name || name.startsWith('?')) return null;
  const inside = (raw[name] as Raw[] | undefined) ?? [];
  return {
    name,
    attributes: (raw[':@'] as Record<string, string> | undefined) ?? {},
    children: inside.flatMap((one) => elementOf(one) ?? []),
    text: inside.map((one) => ('#text' in one ? String(one['#text']) : '')).join(''),
  };
}

/**
 * The root element of an XML file that somebody else made.
 * @throws archive.encoding, archive.xmlEntities, archive.badXml
 */
export function readXml(content: Buffer, name: string): XmlElement {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    throw archiveErrors.encoding({ name });
  }
  // An entity can name a file of this machine, or grow without end.
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw archiveErrors.xmlEntities({ name });
  if (XMLValidator.validate(text) !== true) throw archiveErrors.badXml({ name });
  try {
    const root = (parser.parse(text) as Raw[]).flatMap((one) => elementOf(one) ?? [])[0];
    if (root) return root;
  } catch {
    throw archiveErrors.badXml({ name });
  }
  throw archiveErrors.badXml({ name });
}

/** The first element along a path of names. */
export function find(element: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined {
  return names.reduce<XmlElement | undefined>(
    (at, name) => at?.children.find((one) => one.name === name),
    element,
  );
}
export const all = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element?.children.filter((one) => one.name === name) ?? [];

/** A text as it stands between tags or in an attribute. */
export const escapeXml = (text: string): string =>
  text
    .replace(/[^\P{Cc}\t\n\r]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
