import { Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { numbers } from './array-literal';
import { Keys } from './keys';
import type { NewStatement } from './new-statement';
import { retrying } from './retrying';
import { linkColumns, namesOf, rowOf, statementColumns } from './rows';
import { Together } from './together';

interface Batch {
  tenantId: number;
  statements: readonly NewStatement[];
}

/**
 * Inserts statements of which none is there yet. Requests that arrive while others are being written are written
 * together: their keys are made in one command, then they themselves in one command and one commit.
 */
@Injectable()
export class GroupInserter {
  private readonly together = new Together<Batch>({
    work: (batches) => this.insertNow(batches),
    fits: (one, other) => one.tenantId === other.tenantId,
    sizeOf: ({ statements }) => statements.length,
    most: 500,
    enoughForSecond: 50,
  });

  constructor(
    private readonly database: Database,
    private readonly keys: Keys,
  ) {}

  /** @throws PostgreSQL's 23505 on lrs_statement_id_pkey when an id is taken; then nothing of these is stored */
  insert(tenantId: number, statements: readonly NewStatement[]): Promise<void> {
    return this.together.add({ tenantId, statements });
  }

  private async insertNow(batches: readonly Batch[]): Promise<void> {
    const { tenantId } = batches[0]!;
    const statements = batches.flatMap((batch) => batch.statements);
    const ids = await this.keys.intern(tenantId, namesOf(statements));
    const rows = statements.map((one) => rowOf(one, ids));
    const byId = rows.map(({ id }, index) => ({ id, number: index + 1 }));
    byId.sort((a, b) => (a.id < b.id ? -1 : 1));
    const values = [
      tenantId,
      `{${byId.map(({ id }) => id).join(',')}}`,
      numbers(byId.map(({ number }) => number)),
      ...statementColumns(rows),
      ...linkColumns(rows),
    ];
    await retrying(this.database, () => this.database.execute(insertAll, values));
  }
}

const insertAll = `
  with moment as materialized (select lrs_now() as at, nextval('lrs_tick') as tick),
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
  from moment m, unnest($8::bigint[], $9::int[], $10::smallint[]) as u (key, n, roles)`;
