import type { Language } from '@domdom/platform';
import {
  type Activity,
  CONTEXT_ACTIVITY_KINDS,
  type ContextActivityKind,
  type NormalStatement,
} from '../xapi';
import type { OneRecordRow } from './records.repository';
import { activityName, agentName, kindOf, type ToldStatement, tell } from './told-statement';
import { inLanguage } from './verb-words';

/** A thing around what happened: the course of a lesson, the class of a session. */
export interface ToldContext {
  kind: ContextActivityKind;
  activity: string;
  name: string;
}
export interface ToldAttachment {
  name: string;
  type: string;
  bytes: number;
  sha2: string;
  url: string | null;
}
/** All of one statement that somebody may want to know. */
export interface ToldDetails extends ToldStatement {
  storedAt: Date;
  completion: boolean | null;
  response: string | null;
  registration: string | null;
  around: ToldContext[];
  instructor: string | null;
  platform: string | null;
  attachments: ToldAttachment[];
  /** Who vouches for it: the portal itself, or the key of a tool. */
  authority: string;
  version: string;
  voided: boolean;
  voidedBy: string | null;
  json: string;
}

/** @param statement the whole of it, with its times */
export function tellAll(
  language: Language,
  row: OneRecordRow,
  statement: NormalStatement & { stored: string },
): ToldDetails {
  const { seq, personId, personName, instructorName, voided, voidedBy } = row;
  const { result, context, authority, version, attachments = [] } = statement;
  return {
    ...tell(language, seq, statement, personId ? { id: personId, name: personName! } : null),
    storedAt: new Date(statement.stored),
    completion: result?.completion ?? null,
    response: result?.response ?? null,
    registration: context?.registration?.toLowerCase() ?? null,
    around: CONTEXT_ACTIVITY_KINDS.flatMap((kind) =>
      ((context?.contextActivities?.[kind] ?? []) as Activity[]).map((activity) => ({
        kind,
        activity: activity.id,
        name: activityName(activity, language) ?? kindOf(activity, language),
      })),
    ),
    instructor: instructorName ?? (context?.instructor ? agentName(context.instructor) : null),
    platform: context?.platform ?? null,
    attachments: attachments.map(({ display, contentType, length, sha2, fileUrl }) => ({
      name: inLanguage(display, language) ?? sha2,
      type: contentType,
      bytes: length,
      sha2,
      url: fileUrl ?? null,
    })),
    authority: authorityName(authority),
    version,
    voided,
    voidedBy,
    json: JSON.stringify(statement, null, 2),
  };
}

/** In the OAuth of xAPI an application and a person vouch together, as a group. */
function authorityName(authority: NormalStatement['authority']): string {
  const members = 'member' in authority ? (authority.member ?? []) : [];
  return authority.name || members.length === 0 ? agentName(authority) : members.map(agentName).join(' + ');
}
