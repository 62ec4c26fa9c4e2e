import { plain } from '../scoring/text';

type JsonRecord = Record<string, unknown>;
const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Who made something and who may use it. */
export interface Right {
  /** The content, or a part or file of it that has a title of its own. */
  title: string;
  /** What a file is, by the beginning of its media type. */
  kind: 'content' | 'image' | 'audio' | 'video' | 'file';
  authors: string[];
  /** H5P's code with its version: "CC BY-SA 4.0"; empty when nobody has said. */
  licence: string;
  year: string;
  source: string;
  extras: string;
  changes: string[];
}

const shown = (value: unknown): string => (typeof value === 'number' ? String(value) : plain(value));
const licenceOf = (code: unknown, version: unknown): string => {
  const licence = shown(code);
  return licence === 'U' ? '' : [licence, shown(version)].filter(Boolean).join(' ');
};
const list = (value: unknown): JsonRecord[] => (Array.isArray(value) ? value.filter(isRecord) : []);

const ofMetadata = (metadata: JsonRecord): Right => ({
  title: shown(metadata['title']),
  kind: 'content',
  authors: list(metadata['authors']).flatMap((author) => shown(author['name']) || []),
  licence: licenceOf(metadata['license'], metadata['licenseVersion']),
  year: [metadata['yearFrom'], metadata['yearTo']].map(shown).filter(Boolean).join('–'),
  source: shown(metadata['source']),
  extras: shown(metadata['licenseExtras']),
  changes: list(metadata['changes']).flatMap(
    ({ date, author, log }) => [date, author, log].map(shown).filter(Boolean).join(': ') || [],
  ),
});

const kindOf = (mime: unknown): Right['kind'] => {
  const kind = shown(mime).split('/')[0];
  return kind === 'image' || kind === 'audio' || kind === 'video' ? kind : 'file';
};
const ofFile = (file: JsonRecord, copyright: JsonRecord): Right => ({
  title: shown(copyright['title']),
  kind: kindOf(file['mime']),
  authors: [shown(copyright['author'])].filter(Boolean),
  licence: licenceOf(copyright['license'], copyright['version']),
  year: shown(copyright['year']),
  source: shown(copyright['source']),
  extras: '',
  changes: [],
});

const saysSomething = ({ authors, licence, source, year, extras, changes }: Right): boolean =>
  authors.length + changes.length > 0 || [licence, source, year, extras].some(Boolean);

const inside = (value: unknown): Right[] => {
  if (Array.isArray(value)) return value.flatMap(inside);
  if (!isRecord(value)) return [];
  const { path, copyright, library, metadata } = value;
  const own = [
    ...(typeof path === 'string' && isRecord(copyright) ? [ofFile(value, copyright)] : []),
    ...(typeof library === 'string' && isRecord(metadata) ? [ofMetadata(metadata)] : []),
  ];
  return [...own, ...Object.values(value).flatMap(inside)];
};

/**
 * What is said of the rights in a content, its parts and its files, in the order of the content; only what says
 * something. All of it is plain text.
 */
export const rightsOf = (metadata: unknown, params: unknown): Right[] =>
  [ofMetadata(isRecord(metadata) ? metadata : {}), ...inside(params)].filter(saysSomething);
