import type { JsonRecord } from '../json';
import { plain, splitAtLastTag } from '../text';
import type { GenuineQuestion } from './genuine-type';
import { answersIn } from './marked-text';

interface Word {
  text: string;
  right: boolean;
}
const before = /^[[({⟨¿¡“"«„]+/;
// From the first of such signs only: what stands in the middle of a word is not tried again from each of them.
const after = /(?<![",….:;?!\])}⟩»”])[",….:;?!\])}⟩»”]+$/;

/** Two stars are a star of the text; one at either end marks a word that is right, a sign after it or not. */
const isMarked = (word: string): boolean => {
  const single = word.replaceAll('**', '');
  return single.length > 2 && single.startsWith('*') && (single.endsWith('*') || single.at(-2) === '*');
};

/** The words of a text that can be marked, in their order: each piece between tags by itself. */
const wordsOf = (params: JsonRecord): Word[] => {
  const html = typeof params['textField'] === 'string' ? params['textField'] : '';
  const [tagged, rest] = splitAtLastTag(html);
  const pieces = tagged.split(/<[^>]*>/);
  return [...pieces.slice(0, -1), pieces.at(-1) + rest]
    .flatMap((piece) => plain(piece).match(/(?<=^|\s)\*[^* ]+\*(?=\s|$)|\S+/g) ?? [])
    .map((word) => word.replace(before, '').replace(after, ''))
    .filter(Boolean)
    .map((word) => ({ text: word.replaceAll('*', ''), right: isMarked(word) }));
};
const rightOf = (params: JsonRecord) => wordsOf(params).flatMap(({ right }, i) => (right ? [i] : []));
const numbersIn = (response: string): number[] => [
  ...new Set(answersIn(response).flatMap((part) => (/^\d{1,5}$/.test(part) ? [Number(part)] : []))),
];
const named = (params: JsonRecord, places: readonly number[]): string => {
  const all = wordsOf(params);
  return places.flatMap((i) => all[i]?.text ?? []).join('; ');
};

/** H5P.MarkTheWords: right less wrong words; where none is right, marking none is. */
export const markTheWords: GenuineQuestion = {
  interaction: 'choice',
  text: (params) =>
    [plain(params['taskDescription']), plain(params['textField']).replaceAll('*', '')]
      .filter(Boolean)
      .join('\n'),
  maxScore: (params) => Math.max(1, rightOf(params).length),
  grade(params, response) {
    const right = new Set(rightOf(params));
    const chosen = numbersIn(response);
    const hits = chosen.filter((i) => right.has(i)).length;
    if (right.size === 0) return chosen.length === 0 ? 1 : 0;
    return Math.max(0, hits - (chosen.length - hits));
  },
  pattern: (params) => [rightOf(params).join('[,]')],
  correct: (params) => named(params, rightOf(params)),
  inWords: (params, response) => named(params, numbersIn(response)),
  choices: () => [],
};
