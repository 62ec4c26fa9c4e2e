import { Database, HomePage } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { Keys, KIND, nameOf } from '../store/keys';
import { DIRECT_ACTIVITY, indexKey, ROLE } from '../xapi';

export interface RecordRow {
  seq: string;
  body: string;
  hasTimestamp: boolean;
  personId: string | null;
  personName: string | null;
}
/** Whose records an official may look into. */
export interface Scope {
  everywhere: boolean;
  unitIds: readonly string[];
}
export interface RecordFilters {
  personId?: string | undefined;
  verb?: string | undefined;
  activity?: string | undefined;
}
export interface FoundPerson {
  id: string;
  name: string;
  unit: string | null;
}
export interface Total {
  day: string;
  verb: string;
  count: number;
}

/** People in scope up to this many are looked up one by one; more are met soon enough from the newest on. */
const fewPeople = 2000;
const anyRole = 32_767;

/** Values of a query that is put together, each with its place. */
class Values {
  readonly all: unknown[] = [];
  add(value: unknown, type: string): string {
    this.all.push(value);
    return `$${this.all.length}::${type}`;
  }
}

interface Source {
  from: string;
  where: string;
  /** The column that is in order. */
  seq: string;
}

/** Statements as people look at them: by person and place, newest first. */
@Injectable()
export class RecordsRepository {
  constructor(
    private readonly database: Database,
    private readonly keys: Keys,
    private readonly homePage: HomePage,
  ) {}

  /** What one person did, in the records of every organisation. */
  ofPerson(personId: string, before: string | null, limit: number): Promise<RecordRow[]> {
    return this.database.query<RecordRow & Record<string, unknown>>(
      `select s.seq, s.body, s.has_timestamp as "hasTimestamp", null as "personId", null as "personName"
       from lrs_tenant t join lrs_key k on k.tenant_id = t.id and k.kind = ${KIND.agent} and k.key = $1
       cross join lateral (select l.seq from lrs_statement_key l where l.tenant_id = t.id and l.key_id = k.id
         and l.roles & ${ROLE.actor} <> 0 and ($2::bigint is null or l.seq < $2) order by l.seq desc limit $3) l
       join lrs_statement s on s.tenant_id = t.id and s.seq = l.seq
       where not s.voided order by s.seq desc limit $3`,
      [this.agentOf(personId), before, limit],
    );
  }

  /** Statements of one organisation that meet filters and lie in scope, newest first. */
  async find(
    tenantId: number,
    filters: RecordFilters,
    scope: Scope,
    before: string | null,
    limit: number,
  ): Promise<RecordRow[]> {
    const values = new Values();
    const source = await this.source(tenantId, filters, scope, values);
    if (!source) return [];
    const older = before === null ? '' : `and ${source.seq} < ${values.add(before, 'bigint')}`;
    return this.database.query<RecordRow & Record<string, unknown>>(
      `select s.seq, s.body, s.has_timestamp as "hasTimestamp", p.id as "personId", p.full_name as "personName"
       from ${source.from} ${this.person(values)}
       where ${source.where} and not s.voided ${older} ${inScope(scope, values)}
       order by ${source.seq} desc limit ${values.add(limit, 'int')}`,
      values.all,
    );
  }

  /** One statement in scope; a voided one too, as an official may ask what became of it. */
  one(tenantId: number, id: string, scope: Scope): Promise<RecordRow | null> {
    const values = new Values();
    return this.database.one<RecordRow & Record<string, unknown>>(
      `select s.seq, s.body, s.has_timestamp as "hasTimestamp", p.id as "personId", p.full_name as "personName"
       from lrs_statement_id i join lrs_statement s on s.tenant_id = i.tenant_id and s.seq = i.seq
       ${this.person(values)}
       where i.tenant_id = ${values.add(tenantId, 'int')} and i.id = ${values.add(id, 'uuid')} ${inScope(scope, values)}`,
      values.all,
    );
  }

  /** How often each verb was used on each day (of Viet Nam) since a number, among the newest `limit` statements. */
  async totals(
    tenantId: number,
    filters: RecordFilters,
    scope: Scope,
    since: string,
    limit: number,
  ): Promise<Total[]> {
    const values = new Values();
    const source = await this.source(tenantId, filters, scope, values);
    if (!source) return [];
    const rows = await this.database.query<{ day: string; verb: string; count: string }>(
      `select to_char(to_timestamp((n.seq >> 10) / 1000000.0) at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as day,
         v.key as verb, count(*) as count
       from (select s.seq, s.verb_key from ${source.from} ${scope.everywhere ? '' : this.person(values)}
         where ${source.where} and not s.voided and ${source.seq} >= ${values.add(since, 'bigint')}
           ${inScope(scope, values)}
         order by ${source.seq} desc limit ${values.add(limit, 'int')}) n
       join lrs_key v on v.tenant_id = ${values.add(tenantId, 'int')} and v.id = n.verb_key
       group by 1, 2 order by 1, 2`,
      values.all,
    );
    return rows.map(({ day, verb, count }) => ({ day, verb, count: Number(count) }));
  }

  /** People in scope by a part of their name. */
  searchPeople(folded: string, scope: Scope): Promise<FoundPerson[]> {
    return this.database.query<FoundPerson & Record<string, unknown>>(
      `select p.id, p.full_name as name, u.name as unit from person p left join unit u on u.id = p.home_unit_id
       where p.name_folded like '%' || $1 || '%' and ($2 or u.path && $3::uuid[])
       order by p.name_sort, p.id limit 20`,
      [folded.replace(/[\\%_]/g, '\\$&'), scope.everywhere, scope.unitIds],
    );
  }

  /** Where to begin: with the links of what is asked for, with the few people in scope, or with the newest. */
  private async source(
    tenantId: number,
    filters: RecordFilters,
    scope: Scope,
    values: Values,
  ): Promise<Source | null> {
    const wanted: [string, number][] = [];
    if (filters.personId) wanted.push([nameOf(KIND.agent, this.agentOf(filters.personId)), ROLE.actor]);
    if (filters.activity) wanted.push([nameOf(KIND.activity, indexKey(filters.activity)), DIRECT_ACTIVITY]);
    if (filters.verb) wanted.push([nameOf(KIND.verb, indexKey(filters.verb)), anyRole]);
    const names = wanted.map(([name]) => name);
    const ids = await this.keys.find(tenantId, names);
    if (ids.size < wanted.length) return null;
    const tenant = values.add(tenantId, 'int');
    const meets = ([name, roles]: [string, number], link: string) =>
      `${link}.tenant_id = ${tenant} and ${link}.key_id = ${values.add(ids.get(name), 'bigint')}
        and ${link}.roles & ${values.add(roles, 'int')} <> 0`;
    const [first, ...others] = wanted;
    if (!first) return this.unfiltered(tenantId, scope, values, tenant);
    const conditions = others.map(
      (other) => `and exists (select from lrs_statement_key o where o.seq = k.seq and ${meets(other, 'o')})`,
    );
    return {
      from: `lrs_statement_key k join lrs_statement s on s.tenant_id = ${tenant} and s.seq = k.seq`,
      where: `${meets(first, 'k')} ${conditions.join(' ')}`,
      seq: 'k.seq',
    };
  }

  private async unfiltered(tenantId: number, scope: Scope, values: Values, tenant: string): Promise<Source> {
    if (scope.everywhere || !(await this.isSmall(scope))) {
      return { from: 'lrs_statement s', where: `s.tenant_id = ${tenant}`, seq: 's.seq' };
    }
    const people = values.add(await this.peopleKeys(tenantId, scope), 'bigint[]');
    return {
      from: `(select distinct l.seq from lrs_statement_key l where l.tenant_id = ${tenant}
          and l.key_id = any(${people}) and l.roles & ${ROLE.actor} <> 0) k
        join lrs_statement s on s.tenant_id = ${tenant} and s.seq = k.seq`,
      where: 'true',
      seq: 'k.seq',
    };
  }

  private async isSmall(scope: Scope): Promise<boolean> {
    const row = await this.database.one<{ count: number }>(
      `select count(*)::int as count from (select from person p join unit u on u.id = p.home_unit_id
         where u.path && $1::uuid[] limit ${fewPeople + 1}) n`,
      [scope.unitIds],
    );
    return row!.count <= fewPeople;
  }

  private async peopleKeys(tenantId: number, scope: Scope): Promise<string> {
    const rows = await this.database.query<{ id: string }>(
      `select k.id from person p join unit u on u.id = p.home_unit_id
       join lrs_key k on k.tenant_id = $1 and k.kind = ${KIND.agent} and k.key = $3 || p.id::text
       where u.path && $2::uuid[]`,
      [tenantId, scope.unitIds, this.agentOf('')],
    );
    return `{${rows.map(({ id }) => id).join(',')}}`;
  }

  /** Joins the person of a statement: the account of this portal that its actor is. */
  private person(values: Values): string {
    const account = `s.body::json->'actor'->'account'`;
    return `left join person p on p.id = (case when ${account}->>'homePage' = ${values.add(this.homePage.address, 'text')}
        and ${account}->>'name' ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then (${account}->>'name')::uuid end)
      left join unit u on u.id = p.home_unit_id`;
  }

  /** As `agentKey` writes an account of this portal. */
  private agentOf(personId: string): string {
    return `account|${this.homePage.address}|${personId}`;
  }
}

const inScope = ({ everywhere, unitIds }: Scope, values: Values): string =>
  everywhere ? '' : `and u.path && ${values.add(unitIds, 'uuid[]')}`;
