import { isOwnLibrary, partsOf } from './parts';

/**
 * The most points a content can give, from the content itself: never from what a browser says.
 * @returns null for a library whose questions are not known here (a genuine H5P content type)
 */
export const maxScoreOf = (library: string, params: unknown): number | null =>
  isOwnLibrary(library)
    ? partsOf(library, params).reduce((sum, { kind, params: own }) => sum + (kind?.maxScore(own) ?? 0), 0)
    : null;
