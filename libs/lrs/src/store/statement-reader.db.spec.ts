import type { Database } from '@domdom/platform';
import { openModule } from '../../../../test/support/database';
import { firstAfter } from '../domain/sequence';
import { LrsModule } from '../lrs.module';
import { DIRECT_ACTIVITY, DIRECT_AGENT, ROLE } from '../xapi';
import { type KeyKind, Keys, KIND, nameOf } from './keys';
import { Months } from './months';
import { type Filters, StatementReader } from './statement-reader';

const tenantId = 77;
const day = 86_400_000;
const now = new Date('2026-11-21T02:00:00Z');
const months = 30;

/** Always the same numbers. */
let state = 11;
const below = (range: number): number => {
  state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
  return Math.floor((state / 2 ** 32) * range);
};

interface Row {
  seq: bigint;
  voided: boolean;
  authority: string;
  /** Roles by what it is found by, as `nameOf` writes it. */
  links: Map<string, number>;
}
const named = (kind: KeyKind, what: string): string => nameOf(kind, what);
const registration = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const activity = (number: number) => `https://e.example.vn/bai/${number}`;
const agent = (number: number) => `mbox|mailto:hs${number}@e.example.vn`;
const verb = (number: number) => `https://e.example.vn/verbs/${number}`;

function rowOf(number: number, at: number): Row {
  const links = new Map([
    [named(KIND.agent, agent(0)), below(3) ? ROLE.actor : ROLE.instructor],
    [named(KIND.agent, agent(1 + below(40))), ROLE.actor],
    [named(KIND.activity, activity(below(5))), below(2) ? ROLE.object : ROLE.parent],
    [named(KIND.verb, verb(below(10) ? below(2) : 2)), 1],
    [named(KIND.registration, registration(Math.floor(number / 6))), 1],
  ]);
  const seq = (BigInt(at) * 1000n + BigInt(number % 1000)) << 10n;
  return { seq, voided: below(20) === 0, authority: agent(100 + below(2)), links };
}

describe('finding statements in a store of many months', () => {
  let database: Database;
  let reader: StatementReader;
  let close: () => Promise<void>;
  let rows: Row[];

  beforeAll(async () => {
    const opened = await openModule({ imports: [LrsModule] }, now);
    ({ database } = opened);
    close = () => opened.module.close();
    reader = opened.module.get(StatementReader);
    await makeMonths(database, new Date(now.getTime() - months * 30 * day));
    rows = Array.from({ length: 1800 }, (_, n) =>
      rowOf(n, now.getTime() - Math.floor(((1800 - n) / 1800) * months * 30 * day)),
    );
    await store(database, opened.module.get(Keys), rows);
  });
  afterAll(() => close());

  const nothing: Filters = { ascending: false, relatedActivities: false, relatedAgents: false } as Filters;
  const who = (number: number) => ({ key: agent(number) }) as NonNullable<Filters['agent']>;
  /** What is found by looking at everything. */
  function expected(filters: Filters, mine?: string): string[] {
    const meets = ({ links, seq, voided, authority }: Row) => {
      const microsecond = seq >> 10n;
      const has = (kind: KeyKind, what: string, roles = 32_767) =>
        ((links.get(named(kind, what)) ?? 0) & roles) !== 0;
      const { agent: one, activity: about, verb: did, registration: attempt, since, until } = filters;
      return (
        !voided &&
        (!mine || authority === mine) &&
        (!one || has(KIND.agent, one.key, filters.relatedAgents ? undefined : DIRECT_AGENT)) &&
        (!about || has(KIND.activity, about, filters.relatedActivities ? undefined : DIRECT_ACTIVITY)) &&
        (!did || has(KIND.verb, did)) &&
        (!attempt || has(KIND.registration, attempt)) &&
        (!since || microsecond > BigInt(Date.parse(since)) * 1000n) &&
        (!until || microsecond <= BigInt(Date.parse(until)) * 1000n)
      );
    };
    const found = rows.filter(meets).map(({ seq }) => seq.toString());
    return filters.ascending ? found : found.reverse();
  }
  async function walked(filters: Filters, limit: number, mine?: string): Promise<string[]> {
    const all: string[] = [];
    const only = mine ? ({ mbox: mine.slice(5) } as never) : undefined;
    for (let after: string | undefined; ; ) {
      const page = await reader.find(tenantId, filters, limit, after, only);
      all.push(...page.statements.map(({ seq }) => seq));
      if (!page.next) return all;
      after = page.next;
    }
  }
  const time = (monthsAgo: number) => new Date(now.getTime() - monthsAgo * 30 * day).toISOString();
  const cases: { by: string; filters: Filters; mine?: string }[] = [
    { by: 'without filters', filters: nothing },
    { by: 'by an agent of every month', filters: { ...nothing, agent: who(0) } },
    {
      by: 'by an agent of few months, related too',
      filters: { ...nothing, agent: who(7), relatedAgents: true },
    },
    { by: 'by an activity', filters: { ...nothing, activity: activity(3) } },
    { by: 'by a related activity', filters: { ...nothing, activity: activity(3), relatedActivities: true } },
    {
      by: 'by verb and registration',
      filters: { ...nothing, verb: verb(1), registration: registration(100) },
    },
    {
      by: 'by a rare verb and a frequent agent',
      filters: { ...nothing, verb: verb(2), agent: who(0), relatedAgents: true },
    },
    {
      by: 'by agent, activity and verb',
      filters: { ...nothing, agent: who(0), activity: activity(1), verb: verb(0) },
    },
    { by: 'since and until', filters: { ...nothing, agent: who(0), since: time(20), until: time(7) } },
    { by: 'since yesterday', filters: { ...nothing, since: time(1 / 30) } },
    { by: 'of one authority', filters: nothing, mine: agent(100) },
    { by: 'of one authority, by verb', filters: { ...nothing, verb: verb(1) }, mine: agent(101) },
  ];

  it.each(cases)(
    'finds $by what looking at everything finds, page by page, both ways',
    async ({ filters, mine }) => {
      for (const ascending of [false, true]) {
        const asked = { ...filters, ascending };
        const all = expected(asked, mine);
        expect(all.length).toBeGreaterThan(0);
        expect(await walked(asked, 7, mine)).toEqual(all);
        expect(await walked(asked, 1000, mine)).toEqual(all);
      }
    },
  );

  it('finds nothing of what was never seen, and nothing after now', async () => {
    expect(await walked({ ...nothing, verb: 'https://e.example.vn/verbs/99' }, 10)).toEqual([]);
    expect(await walked({ ...nothing, since: '2030-01-01T00:00:00.000Z' }, 10)).toEqual([]);
  });

  it('finds what is stored in months that were made since it learnt which there are', async () => {
    const later = rowOf(5000, Date.parse('2027-06-01T00:00:00Z'));
    rows.push({ ...later, voided: false });
    await store(database, new Keys(database), [rows.at(-1)!]);
    expect((await walked(nothing, 5))[0]).toBe(later.seq.toString());
    expect((await walked({ ...nothing, agent: who(0), relatedAgents: true }, 5))[0]).toBe(
      later.seq.toString(),
    );
  });

  it('opens no more than it needs of what is in every month', async () => {
    const [edge] = await new Months(database).edges();
    const touched = async (keys: number[]) => {
      const explain = () =>
        database.query<{ 'QUERY PLAN': [{ Plan: Record<string, number> }] }>(
          `explain (analyze, buffers, format json) select * from lrs_find(${tenantId}, '{${keys}}', '{${keys.map(() => 32_767)}}',
             null, '{${[2n ** 62n, firstAfter(time(1)), firstAfter(time(2)), edge].join()}}', false, 10)`,
        );
      await explain();
      const { Plan } = (await explain())[0]!['QUERY PLAN'][0];
      return { found: Plan['Actual Rows'], blocks: Plan['Shared Hit Blocks']! + Plan['Shared Read Blocks']! };
    };
    const keys = new Keys(database);
    const ids = await keys.find(tenantId, [named(KIND.agent, agent(0)), named(KIND.verb, verb(0))]);
    const [one, other] = [...ids.values()] as [number, number];
    const frequent = await touched([one]);
    expect(frequent.found).toBe(10);
    expect(frequent.blocks).toBeLessThan(150);
    const both = await touched([one, other]);
    expect(both.found).toBe(10);
    expect(both.blocks).toBeLessThan(400);
  });
});

async function makeMonths(database: Database, since: Date): Promise<void> {
  const old = await database.query<{ table: string }>(
    `select inhrelid::regclass::text as table from pg_inherits
     where inhparent in ('lrs_statement'::regclass, 'lrs_statement_key'::regclass)`,
  );
  await database.execute(`drop table ${old.map(({ table }) => table).join()}`);
  await database.execute('select lrs_add_months(3, $1::date)', [since.toISOString().slice(0, 10)]);
}

async function store(database: Database, keys: Keys, rows: readonly Row[]): Promise<void> {
  const names = new Set(
    rows.flatMap(({ links, authority }) => [...links.keys(), named(KIND.agent, authority)]),
  );
  const ids = await keys.intern(tenantId, names);
  const authorityOf = ({ authority }: Row) => ids.get(named(KIND.agent, authority));
  const links = rows.flatMap((row) => [
    ...[...row.links].map(([name, roles]) => [ids.get(name), row.seq, roles] as const),
    [authorityOf(row), row.seq, ROLE.authority] as const,
  ]);
  await database.execute(
    `insert into lrs_statement (tenant_id, seq, body, has_timestamp, verb_key, authority_key, voided)
     select $1, seq, '{}', true, 0, authority, voided
     from unnest($2::bigint[], $3::bigint[], $4::boolean[]) as u (seq, authority, voided)`,
    [tenantId, rows.map(({ seq }) => seq), rows.map(authorityOf), rows.map(({ voided }) => voided)],
  );
  await database.execute(
    `insert into lrs_statement_key (tenant_id, key_id, seq, roles)
     select $1, * from unnest($2::bigint[], $3::bigint[], $4::smallint[])`,
    [tenantId, links.map(([key]) => key), links.map(([, seq]) => seq), links.map(([, , roles]) => roles)],
  );
}
