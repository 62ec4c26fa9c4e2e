import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readJson, writeJson } from '../lib/files.mjs';
import { withLock } from '../lib/lock.mjs';
import { portSetting } from '../lib/ports.mjs';
import { isRoot } from '../lib/processes.mjs';
import { Leases } from './leases.mjs';
import { createDatabase, startPostgres } from './postgres.mjs';
import { startRedis } from './redis.mjs';

/**
 * What signs cookies and tokens: setting APP_SECRET, else one that is made once and kept in the data folder.
 * @returns {string} at least 32 characters
 */
export function appSecret(dataDir) {
  if (process.env.APP_SECRET) return process.env.APP_SECRET;
  const file = path.join(dataDir, 'secret.json');
  const kept = readJson(file, {}).secret;
  if (kept) return kept;
  const secret = randomBytes(32).toString('base64url');
  writeJson(file, { secret });
  return secret;
}

/** Makes the data folder; as root it must let the database's account pass through (its files are closed). */
export function makeDataFolder(folder) {
  if (fs.existsSync(folder)) return;
  fs.mkdirSync(folder, { recursive: true });
  fs.chmodSync(folder, isRoot ? 0o711 : 0o700);
}

/**
 * What the programs need: the services that DATABASE_URL and REDIS_URL do not name already, started or taken over
 * while they run.
 * @param {object} options
 * @param {string} options.dataDir
 * @param {string} options.name who asks, unique among the programs that run at the same time
 * @param {string} options.mark a part of that program's command line
 * @param {(message: string) => void} options.say
 * @returns {Promise<{ env: { DATABASE_URL: string, REDIS_URL: string, APP_SECRET: string }, release: () => Promise<void> }>}
 *   `release` stops them unless another program uses them
 */
export async function openServices({ dataDir, name, mark, say }) {
  makeDataFolder(dataDir);
  const leases = new Leases(dataDir);
  const lock = path.join(dataDir, 'run', 'services.lock');
  const stops = [];
  leases.add(name, process.pid, mark);
  const release = () =>
    withLock(lock, async () => {
      leases.remove(name);
      if (!leases.othersRun()) await Promise.all(stops.map((stop) => stop()));
    });
  try {
    const env = await withLock(lock, async () => {
      const [databaseUrl, redisUrl] = await settled([
        process.env.DATABASE_URL || ownDatabase({ dataDir, stops, say }),
        process.env.REDIS_URL || ownRedis({ dataDir, stops, say }),
      ]);
      return { DATABASE_URL: databaseUrl, REDIS_URL: redisUrl, APP_SECRET: appSecret(dataDir) };
    });
    return { env, release };
  } catch (error) {
    await release();
    throw error;
  }
}

/** Like Promise.all, but waits for the slower one before it fails, so that it can be stopped. */
async function settled(promises) {
  const results = await Promise.allSettled(promises);
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
  return results.map((result) => result.value);
}

async function ownDatabase({ dataDir, stops, say }) {
  const postgres = await startPostgres({
    folder: dataDir,
    fallbacks: ['/var/lib', os.tmpdir(), '/tmp'],
    port: portSetting('PGPORT', process.env.PGPORT),
    durable: true,
    say,
  });
  stops.push(postgres.stop);
  await createDatabase(postgres.url('postgres'), 'domdom');
  return postgres.url('domdom');
}

async function ownRedis({ dataDir, stops, say }) {
  const redis = await startRedis({
    folder: dataDir,
    programs: path.join(dataDir, 'programs'),
    port: portSetting('REDIS_PORT', process.env.REDIS_PORT),
    durable: true,
    say,
  });
  stops.push(redis.stop);
  return redis.url;
}
