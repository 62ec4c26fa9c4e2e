import { Clock, Database, HomePage, newId } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { portalAuthority } from './domain/credential';
import { lrsErrors } from './domain/lrs.errors';
import { pastErrors } from './domain/past.errors';
import { firstAt } from './domain/sequence';
import { Activities } from './store/activities';
import { numbers } from './store/array-literal';
import { Keys } from './store/keys';
import { type NewStatement, prepare } from './store/new-statement';
import { linkColumns, namesOf, rowOf, statementColumns } from './store/rows';
import { Tenants } from './tenants';
import { describeFault, normalise, readStatements } from './xapi';

/** What was recorded at another time. */
export interface PastStatement {
  statement: unknown;
  /** When it was stored then. */
  storedAt: Date;
  /** The unit that what happened belongs to: the record lies with its organisation. */
  unitId: string | null;
}
interface Numbered {
  past: PastStatement;
  seq: bigint;
}
const batchSize = 1000;
const microsecond = 1n << 10n;

/**
 * Fills an empty space of the store with what was recorded before it was there: each statement keeps the time at which
 * it was stored. Whoever had read the space already would have been told that nothing older can come, so it is refused
 * where anything is.
 */
@Injectable()
export class PastStatements {
  constructor(
    private readonly database: Database,
    private readonly homePage: HomePage,
    private readonly clock: Clock,
    private readonly tenants: Tenants,
    private readonly keys: Keys,
    private readonly activities: Activities,
  ) {}

  /**
   * Brings all or nothing; ids must be new and no statement may refer to another.
   * @throws past.spaceInUse, past.inTheFuture, lrs.notAStatement
   */
  async bring(all: readonly PastStatement[]): Promise<void> {
    const now = this.clock.now();
    if (all.some(({ storedAt }) => storedAt > now)) throw pastErrors.inTheFuture();
    await this.database.transaction(async () => {
      for (const [tenantId, past] of await this.bySpace(all)) {
        const taken = await this.database.one('select 1 from lrs_statement where tenant_id = $1 limit 1', [
          tenantId,
        ]);
        if (taken) throw pastErrors.spaceInUse();
        const numbered = numberedOf(past);
        for (let at = 0; at < numbered.length; at += batchSize)
          await this.insert(tenantId, numbered.slice(at, at + batchSize));
      }
    });
  }

  private async bySpace(all: readonly PastStatement[]): Promise<Map<number, PastStatement[]>> {
    const spaces = new Map<string | null, number>();
    const found = new Map<number, PastStatement[]>();
    for (const past of all) {
      const tenantId = spaces.get(past.unitId) ?? (await this.tenants.ofUnit(past.unitId));
      spaces.set(past.unitId, tenantId);
      const list = found.get(tenantId);
      if (list) list.push(past);
      else found.set(tenantId, [past]);
    }
    return found;
  }

  private async insert(tenantId: number, numbered: readonly Numbered[]): Promise<void> {
    const batch = this.prepared(numbered);
    const ids = await this.keys.intern(tenantId, namesOf(batch));
    const rows = batch.map((item) => rowOf(item, ids));
    const seqs = numbers(numbered.map(({ seq }) => seq.toString()));
    await this.database.execute(insertAll, [
      tenantId,
      seqs,
      `{${rows.map(({ id }) => id).join(',')}}`,
      ...statementColumns(rows),
      ...linkColumns(rows),
    ]);
    await this.activities.learn(tenantId, batch);
  }

  private prepared(numbered: readonly Numbered[]): NewStatement[] {
    const read = readStatements(
      numbered.map(({ past }) => past.statement),
      '1.0.3',
    );
    if (!read.ok) throw lrsErrors.notAStatement({ problem: describeFault(read.fault, 'en') });
    const authority = portalAuthority(this.homePage.address);
    return read.value.map((statement) =>
      prepare(normalise(statement, { version: '1.0.3', authority, newId: () => newId() })),
    );
  }
}

/** In the order of storing; those of one moment get the microseconds after it. */
export function numberedOf(past: readonly PastStatement[]): Numbered[] {
  let last = -1n;
  return [...past]
    .sort((a, b) => a.storedAt.getTime() - b.storedAt.getTime())
    .map((one) => {
      const first = firstAt(one.storedAt);
      last = first > last ? first : last + microsecond;
      return { past: one, seq: last };
    });
}

const insertAll = `
  with number as (select seq, n from unnest($2::bigint[]) with ordinality as u (seq, n)),
  id as (
    insert into lrs_statement_id (tenant_id, id, seq)
    select $1, u.id, seq from unnest($3::uuid[]) with ordinality as u (id, n) join number using (n)),
  statement as (
    insert into lrs_statement (tenant_id, seq, body, has_timestamp, verb_key, authority_key)
    select $1, seq, u.body, u.has_timestamp, u.verb, u.authority
    from unnest($4::text[], $5::boolean[], $6::bigint[], $7::bigint[])
      with ordinality as u (body, has_timestamp, verb, authority, n) join number using (n))
  insert into lrs_statement_key (tenant_id, key_id, seq, roles)
  select $1, u.key, seq, u.roles
  from unnest($8::bigint[], $9::int[], $10::smallint[]) as u (key, n, roles) join number using (n)`;
