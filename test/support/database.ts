import {
  Clock,
  configFromEnvironment,
  Database,
  dataSourceOptions,
  FixedClock,
  PlatformConfig,
  PlatformModule,
  type Schema,
} from '@domdom/platform';
import type { ModuleMetadata } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { schema } from '../../apps/shared/src/schema';

/** A plain connection to the test's own database, for tests of queries. */
export async function openDatabase(using: Schema = schema): Promise<Database> {
  const config = configFromEnvironment(PlatformConfig);
  const source = new DataSource(dataSourceOptions(config, using, 'test'));
  await source.initialize();
  return new Database(source);
}

/** A Nest module on the test's own database, with a clock that the test moves. */
export async function openModule(
  metadata: ModuleMetadata,
  now = new Date('2026-11-21T02:00:00Z'),
): Promise<{ module: TestingModule; database: Database; clock: FixedClock }> {
  const clock = new FixedClock(now);
  const module = await Test.createTestingModule({
    ...metadata,
    imports: [PlatformModule.forRoot('cli', schema), ...(metadata.imports ?? [])],
  })
    .overrideProvider(Clock)
    .useValue(clock)
    .compile();
  await module.init();
  return { module, database: module.get(Database), clock };
}

type Opened = Pick<Awaited<ReturnType<typeof openModule>>, 'module'>;

/** Gives the services of a module that is opened later, before the tests. */
export const servicesOf =
  (opened: () => Opened) =>
  <T>(type: abstract new (...parameters: never[]) => T): T =>
    opened().module.get<T>(type);

class RollBack extends Error {}

/** Runs a test's work in a transaction that is rolled back afterwards. */
export async function inRollback(database: Database, work: () => Promise<void>): Promise<void> {
  await database
    .transaction(async () => {
      await work();
      throw new RollBack();
    })
    .catch((error: unknown) => {
      if (!(error instanceof RollBack)) throw error;
    });
}
