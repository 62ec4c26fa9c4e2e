import {
  type Activity,
  type Actor,
  CONTEXT_ACTIVITY_KINDS,
  type Context,
  type NormalStatement,
  type Statement,
  type SubStatement,
} from '../statement.types';
import { toUtc } from '../validate/time';
import { VERSION_RULES, type XapiVersion } from '../version/negotiate';

export interface Assigned {
  /** The rules of the request. */
  version: XapiVersion;
  /** Of the credential: it replaces what was sent. */
  authority: Actor;
  /** Makes the id of a statement that has none; a v7 UUID keeps the index dense. */
  newId: () => string;
}

function listed(context: Context): Context {
  const map = context.contextActivities;
  if (!map || CONTEXT_ACTIVITY_KINDS.every((kind) => map[kind] === undefined || Array.isArray(map[kind]))) {
    return context;
  }
  const lists: Record<string, Activity[]> = {};
  for (const kind of CONTEXT_ACTIVITY_KINDS) {
    const found = map[kind];
    if (found !== undefined) lists[kind] = Array.isArray(found) ? found : [found];
  }
  return { ...context, contextActivities: lists };
}

function normaliseTold<T extends Statement | SubStatement>(told: T): T {
  const copy = { ...told };
  if (told.context) copy.context = listed(told.context);
  if (told.timestamp) copy.timestamp = toUtc(told.timestamp);
  return copy;
}

/**
 * A valid statement as it is kept: with id, version and authority, times in UTC with their digits, context activities
 * in lists, without `stored` (and without `timestamp` if it had none): both come from the database's clock, and
 * `stamp` writes them into the text when it is read. Doing it twice changes nothing. What was given is not changed.
 */
export function normalise(statement: Statement, { version, authority, newId }: Assigned): NormalStatement {
  const { stored: _, ...sent } = normaliseTold(statement);
  if (sent.object.objectType === 'SubStatement') sent.object = normaliseTold(sent.object);
  return {
    ...sent,
    id: (sent.id ?? newId()).toLowerCase(),
    version: sent.version ?? VERSION_RULES[version].statementVersion,
    authority,
  };
}

/**
 * Writes the time of storing into the JSON text of a normal statement without reading it.
 * @param text `JSON.stringify(normalise(…))`
 * @param stored RFC 3339 in UTC
 * @param hasTimestamp whether the statement came with one; otherwise it is `stored`
 */
export function stamp(text: string, stored: string, hasTimestamp: boolean): string {
  const timestamp = hasTimestamp ? '' : `,"timestamp":"${stored}"`;
  return `${text.slice(0, -1)}${timestamp},"stored":"${stored}"}`;
}
