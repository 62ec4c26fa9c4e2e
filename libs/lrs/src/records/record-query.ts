import { ROLE } from '../xapi';
import { QueryValues } from './query-values';

/** Whose records an official may look into. */
export interface Scope {
  everywhere: boolean;
  unitIds: readonly string[];
}
/** Statements by their numbers: `from` included, `before` not; null for no bound. */
export interface Range {
  from: string | null;
  before: string | null;
}
/** What to look for, with names already turned into the store's numbers. */
export interface RecordQuery {
  tenantId: number;
  scope: Scope;
  personId: string | null;
  /** What each statement is linked with: a key, and bits of which one must be set. */
  links: readonly { key: number; roles: number }[];
  /** The keys of the people in scope as an array's text when they are few and nothing rarer is asked for. */
  people: string | null;
  range: Range;
}

/** The narrower of two ranges. */
export function within(one: Range, other: Range): Range {
  const pick = (a: string | null, b: string | null, greater: boolean) =>
    a === null || b === null ? (a ?? b) : BigInt(a) > BigInt(b) === greater ? a : b;
  return { from: pick(one.from, other.from, true), before: pick(one.before, other.before, false) };
}

/**
 * The id of the person of this portal that an agent is; null for others.
 * @param agent the way to it in a statement `s`
 * @param address the portal's, as a place in the query
 */
export function personIn(agent: string, address: string): string {
  const account = `s.body::json->${agent}->'account'`;
  return `(case when ${account}->>'homePage' = ${address}
    and ${account}->>'name' ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then (${account}->>'name')::uuid end)`;
}

/** Joins the person of a statement `s` as `p`, with their unit as `u`. */
export const joinPerson = (address: string): string =>
  `left join person p on p.id = ${personIn(`'actor'`, address)} left join unit u on u.id = p.home_unit_id`;

export function inScope({ everywhere, unitIds }: Scope, values: QueryValues): string {
  return everywhere ? '' : `and u.path && ${values.add(unitIds, 'uuid[]')}`;
}

/**
 * The numbers of the newest statements that meet a query, newest first, with their verbs, as the text of a query with the
 * columns `seq` and `verb_key`.
 * It begins with the rarest link, with the few people in scope, or with the newest statements of all; each way walks an
 * index backwards and stops at `limit`.
 */
export function newestNumbers(
  query: RecordQuery,
  address: string,
  limit: number,
  values: QueryValues,
): string {
  const { tenantId, scope, people, links } = query;
  const tenant = values.add(tenantId, 'int');
  const most = values.add(limit, 'int');
  const [first, ...others] = links;
  const linked = ({ key, roles }: RecordQuery['links'][number], name: string) =>
    `${name}.tenant_id = ${tenant} and ${name}.key_id = ${values.add(key, 'bigint')}
      and ${name}.roles & ${values.add(roles, 'int')} <> 0`;
  const seq = people !== null || first ? 'k.seq' : 's.seq';
  const also = (people === null ? others : links).map(
    (link) => `and exists (select from lrs_statement_key o where o.seq = ${seq} and ${linked(link, 'o')})`,
  );
  const narrowed = scope.everywhere && query.personId === null;
  const rest = `and not s.voided ${also.join(' ')} ${inRange(query.range, seq, values)} ${inScope(scope, values)}
    ${query.personId === null ? '' : `and p.id = ${values.add(query.personId, 'uuid')}`}
    order by ${seq} desc limit ${most}`;
  const person = narrowed ? '' : joinPerson(values.add(address, 'text'));
  const body = `join lrs_statement s on s.tenant_id = ${tenant} and s.seq = k.seq ${person}`;
  if (people !== null) {
    return `select distinct l.seq, l.verb_key from unnest(${values.add(people, 'bigint[]')}) as w (key)
      cross join lateral (select k.seq, s.verb_key from lrs_statement_key k ${body}
        where k.tenant_id = ${tenant} and k.key_id = w.key and k.roles & ${ROLE.actor} <> 0 ${rest}) l
      order by l.seq desc limit ${most}`;
  }
  if (first)
    return `select k.seq, s.verb_key from lrs_statement_key k ${body} where ${linked(first, 'k')} ${rest}`;
  return `select s.seq, s.verb_key from lrs_statement s ${person} where s.tenant_id = ${tenant} ${rest}`;
}

function inRange({ from, before }: Range, seq: string, values: QueryValues): string {
  const lower = from === null ? '' : `and ${seq} >= ${values.add(from, 'bigint')}`;
  return before === null ? lower : `${lower} and ${seq} < ${values.add(before, 'bigint')}`;
}
