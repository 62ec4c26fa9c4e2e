import type { Database } from '@domdom/platform';
import { openDatabase } from '../../../test/support/database';

const snapshotQuery = `
  select 'column' as kind, table_name || '.' || column_name as name,
    data_type || ' ' || is_nullable || ' ' || coalesce(column_default, '') as what
  from information_schema.columns where table_schema = 'public' and table_name <> 'migration'
  union all
  select 'index', indexname, indexdef from pg_indexes where schemaname = 'public' and tablename <> 'migration'
  union all
  select 'constraint', conrelid::regclass || '.' || conname, pg_get_constraintdef(oid)
  from pg_constraint where connamespace = 'public'::regnamespace and conrelid not in (0, 'migration'::regclass)
  union all
  select 'function', p.oid::regprocedure::text, pg_get_functiondef(p.oid) from pg_proc p
  where p.pronamespace = 'public'::regnamespace and p.prokind = 'f'
    and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')
  order by 1, 2, 3`;

describe('the schema of the database', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openDatabase();
  });
  afterAll(() => database.dataSource.destroy());
  const snapshot = () => database.dataSource.query(snapshotQuery);

  it('is the same after going up, all the way down and up again', async () => {
    const before = await snapshot();
    const { migrations } = database.dataSource;
    for (const _ of migrations) await database.dataSource.undoLastMigration({ transaction: 'each' });
    expect(await snapshot()).toEqual([]);
    await database.dataSource.runMigrations({ transaction: 'each' });
    expect(await snapshot()).toEqual(before);
  });

  it('has every column of every entity, with the same nullability', async () => {
    const rows: { table_name: string; column_name: string; is_nullable: string }[] =
      await database.dataSource.query(
        `select table_name, column_name, is_nullable from information_schema.columns where table_schema = 'public'`,
      );
    const inDatabase = new Map(
      rows.map((row) => [`${row.table_name}.${row.column_name}`, row.is_nullable === 'YES']),
    );
    const declared = database.dataSource.entityMetadatas.flatMap((entity) =>
      entity.columns.map(
        (column) => [`${entity.tableName}.${column.databaseName}`, column.isNullable] as const,
      ),
    );
    expect(declared.length).toBeGreaterThan(0);
    for (const [name, nullable] of declared) expect([name, inDatabase.get(name)]).toEqual([name, nullable]);
  });

  it('has an index that begins with each column that refers to another table', async () => {
    const missing = await database.dataSource.query(`
      select c.conrelid::regclass::text as table, a.attname as column
      from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      where c.contype = 'f' and c.connamespace = 'public'::regnamespace and cardinality(c.conkey) = 1
        and not exists (select 1 from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = a.attnum)
        and a.attname not in (${notSearchedBy})
      order by 1, 2`);
    expect(missing).toEqual([]);
  });
});

// Who did something is looked up from the thing, never the other way round.
const notSearchedBy = `'created_by', 'given_by', 'registered_by', 'recorded_by', 'withdrawn_by', 'changed_by',
  'enrolled_by', 'marked_by', 'issued_by', 'revoked_by', 'cancelled_by', 'uploaded_by', 'author_id', 'by'`;
