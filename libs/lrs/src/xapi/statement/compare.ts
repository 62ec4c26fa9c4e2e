import {
  type Activity,
  type Actor,
  type Context,
  SIGNATURE,
  type Statement,
  type StatementObject,
} from '../statement.types';
import { cutDuration, instantOf } from '../validate/time';
import { canonicalMbox } from './keys';
import { isGroup, type Told } from './walk';

/** JSON with sorted keys, so that equal values give equal text. */
export function stableText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(stableText).join(',')}]`;
  const fields = value as Record<string, unknown>;
  const parts: string[] = [];
  for (const key of Object.keys(fields).sort()) {
    if (fields[key] !== undefined) parts.push(`${JSON.stringify(key)}:${stableText(fields[key])}`);
  }
  return `{${parts.join(',')}}`;
}

function who(actor: Actor): unknown {
  return {
    ...actor,
    mbox: actor.mbox && canonicalMbox(actor.mbox),
    mbox_sha1sum: actor.mbox_sha1sum?.toLowerCase(),
    // The members of a group have no order.
    ...(isGroup(actor) && actor.member ? { member: actor.member.map((m) => stableText(who(m))).sort() } : {}),
  };
}

// Definitions of activities and the words of verbs are not part of the statement.
const bare = ({ definition: _, ...activity }: Activity): unknown => activity;

function objectForm(object: StatementObject): unknown {
  switch (object.objectType) {
    case 'Agent':
    case 'Group':
      return who(object);
    case 'StatementRef':
      return { ...object, id: object.id.toLowerCase() };
    case 'SubStatement':
      return {
        ...toldForm(object),
        objectType: object.objectType,
        timestamp: object.timestamp && instantOf(object.timestamp),
      };
    default:
      return bare(object);
  }
}

function contextForm(context: Context): unknown {
  const { contextActivities, ...rest } = context;
  const activities = Object.entries(contextActivities ?? {}).map(([kind, found]) => [
    kind,
    found && (Array.isArray(found) ? found : [found]).map(bare),
  ]);
  return {
    ...rest,
    registration: rest.registration?.toLowerCase(),
    instructor: rest.instructor && who(rest.instructor),
    team: rest.team && who(rest.team),
    contextAgents: rest.contextAgents?.map((item) => ({ ...item, agent: who(item.agent) })),
    contextGroups: rest.contextGroups?.map((item) => ({ ...item, group: who(item.group) })),
    statement: rest.statement && { ...rest.statement, id: rest.statement.id.toLowerCase() },
    contextActivities: contextActivities && Object.fromEntries(activities),
  };
}

function toldForm({ actor, verb, object, result, context, attachments }: Told): Record<string, unknown> {
  return {
    actor: who(actor),
    verb: verb.id,
    object: objectForm(object),
    result: result && { ...result, duration: result.duration && cutDuration(result.duration) },
    context: context && contextForm(context),
    attachments: attachments?.map((item) => ({ ...item, sha2: item.sha2.toLowerCase() })),
  };
}

/**
 * The part of a valid statement that may never change, as one text: equal for statements xAPI calls the same, apart
 * from id, timestamp, version, stored and authority, which a store assigns. (1.0.3 Data 2.3.1; IEEE 9274.1.1 4.2.4)
 * Left out: activity definitions, verb display. Without meaning: order of group members and of keys, letter case of
 * UUIDs, hashes and mail domains, a single context activity or a list of one, duration beyond 0.01 s.
 */
export const canonicalText = (statement: Statement): string => stableText(toldForm(statement));

const agree = (a: unknown, b: unknown): boolean => a === undefined || b === undefined || a === b;

/**
 * Whether two valid statements are the same one: reflexive and symmetric. What a store assigns is compared only where
 * both have it (id, timestamp as an instant, version) or not at all (stored, authority).
 */
export function sameStatement(a: Statement, b: Statement): boolean {
  return (
    agree(a.id?.toLowerCase(), b.id?.toLowerCase()) &&
    agree(a.timestamp && instantOf(a.timestamp), b.timestamp && instantOf(b.timestamp)) &&
    agree(a.version, b.version) &&
    canonicalText(a) === canonicalText(b)
  );
}

/** The statement as it was before its signature was attached. */
export function withoutSignature(statement: Statement): Statement {
  const { attachments, ...rest } = statement;
  const others = attachments?.filter((item) => item.usageType !== SIGNATURE);
  return others?.length ? { ...rest, attachments: others } : rest;
}
