import { Clock, Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { Pause, Target, Trouble } from './domain/target';

export interface NewTarget
  extends Pick<
    Target,
    'tenantId' | 'id' | 'name' | 'endpoint' | 'auth' | 'version' | 'verbs' | 'activity' | 'since' | 'position'
  > {
  sealed: Buffer;
  createdBy: string | null;
}
/** A target with the words of its page. */
export interface TargetRow extends Target {
  organisation: string | null;
  organisationEn: string | null;
  refused: number;
  /** Statements that were not looked at yet, counted up to a limit. */
  behind: number;
}
/** What came of one request. */
export interface Settled {
  from: string;
  to: string;
  lookedAt: number;
  sent: number;
}

const columns = `t.tenant_id as "tenantId", t.id, t.name, t.endpoint, t.auth, t.version, t.verbs, t.activity,
  t.since, t.state, t.paused_because as "pausedBecause", t.position, t.looked_at::float8 as "lookedAt",
  t.sent::float8 as sent, t.failures, t.last_error as "lastError", t.last_error_detail as "lastErrorDetail",
  t.last_error_at as "lastErrorAt", t.last_sent_at as "lastSentAt", t.next_try_at as "nextTryAt",
  t.created_at as "createdAt"`;
/** Beyond it a page says "more than". */
export const mostCounted = 100_000;
/** A worker that says nothing for so long is believed dead. */
const patienceSeconds = 15;

const withWords = `select ${columns}, o.name as organisation, o.name_en as "organisationEn",
    (select count(*)::int from lrs_forward_refused r where r.tenant_id = t.tenant_id and r.target_id = t.id) as refused,
    (select count(*)::int from (select from lrs_statement s where s.tenant_id = t.tenant_id and s.seq > t.position
      limit ${mostCounted + 1}) ahead) as behind
  from lrs_forward_target t join lrs_tenant n on n.id = t.tenant_id
  left join organisation o on o.id = n.organisation_id`;

/** Where statements are forwarded to, how far each place is, and what it refused. */
@Injectable()
export class TargetsRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  list(): Promise<TargetRow[]> {
    return this.database.query<TargetRow & Record<string, unknown>>(
      `${withWords} order by t.created_at, t.id limit 100`,
    );
  }

  one(id: string): Promise<TargetRow | null> {
    return this.database.one<TargetRow & Record<string, unknown>>(`${withWords} where t.id = $1`, [id]);
  }

  /** A target without its figures, and its sealed secret. */
  bare(id: string): Promise<(Target & { sealed: Buffer }) | null> {
    return this.database.one<Target & { sealed: Buffer } & Record<string, unknown>>(
      `select ${columns}, t.secret as sealed from lrs_forward_target t where t.id = $1`,
      [id],
    );
  }

  async insert(target: NewTarget): Promise<void> {
    const now = this.clock.now();
    await this.database.execute(
      `insert into lrs_forward_target (tenant_id, id, name, endpoint, auth, secret, version, verbs, activity, since,
         state, position, next_try_at, created_by, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'active', $11, $12, $13, $12)`,
      [
        target.tenantId,
        target.id,
        target.name,
        target.endpoint,
        target.auth,
        target.sealed,
        target.version,
        target.verbs,
        target.activity,
        target.since,
        target.position,
        now,
        target.createdBy,
      ],
    );
  }

  async changeAccess(
    id: string,
    { endpoint, auth, sealed }: Pick<NewTarget, 'endpoint' | 'auth' | 'sealed'>,
  ): Promise<boolean> {
    const changed = await this.database.execute(
      `update lrs_forward_target set endpoint = $2, auth = $3, secret = $4 where id = $1`,
      [id, endpoint, auth, sealed],
    );
    return changed > 0;
  }

  async pause(id: string, because: Pause, detail: string | null = null): Promise<void> {
    await this.database.execute(
      `update lrs_forward_target set state = 'paused', paused_because = $2,
         last_error = case when $2 = 'by-hand' then last_error else $2 end,
         last_error_detail = case when $2 = 'by-hand' then last_error_detail else $3 end,
         last_error_at = case when $2 = 'by-hand' then last_error_at else $4::timestamptz end
       where id = $1 and state = 'active'`,
      [id, because, detail, this.clock.now()],
    );
  }

  /** Goes on at once. */
  async resume(id: string): Promise<void> {
    await this.database.execute(
      `update lrs_forward_target set state = 'active', paused_because = null, failures = 0, next_try_at = $2
       where id = $1 and state = 'paused'`,
      [id, this.clock.now()],
    );
  }

  async delete(id: string): Promise<boolean> {
    return (await this.database.execute('delete from lrs_forward_target where id = $1', [id])) > 0;
  }

  /** Targets whose time has come, and when that was. */
  due(): Promise<{ id: string; nextTryAt: Date }[]> {
    return this.database.query(
      `select id, next_try_at as "nextTryAt" from lrs_forward_target
       where state = 'active' and next_try_at <= $1 order by next_try_at limit 100`,
      [this.clock.now()],
    );
  }

  /** Says that a worker is at it, so that no other begins for a while. */
  async claim(id: string): Promise<void> {
    await this.wakeIn(id, patienceSeconds);
  }

  async wakeIn(id: string, seconds: number): Promise<void> {
    await this.database.execute(
      `update lrs_forward_target set next_try_at = $2::timestamptz + make_interval(secs => $3) where id = $1`,
      [id, this.clock.now(), seconds],
    );
  }

  /**
   * Moves on after an acknowledgement or a refusal.
   * @returns whether to go on; not when another worker has moved on or somebody has paused it
   */
  async settle(id: string, { from, to, lookedAt, sent }: Settled): Promise<boolean> {
    const row = await this.database.one<{ state: string }>(
      `update lrs_forward_target set position = $3, looked_at = looked_at + $4, sent = sent + $5, failures = 0,
         last_error = null, last_error_detail = null, last_error_at = null,
         last_sent_at = case when $5 > 0 then $6::timestamptz else last_sent_at end,
         next_try_at = $6::timestamptz + make_interval(secs => $7)
       where id = $1 and position = $2 returning state`,
      [id, from, to, lookedAt, sent, this.clock.now(), patienceSeconds],
    );
    return row?.state === 'active';
  }

  async fail(
    id: string,
    trouble: Trouble,
    detail: string,
    seconds: (failures: number) => number,
  ): Promise<void> {
    const now = this.clock.now();
    const row = await this.database.one<{ failures: number }>(
      `update lrs_forward_target set failures = failures + 1, last_error = $2, last_error_detail = $3,
         last_error_at = $4 where id = $1 returning failures`,
      [id, trouble, detail, now],
    );
    if (row) await this.wakeIn(id, seconds(row.failures));
  }
}
