import type { Contribution } from './model';

/** One step of the chain: p becomes (sums + k·p) · share. */
export interface Step {
  readonly term:
    | { readonly source: 'segment'; readonly segment: string }
    | { readonly source: 'season'; readonly month: number };
  /** k. */
  readonly shrinkage: number;
  readonly share: number;
  at(item: number): number;
  addTo(into: Float64Array, factor: number): void;
}

/** Takes p, by item, through the chain in place. */
export function drawAlong(chain: readonly Step[], p: Float64Array): void {
  for (const step of chain) {
    const drawn = step.shrinkage * step.share;
    for (let item = 0; item < p.length; item++) p[item] *= drawn;
    step.addTo(p, step.share);
  }
}

/** The terms of what one item's p, `everyone` before the chain, has become after it. */
export function termsAlong(chain: readonly Step[], everyone: number, item: number): Contribution[] {
  // What comes later in the chain draws all that stood before down by k / (n + k).
  let terms: Contribution[] = [{ source: 'everyone', contribution: everyone }];
  for (const { term, shrinkage, share, at } of chain) {
    const drawn = shrinkage * share;
    terms = terms.map((each) => ({ ...each, contribution: each.contribution * drawn }));
    terms.push({ ...term, contribution: at(item) * share });
  }
  return terms;
}
