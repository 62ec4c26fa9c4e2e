/** Joins the class names that hold. */
export function classes(...names: (string | false | null | undefined)[]): string | undefined {
  return names.filter(Boolean).join(' ') || undefined;
}

/**
 * The same text in one piece. A text that was put together is kept as its parts, and all of them are walked through
 * each time when it becomes part of a page.
 */
export const inOnePiece = (text: string): string => Buffer.from(text).toString();

/** A small whole number that is always the same for the same text (FNV-1a, 32 bits). */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0;
  }
  return value;
}

/** Up to two capitals that stand for a Vietnamese name: first letters of its family and given name. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : words;
  return letters
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toUpperCase();
}
