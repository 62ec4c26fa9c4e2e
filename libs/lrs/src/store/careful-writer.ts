import { Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { lrsErrors } from '../domain/lrs.errors';
import { isErasedText } from '../erasing/domain/erase-statement';
import { type NormalStatement, sameStatement } from '../xapi';
import type { NewStatement } from './new-statement';
import { References } from './references';
import { linkColumns, type StatementRow, statementColumns } from './rows';

interface IdRow {
  id: string;
  seq: string | null;
  voided: boolean;
  voids: boolean;
  body: string | null;
}

/**
 * Stores statements of which some may be there already, void others or refer to others, in one transaction.
 *
 * The row of an id is made by whoever names the id first, the statement itself or one that refers to it, so two
 * transactions that are about the same statement meet there and the later one sees what the earlier one did. Rows are
 * always taken in the order of ids.
 */
@Injectable()
export class CarefulWriter {
  constructor(
    private readonly database: Database,
    private readonly references: References,
  ) {}

  /**
   * @param rows one for each of the batch
   * @throws lrs.statementDiffers
   */
  async store(
    tenantId: number,
    batch: readonly NewStatement[],
    rows: readonly StatementRow[],
  ): Promise<void> {
    await this.database.transaction(async () => {
      const known = await this.takeIds(tenantId, batch);
      const isFresh = batch.map((item) => isNew(item, known.get(item.keys.id!)!));
      const fresh = batch.filter((_, index) => isFresh[index]);
      if (fresh.length === 0) return;
      const freshRows = rows.filter((_, index) => isFresh[index]);
      const seqs = await this.insert(tenantId, fresh, freshRows, known);
      await this.voidTargets(tenantId, fresh, known);
      await this.references.connect(tenantId, fresh, seqs);
    });
  }

  /**
   * Locks the rows of all ids that the batch names, making them where there are none, and those further down the chains
   * that the batch joins: whoever stores one of those at the same time has to see it, or be seen.
   */
  private async takeIds(tenantId: number, batch: readonly NewStatement[]): Promise<Map<string, IdRow>> {
    const named = new Set(batch.flatMap(({ keys }) => (keys.target ? [keys.id!, keys.target] : [keys.id!])));
    const ids = `{${[...named].sort().join(',')}}`;
    await this.database.execute(
      `insert into lrs_statement_id (tenant_id, id) select $1, unnest($2::uuid[]) on conflict do nothing`,
      [tenantId, ids],
    );
    await this.lock(tenantId, ids);
    if (batch.some(({ keys }) => keys.target)) await this.lockChains(tenantId, ids);
    const rows = await this.database.query<IdRow>(
      `select i.id, i.seq, i.voided, i.voids, s.body from lrs_statement_id i
       left join lrs_statement s on s.tenant_id = i.tenant_id and s.seq = i.seq
       where i.tenant_id = $1 and i.id = any($2::uuid[])`,
      [tenantId, ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  private async lock(tenantId: number, ids: string): Promise<void> {
    await this.database.execute(
      `select from lrs_statement_id where tenant_id = $1 and id = any($2::uuid[]) order by id for update`,
      [tenantId, ids],
    );
  }

  private async lockChains(tenantId: number, from: string): Promise<void> {
    for (let locked = 0; ; ) {
      const chain = await this.database.query<{ id: string }>(
        `with recursive down (id) as (
           select unnest($2::uuid[])
           union select r.target_id from down join lrs_statement_id i on i.tenant_id = $1 and i.id = down.id
             join lrs_reference r on r.tenant_id = $1 and r.seq = i.seq)
         select id from down order by id`,
        [tenantId, from],
      );
      if (chain.length === locked) return;
      locked = chain.length;
      await this.lock(tenantId, `{${chain.map(({ id }) => id).join(',')}}`);
    }
  }

  private async insert(
    tenantId: number,
    fresh: readonly NewStatement[],
    rows: readonly StatementRow[],
    known: ReadonlyMap<string, IdRow>,
  ): Promise<string[]> {
    // A statement that was voided before it came is stored as such, but nothing voids a voiding statement.
    const voided = fresh.map(({ keys }) => (known.get(keys.id!)!.voided && !keys.voids ? 't' : 'f'));
    const stored = await this.database.query<{ seq: string }>(
      `with moment as materialized (select lrs_now() as at, nextval('lrs_tick') as tick),
       number as (select ((m.at + n) << 10) + m.tick as seq, n from moment m, generate_series(1, $11::int) n),
       id as (
         update lrs_statement_id i set seq = number.seq, voids = u.voids, voided = u.voided
         from unnest($2::uuid[], $3::boolean[], $12::boolean[]) with ordinality as u (id, voids, voided, n)
         join number using (n) where i.tenant_id = $1 and i.id = u.id),
       statement as (
         insert into lrs_statement (tenant_id, seq, body, has_timestamp, verb_key, authority_key, voided)
         select $1, number.seq, u.body, u.has_timestamp, u.verb, u.authority, u.voided
         from unnest($4::text[], $5::boolean[], $6::bigint[], $7::bigint[], $12::boolean[])
           with ordinality as u (body, has_timestamp, verb, authority, voided, n)
         join number using (n)),
       link as (
         insert into lrs_statement_key (tenant_id, key_id, seq, roles)
         select $1, u.key, number.seq, u.roles
         from unnest($8::bigint[], $9::int[], $10::smallint[]) as u (key, n, roles) join number using (n))
       select seq from number order by n`,
      [
        tenantId,
        `{${fresh.map(({ keys }) => keys.id).join(',')}}`,
        `{${fresh.map(({ keys }) => (keys.voids ? 't' : 'f')).join(',')}}`,
        ...statementColumns(rows),
        ...linkColumns(rows),
        fresh.length,
        `{${voided.join(',')}}`,
      ],
    );
    return stored.map(({ seq }) => seq);
  }

  private async voidTargets(
    tenantId: number,
    fresh: readonly NewStatement[],
    known: ReadonlyMap<string, IdRow>,
  ): Promise<void> {
    const inBatch = new Map(fresh.map(({ keys }) => [keys.id!, keys]));
    const targets = fresh.flatMap(({ keys }) => {
      const target = keys.voids ? keys.target! : null;
      return target && !(known.get(target)!.voids || inBatch.get(target)?.voids) ? [target] : [];
    });
    if (targets.length === 0) return;
    await this.database.execute(
      `with id as (
         update lrs_statement_id set voided = true where tenant_id = $1 and id = any($2::uuid[]) returning seq)
       update lrs_statement s set voided = true from id where s.tenant_id = $1 and s.seq = id.seq`,
      [tenantId, targets],
    );
  }
}

/** @throws lrs.statementDiffers */
function isNew({ statement, keys }: NewStatement, row: IdRow): boolean {
  if (row.body === null) return true;
  // What was erased since is there all the same.
  if (!isErasedText(row.body) && !sameStatement(JSON.parse(row.body) as NormalStatement, statement)) {
    throw lrsErrors.statementDiffers({ id: keys.id! });
  }
  return false;
}
