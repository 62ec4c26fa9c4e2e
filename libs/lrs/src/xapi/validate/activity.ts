import { excerpt } from '../fault';
import { COMPONENT_LISTS } from '../statement.types';
import { type Check, type Fields, listOf, oneOf, type Report, record, text } from './check';
import { extensions, iri, languageMap } from './terms';

/** Which lists of components each type of interaction may carry (1.0.3 Data 2.4.4.1). */
const LISTS_OF_INTERACTION: Readonly<Record<string, readonly string[]>> = {
  'true-false': [],
  choice: ['choices'],
  'fill-in': [],
  'long-fill-in': [],
  matching: ['source', 'target'],
  performance: ['steps'],
  sequencing: ['choices'],
  likert: ['scale'],
  numeric: [],
  other: [],
};

const component = record({ required: { id: text }, optional: { description: languageMap } });

const components = listOf(component, (items, report) => {
  const seen = new Set<unknown>();
  for (const item of items) {
    const { id } = item as { id: string };
    if (seen.has(id)) return report.fail('component-repeated', { id: excerpt(id) });
    seen.add(id);
  }
  return true;
});

function interactionFits(definition: Fields, report: Report): boolean {
  const type = definition['interactionType'] as string | undefined;
  if (type === undefined) {
    if (definition['correctResponsesPattern'] !== undefined) {
      return report.fail('interaction-type-needed', { property: 'correctResponsesPattern' });
    }
    for (const property of COMPONENT_LISTS) {
      if (definition[property] !== undefined) return report.fail('interaction-type-needed', { property });
    }
    return true;
  }
  const allowed = LISTS_OF_INTERACTION[type] ?? [];
  for (const property of COMPONENT_LISTS) {
    if (definition[property] !== undefined && !allowed.includes(property)) {
      return report.fail('component-unsupported', { property, interactionType: type });
    }
  }
  return true;
}

const definition = record({
  optional: {
    name: languageMap,
    description: languageMap,
    type: iri,
    moreInfo: iri,
    interactionType: oneOf(Object.keys(LISTS_OF_INTERACTION)),
    correctResponsesPattern: listOf(text),
    ...Object.fromEntries(COMPONENT_LISTS.map((list) => [list, components])),
    extensions,
  },
  rule: interactionFits,
});

export const activity: Check = record({
  required: { id: iri },
  optional: { objectType: oneOf(['Activity']), definition },
});
