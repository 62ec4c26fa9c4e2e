import type { BankQuestion } from '../domain/question';
import { find, findAll, wordsOf, type XmlElement, xmlText } from './xml';

const packaging = 'http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1';
const lom = 'http://ltsc.ieee.org/xsd/LOM';
export const itemType = 'imsqti_item_xmlv3p0';

export interface PackedItem {
  href: string;
  category: string;
  tags: string[];
}

const string = (text: string) => `<string>${xmlText(text)}</string>`;

function metadata({ category, tags }: Pick<BankQuestion, 'category' | 'tags'>): string {
  if (category === '' && tags.length === 0) return '';
  const keywords = tags.map((tag) => `<keyword>${string(tag)}</keyword>`).join('');
  const taxons = category
    .split('/')
    .filter(Boolean)
    .map((part) => `<taxon><entry>${string(part)}</entry></taxon>`)
    .join('');
  const path = taxons ? `<classification><taxonPath>${taxons}</taxonPath></classification>` : '';
  return `<metadata><lom xmlns="${lom}"><general>${keywords}</general>${path}</lom></metadata>`;
}

/** The manifest of a package of items, in their order. */
export function writeManifest(
  items: readonly { id: string; href: string; question: BankQuestion }[],
): string {
  const resources = items.map(
    ({ id, href, question }) =>
      `<resource identifier="${id}" type="${itemType}" href="${xmlText(href)}">${metadata(question)}<file href="${xmlText(href)}"/></resource>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<manifest xmlns="${packaging}" identifier="domdom-questions">`,
    '<metadata><schema>QTI Package</schema><schemaversion>3.0.0</schemaversion></metadata>',
    '<organizations/>',
    '<resources>',
    ...resources,
    '</resources>',
    '</manifest>',
    '',
  ].join('\n');
}

/** The items that a manifest names, with the category and the tags it gives them. */
export function readManifest(manifest: XmlElement): PackedItem[] {
  return findAll(manifest, 'resource')
    .filter(({ attributes }) => /^imsqti_item_xmlv3p\d+$/.test(attributes['type'] ?? ''))
    .map((resource) => {
      const path = find(resource, 'taxonPath');
      return {
        href: resource.attributes['href'] ?? find(resource, 'file')?.attributes['href'] ?? '',
        category: path
          ? findAll(path, 'entry')
              .map((entry) => wordsOf(entry))
              .join('/')
          : '',
        tags: findAll(resource, 'keyword').map((keyword) => wordsOf(keyword)),
      };
    });
}
