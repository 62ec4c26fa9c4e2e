import type { Language } from '@domdom/platform';
import { activityTypes } from '../portal';
import type { Activity, Actor, NormalStatement, StatementObject } from '../xapi';
import { inLanguage, lastPart, verbWords } from './verb-words';

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
  /** What it is, for names that don't say it: a certificate bears the name of its course. */
  sort: string | null;
  partOf: string | null;
  score: Score | null;
  success: boolean | null;
  seconds: number | null;
}
/** As it was given: from -1 to 1, or points of so many. */
export interface Score {
  scaled: number | null;
  raw: number | null;
  max: number | null;
}

/** What an activity is called; undefined when nobody named it. */
export const activityName = (
  { definition }: Pick<Activity, 'definition'>,
  language: Language,
): string | undefined => definition?.name && inLanguage(definition.name, language);

/** What a thing without a name is. */
export function kindOf({ id, definition }: Activity, language: Language): string {
  return kinds[definition?.type ?? '']?.[language] ?? lastPart(id);
}
const kinds: Record<string, Record<Language, string>> = {
  [activityTypes.session]: { vi: 'một buổi học', en: 'a session' },
  [activityTypes.lesson]: { vi: 'một bài học', en: 'a lesson' },
  [activityTypes.course]: { vi: 'một khóa học', en: 'a course' },
  [activityTypes.certificate]: { vi: 'một chứng nhận', en: 'a certificate' },
  [activityTypes.communityClass]: { vi: 'một lớp học', en: 'a class' },
  'http://adlnet.gov/expapi/activities/cmi.interaction': { vi: 'một câu hỏi', en: 'a question' },
};

/** Seconds of an ISO 8601 duration of weeks, days and times; null for others (a month has no length). */
export function secondsOf(duration: string | undefined): number | null {
  const parts = /^P(?:([\d.]+)W|(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?)$/.exec(
    duration ?? '',
  );
  if (!parts) return null;
  const [weeks, days, hours, minutes, seconds] = parts.slice(1).map((part) => Number(part ?? 0));
  return Math.round(weeks! * 604_800 + days! * 86_400 + hours! * 3600 + minutes! * 60 + seconds!);
}

/** What an agent or group is called when the portal does not know them. */
export const agentName = ({ name, account, mbox, openid }: Actor): string =>
  name ?? account?.name ?? mbox?.replace('mailto:', '') ?? openid ?? '–';

/**
 * One statement as somebody reads it.
 * @param statement the whole of it, with its times
 * @param person the portal's person it is about
 */
export function tell(
  language: Language,
  seq: string,
  statement: NormalStatement,
  person: { id: string; name: string } | null,
): ToldStatement {
  const { actor, verb, object, result, context } = statement;
  const activity = isActivity(object) ? object : null;
  const parent = context?.contextActivities?.parent as Activity[] | undefined;
  return {
    seq,
    id: statement.id,
    at: new Date(statement.timestamp!),
    personId: person?.id ?? null,
    who: person?.name ?? agentName(actor),
    verb: verb.id,
    did: verbWords(language, verb.id, verb.display),
    activity: activity?.id ?? null,
    ...objectWords(object, language),
    partOf: (parent?.[0] && activityName(parent[0], language)) ?? null,
    score: scoreOf(result?.score),
    success: result?.success ?? null,
    seconds: secondsOf(result?.duration),
  };
}

/** A name in quotes, once. */
export const quoted = (name: string): string => (/^[“"].*[”"]$/.test(name) ? name : `“${name}”`);

/** The object of a statement inside a sentence. */
export function objectName({ what, named, sort }: Pick<ToldStatement, 'what' | 'named' | 'sort'>): string {
  const name = named ? quoted(what) : what;
  return sort ? `${sort} ${name}` : name;
}

const isActivity = (object: StatementObject): object is Activity =>
  !object.objectType || object.objectType === 'Activity';

function objectWords(
  object: StatementObject,
  language: Language,
): Pick<ToldStatement, 'what' | 'named' | 'sort'> {
  if (isActivity(object)) {
    const name = activityName(object, language);
    const sort = object.definition?.type === activityTypes.certificate ? certificate[language] : null;
    return { what: name ?? kindOf(object, language), named: name !== undefined, sort: name ? sort : null };
  }
  const unnamed = { named: false, sort: null };
  if (object.objectType === 'StatementRef') return { what: otherRecord[language], ...unnamed };
  if (object.objectType !== 'SubStatement') return { what: agentName(object), ...unnamed };
  const inner = objectWords(object.object, language);
  const did = verbWords(language, object.verb.id, object.verb.display);
  return { what: `${did} ${objectName(inner)}`, ...unnamed };
}
const certificate: Record<Language, string> = { vi: 'chứng nhận', en: 'the certificate' };
const otherRecord: Record<Language, string> = { vi: 'một bản ghi khác', en: 'another record' };

function scoreOf(score: NonNullable<NormalStatement['result']>['score']): Score | null {
  const { scaled = null, raw = null, max = null } = score ?? {};
  return scaled === null && raw === null ? null : { scaled, raw, max };
}
