import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { configFromEnvironment, PlatformConfig } from '@domdom/platform';
import type { Output } from '@domdom/recommender';
import type { INestApplicationContext } from '@nestjs/common';
import { migrate } from '../migrate';
import { withApplication } from '../with-application';
import { OwnDatabase } from './own-database';

interface OwnData {
  /** "pages": what the database and the folder are named by. */
  kind: string;
  /** A database that is kept for the next time; without it one that is dropped. */
  keep?: string | undefined;
  /** Further settings. */
  settings?: Record<string, string>;
}

/**
 * Does something with a portal's services on data of a benchmark's own. From then on this process, and those that it
 * starts, work on these.
 */
export async function onOwnData<T>(
  { kind, keep, settings }: OwnData,
  work: (app: INestApplicationContext, isNew: boolean) => Promise<T>,
): Promise<T> {
  const { databaseUrl } = configFromEnvironment(PlatformConfig);
  const name = keep ?? `bench_${kind}_${process.pid}`;
  const database = await OwnDatabase.open(databaseUrl, name);
  const dataDir = await mkdtemp(path.join(tmpdir(), `bench-${kind}-`));
  Object.assign(process.env, {
    DATABASE_URL: database.url,
    REDIS_PREFIX: `domdom-${name}`,
    DATA_DIR: dataDir,
    PUBLIC_URL: '',
    ...settings,
  });
  try {
    await migrate();
    return await withApplication((app) => work(app, database.isNew));
  } finally {
    if (keep === undefined) await database.drop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Says what was measured; with a file's name, also writes its figures there. */
export async function tell(
  out: Output,
  words: string,
  figures: object,
  json: string | undefined,
): Promise<void> {
  out.write(`\n${words}`);
  if (json === undefined) return;
  await writeFile(json, `${JSON.stringify(figures, null, 2)}\n`);
  out.write(`\n${json}\n`);
}
