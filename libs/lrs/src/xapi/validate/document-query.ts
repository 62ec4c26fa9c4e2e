import { ok, type Result } from '../fault';
import type { XapiVersion } from '../version/negotiate';
import {
  type NamedAgent,
  readAgent,
  readIri,
  readName,
  readParameters,
  readTimestamp,
  readUuid,
} from './parameters';

export type DocumentMethod = 'GET' | 'HEAD' | 'PUT' | 'POST' | 'DELETE';
type Query = Readonly<Record<string, unknown>>;

export interface StateQuery {
  activityId: string;
  agent: NamedAgent;
  registration: string | undefined;
  /** Absent only in GET (a list of ids) and DELETE (all of them). */
  stateId: string | undefined;
  /** RFC 3339 in UTC, exclusive; only GET. */
  since: string | undefined;
}
export interface AgentProfileQuery {
  agent: NamedAgent;
  /** Absent only in GET: a list of ids. */
  profileId: string | undefined;
  since: string | undefined;
}
export interface ActivityProfileQuery {
  activityId: string;
  profileId: string | undefined;
  since: string | undefined;
}

const reads = (method: DocumentMethod): boolean => method === 'GET' || method === 'HEAD';
const writes = (method: DocumentMethod): boolean => method === 'PUT' || method === 'POST';

const state = {
  activityId: readIri,
  agent: readAgent,
  registration: readUuid,
  stateId: readName,
  since: readTimestamp,
};
const agentProfile = { agent: readAgent, profileId: readName, since: readTimestamp };
const activityProfile = { activityId: readIri, profileId: readName, since: readTimestamp };

/** activities/state (1.0.3 Communication 2.3; IEEE 9274.1.1 4.1.6.2). */
export function readStateQuery(
  query: Query,
  method: DocumentMethod,
  version: XapiVersion,
): Result<StateQuery> {
  const read = readParameters(query, state, version, {
    required: writes(method) ? ['activityId', 'agent', 'stateId'] : ['activityId', 'agent'],
    refused: reads(method) ? [] : ['since'],
  });
  if (!read.ok) return read;
  const { activityId, agent, registration, stateId, since } = read.value;
  return ok({ activityId: activityId!, agent: agent!, registration, stateId, since });
}

/** agents/profile (1.0.3 Communication 2.6; IEEE 9274.1.1 4.1.6.5). */
export function readAgentProfileQuery(
  query: Query,
  method: DocumentMethod,
  version: XapiVersion,
): Result<AgentProfileQuery> {
  const read = readParameters(query, agentProfile, version, {
    required: reads(method) ? ['agent'] : ['agent', 'profileId'],
    refused: reads(method) ? [] : ['since'],
  });
  if (!read.ok) return read;
  const { agent, profileId, since } = read.value;
  return ok({ agent: agent!, profileId, since });
}

/** activities/profile (1.0.3 Communication 2.7; IEEE 9274.1.1 4.1.6.6). */
export function readActivityProfileQuery(
  query: Query,
  method: DocumentMethod,
  version: XapiVersion,
): Result<ActivityProfileQuery> {
  const read = readParameters(query, activityProfile, version, {
    required: reads(method) ? ['activityId'] : ['activityId', 'profileId'],
    refused: reads(method) ? [] : ['since'],
  });
  if (!read.ok) return read;
  const { activityId, profileId, since } = read.value;
  return ok({ activityId: activityId!, profileId, since });
}

/** agents (1.0.3 Communication 2.4): one agent. */
export function readAgentsQuery(query: Query, version: XapiVersion): Result<NamedAgent> {
  const read = readParameters(query, { agent: readAgent }, version, { required: ['agent'] });
  return read.ok ? ok(read.value.agent!) : read;
}

/** activities (1.0.3 Communication 2.5): one activity id. */
export function readActivitiesQuery(query: Query, version: XapiVersion): Result<string> {
  const read = readParameters(query, { activityId: readIri }, version, { required: ['activityId'] });
  return read.ok ? ok(read.value.activityId!) : read;
}
