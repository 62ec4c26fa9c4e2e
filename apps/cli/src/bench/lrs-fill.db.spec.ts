import { LrsModule, LrsService } from '@domdom/lrs';
import { configFromEnvironment, Database, PlatformConfig } from '@domdom/platform';
import { openModule } from '../../../../test/support/database';
import { differences, fillStore } from './lrs-fill';
import { authority } from './lrs-fill-sql';
import { statement } from './statements';

const filled = 7;
const written = 8;
const count = 3000;
const day = 86_400;

describe('the filling of the record store for its benchmark', () => {
  let database: Database;
  let lrs: LrsService;
  let close: () => Promise<void>;
  const url = () => configFromEnvironment(PlatformConfig).databaseUrl;
  const statements = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, index) => statement(from + index)) as never[];

  beforeAll(async () => {
    const opened = await openModule({ imports: [LrsModule] });
    ({ database } = opened);
    lrs = opened.module.get(LrsService);
    close = () => opened.module.close();
    const options = { url: url(), tenantId: filled, count, until: new Date(), secondsApart: day / 20 };
    await fillStore(options, () => undefined);
  });
  afterAll(() => close());

  it('stores what the writer would have stored', async () => {
    const sample = [...statements(0, 40), ...statements(1200, 1240), ...statements(count - 40, count)];
    await lrs.store(written, sample, { version: '2.0.0', authority, defines: false });
    const ids = sample.map(({ id }: { id: string }) => id);
    expect(await differences(url(), [filled, written], ids)).toEqual([]);
    expect(await differences(url(), [filled, written], [statement(50)['id'] as string])).toHaveLength(1);
  });

  it('spreads them over the months of half a year, with the indexes of the months to come', async () => {
    const rows = await database.query<{ table: string; filled: boolean; index: string }>(
      `select c.relname as table, c.reltuples > 0 as filled, replace(pg_get_indexdef(x.indexrelid), c.relname, '') as index
       from pg_inherits i join pg_class c on c.oid = i.inhrelid join pg_index x on x.indrelid = c.oid
       where i.inhparent in ('lrs_statement'::regclass, 'lrs_statement_key'::regclass)`,
    );
    for (const base of ['lrs_statement_', 'lrs_statement_key_']) {
      const months = rows.filter(({ table }) => new RegExp(`^${base}(\\d|later)`).test(table));
      expect(months.filter((month) => month.filled).length).toBeGreaterThanOrEqual(5);
      expect(months.length).toBeGreaterThanOrEqual(9);
      expect(new Set(months.map(({ index }) => index)).size).toBe(1);
    }
  });

  it('leaves the store ready for statements that come now', async () => {
    const fresh = statements(count, count + 20);
    await lrs.store(filled, fresh, { version: '2.0.0', authority, defines: false });
    const [row] = await database.query<{ all: number; sorted: boolean }>(
      `select count(*)::int as all, max(seq) filter (where body like '%' || $2 || '%') = max(seq) as sorted
       from lrs_statement where tenant_id = $1`,
      [filled, (fresh.at(-1) as unknown as { id: string }).id],
    );
    expect(row).toEqual({ all: count + 20, sorted: true });
  });
});
