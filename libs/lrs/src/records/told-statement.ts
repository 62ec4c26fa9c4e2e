import type { Language } from '@domdom/platform';
import { activityTypes, verbs } from '../portal';
import { type Activity, languageRanges, type NormalStatement, oneLanguage } from '../xapi';

/** A statement as somebody reads it. */
export interface ToldStatement {
  seq: string;
  id: string;
  /** When it happened. */
  at: Date;
  /** The portal's person it is about; null when it is somebody of another tool. */
  personId: string | null;
  who: string;
  /** The verb's IRI, and what it is called. */
  verb: string;
  did: string;
  /** The activity's IRI when it is one. */
  activity: string | null;
  /** The object's name, or what kind of thing it is when it has none. */
  what: string;
  /** Whether `what` is a name. */
  named: boolean;
  partOf: string | null;
  /** Scaled score from -1 to 1. */
  score: number | null;
  success: boolean | null;
  /** In minutes. */
  minutes: number | null;
  json: string;
}

/** Verbs of learning tools, besides the portal's own. */
const otherVerbs: Record<string, Record<Language, string>> = {
  answered: { vi: 'trả lời', en: 'answered' },
  attempted: { vi: 'làm', en: 'attempted' },
  experienced: { vi: 'xem', en: 'viewed' },
  failed: { vi: 'chưa đạt', en: 'did not pass' },
  initialized: { vi: 'mở', en: 'opened' },
  interacted: { vi: 'thao tác với', en: 'interacted with' },
  launched: { vi: 'mở', en: 'launched' },
  passed: { vi: 'đạt', en: 'passed' },
  terminated: { vi: 'rời', en: 'left' },
  voided: { vi: 'hủy', en: 'voided' },
};
const byIri = new Map(Object.values(verbs).map((verb) => [verb.id as string, verb]));

const lastPart = (iri: string): string =>
  decodeURI(/([^/#]+)[/#]?$/.exec(iri)?.[1]?.replace(/%(?![0-9A-Fa-f]{2})/g, '%25') ?? iri);

/** What a verb is called; the last part of its IRI when nobody said. */
export function verbWords(language: Language, iri: string, display?: Record<string, string>): string {
  const known = byIri.get(iri) ?? (iri.startsWith(adl) ? otherVerbs[iri.slice(adl.length)] : undefined);
  if (known) return known[language];
  return (display && inLanguage(display, language)) ?? lastPart(iri);
}
const adl = 'http://adlnet.gov/expapi/verbs/';

const inLanguage = (map: Record<string, string>, language: Language): string | undefined =>
  Object.values(oneLanguage(map, languageRanges(`${language}, vi;q=0.5, en;q=0.4`)))[0];

const nameOf = ({ definition }: Activity, language: Language): string | undefined =>
  definition?.name && inLanguage(definition.name, language);

/** What a thing without a name is. */
function kindOf({ id, definition }: Activity, language: Language): string {
  return kinds[definition?.type ?? '']?.[language] ?? lastPart(id);
}
const kinds: Record<string, Record<Language, string>> = {
  [activityTypes.session]: { vi: 'một buổi học', en: 'a session' },
  [activityTypes.lesson]: { vi: 'một bài học', en: 'a lesson' },
  [activityTypes.course]: { vi: 'một khóa học', en: 'a course' },
  'http://adlnet.gov/expapi/activities/cmi.interaction': { vi: 'một câu hỏi', en: 'a question' },
};

/** Whole minutes of an ISO 8601 duration of days and times; null for others. */
function minutesOf(duration: string | undefined): number | null {
  const parts = /^P(?:(\d+)D)?T?(?:(\d+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?$/.exec(duration ?? '');
  if (!parts) return null;
  const [, days = 0, hours = 0, minutes = 0, seconds = 0] = parts.map(Number).map((n) => n || 0);
  return Math.round(days * 1440 + hours * 60 + minutes + seconds / 60);
}

/**
 * @param text the whole statement, as `stamp` gives it
 * @param person the portal's person it is about
 */
export function tell(
  language: Language,
  seq: string,
  text: string,
  person: { id: string; name: string } | null,
): ToldStatement {
  const statement = JSON.parse(text) as NormalStatement;
  const { actor, verb, object, result, context } = statement;
  const activity = !object.objectType || object.objectType === 'Activity' ? (object as Activity) : null;
  const parent = context?.contextActivities?.parent as Activity[] | undefined;
  const name = activity ? nameOf(activity, language) : otherObject(object as { id?: string; name?: string });
  return {
    seq,
    id: statement.id,
    at: new Date(statement.timestamp!),
    personId: person?.id ?? null,
    who: person?.name ?? actor.name ?? actor.account?.name ?? actor.mbox?.replace('mailto:', '') ?? '–',
    verb: verb.id,
    did: verbWords(language, verb.id, verb.display),
    activity: activity?.id ?? null,
    what: name ?? kindOf(activity!, language),
    named: name !== undefined,
    partOf: (parent?.[0] && nameOf(parent[0], language)) ?? null,
    score: result?.score?.scaled ?? null,
    success: result?.success ?? null,
    minutes: minutesOf(result?.duration),
    json: JSON.stringify(statement, null, 2),
  };
}

const otherObject = ({ id, name }: { id?: string; name?: string }): string => name ?? id ?? '–';
