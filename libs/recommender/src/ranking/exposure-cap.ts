import { checkedOption } from '../recommender-error';

/** No group (a unit, an item, a language ...) gets more than its share of the places of a window of time. */
export interface ExposureCap<Candidate> {
  readonly groupOf: (candidate: Candidate) => string;
  /** Above 0 and at most 1. */
  readonly share: number;
  /** Places given to anybody in the window so far, and those of one group. */
  readonly placesSoFar: number;
  readonly takenSoFar: (group: string) => number;
  /**
   * What happens when only candidates over their share are left: they `fill` the places left over (an empty
   * place helps nobody; the default), or the places are left out, so that the cap holds strictly.
   */
  readonly whenShort?: 'fill' | 'leave';
}

/** Counts the places of one list on top of those of the window. */
export class ExposureCounts<Candidate> {
  private readonly limits: readonly number[];
  private readonly own: readonly Map<string, number>[];
  /** True when candidates over a share may still fill places that nobody else can take. */
  readonly mayFill: boolean;

  /** `count` is the length of the list that is being made. Throws `option-invalid`. */
  constructor(
    private readonly caps: readonly ExposureCap<Candidate>[],
    count: number,
  ) {
    this.limits = caps.map(({ share, placesSoFar }) => {
      const places = checkedOption('placesSoFar', placesSoFar, 'non-negative') + count;
      checkedOption('share', share, 'positive');
      // One place at least: a share of a short window is less than a whole place, yet somebody has to begin.
      return Math.max(1, Math.floor(checkedOption('share', share, 'share') * places + 1e-9));
    });
    this.own = caps.map(() => new Map());
    this.mayFill = caps.every(({ whenShort = 'fill' }) => whenShort === 'fill');
  }

  allows(candidate: Candidate): boolean {
    return this.caps.every((cap, at) => {
      const group = cap.groupOf(candidate);
      return cap.takenSoFar(group) + (this.own[at].get(group) ?? 0) < this.limits[at];
    });
  }

  take(candidate: Candidate): void {
    this.change(candidate, 1);
  }

  giveBack(candidate: Candidate): void {
    this.change(candidate, -1);
  }

  private change(candidate: Candidate, by: number): void {
    this.caps.forEach((cap, at) => {
      const group = cap.groupOf(candidate);
      this.own[at].set(group, (this.own[at].get(group) ?? 0) + by);
    });
  }
}
