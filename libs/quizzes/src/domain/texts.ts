import { fold } from '@domdom/platform';

const squeezed = (text: string) => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();

/** The form in which answers in words are compared: never by case or spaces, by diacritics only where that matters. */
export const comparable = (text: string, foldDiacritics: boolean): string =>
  foldDiacritics ? fold(text) : squeezed(text);

/** Splits an answer at its wildcards; `\*` is an asterisk. */
function piecesOf(pattern: string): string[] {
  const pieces = [''];
  for (let at = 0; at < pattern.length; at++) {
    if (pattern[at] === '\\' && pattern[at + 1] === '*') {
      pieces[pieces.length - 1] += '*';
      at++;
    } else if (pattern[at] === '*') pieces.push('');
    else pieces[pieces.length - 1] += pattern[at];
  }
  return pieces;
}

/** Whether a pattern has wildcards. */
export const hasWildcard = (pattern: string): boolean => piecesOf(pattern).length > 1;

/** An answer as somebody could have typed it: escaped asterisks are asterisks. */
export const withoutEscapes = (pattern: string): string => pattern.replaceAll('\\*', '*');

/** Whether what somebody typed is an answer. `*` in the answer stands for any words, or none. */
export function matchesText(pattern: string, typed: string, foldDiacritics: boolean): boolean {
  const given = comparable(typed, foldDiacritics);
  const pieces = piecesOf(pattern);
  if (pieces.length === 1) return comparable(pieces[0]!, foldDiacritics) === given;
  // Matched piece by piece, so that no pattern can make the search slow.
  const parts = pieces.map((piece) => comparable(piece, foldDiacritics));
  const first = parts[0]!;
  const last = parts.at(-1)!;
  if (given.length < first.length + last.length || !given.startsWith(first) || !given.endsWith(last))
    return false;
  let rest = given.slice(first.length, given.length - last.length);
  for (const part of parts.slice(1, -1)) {
    const at = rest.indexOf(part);
    if (at < 0) return false;
    rest = rest.slice(at + part.length);
  }
  return true;
}
