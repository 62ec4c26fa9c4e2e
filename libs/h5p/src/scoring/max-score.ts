import { wholeOf } from './parts';
import { mostOf } from './points';

/**
 * The most points a content can give, from the content itself: never from what a browser says.
 * @returns null for a library whose questions are not known here (a genuine H5P content type)
 */
export const maxScoreOf = (library: string, params: unknown): number | null => {
  const whole = wholeOf(library, params);
  return whole ? mostOf(whole) : null;
};
