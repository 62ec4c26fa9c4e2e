import type { ItemContent } from '../models/content-index';

/** What is known of the items besides who took them; by item index. */
export interface Catalogue {
  readonly contents: readonly ItemContent[];
  /** Which unit offers an item and in which language it is; empty where unknown. */
  readonly unit?: readonly string[];
  readonly language?: readonly string[];
}

/** The topics of each item as rising numbers, equal topics the same number. */
export function topicNumbers(contents: readonly ItemContent[]): Int32Array[] {
  const numbers = new Map<string, number>();
  const numberOf = (topic: string): number => {
    const known = numbers.get(topic) ?? numbers.size;
    numbers.set(topic, known);
    return known;
  };
  return contents.map(({ topics }) => Int32Array.from(new Set(topics), numberOf).sort());
}
