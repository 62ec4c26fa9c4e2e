import { excerpt, ok, type Result, refuse } from '../fault';
import type { StatementFormat } from '../statement/format';
import type { Statement } from '../statement.types';
import type { XapiVersion } from '../version/negotiate';
import {
  type NamedAgent,
  readAgent,
  readBoolean,
  readCount,
  readIri,
  readParameters,
  readTimestamp,
  readUuid,
} from './parameters';

type Query = Readonly<Record<string, unknown>>;

/** GET of one statement, or of those that meet all filters. Absent filters are undefined. */
export interface StatementsQuery {
  statementId: string | undefined;
  voidedStatementId: string | undefined;
  agent: NamedAgent | undefined;
  verb: string | undefined;
  activity: string | undefined;
  registration: string | undefined;
  relatedActivities: boolean;
  relatedAgents: boolean;
  /** RFC 3339 in UTC; exclusive. */
  since: string | undefined;
  /** RFC 3339 in UTC; inclusive. */
  until: string | undefined;
  /** 0 is as many as the server gives at once. */
  limit: number;
  format: StatementFormat;
  attachments: boolean;
  ascending: boolean;
}

const FORMATS: readonly string[] = ['exact', 'ids', 'canonical'];
const readers = {
  statementId: readUuid,
  voidedStatementId: readUuid,
  agent: readAgent,
  verb: readIri,
  activity: readIri,
  registration: readUuid,
  related_activities: readBoolean,
  related_agents: readBoolean,
  since: readTimestamp,
  until: readTimestamp,
  limit: readCount,
  format: (value: string): Result<StatementFormat> =>
    FORMATS.includes(value)
      ? ok(value as StatementFormat)
      : refuse('not-one-of', { found: excerpt(value), allowed: FORMATS.join(', ') }),
  attachments: readBoolean,
  ascending: readBoolean,
};
const BESIDE_AN_ID = new Set(['statementId', 'voidedStatementId', 'format', 'attachments']);

/** The parameters of GET and HEAD of statements (1.0.3 Communication 2.1.3; IEEE 9274.1.1 4.1.6.1). */
export function readStatementsQuery(query: Query, version: XapiVersion): Result<StatementsQuery> {
  const read = readParameters(query, readers, version);
  if (!read.ok) return read;
  const { related_activities, related_agents, ...given } = read.value;
  const single = given.statementId
    ? 'statementId'
    : given.voidedStatementId
      ? 'voidedStatementId'
      : undefined;
  if (given.statementId && given.voidedStatementId) {
    return refuse('param-exclusive', { param: 'voidedStatementId', other: 'statementId' });
  }
  if (single) {
    const param = Object.keys(read.value).find((name) => !BESIDE_AN_ID.has(name));
    if (param) return refuse('param-exclusive', { param, other: single });
  }
  return ok({
    statementId: given.statementId,
    voidedStatementId: given.voidedStatementId,
    agent: given.agent,
    verb: given.verb,
    activity: given.activity,
    registration: given.registration,
    relatedActivities: related_activities ?? false,
    relatedAgents: related_agents ?? false,
    since: given.since,
    until: given.until,
    limit: given.limit ?? 0,
    format: given.format ?? 'exact',
    attachments: given.attachments ?? false,
    ascending: given.ascending ?? false,
  });
}

/** The statementId of PUT, in lower case; POST takes no parameters (`readNoParameters`). */
export function readPutId(query: Query, version: XapiVersion): Result<string> {
  const read = readParameters(query, { statementId: readUuid }, version, { required: ['statementId'] });
  return read.ok ? ok(read.value.statementId!) : read;
}

export function readNoParameters(query: Query, version: XapiVersion): Result<unknown> {
  return readParameters(query, {}, version);
}

/** The statement of a PUT under the id of its parameter, which an id of its own must not contradict. */
export function withPutId(statement: Statement, statementId: string): Result<Statement> {
  if (statement.id !== undefined && statement.id.toLowerCase() !== statementId) {
    return refuse('statement-id-differs', {}, 'id');
  }
  return ok({ ...statement, id: statementId });
}
