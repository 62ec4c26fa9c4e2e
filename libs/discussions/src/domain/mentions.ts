import { fold } from '@domdom/platform';

/** Somebody who can be named in a post. */
export interface Mentionable {
  id: string;
  name: string;
  /** Where they are at home: two people of one name are told apart by it. */
  homeName: string | null;
}
/** A name that several people bear. */
export interface Ambiguous {
  typed: string;
  candidates: Mentionable[];
}
export interface Resolved {
  mentionedIds: string[];
  ambiguous: Ambiguous[];
}

const longestName = 6;
const mostMentions = 10;

/** What stands behind each @ at the beginning of a word, as words, six at most: the name is somewhere at their start. */
export function mentionsIn(text: string): string[][] {
  const found = [...text.normalize('NFC').matchAll(/(?<![\p{L}\p{N}@._-])@(\p{L}[\p{L}\p{M} ]{0,80})/gu)];
  return found.slice(0, mostMentions).map(([, behind]) => behind!.trim().split(/ +/).slice(0, longestName));
}

const words = (name: string) => name.normalize('NFC').toLowerCase().split(/\s+/);
const endsWith = (name: readonly string[], end: readonly string[]) =>
  end.length <= name.length && end.every((word, index) => name[name.length - end.length + index] === word);

/** The people whose name, or the end of it, is at the start of what was typed; the longest match counts. */
function matching(typed: readonly string[], people: readonly Mentionable[]) {
  const folded = typed.map(fold);
  const exact = words(typed.join(' '));
  for (let length = folded.length; length > 0; length--) {
    const part = folded.slice(0, length);
    const ending = people.filter(({ name }) => endsWith(words(fold(name)), part));
    if (ending.length === 0) continue;
    const whole = ending.filter(({ name }) => words(fold(name)).length === length);
    const alike = whole.length > 0 ? whole : ending;
    // Who types the diacritics means them: Hòa is not Hoa.
    const same = alike.filter(({ name }) => endsWith(words(name), exact.slice(0, length)));
    return { typed: typed.slice(0, length).join(' '), candidates: same.length > 0 ? same : alike };
  }
  return null;
}

/**
 * Whom a text names with @. Of several people with the name typed, those in `chosenIds` are meant; when none of them is
 * chosen the name is ambiguous. What is nobody's name is just text.
 */
export function resolveMentions(
  text: string,
  people: readonly Mentionable[],
  chosenIds: readonly string[] = [],
): Resolved {
  const mentioned = new Set<string>();
  const ambiguous = new Map<string, Ambiguous>();
  for (const typed of mentionsIn(text)) {
    const found = matching(typed, people);
    if (!found) continue;
    const chosen =
      found.candidates.length > 1
        ? found.candidates.filter(({ id }) => chosenIds.includes(id))
        : found.candidates;
    if (chosen.length === 0) ambiguous.set(fold(found.typed), found);
    for (const { id } of chosen) mentioned.add(id);
  }
  return { mentionedIds: [...mentioned], ambiguous: [...ambiguous.values()] };
}
