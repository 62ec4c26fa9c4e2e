import { genuineWorthOf, tellsOfSome } from './genuine';
import { wholeOf } from './parts';
import { mostOf } from './points';

/** How many points a content can give; `least` and `most` differ where each learner is asked other questions. */
export interface Worth {
  least: number;
  most: number;
  /** Whether the content may say less than there is to gain, because it tells of what was opened only. */
  tellsOfSome: boolean;
}

/**
 * The points there are to gain, from the content itself: never from what a browser says.
 * @returns null for a library whose questions are not known here, and for one that holds such a library
 */
export const worthOf = (library: string, params: unknown): Worth | null => {
  const whole = wholeOf(library, params);
  if (whole) return { least: mostOf(whole), most: mostOf(whole), tellsOfSome: false };
  const worth = genuineWorthOf(library, params);
  return worth && { ...worth, tellsOfSome: tellsOfSome(library) };
};

/** The most points a content can give, a whole number; null where that is not known (`worthOf`). */
export const maxScoreOf = (library: string, params: unknown): number | null => {
  const worth = worthOf(library, params);
  return worth && Math.ceil(worth.most);
};
