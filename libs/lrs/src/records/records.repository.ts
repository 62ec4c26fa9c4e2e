import { Database, HomePage } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { Keys, KIND, nameOf } from '../store/keys';
import { DIRECT_ACTIVITY, indexKey, ROLE } from '../xapi';
import { QueryValues } from './query-values';
import type { RecordFilters } from './record-filters';
import {
  inScope,
  joinPerson,
  newestNumbers,
  personIn,
  type Range,
  type RecordQuery,
  type Scope,
  within,
} from './record-query';

export interface RecordRow {
  seq: string;
  body: string;
  hasTimestamp: boolean;
  personId: string | null;
  personName: string | null;
}
export interface OneRecordRow extends RecordRow {
  voided: boolean;
  /** The id of the statement that voided it. */
  voidedBy: string | null;
  instructorName: string | null;
}
/** What is looked for, by name. */
export interface RecordNames {
  personId?: string | undefined;
  verb?: string | undefined;
  activity?: string | undefined;
  registration?: string | undefined;
}
export const namesOf = ({ person, verb, activity, registration }: RecordFilters): RecordNames => ({
  personId: person,
  verb,
  activity,
  registration,
});
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
const mostVerbs = 200;
const columns = `s.seq, s.body, s.has_timestamp as "hasTimestamp", p.id as "personId", p.full_name as "personName"`;

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
    // A statement about another one bears the links of that one too, so the actor is looked at once more.
    return this.database.query<RecordRow & Record<string, unknown>>(
      `select n.seq, n.body, n.has_timestamp as "hasTimestamp", null as "personId", null as "personName"
       from lrs_tenant t join lrs_key k on k.tenant_id = t.id and k.kind = ${KIND.agent} and k.key = $1
       cross join lateral (select s.seq, s.body, s.has_timestamp from lrs_statement_key l
         join lrs_statement s on s.tenant_id = t.id and s.seq = l.seq
         where l.tenant_id = t.id and l.key_id = k.id and l.roles & ${ROLE.actor} <> 0
           and ($2::bigint is null or l.seq < $2) and not s.voided
           and s.body::json->'actor'->'account'->>'name' = $4
         order by l.seq desc limit $3) n
       order by n.seq desc limit $3`,
      [this.agentOf(personId), before, limit, personId],
    );
  }

  /** Turns filters into a query; null when something that is asked for was never seen, so that nothing can match. */
  async resolve(
    tenantId: number,
    filters: RecordNames,
    scope: Scope,
    range: Range,
  ): Promise<RecordQuery | null> {
    const { personId, activity, verb, registration } = filters;
    const wanted: [string, number][] = [];
    if (registration) wanted.push([nameOf(KIND.registration, registration), anyRole]);
    if (personId) wanted.push([nameOf(KIND.agent, this.agentOf(personId)), ROLE.actor]);
    if (activity) wanted.push([nameOf(KIND.activity, indexKey(activity)), DIRECT_ACTIVITY]);
    if (verb) wanted.push([nameOf(KIND.verb, indexKey(verb)), anyRole]);
    const ids = await this.keys.find(
      tenantId,
      wanted.map(([name]) => name),
    );
    const links = wanted.flatMap(([name, roles]) => {
      const key = ids.get(name);
      return key === undefined ? [] : [{ key, roles }];
    });
    if (links.length < wanted.length) return null;
    const rare = personId !== undefined || registration !== undefined;
    const people = scope.everywhere || rare ? null : await this.fewIn(tenantId, scope);
    return { tenantId, scope, personId: personId ?? null, links, people, range };
  }

  /** The newest statements that meet a query, before a number when one is given. */
  find(query: RecordQuery, before: string | null, limit: number): Promise<RecordRow[]> {
    const values = new QueryValues();
    const narrowed = { ...query, range: within(query.range, { from: null, before }) };
    const numbers = newestNumbers(narrowed, this.homePage.address, limit, values);
    return this.database.query<RecordRow & Record<string, unknown>>(
      `select ${columns} from (${numbers}) n
       join lrs_statement s on s.tenant_id = ${values.add(query.tenantId, 'int')} and s.seq = n.seq
       ${joinPerson(values.add(this.homePage.address, 'text'))}
       order by s.seq desc`,
      values.all,
    );
  }

  /** The number at which a walk through a query's space and days ends; null for an empty space. */
  async oldest({ tenantId, range }: RecordQuery): Promise<bigint | null> {
    const row = await this.database.one<{ seq: string | null }>(
      'select min(seq) as seq from lrs_statement where tenant_id = $1 and seq >= $2',
      [tenantId, range.from ?? '0'],
    );
    return row?.seq ? BigInt(row.seq) : null;
  }

  /** One statement in scope; a voided one too, as an official may ask what became of it. */
  one(tenantId: number, id: string, scope: Scope): Promise<OneRecordRow | null> {
    const values = new QueryValues();
    const tenant = values.add(tenantId, 'int');
    const home = values.add(this.homePage.address, 'text');
    return this.database.one<OneRecordRow & Record<string, unknown>>(
      `select ${columns}, s.voided,
         (select v.id from lrs_reference r join lrs_statement_id v on v.tenant_id = ${tenant} and v.seq = r.seq
          where r.tenant_id = ${tenant} and r.target_id = i.id and v.voids limit 1) as "voidedBy",
         (select t.full_name from person t where t.id = ${personIn(`'context'->'instructor'`, home)}) as "instructorName"
       from lrs_statement_id i join lrs_statement s on s.tenant_id = i.tenant_id and s.seq = i.seq
       ${joinPerson(home)}
       where i.tenant_id = ${tenant} and i.id = ${values.add(id, 'uuid')} ${inScope(scope, values)}`,
      values.all,
    );
  }

  /** How often each verb was used on each day (of Viet Nam) of a range, among the newest `limit` statements. */
  async totals(query: RecordQuery, range: Range, limit: number): Promise<Total[]> {
    const values = new QueryValues();
    const narrowed = { ...query, range: within(query.range, range) };
    const numbers = newestNumbers(narrowed, this.homePage.address, limit, values);
    const tenant = values.add(query.tenantId, 'int');
    const rows = await this.database.query<{ day: string; verb: string; count: string }>(
      `select to_char(to_timestamp((n.seq >> 10) / 1000000.0) at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as day,
         v.key as verb, count(*) as count
       from (${numbers}) n join lrs_key v on v.tenant_id = ${tenant} and v.id = n.verb_key
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

  /**
   * The verbs that were ever used in a space, what an activity is called there (the JSON of its definition), and the
   * name of a person in scope: all that a page says of its filters.
   */
  async about(tenantId: number, { activity, personId }: RecordNames, scope: Scope): Promise<About> {
    const row = await this.database.one<About & Record<string, unknown>>(
      `select array(select key from lrs_key where tenant_id = $1 and kind = ${KIND.verb}
           and key not like '%#sha256:%' order by id limit ${mostVerbs}) as verbs,
         (select a.definition from lrs_key k join lrs_activity a on a.tenant_id = $1 and a.key_id = k.id
           where k.tenant_id = $1 and k.kind = ${KIND.activity} and k.key = $2) as definition,
         (select p.full_name from person p left join unit u on u.id = p.home_unit_id
           where p.id = $3 and ($4 or u.path && $5::uuid[])) as person`,
      [tenantId, activity ? indexKey(activity) : null, personId ?? null, scope.everywhere, scope.unitIds],
    );
    return row!;
  }

  /** The store's keys of the people in scope, as an array's text; null when they are many. */
  private async fewIn(tenantId: number, scope: Scope): Promise<string | null> {
    const row = await this.database.one<{ people: number; keys: string[] }>(
      `with few as materialized (select p.id from person p join unit u on u.id = p.home_unit_id
         where u.path && $2::uuid[] limit ${fewPeople + 1})
       select (select count(*)::int from few) as people,
         array(select k.id from few join lrs_key k on k.tenant_id = $1 and k.kind = ${KIND.agent}
           and k.key = $3 || few.id::text) as keys`,
      [tenantId, scope.unitIds, this.agentOf('')],
    );
    return row!.people > fewPeople ? null : `{${row!.keys.join(',')}}`;
  }

  /** As `agentKey` writes an account of this portal. */
  private agentOf(personId: string): string {
    return `account|${this.homePage.address}|${personId}`;
  }
}

export interface About {
  verbs: string[];
  definition: string | null;
  person: string | null;
}
