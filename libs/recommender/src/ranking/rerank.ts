import type { Rng } from '../random';
import { RecommenderError } from '../recommender-error';
import { byScore, type Diversity, type ListInMaking, type Scored } from './diversity';
import { checkedExploration, Exploration, type ExplorationOptions } from './exploration';
import { type ExposureCap, ExposureCounts } from './exposure-cap';
import { applyHardRules, type Exclusion, type HardRule } from './hard-rules';

export interface RerankRequest<Candidate extends Scored, Reason extends string = string> {
  readonly candidates: readonly Candidate[];
  /** How many places the list has. */
  readonly count: number;
  readonly rules?: readonly HardRule<Candidate, Reason>[];
  /** By score alone unless said; see `byMarginalRelevance` and `byCalibration`. */
  readonly diversity?: Diversity<Candidate>;
  readonly caps?: readonly ExposureCap<Candidate>[];
  /** Nothing is drawn unless said. */
  readonly exploration?: Drawing;
}
type Drawing = ExplorationOptions & { readonly rng: Rng };

export interface DrawRequest<Candidate extends Scored> {
  /** As they would stand without any draw, more than there are places. */
  readonly ordered: readonly Candidate[];
  readonly count: number;
  readonly caps?: readonly ExposureCap<Candidate>[];
  readonly exploration: Drawing;
}

export interface Place<Candidate> {
  readonly candidate: Candidate;
  /** The exact probability with which this candidate came to stand in this place; 1 where nothing was drawn. */
  readonly probability: number;
  /** Whether the place was one that is drawn. */
  readonly explored: boolean;
}

export interface Reranked<Candidate, Reason extends string = string> {
  /** Best first; fewer than asked for when there are not enough candidates. */
  readonly places: Place<Candidate>[];
  readonly excluded: Exclusion<Candidate, Reason>[];
}

/**
 * Makes a list of scored candidates in stages: hard rules, then variety and exposure caps place by place, then
 * the last places drawn from the next candidates. What a rule excludes is never drawn. Throws `option-invalid`.
 */
export function rerank<Candidate extends Scored, Reason extends string = string>(
  request: RerankRequest<Candidate, Reason>,
): Reranked<Candidate, Reason> {
  const { count, rules = [], diversity = byScore, caps = [], exploration } = request;
  for (const { score } of request.candidates) {
    if (Number.isFinite(score)) continue;
    throw new RecommenderError('option-invalid', { option: 'score', value: score, expected: 'finite' });
  }
  const { kept, excluded } = applyHardRules(request.candidates, rules);
  const length = Math.min(Math.max(0, Math.floor(count)), kept.length);
  const exposure = new ExposureCounts(caps, length);
  const order = new GreedyOrder(kept, diversity.begin(kept), exposure);
  if (!exploration) return { places: order.next(length).map(asCertain), excluded };

  const { certain, drawn, pool } = placesOf(length, exploration);
  const places = order.next(certain).map(asCertain);
  if (drawn > 0) places.push(...drawnFrom(order.peek(pool), drawn, exposure, exploration));
  return { places, excluded };
}

/**
 * A list whose order is settled, with its last places drawn from what follows: for when candidates can still drop
 * out after they were ranked, so that what is drawn, and how likely it was, holds for the list that is shown.
 * Throws `option-invalid`.
 */
export function drawLastPlaces<Candidate extends Scored>({
  ordered,
  count,
  caps = [],
  exploration,
}: DrawRequest<Candidate>): Place<Candidate>[] {
  const length = Math.min(Math.max(0, Math.floor(count)), ordered.length);
  const { certain, drawn, pool } = placesOf(length, exploration);
  const exposure = new ExposureCounts(caps, length);
  const first = ordered.slice(0, certain);
  for (const candidate of first) exposure.take(candidate);
  const places = first.map(asCertain);
  if (drawn > 0) {
    places.push(...drawnFrom(ordered.slice(certain, certain + pool), drawn, exposure, exploration));
  }
  return places;
}

/** How many places are certain and how many drawn, the first never, and from how many candidates. */
function placesOf(length: number, options: ExplorationOptions) {
  const { places, pool } = checkedExploration(options);
  const drawn = Math.min(places, Math.max(0, length - 1));
  return { certain: length - drawn, drawn, pool: Math.max(pool, drawn) };
}

function drawnFrom<Candidate extends Scored>(
  pool: readonly Candidate[],
  places: number,
  exposure: ExposureCounts<Candidate>,
  { rng, ...options }: Drawing,
): Place<Candidate>[] {
  return new Exploration(pool, exposure, options)
    .draw(places, rng)
    .map(({ index, probability }) => ({ candidate: pool[index], probability, explored: true }));
}

function asCertain<Candidate>(candidate: Candidate): Place<Candidate> {
  return { candidate, probability: 1, explored: false };
}

/** Takes the most valuable candidate again and again, of those that the caps allow. */
class GreedyOrder<Candidate> {
  private readonly left: Set<number>;

  constructor(
    private readonly candidates: readonly Candidate[],
    private readonly list: ListInMaking,
    private readonly exposure: ExposureCounts<Candidate>,
  ) {
    this.left = new Set(candidates.keys());
  }

  next(count: number): Candidate[] {
    const taken: Candidate[] = [];
    while (taken.length < count) {
      const index = this.best(true) ?? (this.exposure.mayFill ? this.best(false) : undefined);
      if (index === undefined) break;
      taken.push(this.take(index));
      this.exposure.take(this.candidates[index]);
    }
    return taken;
  }

  /** Those that would follow, without giving any of them a place; those within the caps come first. */
  peek(count: number): Candidate[] {
    const following: Candidate[] = [];
    while (following.length < count) {
      const index = this.best(true) ?? (this.exposure.mayFill ? this.best(false) : undefined);
      if (index === undefined) break;
      following.push(this.take(index));
    }
    return following;
  }

  private take(index: number): Candidate {
    this.list.take(index);
    this.left.delete(index);
    return this.candidates[index];
  }

  private best(withinCaps: boolean): number | undefined {
    let best: number | undefined;
    let most = Number.NEGATIVE_INFINITY;
    for (const index of this.left) {
      if (withinCaps && !this.exposure.allows(this.candidates[index])) continue;
      const value = this.list.value(index);
      if (best === undefined || value > most) {
        best = index;
        most = value;
      }
    }
    return best;
  }
}
