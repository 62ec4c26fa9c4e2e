import { Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { NormalStatement } from '../xapi';
import { numbers } from './array-literal';
import { Keys } from './keys';
import { inheritedLinks, type NewStatement } from './new-statement';

/**
 * A statement about another one is found by what finds that other one, along the chain (1.0.3 Communication 2.1.3).
 * What the target is found by is copied to the statement that refers to it, whichever of the two comes first, so that
 * every search stays one range of an index.
 */
@Injectable()
export class References {
  constructor(
    private readonly database: Database,
    private readonly keys: Keys,
  ) {}

  /** Connects statements that were just stored, inside their transaction. */
  async connect(tenantId: number, fresh: readonly NewStatement[], seqs: readonly string[]): Promise<void> {
    const referring = fresh.flatMap(({ keys }, index) =>
      keys.target ? [{ seq: seqs[index]!, target: keys.target }] : [],
    );
    if (referring.length > 0) {
      await this.database.execute(
        `insert into lrs_reference (tenant_id, target_id, seq) select $1, * from unnest($2::uuid[], $3::bigint[])`,
        [tenantId, referring.map(({ target }) => target), numbers(referring.map(({ seq }) => seq))],
      );
    }
    const pairs = await this.chains(tenantId, fresh, referring);
    if (pairs.length > 0) await this.inherit(tenantId, pairs);
  }

  /** Each statement that refers to or is referred to by the new ones, with every statement further down its chain. */
  private chains(
    tenantId: number,
    fresh: readonly NewStatement[],
    referring: readonly { seq: string }[],
  ): Promise<{ seq: string; body: string }[]> {
    return this.database.query(
      `with recursive up (seq) as (
         select r.seq from lrs_reference r where r.tenant_id = $1 and r.target_id = any($2::uuid[])
         union select unnest($3::bigint[])
         union select r.seq from up join lrs_statement s on s.tenant_id = $1 and s.seq = up.seq
           join lrs_statement_id i on i.tenant_id = $1 and i.id = (s.body::json->>'id')::uuid
           join lrs_reference r on r.tenant_id = $1 and r.target_id = i.id),
       down (root, seq) as (
         select up.seq, i.seq from up join lrs_reference r on r.tenant_id = $1 and r.seq = up.seq
           join lrs_statement_id i on i.tenant_id = $1 and i.id = r.target_id and i.seq is not null
         union select down.root, i.seq from down join lrs_reference r on r.tenant_id = $1 and r.seq = down.seq
           join lrs_statement_id i on i.tenant_id = $1 and i.id = r.target_id and i.seq is not null)
       select d.root as seq, s.body from down d join lrs_statement s on s.tenant_id = $1 and s.seq = d.seq
       where d.root <> d.seq`,
      [tenantId, fresh.map(({ keys }) => keys.id), numbers(referring.map(({ seq }) => seq))],
    );
  }

  private async inherit(tenantId: number, pairs: readonly { seq: string; body: string }[]): Promise<void> {
    const links = pairs.flatMap(({ seq, body }) =>
      [...inheritedLinks(JSON.parse(body) as NormalStatement)].map(([name, roles]) => ({ seq, name, roles })),
    );
    // They are known: the targets were stored with them.
    const ids = await this.keys.find(tenantId, new Set(links.map(({ name }) => name)));
    await this.database.execute(
      `insert into lrs_statement_key as k (tenant_id, key_id, seq, roles)
       select $1, key, seq, bit_or(roles) from unnest($2::bigint[], $3::bigint[], $4::smallint[]) as u (key, seq, roles)
       group by key, seq order by key, seq
       on conflict (tenant_id, key_id, seq) do update set roles = k.roles | excluded.roles
         where k.roles | excluded.roles <> k.roles`,
      [
        tenantId,
        numbers(links.map(({ name }) => ids.get(name)!)),
        numbers(links.map(({ seq }) => seq)),
        numbers(links.map(({ roles }) => roles)),
      ],
    );
  }
}
