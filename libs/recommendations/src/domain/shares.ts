import { many, meanTerms, type Term } from './terms';

/** A part of what speaks for an item, or against it: of all that speaks for it. */
export interface SharedTerm {
  term: Term;
  share: number;
}
/** A score taken apart: the parts that speak for it, with what is too small to name, make up the whole. */
export interface Shares {
  raises: SharedTerm[];
  /** What is too little to name, or would speak of "many people" where there are few. */
  small: number;
  lowers: SharedTerm[];
}

const leastShare = 0.01;

/** Every term with its share; `raises` and `small` add up to 1, or to 0 when nothing speaks for the item. */
export function sharesOf(terms: readonly Term[]): Shares {
  const own = meanTerms([terms]);
  const whole = own.reduce((sum, { contribution }) => sum + Math.max(0, contribution), 0);
  if (whole === 0) return { raises: [], small: 0, lowers: [] };
  const all = own
    .map((term) => ({ term, share: term.contribution / whole }))
    .sort((first, second) => second.share - first.share);
  const named = ({ term, share }: SharedTerm) =>
    Math.abs(share) >= leastShare && (!('people' in term) || term.people >= many);
  const raising = all.filter(({ share }) => share > 0);
  const raises = raising.filter(named);
  const small = raising.reduce((sum, one) => (named(one) ? sum : sum + one.share), 0);
  const lowers = all.filter((one) => one.share < 0 && named(one)).reverse();
  return { raises, small, lowers };
}
