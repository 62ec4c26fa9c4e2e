import { checkedOption } from '../recommender-error';
import { type Diversity, relativeScores, type Scored } from './diversity';

export interface MarginalRelevanceOptions<Candidate> {
  /** How much the score counts against variety; at 1 the list is by score alone. 0.8 unless said. */
  readonly relevance?: number;
  /** How alike two candidates are, 0 to 1. */
  readonly likeness: (first: Candidate, second: Candidate) => number;
}

/**
 * Maximal marginal relevance (Carbonell and Goldstein, SIGIR 1998): each next one has the largest
 * λ·score − (1 − λ)·likeness to the most alike of those above it, scores relative to the best.
 * Throws `option-invalid`.
 */
export function byMarginalRelevance<Candidate extends Scored>({
  relevance = 0.8,
  likeness,
}: MarginalRelevanceOptions<Candidate>): Diversity<Candidate> {
  checkedOption('relevance', relevance, 'share');
  return {
    begin(candidates) {
      const scores = relativeScores(candidates);
      const alike = new Float64Array(candidates.length);
      return {
        value: (index) => relevance * scores[index] - (1 - relevance) * alike[index],
        take(taken) {
          for (let other = 0; other < alike.length; other++) {
            if (other === taken) continue;
            alike[other] = Math.max(alike[other], likeness(candidates[taken], candidates[other]));
          }
        },
      };
    },
  };
}
