import { cpuOf } from './cpu';
import { type Answered, HttpLoad, type LoadResult, type Sent } from './http-load';
import { attemptOf, courseId, learner, registrationOf, scatter, statement, verbs, world } from './statements';

export interface Target {
  url: URL;
  headers: Record<string, string>;
  portalPid: number;
  postgresPid: number;
}
export interface CaseResult {
  name: string;
  /** How many statements the store held when it began. */
  held: number;
  statements: number;
  perSecond: number;
  /** CPU of the portal and of PostgreSQL, for each statement written or read (for each request where it says so). */
  cpuPerStatement: { portal: number; postgres: number; together: number };
  cpuPerRequest: number;
  p50: number;
  p95: number;
  p99: number;
  requests: number;
  statuses: Record<number, number>;
}

const cpuNow = ({ portalPid, postgresPid }: Target) => ({
  portal: cpuOf(portalPid, false),
  postgres: cpuOf(postgresPid, true),
});

interface Case {
  name: string;
  connections: number;
  make: (number: number) => Sent | null;
  /** How many statements an answer stands for. */
  counts: (answer: Answered) => number;
}

async function measure(target: Target, held: number, given: Case): Promise<CaseResult> {
  const load = new HttpLoad(target.url, target.headers, given.connections);
  let statements = 0;
  const before = cpuNow(target);
  const result: LoadResult = await load.run(given.make, (answer) => {
    statements += given.counts(answer);
  });
  const after = cpuNow(target);
  load.close();
  const { requests, seconds, p50, p95, p99, statuses } = result;
  const per = (milliseconds: number) => round(milliseconds / Math.max(1, statements));
  const portal = after.portal - before.portal;
  const postgres = after.postgres - before.postgres;
  return {
    name: given.name,
    held,
    statements,
    perSecond: Math.round(statements / seconds),
    cpuPerStatement: { portal: per(portal), postgres: per(postgres), together: per(portal + postgres) },
    cpuPerRequest: round((portal + postgres) / Math.max(1, requests)),
    p50: round(p50),
    p95: round(p95),
    p99: round(p99),
    requests,
    statuses,
  };
}
const round = (value: number): number => Math.round(value * 1000) / 1000;

const post = (body: unknown): Sent => ({
  method: 'POST',
  path: '/xapi/statements',
  body: JSON.stringify(body),
});
const stored =
  (size: number) =>
  ({ status }: Answered): number =>
    status === 200 ? size : 0;

/** Batches of one size, each statement new. @param from the number of the first statement */
export function batches(
  target: Target,
  held: number,
  { size, connections, count, from }: { size: number; connections: number; count: number; from: number },
): Promise<CaseResult> {
  return measure(target, held, {
    name:
      size === 1
        ? `single POST, ${connections} connections`
        : `batches of ${size}, ${connections} connections`,
    connections,
    make: (number) => {
      if (number * size >= count) return null;
      const batch = Array.from({ length: size }, (_, index) => statement(from + number * size + index));
      return post(size === 1 ? batch[0] : batch);
    },
    counts: stored(size),
  });
}

/** Batches of 100 on 16 connections in which each statement is sent four times, in another order each time. */
export function overlapping(
  target: Target,
  held: number,
  { count, from }: { count: number; from: number },
): Promise<CaseResult> {
  const size = 100;
  const step = size / 4;
  return measure(target, held, {
    name: 'overlapping batches of 100, 16 connections',
    connections: 16,
    make: (number) => {
      if (number * step >= count) return null;
      const batch = Array.from({ length: size }, (_, index) =>
        statement(from + ((number * step + index) % count)),
      );
      return post(number % 2 ? batch.reverse() : batch);
    },
    counts: stored(size),
  });
}

const reads = (answer: Answered): number =>
  answer.status === 200 ? (JSON.parse(answer.body) as { statements: unknown[] }).statements.length : 0;
const query = (parameters: Record<string, string>): Sent => ({
  method: 'GET',
  path: `/xapi/statements?${new URLSearchParams({ limit: '25', ...parameters })}`,
});
/** Which of several things the n-th request asks for: another order than the filling's. */
const pick = (number: number, range: number): number => scatter(number + 1, 2_654_435_769, range);
const readers = 4;

/** Every way of reading, while the store holds `held` statements of which `filled` are of the past. */
export async function readings(
  target: Target,
  { held, filled, count }: { held: number; filled: number; count: number },
): Promise<CaseResult[]> {
  const asks: [string, (number: number) => Sent][] = [
    ['GET by agent', (number) => query({ agent: JSON.stringify(learner(pick(number, world.learners))) })],
    [
      'GET by activity with related_activities',
      (number) => query({ activity: courseId(pick(number, world.courses)), related_activities: 'true' }),
    ],
    [
      'GET by verb and registration',
      (number) =>
        query({
          verb: verbs[number % verbs.length]!,
          registration: registrationOf(pick(number, attemptOf(filled))),
        }),
    ],
  ];
  const results: CaseResult[] = [];
  for (const [name, ask] of asks) {
    const from = (first: number, last: number) => (number: number) =>
      first + number < last ? ask(first + number) : null;
    const given = { name: `${name}, ${readers} connections`, connections: readers, counts: reads };
    // Those of the warm-up ask for other things: a plan is made for a connection, not for a value.
    await measure(target, held, { ...given, make: from(count, count + warmUp) });
    results.push(await measure(target, held, { ...given, make: from(0, count) }));
  }
  results.push(await walkMore(target, held, Math.min(count, 200)));
  return results;
}
const warmUp = 60;

/** One reader that follows `more` from page to page of a hundred. */
function walkMore(target: Target, held: number, pages: number): Promise<CaseResult> {
  let more = '/xapi/statements?limit=100';
  return measure(target, held, {
    name: 'walking more, pages of 100, 1 connection',
    connections: 1,
    make: (number) => (number < pages && more ? { method: 'GET', path: more } : null),
    counts: (answer) => {
      if (answer.status !== 200) return 0;
      const page = JSON.parse(answer.body) as { statements: unknown[]; more: string };
      more = page.more;
      return page.statements.length;
    },
  });
}
