import { configFromEnvironment, dataSourceOptions, PlatformConfig } from '@domdom/platform';
import { DataSource } from 'typeorm';
import { schema } from '../../shared/src/schema';

/** Brings the database to the newest schema; says what it did. Two that run at once wait for each other. */
export async function migrate(say: (what: string) => void = (what) => console.log(what)): Promise<void> {
  const config = configFromEnvironment(PlatformConfig);
  const source = new DataSource(dataSourceOptions(config, schema, 'migrate'));
  await source.initialize();
  const lock = source.createQueryRunner();
  try {
    await lock.query(`select pg_advisory_lock(hashtext('domdom-migrate'))`);
    const done = await source.runMigrations();
    for (const migration of done) say(`migrated: ${migration.name}`);
  } finally {
    await lock.release();
    await source.destroy();
  }
}
