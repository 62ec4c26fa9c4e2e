import { Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { numbers } from './array-literal';
import { retrying } from './retrying';

/** What a key stands for. Numbers, since they are stored. */
export const KIND = { agent: 1, activity: 2, verb: 3, registration: 4, attachment: 5 } as const;
export type KeyKind = (typeof KIND)[keyof typeof KIND];

const most = 300_000;

/**
 * Interned texts: an agent, activity, verb or registration is written once and known by a small number. A number never
 * changes, so the process remembers them.
 */
@Injectable()
export class Keys {
  private readonly known = new Map<string, number>();

  constructor(private readonly database: Database) {}

  /**
   * Numbers of keys, made where there are none. Inserted in one order everywhere and in a transaction of its own
   * (unless one is open), so that writers that overlap wait for each other but never in a circle.
   * @param wanted `nameOf(kind, key)`
   */
  async intern(tenantId: number, wanted: Iterable<string>): Promise<Map<string, number>> {
    const { found, missing } = this.remembered(tenantId, wanted);
    if (missing.length === 0) return found;
    const wantedSize = found.size + missing.length;
    missing.sort();
    const values = [tenantId, numbers(missing.map(kindOf)), missing.map(keyOf)];
    this.take(
      tenantId,
      await retrying(this.database, () => this.database.query<KeyRow>(findOrMake, values)),
      found,
    );
    if (found.size < wantedSize) {
      // Others made them while this command ran.
      const rest = missing.filter((name) => !found.has(name));
      this.take(tenantId, await this.select(tenantId, rest), found);
    }
    return found;
  }

  /** Numbers of those keys that are there. */
  async find(tenantId: number, wanted: Iterable<string>): Promise<Map<string, number>> {
    const { found, missing } = this.remembered(tenantId, wanted);
    if (missing.length > 0) this.take(tenantId, await this.select(tenantId, missing), found);
    return found;
  }

  private remembered(tenantId: number, wanted: Iterable<string>) {
    const found = new Map<string, number>();
    const missing: string[] = [];
    for (const name of wanted) {
      const id = this.known.get(`${tenantId} ${name}`);
      if (id === undefined) missing.push(name);
      else found.set(name, id);
    }
    return { found, missing };
  }

  /** Forgets numbers that are no longer anybody's. */
  forget(gone: Iterable<{ tenantId: number; id: number }>): void {
    const numbersGone = new Set([...gone].map(({ tenantId, id }) => `${tenantId} ${id}`));
    if (numbersGone.size === 0) return;
    for (const [name, id] of this.known) {
      if (numbersGone.has(`${name.slice(0, name.indexOf(' '))} ${id}`)) this.known.delete(name);
    }
  }

  private async select(tenantId: number, names: string[]): Promise<KeyRow[]> {
    if (names.length === 0) return [];
    return this.database.query<KeyRow>(
      `select k.id, k.kind, k.key from unnest($2::smallint[], $3::text[]) as u (kind, key)
       join lrs_key k on k.tenant_id = $1 and k.kind = u.kind and k.key = u.key`,
      [tenantId, numbers(names.map(kindOf)), names.map(keyOf)],
    );
  }

  private take(tenantId: number, rows: KeyRow[], into: Map<string, number>): void {
    const fresh: [string, number][] = [];
    for (const row of rows) {
      const name = nameOf(row.kind, row.key);
      const id = Number(row.id);
      into.set(name, id);
      fresh.push([`${tenantId} ${name}`, id]);
    }
    // A key of a transaction that is rolled back never was.
    if (fresh.length > 0) this.database.afterCommit(() => this.remember(fresh));
  }

  private remember(fresh: readonly [string, number][]): void {
    for (const [name, id] of fresh) this.known.set(name, id);
    if (this.known.size <= most) return;
    let surplus = this.known.size - most * 0.9;
    for (const name of this.known.keys()) {
      if (surplus-- <= 0) break;
      this.known.delete(name);
    }
  }
}

/** In the order in which they come: sorted, so that nobody waits in a circle. */
const findOrMake = `
  with wanted as materialized (
    select u.kind, u.key, u.n, k.id from unnest($2::smallint[], $3::text[]) with ordinality as u (kind, key, n)
    left join lrs_key k on k.tenant_id = $1 and k.kind = u.kind and k.key = u.key),
  made as (
    insert into lrs_key (tenant_id, kind, key) select $1, kind, key from wanted where id is null order by n
    on conflict do nothing returning id, kind, key)
  select id, kind, key from wanted where id is not null union all select id, kind, key from made`;

interface KeyRow {
  id: string;
  kind: KeyKind;
  key: string;
}

export const nameOf = (kind: KeyKind, key: string): string => `${kind}${key}`;
const kindOf = (name: string): string => name[0]!;
const keyOf = (name: string): string => name.slice(1);
