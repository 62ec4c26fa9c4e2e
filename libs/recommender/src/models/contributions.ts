import type { Contribution } from './model';

/** Terms of the same kind and about the same thing as one, in the order in which they first came. */
export function summedContributions(terms: Iterable<Contribution>): Contribution[] {
  const byKey = new Map<string, { term: Contribution; contribution: number }>();
  for (const term of terms) {
    const { contribution } = term;
    const key = keyOf(term);
    const before = byKey.get(key);
    if (before) before.contribution += contribution;
    else byKey.set(key, { term, contribution });
  }
  return Array.from(byKey.values(), ({ term, contribution }) => ({ ...term, contribution }));
}

function keyOf(term: Contribution): string {
  switch (term.source) {
    case 'item':
    case 'content':
    case 'after':
      return `${term.source} ${term.item}`;
    case 'segment':
      return `${term.source} ${term.segment}`;
    case 'season':
      return `${term.source} ${term.month}`;
    case 'everyone':
      return term.source;
  }
}
