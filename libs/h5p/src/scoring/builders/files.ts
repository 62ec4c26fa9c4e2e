import type { JsonRecord } from '../json';
import { escapeText } from '../text';
import type { Common } from './content';

/** A picture with its words, as the groups of the forms hold them. */
export const pictureOf = (picture: Common['picture']): JsonRecord => {
  if (!picture) return {};
  const { alt, ...file } = picture;
  return { picture: { file: { ...file, copyright: { license: 'U' } }, alt: escapeText(alt) } };
};

export const soundOf = (sound: Common['sound']): JsonRecord =>
  sound ? { sound: [{ ...sound, copyright: { license: 'U' } }] } : {};
