import { createContext, Script } from 'node:vm';
import type { MatchesPattern } from '../form';

/** Milliseconds for all patterns of one content together. */
const longest = 500;
const test = new Script('new RegExp(pattern, flags).test(text)');

/**
 * Holds texts against the patterns of content types that others wrote. A pattern can take years over a text of thirty
 * signs, and nothing else is answered meanwhile: when the time is over, what is left is taken as it is. So is what is
 * held against a pattern that is none: whoever fills in the form cannot mend it.
 */
export function patternsInTime(): MatchesPattern {
  const inside: Record<string, string> = {};
  const context = createContext(inside);
  let left = longest;
  return ({ pattern, modifiers = '' }, text) => {
    if (left <= 0) return true;
    Object.assign(inside, { pattern, flags: modifiers, text });
    const begun = performance.now();
    try {
      return test.runInContext(context, { timeout: Math.ceil(left) }) === true;
    } catch {
      return true;
    } finally {
      left -= performance.now() - begun;
    }
  };
}
