import { zipErrors } from './zip.errors';

const longestName = 400;
const deepest = 30;
/** What the usual file systems hold for one file or folder, in bytes. */
const longestPart = 255;
const strict = new TextDecoder('utf-8', { fatal: true });

/** A name for an error's words: short, and without signs that steer a terminal or a line. */
export const shownName = (name: string): string => name.replace(/[\p{Cc}\p{Cf}]/gu, '?').slice(0, 120);

/**
 * The name of an entry as text. Packers that forget to say that they write UTF-8 are believed when it reads as such.
 * @throws zip.badEncoding
 */
export function decodeName(raw: Buffer): string {
  try {
    return strict.decode(raw);
  } catch {
    throw zipErrors.badEncoding();
  }
}

/**
 * An entry's name as a path below the archive's folder, with `/` between its parts (APPNOTE 4.4.17). Windows packers
 * that write `\` are understood.
 * @throws zip.badName for one that leads out of the folder, or that a disk or a browser would misread
 */
export function safeName(name: string): string {
  const path = name.replace(/\\/g, '/').normalize('NFC');
  const parts = path.replace(/\/$/, '').split('/');
  const sound =
    path.length <= longestName &&
    parts.length <= deepest &&
    !/[\p{Cc}]/u.test(path) &&
    !/^[a-z]:/i.test(path) &&
    parts.every(
      (part) => part !== '' && part !== '.' && part !== '..' && Buffer.byteLength(part) <= longestPart,
    );
  if (!sound) throw zipErrors.badName({ name: shownName(name) });
  return path;
}
