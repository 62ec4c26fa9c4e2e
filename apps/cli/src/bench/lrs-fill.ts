import { Client } from 'pg';
import { type FillValues, keysOfStatements, sql } from './lrs-fill-sql';
import { attemptOf, course, lesson, programme, world } from './statements';

export interface FillOptions {
  url: string;
  tenantId: number;
  /** Statements 0 to count - 1 of `statement`. */
  count: number;
  /** When the last of them was stored. */
  until: Date;
  /** Between one and the next. */
  secondsApart: number;
}
export type Progress = (done: number, total: number) => void;

const tables = ['lrs_statement', 'lrs_statement_key'] as const;
type Table = (typeof tables)[number];
interface Month {
  /** As in the names of partitions. */
  name: string;
  /** Bounds of the partition as PostgreSQL words them. */
  bound: string;
  from: number;
  to: number;
}
/** Rows of one command: enough to be quick, few enough to show that it goes on. */
const atOnce = 50_000;

/**
 * Fills an empty record store as if it had been written to for years, evenly, by one credential: the same rows, months
 * and indexes as in use. Each month is filled beside the store and attached, since sorting makes an index faster than
 * one row after another.
 */
export async function fillStore(options: FillOptions, progress: Progress): Promise<void> {
  const { tenantId, count, until } = options;
  const apart = Math.round(options.secondsApart * 1_000_000);
  const start = BigInt(until.getTime()) * 1000n - BigInt(count) * BigInt(apart);
  const clients = await Promise.all([connect(options.url), connect(options.url)]);
  const [one, other] = clients as [Client, Client];
  try {
    const reserved = await one.query<{ first: string }>(`select nextval('lrs_key_id') as first`);
    const { first } = reserved.rows[0]!;
    await one.query(`select setval('lrs_key_id', $1::bigint + $2)`, [first, keysOfStatements(count)]);
    const months = await makeMonths(one, start, count, apart);
    const total = 3 * count;
    let done = 0;
    const say = (rows: number) => {
      done += rows;
      progress(done, total);
    };
    const values = (from: number, to: number): FillValues => [
      tenantId,
      first,
      start.toString(),
      from,
      to,
      apart,
    ];
    await fillKeys(other, tenantId, first, count);
    const fillMonths = async (client: Client, table: Table) => {
      for (const month of months) await fillMonth(client, table, month, values, say);
    };
    await Promise.all([
      fillMonths(one, 'lrs_statement'),
      fillMonths(other, 'lrs_statement_key').then(() => fillIds(other, count, values, say)),
    ]);
    await define(one, tenantId, first);
    // What autovacuum does by and by; it leaves the parents of partitions alone.
    await one.query('vacuum (analyze) lrs_key, lrs_key_month, lrs_statement_id, lrs_activity');
  } finally {
    await Promise.all(clients.map((client) => client.end()));
  }
}

async function connect(url: string): Promise<Client> {
  const client = new Client(url);
  await client.connect();
  await client.query(`set maintenance_work_mem = '512MB'`);
  await client.query('set synchronous_commit = off');
  return client;
}

/** The partitions of a store whose first statement came at `start`, with the numbers of what falls into each. */
async function makeMonths(client: Client, start: bigint, count: number, apart: number): Promise<Month[]> {
  const first = new Date(Number(start / 1000n));
  const { rows: old } = await client.query<{ table: string }>(
    `select i.inhrelid::regclass::text as table from pg_inherits i where i.inhparent in ('lrs_statement'::regclass, 'lrs_statement_key'::regclass)`,
  );
  await client.query(`drop table ${old.map(({ table }) => table).join(', ')}`);
  await client.query('select lrs_add_months(3, $1::date)', [first.toISOString().slice(0, 10)]);
  const { rows } = await client.query<{ name: string; bound: string }>(
    `select right(c.relname, 7) as name, pg_get_expr(c.relpartbound, c.oid) as bound from pg_inherits i
     join pg_class c on c.oid = i.inhrelid
     where i.inhparent = 'lrs_statement'::regclass and c.relname ~ '_[0-9]{4}_[0-9]{2}$' order by 1`,
  );
  const numberAt = (time: number) =>
    Math.min(count, Math.max(0, Math.ceil((time * 1000 - Number(start)) / apart)));
  return rows.flatMap(({ name, bound }) => {
    const [year, month] = name.split('_').map(Number) as [number, number];
    const from = numberAt(Date.UTC(year, month - 1));
    const to = numberAt(Date.UTC(year, month));
    return from < to ? [{ name, bound, from, to }] : [];
  });
}

async function fillKeys(client: Client, tenantId: number, first: string, count: number): Promise<void> {
  await client.query(sql.keys, [tenantId, first]);
  await inSteps(0, attemptOf(count - 1) + 1, (from, to) =>
    client.query(sql.registrations, [tenantId, first, from, to]),
  );
}

async function fillMonth(
  client: Client,
  table: Table,
  { name, bound, from, to }: Month,
  values: (from: number, to: number) => FillValues,
  say: (rows: number) => void,
): Promise<void> {
  const part = `${table}_${name}`;
  const key =
    table === 'lrs_statement'
      ? '(tenant_id, seq) include (verb_key)'
      : '(tenant_id, key_id, seq) include (roles)';
  await client.query(`alter table ${table} detach partition ${part}`);
  await client.query(`alter table ${part} drop constraint ${part}_pkey`);
  const insert = table === 'lrs_statement' ? sql.statements(part) : sql.links(part);
  await inSteps(from, to, async (start, end) => {
    await client.query(insert, values(start, end));
    say(end - start);
  });
  await client.query(`alter table ${part} add constraint ${part}_pkey primary key ${key}`);
  await client.query(`vacuum (analyze) ${part}`);
  await client.query(`alter table ${table} attach partition ${part} ${bound}`);
  // Attached rows meet no trigger.
  if (table === 'lrs_statement_key') await client.query(sql.keyMonths(part));
}

async function fillIds(
  client: Client,
  count: number,
  values: (from: number, to: number) => FillValues,
  say: (rows: number) => void,
): Promise<void> {
  await client.query('alter table lrs_statement_id drop constraint lrs_statement_id_pkey');
  await inSteps(0, count, async (from, to) => {
    await client.query(sql.ids, values(from, to));
    say(to - from);
  });
  await client.query(
    'alter table lrs_statement_id add constraint lrs_statement_id_pkey primary key (tenant_id, id)',
  );
}

/** What the statements said about their activities. */
async function define(client: Client, tenantId: number, first: string): Promise<void> {
  const known = [
    ...Array.from({ length: world.lessons }, (_, number) => lesson(number)),
    ...Array.from({ length: world.courses }, (_, number) => course(number)),
    ...Array.from({ length: world.programmes }, (_, number) => programme(number)),
  ];
  await client.query(
    `insert into lrs_activity (tenant_id, key_id, iri, definition)
     select $1, k.id, u.iri, u.definition from unnest($3::text[], $4::text[]) as u (iri, definition)
     join lrs_key k on k.tenant_id = $1 and k.kind = 2 and k.key = u.iri and k.id >= $2::bigint`,
    [tenantId, first, known.map(({ id }) => id), known.map(({ definition }) => JSON.stringify(definition))],
  );
}

async function inSteps(
  from: number,
  to: number,
  step: (from: number, to: number) => Promise<unknown>,
): Promise<void> {
  for (let next = from; next < to; next += atOnce) await step(next, Math.min(to, next + atOnce));
}

/**
 * The ids of statements that lie differently in two spaces: body, verb, authority or what they are found by.
 * Numbers of keys differ between spaces, so their texts are compared.
 */
export async function differences(
  url: string,
  tenants: [filled: number, written: number],
  ids: readonly string[],
): Promise<string[]> {
  const client = await connect(url);
  try {
    const { rows } = await client.query<{ id: string }>(
      `with one (tenant_id, id, facts) as (
         select i.tenant_id, i.id, jsonb_build_array(s.body, s.has_timestamp, s.voided, i.voided, i.voids, v.key, a.key,
           (select jsonb_agg(jsonb_build_array(k.kind, k.key, l.roles) order by k.kind, k.key) from lrs_statement_key l
            join lrs_key k on k.tenant_id = i.tenant_id and k.id = l.key_id
            where l.tenant_id = i.tenant_id and l.seq = i.seq))
         from lrs_statement_id i join lrs_statement s on s.tenant_id = i.tenant_id and s.seq = i.seq
         left join lrs_key v on v.tenant_id = i.tenant_id and v.id = s.verb_key
         left join lrs_key a on a.tenant_id = i.tenant_id and a.id = s.authority_key
         where i.tenant_id = any($1::int[]) and i.id = any($2::uuid[]))
       select u.id from unnest($2::uuid[]) as u (id)
       left join one a on a.tenant_id = $3 and a.id = u.id left join one b on b.tenant_id = $4 and b.id = u.id
       where a.facts is distinct from b.facts or a.facts is null`,
      [tenants, ids, ...tenants],
    );
    return rows.map(({ id }) => id);
  } finally {
    await client.end();
  }
}
