import { fold } from '../i18n';

const longest = 60;
const mostWords = 6;
/** Digits, also with what people write between them: telephone numbers, papers, accounts. */
const longNumber = /(?:\d[\s.,/()+-]*){6,}/;
/** An address of mail or of a page, or a name on another site. */
const address = /@|:\/\/|\bwww\./;

/**
 * The words of a search as they may be counted: folded, at most six. Null for what says nothing, and for what may name
 * somebody: a number of six digits or more, a mail address. Then nothing of it is kept, for a name often stands beside.
 */
export function keptWords(search: string): string | null {
  const folded = fold(search);
  if (longNumber.test(folded) || address.test(folded)) return null;
  const words = folded.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const kept = words.join(' ');
  const says = words.length <= mostWords && kept.length <= longest && /\p{L}{2}/u.test(kept);
  return says ? kept : null;
}
