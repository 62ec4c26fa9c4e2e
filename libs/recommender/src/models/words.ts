/** Han characters are words of their own; other letters and digits run together. */
const word = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;
const phraseEnd = /[.,;:!?()[\]{}"“”。，；：！？、\n\r]+/;

/** Lower case without diacritics, so that a word is found whether or not its marks were typed. */
function folded(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd');
}

/**
 * The words of a text and its pairs of neighbouring words, folded. Pairs matter: most Vietnamese words are two
 * syllables, each written as a word. No pair reaches over the end of a phrase.
 */
export function wordsAndPairs(text: string): string[] {
  return folded(text)
    .split(phraseEnd)
    .flatMap((phrase) => {
      const words = phrase.match(word) ?? [];
      return [...words, ...words.slice(1).map((each, at) => `${words[at]} ${each}`)];
    });
}
