import { Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { numbers } from '../store/array-literal';
import { Keys, KIND, nameOf } from '../store/keys';
import { linksOf } from '../store/new-statement';
import { retrying } from '../store/retrying';
import { agentKey, keysOf, type NormalStatement, statementFault } from '../xapi';
import { type Erased, eraseStatement, pseudonymAgent } from './domain/erase-statement';
import { needles, scrub } from './domain/needles';

/** One person in one space, while they are being erased. */
export interface Erasing {
  erasureId: string;
  tenantId: number;
  person: Erased;
  /** The numbers of the person's agents, which no key bears any more. */
  gone: readonly string[];
}
interface Rewritten {
  seq: string;
  id: string;
  body: string;
  before: Map<string, number>;
  after: Map<string, number>;
  statement: NormalStatement;
}

/** Writes statements anew without a person, with what they are found by. */
@Injectable()
export class Rewriter {
  constructor(
    private readonly database: Database,
    private readonly keys: Keys,
  ) {}

  /** Some statements, in one transaction. */
  async rewrite(erasing: Erasing, seqs: readonly string[]): Promise<void> {
    const { tenantId, person } = erasing;
    const name = nameOf(KIND.agent, agentKey(pseudonymAgent(person.pseudonym))!);
    const pseudonym = (await this.keys.intern(tenantId, [name])).get(name)!;
    await retrying(this.database, () =>
      this.database.transaction(async () => {
        const rows = await this.database.query<{ seq: string; body: string }>(
          `select seq, body from lrs_statement where tenant_id = $1 and seq = any($2::bigint[]) order by seq for update`,
          [tenantId, numbers(seqs)],
        );
        const changed = rows.flatMap((row) => rewritten(row, person));
        await this.bodies(erasing, changed, pseudonym);
        await this.links(erasing, changed);
        await this.agentLinks(erasing, seqs, pseudonym);
        await this.definitions(erasing, changed);
        await this.note(erasing, changed);
      }),
    );
  }

  private async bodies(
    { tenantId, person }: Erasing,
    changed: readonly Rewritten[],
    pseudonym: number,
  ): Promise<void> {
    const name = agentKey(pseudonymAgent(person.pseudonym));
    await this.database.execute(
      `update lrs_statement s set body = u.body,
         authority_key = case when u.vouched then $5 else s.authority_key end
       from unnest($2::bigint[], $3::text[], $4::boolean[]) as u (seq, body, vouched)
       where s.tenant_id = $1 and s.seq = u.seq`,
      [
        tenantId,
        numbers(changed.map(({ seq }) => seq)),
        changed.map(({ body }) => body),
        changed.map(({ statement }) => agentKey(statement.authority) === name),
        pseudonym,
      ],
    );
  }

  /** What a statement is found by, apart from the person's own agents: only what the new text still names. */
  private async links({ erasureId, tenantId }: Erasing, changed: readonly Rewritten[]): Promise<void> {
    const removed = changed.flatMap((one) =>
      [...one.before.keys()].filter((name) => !one.after.has(name)).map((name) => ({ ...one, name })),
    );
    const added = changed.flatMap(({ seq, before, after }) =>
      [...after].filter(([name]) => !before.has(name)).map(([name, roles]) => ({ seq, name, roles })),
    );
    const ids = await this.numbersOf(
      tenantId,
      removed.map(({ name }) => name),
    );
    const known = removed.filter(({ name }) => ids.has(name));
    if (known.length > 0) {
      // Also from statements about these, down whose chain they were found.
      await this.database.execute(
        `with recursive about (id, key_id, seq) as (
           select u.id, u.key, u.seq from unnest($2::uuid[], $3::bigint[], $4::bigint[]) as u (id, key, seq)
           union select (s.body::json->>'id')::uuid, about.key_id, r.seq from about
             join lrs_reference r on r.tenant_id = $1 and r.target_id = about.id
             join lrs_statement s on s.tenant_id = $1 and s.seq = r.seq)
         delete from lrs_statement_key k using about
         where k.tenant_id = $1 and k.key_id = about.key_id and k.seq = about.seq`,
        [
          tenantId,
          known.map(({ id }) => id),
          numbers(known.map(({ name }) => ids.get(name)!)),
          numbers(known.map(({ seq }) => seq)),
        ],
      );
      await this.database.execute(
        `insert into lrs_erasing_leftover (erasure_id, tenant_id, key_id)
         select distinct $1::uuid, $2::int, unnest($3::bigint[]) on conflict do nothing`,
        [erasureId, tenantId, numbers(known.map(({ name }) => ids.get(name)!))],
      );
    }
    if (added.length > 0) {
      const made = await this.keys.intern(tenantId, new Set(added.map(({ name }) => name)));
      await this.addLinks(
        tenantId,
        added.map(({ seq, name, roles }) => ({ seq, key: made.get(name)!, roles })),
      );
    }
  }

  /** All links to the person's agents become links to the pseudonym, also of statements that only inherited them. */
  private async agentLinks(
    { tenantId, gone }: Erasing,
    seqs: readonly string[],
    pseudonym: number,
  ): Promise<void> {
    if (gone.length === 0) return;
    await this.database.execute(
      `with moved as (
         delete from lrs_statement_key where tenant_id = $1 and key_id = any($2::bigint[]) and seq = any($3::bigint[])
         returning seq, roles)
       insert into lrs_statement_key as k (tenant_id, key_id, seq, roles)
       select $1, $4, seq, bit_or(roles) from moved group by seq
       on conflict (tenant_id, key_id, seq) do update set roles = k.roles | excluded.roles`,
      [tenantId, numbers(gone), numbers(seqs), pseudonym],
    );
  }

  private async addLinks(
    tenantId: number,
    links: readonly { seq: string; key: number; roles: number }[],
  ): Promise<void> {
    await this.database.execute(
      `insert into lrs_statement_key as k (tenant_id, key_id, seq, roles)
       select $1, key, seq, bit_or(roles) from unnest($2::bigint[], $3::bigint[], $4::smallint[]) as u (key, seq, roles)
       group by key, seq on conflict (tenant_id, key_id, seq) do update set roles = k.roles | excluded.roles`,
      [
        tenantId,
        numbers(links.map(({ key }) => key)),
        numbers(links.map(({ seq }) => seq)),
        numbers(links.map(({ roles }) => roles)),
      ],
    );
  }

  /** What the store has learnt of the activities these are about may name the person too. */
  private async definitions({ tenantId, person }: Erasing, changed: readonly Rewritten[]): Promise<void> {
    const names = changed.flatMap(({ statement }) =>
      [...keysOf(statement).activities.keys()].map((key) => nameOf(KIND.activity, key)),
    );
    const ids = await this.numbersOf(tenantId, names);
    const rows = await this.database.query<{ key: string; definition: string }>(
      `select key_id as key, definition from lrs_activity where tenant_id = $1 and key_id = any($2::bigint[])
       order by key_id for update`,
      [tenantId, numbers([...ids.values()])],
    );
    const found = needles(person.texts, true);
    const clean = rows.flatMap(({ key, definition }) => {
      const text = JSON.stringify(scrub(JSON.parse(definition), found, person.pseudonym));
      return text === definition ? [] : [{ key, text }];
    });
    if (clean.length === 0) return;
    await this.database.execute(
      `update lrs_activity a set definition = u.text from unnest($2::bigint[], $3::text[]) as u (key, text)
       where a.tenant_id = $1 and a.key_id = u.key`,
      [tenantId, numbers(clean.map(({ key }) => key)), clean.map(({ text }) => text)],
    );
  }

  /** Counts, and notes which other stores have got them; what those said of them may name the person. */
  private async note({ erasureId, tenantId }: Erasing, changed: readonly Rewritten[]): Promise<void> {
    if (changed.length === 0) return;
    const seqs = numbers(changed.map(({ seq }) => seq));
    await this.database.execute(
      `update lrs_erasure set statements = statements + $2, forwarded_to = array(
         select unnest(forwarded_to) union select name from lrs_forward_target t
         where t.tenant_id = $3 and t.sent > 0 and t.position >= $4 order by 1) where id = $1`,
      [erasureId, changed.length, tenantId, changed[0]!.seq],
    );
    await this.database.execute(
      `update lrs_forward_refused set reason = '' where tenant_id = $1 and seq = any($2::bigint[])`,
      [tenantId, seqs],
    );
  }

  /** Asked of the database, not of what this process remembers. */
  private async numbersOf(tenantId: number, names: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.database.query<{ id: string; kind: number; key: string }>(
      `select k.id, k.kind, k.key from unnest($2::smallint[], $3::text[]) as u (kind, key)
       join lrs_key k on k.tenant_id = $1 and k.kind = u.kind and k.key = u.key`,
      [tenantId, numbers(names.map((name) => name[0]!)), names.map((name) => name.slice(1))],
    );
    return new Map(rows.map(({ id, kind, key }) => [`${kind}${key}`, id]));
  }
}

function rewritten({ seq, body }: { seq: string; body: string }, person: Erased): Rewritten[] {
  const statement = JSON.parse(body) as NormalStatement;
  const clean = eraseStatement(statement, person);
  if (clean === statement) return [];
  const fault = statementFault(clean, clean.version.startsWith('2.') ? '2.0.0' : '1.0.3');
  // It would be a mistake of ours; the statement stays until it is mended, and the job fails.
  if (fault) throw new Error(`an erased statement would not be valid: ${fault.code} at ${fault.path}`);
  return [
    {
      seq,
      id: statement.id,
      body: JSON.stringify(clean),
      before: linksOf(statement),
      after: linksOf(clean),
      statement: clean,
    },
  ];
}
