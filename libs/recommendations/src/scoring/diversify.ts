export interface Candidate {
  item: number;
  score: number;
  topic: string;
  level: number;
}

/** How much variety counts against the score; at 0 the list is by score alone. */
const usualDiversity = 0.2;

/**
 * The best `count` in an order that does not repeat itself: maximal marginal relevance (Carbonell and
 * Goldstein, SIGIR 1998). Each next one has the largest λ·score − (1 − λ)·likeness to the most alike of those
 * above it, scores taken relative to the best. Alike are courses of one topic, the more the nearer their levels.
 */
export function diversify(
  candidates: readonly Candidate[],
  count: number,
  diversity = usualDiversity,
): Candidate[] {
  const relevance = 1 - diversity;
  const best = Math.max(...candidates.map((candidate) => candidate.score), Number.MIN_VALUE);
  const left = candidates.map((candidate) => ({ candidate, alike: 0 }));
  const chosen: Candidate[] = [];
  while (chosen.length < count && left.length > 0) {
    let next = 0;
    let nextValue = Number.NEGATIVE_INFINITY;
    left.forEach(({ candidate, alike }, place) => {
      const value = relevance * (candidate.score / best) - (1 - relevance) * alike;
      if (value > nextValue) [next, nextValue] = [place, value];
    });
    const [taken] = left.splice(next, 1);
    if (!taken) break;
    chosen.push(taken.candidate);
    for (const other of left) other.alike = Math.max(other.alike, likeness(taken.candidate, other.candidate));
  }
  return chosen;
}

function likeness(first: Candidate, second: Candidate): number {
  return first.topic === second.topic ? 1 / (1 + Math.abs(first.level - second.level)) : 0;
}
