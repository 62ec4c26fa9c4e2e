import { Clock, Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { Target } from './domain/target';

export interface RefusedRow {
  seq: string;
  statementId: string;
  status: number;
  reason: string;
  again: boolean;
  refusedAt: Date;
}
/** Statements that another store did not want. */
@Injectable()
export class RefusedRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async add(
    target: Pick<Target, 'tenantId' | 'id'>,
    refused: { seq: string; statementId: string; status: number; reason: string },
  ): Promise<void> {
    await this.database.execute(
      `insert into lrs_forward_refused (tenant_id, target_id, seq, statement_id, status, reason, refused_at)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (tenant_id, target_id, seq) do update set status = excluded.status, reason = excluded.reason,
         again = false, refused_at = excluded.refused_at`,
      [
        target.tenantId,
        target.id,
        refused.seq,
        refused.statementId,
        refused.status,
        refused.reason,
        this.clock.now(),
      ],
    );
  }

  list(id: string, after: string | null, limit: number): Promise<RefusedRow[]> {
    return this.database.query<RefusedRow & Record<string, unknown>>(
      `select r.seq, r.statement_id as "statementId", r.status, r.reason, r.again, r.refused_at as "refusedAt"
       from lrs_forward_target t join lrs_forward_refused r on r.tenant_id = t.tenant_id and r.target_id = t.id
       where t.id = $1 and ($2::bigint is null or r.seq > $2) order by r.seq limit $3`,
      [id, after, limit],
    );
  }

  async count(id: string): Promise<number> {
    const row = await this.database.one<{ count: number }>(
      `select count(*)::int as count from lrs_forward_target t
       join lrs_forward_refused r on r.tenant_id = t.tenant_id and r.target_id = t.id where t.id = $1`,
      [id],
    );
    return row!.count;
  }

  /** Those that somebody wants sent once more, the oldest first. */
  wantedAgain(id: string, limit: number): Promise<{ seq: string }[]> {
    return this.database.query(
      `select r.seq from lrs_forward_target t
       join lrs_forward_refused r on r.tenant_id = t.tenant_id and r.target_id = t.id
       where t.id = $1 and r.again order by r.seq limit $2`,
      [id, limit],
    );
  }

  /** @param seq all of them when it is null */
  async sendAgain(id: string, seq: string | null): Promise<number> {
    const marked = await this.database.execute(
      `update lrs_forward_refused r set again = true from lrs_forward_target t
       where t.id = $1 and r.tenant_id = t.tenant_id and r.target_id = t.id and ($2::bigint is null or r.seq = $2)`,
      [id, seq],
    );
    await this.database.execute(
      `update lrs_forward_target set next_try_at = $2 where id = $1 and state = 'active'`,
      [id, this.clock.now()],
    );
    return marked;
  }

  async drop(id: string, seq: string): Promise<boolean> {
    const dropped = await this.database.execute(
      `delete from lrs_forward_refused r using lrs_forward_target t
       where t.id = $1 and r.tenant_id = t.tenant_id and r.target_id = t.id and r.seq = $2`,
      [id, seq],
    );
    return dropped > 0;
  }

  /** A refused statement that was taken after all. */
  async deliveredAgain(id: string, seq: string): Promise<void> {
    await this.database.transaction(async () => {
      if (!(await this.drop(id, seq))) return;
      await this.database.execute(
        `update lrs_forward_target set sent = sent + 1, last_sent_at = $2 where id = $1`,
        [id, this.clock.now()],
      );
    });
  }
}
