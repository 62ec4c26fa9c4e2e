const written = /^\d{1,3}(\.\d{1,3}){0,3}$/;

/**
 * Which part a preview begins with.
 * @param text "2.0" is the first part inside the third one; anything else is the beginning
 */
export const readOpenAt = (text: unknown): number[] =>
  typeof text === 'string' && written.test(text) ? text.split('.').map(Number) : [];
