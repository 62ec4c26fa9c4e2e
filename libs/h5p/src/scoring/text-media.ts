import { listOf, recordOf } from './json';
import { plain } from './text';
import type { TextSection } from './text-section';

/** The paragraphs of a field of HTML, as text. */
export const paragraphsOf = (html: unknown): string[] =>
  plain(html)
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean);

/** A field of a picture file with the field of its words. */
export const picturesOf = (file: unknown, alt: unknown): TextSection['pictures'] => {
  const { path } = recordOf(file);
  return typeof path === 'string' ? [{ path, alt: plain(alt) }] : [];
};

/** A field of sounds or of films. */
export const soundsOf = (sound: unknown): TextSection['sounds'] =>
  listOf(sound)
    .map(recordOf)
    .flatMap(({ path, mime }) =>
      typeof path === 'string' ? [{ path, mime: typeof mime === 'string' ? mime : '' }] : [],
    );
