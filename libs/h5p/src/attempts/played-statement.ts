import { isId } from '@domdom/platform';

/** What a playing page says happened: read from xAPI, with nothing taken on trust but its shape. */
export interface PlayedStatement {
  id: string;
  /** The last part of the verb's IRI: `answered`. */
  verb: string;
  /** Which part of the content; empty for the whole. */
  subContentId: string;
  response: string | null;
  score: number | null;
  maxScore: number | null;
  success: boolean | null;
  completion: boolean | null;
  durationSeconds: number | null;
  at: Date;
  definition: Record<string, unknown>;
  language: string | null;
}

/** A statement of which nothing is known yet. */
export const unplayed: PlayedStatement = {
  id: '',
  verb: 'completed',
  subContentId: '',
  response: null,
  score: null,
  maxScore: null,
  success: null,
  completion: null,
  durationSeconds: null,
  at: new Date(0),
  definition: {},
  language: null,
};

type JsonObject = Record<string, unknown>;
const object = (value: unknown): JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
const number = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;
const flag = (value: unknown): boolean | null => (typeof value === 'boolean' ? value : null);

const verbIri = /^http:\/\/adlnet\.gov\/expapi\/verbs\/([a-z-]{2,30})$/;
const longestResponse = 10_000;
const longestDefinition = 20_000;
const definitionKeys = [
  'name',
  'description',
  'type',
  'interactionType',
  'choices',
  'scale',
  'source',
  'target',
  'steps',
];

/** Seconds of an ISO 8601 duration of hours, minutes and seconds (`PT1M30.5S`); null for another text. */
export function durationSeconds(text: unknown): number | null {
  const parts =
    typeof text === 'string' ? /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/.exec(text) : null;
  if (!parts) return null;
  return Math.round(Number(parts[1] ?? 0) * 3600 + Number(parts[2] ?? 0) * 60 + Number(parts[3] ?? 0));
}

/**
 * Reads one statement about a content.
 * @param contentIri the activity id of the content: a statement about anything else is refused
 * @param between when it can have happened; another time becomes the later one
 * @returns null when it is not an H5P statement about this content
 */
export function readStatement(
  raw: unknown,
  contentIri: string,
  between: { from: Date; to: Date },
): PlayedStatement | null {
  const { id, verb, object: about, result, context, timestamp } = object(raw);
  const verbName = verbIri.exec(String(object(verb)['id']))?.[1];
  const subContentId = partOf(object(about)['id'], contentIri);
  if (typeof id !== 'string' || !isId(id) || !verbName || subContentId === null) return null;
  const { score, response, success, completion, duration } = object(result);
  const language = object(context)['language'];
  return {
    id: id.toLowerCase(),
    verb: verbName,
    subContentId,
    response: typeof response === 'string' ? clean(response).slice(0, longestResponse) : null,
    score: number(object(score)['raw']),
    maxScore: number(object(score)['max']),
    success: flag(success),
    completion: flag(completion),
    durationSeconds: durationSeconds(duration),
    at: timeIn(timestamp, between),
    definition: definitionOf(object(about)['definition']),
    language:
      typeof language === 'string' && /^[a-z]{2,3}(-[A-Za-z]{2,8})?$/.test(language) ? language : null,
  };
}

// PostgreSQL takes every character but U+0000.
const clean = (text: string): string => text.replaceAll('\u0000', '');

function partOf(id: unknown, contentIri: string): string | null {
  if (id === contentIri) return '';
  const start = `${contentIri}?subContentId=`;
  if (typeof id !== 'string' || !id.startsWith(start)) return null;
  const part = id.slice(start.length);
  return /^[\w{}-]{1,64}$/.test(part) ? part : null;
}

function timeIn(timestamp: unknown, { from, to }: { from: Date; to: Date }): Date {
  const at = new Date(typeof timestamp === 'string' ? timestamp : Number.NaN);
  return at >= from && at <= to ? at : to;
}

function definitionOf(definition: unknown): JsonObject {
  const kept = Object.fromEntries(
    Object.entries(object(definition)).filter(([key]) => definitionKeys.includes(key)),
  );
  const json = JSON.stringify(kept).replaceAll('\\u0000', '');
  return json.length > longestDefinition ? {} : (JSON.parse(json) as JsonObject);
}
