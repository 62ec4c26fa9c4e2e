/** A reason for which a candidate may not be shown at all, however well it scores. */
export interface HardRule<Candidate, Reason extends string = string> {
  /** For example `finished`, `full`, `past`, `prerequisite-missing`, `not-eligible`, `disliked`, `language`. */
  readonly reason: Reason;
  readonly excludes: (candidate: Candidate) => boolean;
}

export interface Exclusion<Candidate, Reason extends string = string> {
  readonly candidate: Candidate;
  /** The first rule that spoke against it. */
  readonly reason: Reason;
}

export interface RuledOut<Candidate, Reason extends string = string> {
  readonly kept: Candidate[];
  readonly excluded: Exclusion<Candidate, Reason>[];
}

/** Asks the rules in their order, so put the cheap and the plain ones first. Keeps the candidates' order. */
export function applyHardRules<Candidate, Reason extends string>(
  candidates: Iterable<Candidate>,
  rules: readonly HardRule<Candidate, Reason>[],
): RuledOut<Candidate, Reason> {
  const kept: Candidate[] = [];
  const excluded: Exclusion<Candidate, Reason>[] = [];
  for (const candidate of candidates) {
    const against = rules.find((rule) => rule.excludes(candidate));
    if (against) excluded.push({ candidate, reason: against.reason });
    else kept.push(candidate);
  }
  return { kept, excluded };
}
