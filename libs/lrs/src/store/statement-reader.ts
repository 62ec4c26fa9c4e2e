import { Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { firstAfter } from '../domain/sequence';
import type { Actor } from '../xapi';
import { agentKey, DIRECT_ACTIVITY, DIRECT_AGENT, indexKey, ROLE, type StatementsQuery } from '../xapi';
import { Keys, KIND, nameOf } from './keys';

/** A statement as it lies in the store: `stamp` makes it whole. */
export interface StoredStatement {
  seq: string;
  body: string;
  hasTimestamp: boolean;
}

/** What to look for; a part of `StatementsQuery`, so that it can travel in a cursor. */
export type Filters = Pick<
  StatementsQuery,
  | 'agent'
  | 'verb'
  | 'activity'
  | 'registration'
  | 'relatedActivities'
  | 'relatedAgents'
  | 'since'
  | 'until'
  | 'ascending'
>;

export interface FoundStatements {
  statements: StoredStatement[];
  /** The number of the last one when there are more. */
  next: string | null;
}

interface Condition {
  key: number;
  /** Bits of which one must be set; null for any. */
  roles: number | null;
}

const columns = 's.seq, s.body, s.has_timestamp as "hasTimestamp"';
const anyRole = 32_767;
/** How far links are counted to find the rarest of several conditions. */
const countUpTo = 1000;

/** Finds statements. Every filter is one range of the index of links; pages go by the statements' numbers. */
@Injectable()
export class StatementReader {
  constructor(
    private readonly database: Database,
    private readonly keys: Keys,
  ) {}

  /**
   * One statement by its id, when it is voided or not as asked.
   * @param mine only if this authority wrote it
   */
  async one(tenantId: number, id: string, voided: boolean, mine?: Actor): Promise<StoredStatement | null> {
    const authority = mine ? await this.authority(tenantId, mine) : null;
    return this.database.one<StoredStatement & Record<string, unknown>>(
      `select ${columns} from lrs_statement_id i
       join lrs_statement s on s.tenant_id = i.tenant_id and s.seq = i.seq
       where i.tenant_id = $1 and i.id = $2 and i.voided = $3 and ($4::bigint is null or s.authority_key = $4)`,
      [tenantId, id, voided, authority],
    );
  }

  /**
   * Statements that are not voided and meet all filters, newest first unless ascending.
   * @param after the number of the last statement of the page before
   */
  async find(
    tenantId: number,
    filters: Filters,
    limit: number,
    after?: string,
    mine?: Actor,
  ): Promise<FoundStatements> {
    const conditions = await this.conditions(tenantId, filters, mine);
    if (!conditions) return { statements: [], next: null };
    const [driver, ...others] = await this.rarestFirst(tenantId, conditions);
    const { from, to } = rangeOf(filters, after);
    const authority = mine ? await this.authority(tenantId, mine) : null;
    const values: unknown[] = [tenantId, from.toString(), to.toString(), limit + 1, authority];
    const key = (condition: Condition) => {
      values.push(condition.key, condition.roles ?? anyRole);
      return [`$${values.length - 1}::bigint`, `$${values.length}::int`];
    };
    const by = driver ? 'k' : 's';
    let source = 'lrs_statement s';
    let where = 's.tenant_id = $1';
    if (driver) {
      const [id, roles] = key(driver);
      source = `lrs_statement_key k join lrs_statement s on s.tenant_id = $1 and s.seq = k.seq`;
      where = `k.tenant_id = $1 and k.key_id = ${id} and k.roles & ${roles} <> 0`;
    }
    for (const other of others) {
      const [id, roles] = key(other);
      where += ` and exists (select from lrs_statement_key o where o.tenant_id = $1 and o.key_id = ${id}
        and o.seq = ${by}.seq and o.roles & ${roles} <> 0)`;
    }
    const rows = await this.database.query<StoredStatement & Record<string, unknown>>(
      `select ${columns} from ${source}
       where ${where} and ${by}.seq >= $2 and ${by}.seq < $3 and not s.voided
         and ($5::bigint is null or s.authority_key = $5)
       order by ${by}.seq ${filters.ascending ? 'asc' : 'desc'} limit $4`,
      values,
    );
    const statements = rows.slice(0, limit);
    return { statements, next: rows.length > limit ? statements[limit - 1]!.seq : null };
  }

  /** Null when something that is asked for was never seen, so that nothing can match. */
  private async conditions(tenantId: number, filters: Filters, mine?: Actor): Promise<Condition[] | null> {
    const wanted: [string, number | null][] = [];
    if (filters.registration) wanted.push([nameOf(KIND.registration, filters.registration), null]);
    if (filters.agent) {
      wanted.push([nameOf(KIND.agent, filters.agent.key), filters.relatedAgents ? null : DIRECT_AGENT]);
    }
    if (filters.activity) {
      const roles = filters.relatedActivities ? null : DIRECT_ACTIVITY;
      wanted.push([nameOf(KIND.activity, indexKey(filters.activity)), roles]);
    }
    if (filters.verb) wanted.push([nameOf(KIND.verb, indexKey(filters.verb)), null]);
    if (mine) wanted.push([nameOf(KIND.agent, agentKey(mine)!), ROLE.authority]);
    if (wanted.length === 0) return [];
    const ids = await this.keys.find(
      tenantId,
      wanted.map(([name]) => name),
    );
    const conditions = wanted.flatMap(([name, roles]) => {
      const key = ids.get(name);
      return key === undefined ? [] : [{ key, roles }];
    });
    return conditions.length === wanted.length ? conditions : null;
  }

  /** The rarest condition drives the search; PostgreSQL could not know it, as one plan serves all values. */
  private async rarestFirst(tenantId: number, conditions: Condition[]): Promise<Condition[]> {
    if (conditions.length < 2) return conditions;
    const counted = await this.database.query<{ key: string; count: number }>(
      `select u.key, c.count from unnest($2::bigint[]) as u (key) cross join lateral (
         select count(*)::int from (select from lrs_statement_key k
           where k.tenant_id = $1 and k.key_id = u.key limit ${countUpTo}) l) c`,
      [tenantId, conditions.map(({ key }) => key)],
    );
    const counts = new Map(counted.map(({ key, count }) => [Number(key), count]));
    return [...conditions].sort((a, b) => counts.get(a.key)! - counts.get(b.key)!);
  }

  private async authority(tenantId: number, who: Actor): Promise<number> {
    const name = nameOf(KIND.agent, agentKey(who)!);
    return (await this.keys.find(tenantId, [name])).get(name) ?? -1;
  }
}

/** The numbers to look at, the second exclusive. A bound in the future keeps months that are not there yet unopened. */
function rangeOf(filters: Filters, after: string | undefined): { from: bigint; to: bigint } {
  let from = filters.since ? firstAfter(filters.since) : 0n;
  let to = filters.until ? firstAfter(filters.until) : lastNumber;
  if (after !== undefined) {
    if (filters.ascending) from = BigInt(after) + 1n;
    else to = BigInt(after);
  }
  return { from: clamp(from), to: clamp(to) };
}
const lastNumber = 2n ** 63n - 1n;
const clamp = (value: bigint): bigint => (value < 0n ? 0n : value > lastNumber ? lastNumber : value);
