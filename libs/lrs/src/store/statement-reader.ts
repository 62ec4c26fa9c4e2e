import { Clock, Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { firstAfter, firstAt } from '../domain/sequence';
import type { Actor } from '../xapi';
import { agentKey, DIRECT_ACTIVITY, DIRECT_AGENT, indexKey, ROLE, type StatementsQuery } from '../xapi';
import { numbers } from './array-literal';
import { Keys, KIND, nameOf } from './keys';
import { Months, way } from './months';

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
  /** Bits of which one must be set. */
  roles: number;
  /** Known to be of few statements: an attempt's registration. */
  rare: boolean;
}

const columns = 's.seq, s.body, s.has_timestamp as "hasTimestamp"';
const anyRole = 32_767;
/** How far links are counted to find the rarest of several conditions. */
const countUpTo = 300;

/**
 * Finds statements. Every filter is one range of the index of links; pages go by the statements' numbers, and months are
 * walked one after the other until a page is full (`lrs_find`).
 */
@Injectable()
export class StatementReader {
  constructor(
    private readonly database: Database,
    private readonly keys: Keys,
    private readonly months: Months,
    private readonly clock: Clock,
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
    const edges = numbers(await this.way(filters, after));
    const [driver, ...others] = await this.rarestFirst(tenantId, conditions, edges);
    const ordered = driver ? [driver, ...others] : [];
    const rows = await this.database.query<StoredStatement & Record<string, unknown>>(
      `select seq, body, has_timestamp as "hasTimestamp" from lrs_find($1, $2, $3, $4, $5, $6, $7)`,
      [
        tenantId,
        numbers(ordered.map(({ key }) => key)),
        numbers(ordered.map(({ roles }) => roles)),
        mine ? await this.authority(tenantId, mine) : null,
        edges,
        filters.ascending,
        limit + 1,
      ],
    );
    const statements = rows.slice(0, limit);
    return { statements, next: rows.length > limit ? statements[limit - 1]!.seq : null };
  }

  private async way(filters: Filters, after: string | undefined): Promise<bigint[]> {
    const now = firstAt(this.clock.now());
    return way(await this.months.edges(), {
      ...rangeOf(filters, after),
      ascending: filters.ascending,
      now,
    });
  }

  /** Null when something that is asked for was never seen, so that nothing can match. */
  private async conditions(tenantId: number, filters: Filters, mine?: Actor): Promise<Condition[] | null> {
    const wanted: [string, number, boolean?][] = [];
    if (filters.registration) wanted.push([nameOf(KIND.registration, filters.registration), anyRole, true]);
    if (filters.agent) {
      wanted.push([nameOf(KIND.agent, filters.agent.key), filters.relatedAgents ? anyRole : DIRECT_AGENT]);
    }
    if (filters.activity) {
      const roles = filters.relatedActivities ? anyRole : DIRECT_ACTIVITY;
      wanted.push([nameOf(KIND.activity, indexKey(filters.activity)), roles]);
    }
    if (filters.verb) wanted.push([nameOf(KIND.verb, indexKey(filters.verb)), anyRole]);
    // Beside other conditions the statement's own authority is looked at, which needs no link.
    if (mine && wanted.length === 0) wanted.push([nameOf(KIND.agent, agentKey(mine)!), ROLE.authority]);
    const ids = await this.keys.find(
      tenantId,
      wanted.map(([name]) => name),
    );
    const conditions = wanted.flatMap(([name, roles, rare = false]) => {
      const key = ids.get(name);
      return key === undefined ? [] : [{ key, roles, rare }];
    });
    return conditions.length === wanted.length ? conditions : null;
  }

  /** The rarest condition drives the search; PostgreSQL could not know it, as one plan serves all values. */
  private async rarestFirst(tenantId: number, conditions: Condition[], edges: string): Promise<Condition[]> {
    if (conditions.length < 2 || conditions[0]!.rare) return conditions;
    const keys = conditions.map(({ key }) => key);
    const row = await this.database.one<{ counts: number[] }>(
      'select lrs_count_links($1, $2, $3, $4) as counts',
      [tenantId, numbers(keys), edges, countUpTo],
    );
    const counts = new Map(keys.map((key, index) => [key, row!.counts[index]!]));
    return [...conditions].sort((a, b) => counts.get(a.key)! - counts.get(b.key)!);
  }

  private async authority(tenantId: number, who: Actor): Promise<number> {
    const name = nameOf(KIND.agent, agentKey(who)!);
    return (await this.keys.find(tenantId, [name])).get(name) ?? -1;
  }
}

/** The numbers to look at, the second exclusive. */
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
