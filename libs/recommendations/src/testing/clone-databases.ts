import { configFromEnvironment, Database, dataSourceOptions, PlatformConfig } from '@domdom/platform';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { schema } from '../../../../apps/shared/src/schema';

/** More databases like the test's own, empty but migrated, on the same server; for tests of shards. */
export async function openMoreDatabases(
  count: number,
): Promise<{ databases: Database[]; close: () => Promise<void> }> {
  const config = configFromEnvironment(PlatformConfig);
  const [adminUrl, templateUrl] = [process.env['DATABASE_ADMIN_URL'], process.env['TEST_TEMPLATE_URL']];
  if (!adminUrl || !templateUrl) throw new Error('run this test with "npm test"');
  const own = new URL(config.databaseUrl).pathname.slice(1);
  const names = Array.from({ length: count }, (_, at) => `${own}_part_${at}`);
  const administer = async (statements: string[]) => {
    const client = new Client(adminUrl);
    await client.connect();
    for (const statement of statements) await client.query(statement);
    await client.end();
  };
  const drops = names.map((name) => `drop database if exists ${name} with (force)`);
  const template = new URL(templateUrl).pathname.slice(1);
  await administer([...drops, ...names.map((name) => `create database ${name} template ${template}`)]);
  const sources: DataSource[] = [];
  for (const name of names) {
    const url = new URL(adminUrl);
    url.pathname = `/${name}`;
    const options = dataSourceOptions(
      Object.assign(Object.create(config), { databaseUrl: url.href }),
      schema,
      'test',
    );
    sources.push(await new DataSource(options).initialize());
  }
  return {
    databases: sources.map((source) => new Database(source)),
    close: async () => {
      for (const source of sources) await source.destroy();
      await administer(drops);
    },
  };
}
