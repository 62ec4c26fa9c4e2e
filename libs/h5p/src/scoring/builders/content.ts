import { createHash } from 'node:crypto';
import type { JsonRecord } from '../json';
import type { Language } from '../kinds/kind';
import { escapeText, plain } from '../text';
import { pictureOf, soundOf } from './files';

export interface H5pMetadata {
  title: string;
  language: Language;
  defaultLanguage: Language;
  license: string;
  mainLibrary: string;
  embedTypes: 'iframe'[];
}

/** A content as the H5P server takes it when it is saved. */
export interface H5pContent {
  library: string;
  params: JsonRecord;
  metadata: H5pMetadata;
}

/** What every content and every part of one may have. */
export interface Common {
  /** What lists call it; without it, its own first words. */
  title?: string;
  language?: Language;
  license?: string;
  picture?: { path: string; mime: string; width?: number; height?: number; alt: string };
  /** The same words read aloud. */
  sound?: { path: string; mime: string };
}
export interface Retryable {
  enableRetry?: boolean;
  enableSolution?: boolean;
}

const LONGEST_TITLE = 80;

/** A content of version 1.0 of a type. */
export const content = (machineName: string, text: string, options: Common, own: JsonRecord): H5pContent => {
  const { picture, sound, language = 'vi', license = 'U' } = options;
  return {
    library: `${machineName} 1.0`,
    params: {
      ...own,
      ...pictureOf(picture),
      ...soundOf(sound),
    },
    metadata: {
      title: options.title ?? shortened(plain(text)),
      language,
      defaultLanguage: language,
      license,
      mainLibrary: machineName,
      embedTypes: ['iframe'],
    },
  };
};

const shortened = (text: string): string =>
  text.length > LONGEST_TITLE ? `${text.slice(0, LONGEST_TITLE - 1)}…` : text;

export const paragraph = (text: string): string => `<p>${escapeText(text)}</p>`;

/** Without what was not given. */
export const set = (values: JsonRecord): JsonRecord =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

export const behaviourOf = (options: Retryable, more: JsonRecord = {}): JsonRecord => {
  const behaviour = set({
    enableRetry: options.enableRetry,
    enableSolution: options.enableSolution,
    ...more,
  });
  return Object.keys(behaviour).length > 0 ? { behaviour } : {};
};

/**
 * A content as a part of another.
 * @param place tells this part from the others of the same content
 */
export const inside = ({ library, params, metadata }: H5pContent, place: string): JsonRecord => ({
  library,
  params: withIdsOf(place, params) as JsonRecord,
  subContentId: partId(place),
  metadata: { title: metadata.title, license: metadata.license, contentType: metadata.mainLibrary },
});

/** The same content put into two places has other ids inside it in each. */
const withIdsOf = (place: string, value: unknown): unknown => {
  if (Array.isArray(value)) return value.map((one) => withIdsOf(place, one));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      key === 'subContentId' ? partId(`${place} ${one}`) : withIdsOf(place, one),
    ]),
  );
};

/** Contents as the parts of another one of this title. */
export const insideAll = (contents: readonly H5pContent[], title: string): JsonRecord[] =>
  contents.map((one, i) => inside(one, `${title}#${i}`));

/** The same content built twice has the same ids in it, so that its statements stay with its questions. */
const partId = (name: string): string => {
  const hex = createHash('sha256').update(name).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
};
