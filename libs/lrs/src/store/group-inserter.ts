import { Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { numbers } from './array-literal';
import { retrying } from './retrying';
import { linkColumns, type StatementRow, statementColumns } from './rows';

interface Waiting {
  tenantId: number;
  rows: readonly StatementRow[];
  done: () => void;
  failed: (error: unknown) => void;
}

/** How many commands of one process run at a time; what comes meanwhile goes with the next one. */
const mostRunning = 2;
const mostTogether = 500;

/**
 * Inserts statements of which none is there yet. Requests that arrive while others are being written are written
 * together, in one command and one commit: alone none waits, and under load each costs a fraction. Every request still
 * stands or falls by itself.
 */
@Injectable()
export class GroupInserter {
  private waiting: Waiting[] = [];
  private running = 0;

  constructor(private readonly database: Database) {}

  /** @throws PostgreSQL's 23505 on lrs_statement_id_pkey when an id is taken; then nothing of these rows is stored */
  insert(tenantId: number, rows: readonly StatementRow[]): Promise<void> {
    return new Promise((done, failed) => {
      this.waiting.push({ tenantId, rows, done, failed });
      this.next();
    });
  }

  private next(): void {
    if (this.running >= mostRunning || this.waiting.length === 0) return;
    const group = this.take();
    this.running++;
    void this.write(group).finally(() => {
      this.running--;
      this.next();
    });
  }

  /** Those of one organisation that came first, as many as go together; at least one. */
  private take(): Waiting[] {
    const { tenantId } = this.waiting[0]!;
    const group: Waiting[] = [];
    const rest: Waiting[] = [];
    let size = 0;
    for (const one of this.waiting) {
      const fits = one.tenantId === tenantId && (size === 0 || size + one.rows.length <= mostTogether);
      if (fits) size += one.rows.length;
      (fits ? group : rest).push(one);
    }
    this.waiting = rest;
    return group;
  }

  private async write(group: readonly Waiting[]): Promise<void> {
    const { tenantId } = group[0]!;
    try {
      await this.insertNow(
        tenantId,
        group.flatMap(({ rows }) => rows),
      );
      for (const { done } of group) done();
    } catch (error) {
      if (group.length === 1) group[0]!.failed(error);
      else for (const one of group) await this.write([one]);
    }
  }

  private async insertNow(tenantId: number, rows: readonly StatementRow[]): Promise<void> {
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
