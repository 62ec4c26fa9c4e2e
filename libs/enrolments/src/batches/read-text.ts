import { fileErrors } from '../domain/batch.errors';

/**
 * The text of a file that somebody saved: UTF-8 with or without its mark, UTF-16 with its mark. Every other
 * encoding (windows-1258, VISCII, TCVN3 …) is refused: guessing would store broken names.
 * @throws enrolment-file.encoding
 */
export function readText(content: Buffer): string {
  try {
    const text = new TextDecoder(encodingOf(content), { fatal: true }).decode(content);
    // Text has no NUL; UTF-16 without its mark has many, a spreadsheet's own file as well.
    if (text.includes('\u0000') || text.includes('\uFFFD')) throw fileErrors.encoding();
    return text;
  } catch {
    throw fileErrors.encoding();
  }
}

function encodingOf(content: Buffer): string {
  if (content[0] === 0xff && content[1] === 0xfe) return 'utf-16le';
  if (content[0] === 0xfe && content[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}
