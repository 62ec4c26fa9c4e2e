export type BlanksPiece = { text: string } | { answers: string[] };

/**
 * Reads "Thủ đô là *Hà Nội/Hanoi*." into text and lists of accepted answers.
 * A backslash keeps the next sign as it is; a star without its partner is a star.
 */
export const parseBlanks = (source: string): BlanksPiece[] => {
  const pieces: BlanksPiece[] = [];
  let text = '';
  let options: string[] | null = null;
  let raw = '';
  const put = () => {
    if (text) pieces.push({ text });
    text = '';
  };
  for (let i = 0; i < source.length; i += 1) {
    const escaped = source[i] === '\\' && i + 1 < source.length;
    if (escaped) i += 1;
    const sign = source[i]!;
    raw += sign;
    if (!escaped && sign === '*' && !options) {
      options = [''];
      raw = sign;
    } else if (!escaped && sign === '*' && options) {
      const answers: string[] = options.map((option) => option.trim()).filter(Boolean);
      options = null;
      if (answers.length > 0) {
        put();
        pieces.push({ answers });
      } else text += raw;
    } else if (!escaped && sign === '/' && options) options.push('');
    else if (options) options[options.length - 1] += sign;
    else text += sign;
  }
  if (options) text += raw;
  put();
  return pieces;
};

/** The lists of accepted answers of a text, one for each blank. */
export const blanksOf = (source: string): string[][] =>
  parseBlanks(source).flatMap((piece) => ('answers' in piece ? [piece.answers] : []));

/** The sentence with lines in place of what is to be filled in. */
export const withLines = (source: string): string =>
  parseBlanks(source)
    .map((piece) => ('text' in piece ? piece.text : '_____'))
    .join('');

/** Text that must not be taken for a blank: stars, slashes and backslashes are kept as they are. */
export const literalBlankText = (text: string): string => text.replace(/[\\*/]/g, '\\$&');
