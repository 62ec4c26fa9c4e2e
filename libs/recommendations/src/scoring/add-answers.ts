import type { PersonFacts } from '../domain/person-facts';
import { type Scores, topOf } from './scores';

/** What the answers count beside a history of one whole course, as a part of the best score. */
const answersWeight = 0.5;

/**
 * Scores by history with what a newcomer answered on top: the less the more somebody has learnt. Where there is only
 * one of them, that one. Terms still add up to the score.
 */
export function addAnswers(
  { history }: PersonFacts,
  learnt: Scores | null,
  answered: Scores | null,
): Scores | null {
  if (!learnt || !answered) return learnt ?? answered;
  const [best, bestAnswered] = [topOf(learnt.values), topOf(answered.values)];
  if (best === 0 || bestAnswered === 0) return best === 0 ? answered : learnt;
  const begun = history.reduce((sum, { weight }) => sum + weight, 0);
  const share = ((best / bestAnswered) * answersWeight) / Math.max(1, begun);
  return {
    basis: learnt.basis,
    values: learnt.values.map((value, item) => value + share * (answered.values[item] ?? 0)),
    terms: (item) => [
      ...learnt.terms(item),
      ...answered.terms(item).map((term) => ({ ...term, contribution: term.contribution * share })),
    ],
  };
}
