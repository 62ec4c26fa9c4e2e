import { plain } from '../text';

/** A piece of a text in which stars stand around what is to be found: "Thủ đô là *Hà Nội/Hanoi:gợi ý*." */
export type MarkedPiece = { text: string } | { marked: string };

/** Reads what stands between two stars, as the genuine types do; nothing between them is no mark. */
export const markedPieces = (source: string): MarkedPiece[] =>
  source.split(/(\*[^*]+\*)/).flatMap((piece): MarkedPiece[] => {
    if (!piece) return [];
    return /^\*[^*]+\*$/.test(piece) ? [{ marked: piece.slice(1, -1) }] : [{ text: piece }];
  });

export const marksOf = (source: string): string[] =>
  markedPieces(source).flatMap((piece) => ('marked' in piece ? [piece.marked] : []));

/** The text with lines in the place of what is to be found. */
export const withLines = (source: string): string =>
  plain(
    markedPieces(source)
      .map((piece) => ('marked' in piece ? '_____' : piece.text))
      .join(''),
  );

/** A response of several answers in one text. */
export const answersIn = (response: string): string[] => response.split('[,]');
