import { Database, isUniqueViolation } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { numbers } from './array-literal';
import { CarefulWriter } from './careful-writer';
import { columnsOf, linkColumns } from './columns';
import { Keys } from './keys';
import type { NewStatement } from './new-statement';
import { retrying } from './retrying';

/**
 * Stores statements: all of them or none. Nearly always they are new and refer to no other, and one command stores the
 * batch in one round trip; whatever is not so goes the careful way.
 */
@Injectable()
export class StatementWriter {
  constructor(
    private readonly database: Database,
    private readonly keys: Keys,
    private readonly careful: CarefulWriter,
  ) {}

  /**
   * @returns how many were not there before
   * @throws lrs.statementDiffers when an id is taken by a statement that says something else
   */
  async store(tenantId: number, batch: readonly NewStatement[]): Promise<number> {
    if (batch.length === 0) return 0;
    const names = new Set<string>();
    for (const { links } of batch) for (const name of links.keys()) names.add(name);
    const ids = await this.keys.intern(tenantId, names);
    // A refused command would spoil a transaction that somebody else has opened.
    const plain = !this.database.transactionClient && batch.every(({ keys }) => keys.target === undefined);
    if (plain) {
      try {
        await retrying(this.database, () => this.insert(tenantId, batch, ids));
        return batch.length;
      } catch (error) {
        if (!isUniqueViolation(error, 'lrs_statement_id_pkey')) throw error;
      }
    }
    return retrying(this.database, () => this.careful.store(tenantId, batch, ids));
  }

  private async insert(
    tenantId: number,
    batch: readonly NewStatement[],
    ids: ReadonlyMap<string, number>,
  ): Promise<void> {
    const byId = batch.map(({ keys }, index) => ({ id: keys.id!, number: index + 1 }));
    byId.sort((a, b) => (a.id < b.id ? -1 : 1));
    const columns = columnsOf(batch, ids);
    await this.database.execute(
      `with moment as materialized (select lrs_now() as at, nextval('lrs_tick') as tick),
       id as (
         insert into lrs_statement_id (tenant_id, id, seq)
         select $1, u.id, ((m.at + u.n) << 10) + m.tick from moment m, unnest($2::uuid[], $3::int[]) as u (id, n)),
       statement as (
         insert into lrs_statement (tenant_id, seq, body, has_timestamp, verb_key, authority_key)
         select $1, ((m.at + u.n) << 10) + m.tick, u.body, u.has_timestamp, u.verb, u.authority
         from moment m, unnest($4::text[], $5::boolean[], $6::bigint[], $7::bigint[])
           with ordinality as u (body, has_timestamp, verb, authority, n))
       insert into lrs_statement_key (tenant_id, key_id, seq, roles)
       select $1, u.key, ((m.at + u.n) << 10) + m.tick, u.roles
       from moment m, unnest($8::bigint[], $9::int[], $10::smallint[]) as u (key, n, roles)`,
      [
        tenantId,
        `{${byId.map(({ id }) => id).join(',')}}`,
        numbers(byId.map(({ number }) => number)),
        ...columns,
        ...linkColumns(batch, ids),
      ],
    );
  }
}
