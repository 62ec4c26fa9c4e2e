import type { ItemContent } from '@domdom/recommender';
import { levelNumbers, type Recommendable } from '../domain/recommendable';

/**
 * What each item is about: its topic, its level and the programmes it is part of. Not its words: what is alike by
 * words alone has no reason that could be told. What is not open (any more) is about nothing.
 */
export function contentsOf(items: readonly string[], all: readonly Recommendable[]): ItemContent[] {
  const byId = new Map(all.map((what) => [what.id, what]));
  const programmes = new Map<string, string[]>();
  for (const { id, partIds } of all) {
    if (partIds.length < 2) continue;
    for (const part of partIds) programmes.set(part, [...(programmes.get(part) ?? []), `part of ${id}`]);
  }
  return items.map((id) => {
    const what = byId.get(id);
    if (!what) return { topics: [] };
    return {
      topics: [what.topic, ...(programmes.get(id) ?? [])],
      ...(what.level && { level: levelNumbers[what.level] }),
      ...(what.language && { language: what.language }),
    };
  });
}
