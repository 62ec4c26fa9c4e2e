import { checkedOption } from '../recommender-error';
import { type Diversity, relativeScores, type Scored } from './diversity';

/** Shares by topic that add up to 1; empty when nothing is known. */
export type TopicShares = ReadonlyMap<string, number>;

export interface CalibrationOptions<Candidate> {
  /** How the learner's interest is spread; see `topicShares`. Scaled to add up to 1. */
  readonly target: TopicShares;
  /** A candidate counts for its topics in equal parts; one without topics counts for none. */
  readonly topicsOf: (candidate: Candidate) => readonly string[];
  /** How much the spread counts against the score; at 0 the list is by score alone. 0.5 unless said. */
  readonly strength?: number;
}

/** A little of the target in every list keeps the divergence finite while a topic is missing from it. */
const smoothing = 0.01;

/**
 * Calibration (H. Steck, "Calibrated recommendations", RecSys 2018): somebody 70% of whose lessons were on
 * farming and 30% on health gets a list spread like that, instead of farming alone. Each next one has the
 * largest (1 − λ)·score − λ·KL(target ‖ list with it), a place counting 1/log2(1 + rank).
 * Throws `option-invalid`.
 */
export function byCalibration<Candidate extends Scored>({
  target,
  topicsOf,
  strength = 0.5,
}: CalibrationOptions<Candidate>): Diversity<Candidate> {
  checkedOption('strength', strength, 'share');
  const topics = [...target.keys()];
  const wanted = Float64Array.from(target.values(), (share) =>
    checkedOption('target', share, 'non-negative'),
  );
  const whole = wanted.reduce((sum, share) => sum + share, 0);
  const indexOf = new Map(topics.map((topic, index) => [topic, index]));

  return {
    begin(candidates) {
      const scores = relativeScores(candidates);
      const topicsByCandidate = candidates.map((candidate) => topicsOf(candidate));
      /** Weight of the places so far by topic of the target. */
      const listed = new Float64Array(topics.length);
      let listedWhole = 0;
      let rank = 1;

      const spread = (index: number, weight: number): void => {
        const own = topicsByCandidate[index];
        for (const topic of own) {
          const at = indexOf.get(topic);
          if (at !== undefined) listed[at] += weight / own.length;
        }
        if (own.length > 0) listedWhole += weight;
      };
      const divergence = (): number => {
        let sum = 0;
        for (let topic = 0; topic < wanted.length; topic++) {
          const p = wanted[topic] / whole;
          if (!(p > 0)) continue;
          const q = listedWhole > 0 ? listed[topic] / listedWhole : 0;
          sum += p * Math.log(p / ((1 - smoothing) * q + smoothing * p));
        }
        return sum;
      };
      const weightOf = (place: number): number => 1 / Math.log2(1 + place);

      return {
        value(index) {
          if (whole === 0) return scores[index];
          const before = listed.slice();
          const beforeWhole = listedWhole;
          spread(index, weightOf(rank));
          const value = (1 - strength) * scores[index] - strength * divergence();
          listed.set(before);
          listedWhole = beforeWhole;
          return value;
        },
        take(index) {
          spread(index, weightOf(rank));
          rank++;
        },
      };
    },
  };
}

/** How a history is spread over topics: each item's weight, in equal parts for its topics; adds up to 1. */
export function topicShares(
  history: Iterable<{ readonly topics: readonly string[]; readonly weight?: number }>,
): Map<string, number> {
  const shares = new Map<string, number>();
  let whole = 0;
  for (const { topics, weight = 1 } of history) {
    for (const topic of topics) {
      shares.set(topic, (shares.get(topic) ?? 0) + weight / topics.length);
      whole += weight / topics.length;
    }
  }
  if (!(whole > 0)) return new Map();
  for (const [topic, share] of shares) shares.set(topic, share / whole);
  return shares;
}
