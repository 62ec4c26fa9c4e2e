import { refusals } from '../http/refusal';
import type { XapiRequest } from '../http/xapi-request';
import type { Statement } from '../xapi';
import { VOIDED } from '../xapi/statement.types';
import type { RecordSession } from './record-session';

/** Written by whoever launches, never by what is launched (cmi5, 10.1). */
const launchData = 'LMS.LaunchData';
const reading = ['GET', 'HEAD'];

/**
 * Holds a request with a session's key to what is the session's.
 * @param resource below /xapi: `activities/state`
 * @throws Refusal with 403
 */
export function holdToSession(session: RecordSession, request: XapiRequest, resource: string): void {
  const { method, query } = request;
  const reads = reading.includes(method);
  const own = {
    statements: () => !reads || query['registration'] === session.registration,
    'statements/more': () => true,
    activities: () => true,
    agents: () => isOwnAgent(session, query['agent']),
    'activities/state': () =>
      isOwnAgent(session, query['agent']) &&
      query['registration'] === session.registration &&
      (reads || (query['stateId'] !== undefined && query['stateId'] !== launchData)),
    'activities/profile': () => reads,
    'agents/profile': () => isOwnAgent(session, query['agent']),
  }[resource];
  if (!own?.()) throw refusals.outsideSession();
}

/**
 * Holds statements that came with a session's key to its person and registration. It voids nothing: what a statement
 * that voids is about may be anybody's.
 * @throws Refusal with 403
 */
export function holdStatements(session: RecordSession, statements: readonly Statement[]): void {
  for (const { actor, context, verb } of statements) {
    const same =
      actor.account?.homePage === session.account.homePage && actor.account.name === session.account.name;
    if (!same || verb.id === VOIDED || context?.registration?.toLowerCase() !== session.registration) {
      throw refusals.outsideSession();
    }
  }
}

function isOwnAgent({ account }: RecordSession, text: unknown): boolean {
  if (typeof text !== 'string') return false;
  try {
    const agent = JSON.parse(text) as { account?: { homePage?: unknown; name?: unknown } } | null;
    return agent?.account?.homePage === account.homePage && agent.account.name === account.name;
  } catch {
    return false;
  }
}
