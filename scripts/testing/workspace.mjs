import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { createDatabase, startPostgres, stopCluster } from '../embedded/postgres.mjs';
import { startRedis, stopRedis } from '../embedded/redis.mjs';
import { readJson, writeJson } from '../lib/files.mjs';
import { Problem } from '../lib/problem.mjs';
import { isProgram } from '../lib/processes.mjs';
import { ended, isRunning, runProgram } from '../lib/programs.mjs';
import { dataDirectory } from '../lib/root.mjs';

const prefix = 'domdom-test-';
const template = 'domdom_template';

/** A temporary folder for one run of the tests; where they need it, with a PostgreSQL and a Redis of its own. */
export class Workspace {
  constructor(say) {
    this.say = say;
    this.folder = fs.mkdtempSync(path.join(os.tmpdir(), prefix));
    /** For the temporary files of the tests. */
    this.temporary = path.join(this.folder, 'tmp');
    fs.mkdirSync(this.temporary);
    for (const each of [this.folder, this.temporary]) fs.chmodSync(each, 0o711);
    writeJson(path.join(this.folder, 'owner.json'), { pid: process.pid });
  }

  /**
   * Starts both services, migrates the template database and says how tests reach all of it.
   * @throws {Problem} when a service does not start or a migration fails
   * @returns {Promise<Record<string, string>>} environment variables
   */
  async open() {
    const [postgres, redis] = await Promise.all([
      startPostgres({
        folder: this.folder,
        fallbacks: ['/tmp', '/var/tmp', '/var/lib'],
        durable: false,
        say: this.say,
      }),
      startRedis({
        folder: this.folder,
        programs: path.join(dataDirectory(), 'programs'),
        durable: false,
        say: this.say,
      }),
    ]);
    const env = {
      DATABASE_ADMIN_URL: postgres.url('postgres'),
      TEST_TEMPLATE_URL: postgres.url(template),
      TEST_REDIS_URL: redis.url,
      REDIS_URL: redis.url,
      DATA_DIR: path.join(this.folder, 'data'),
    };
    fs.mkdirSync(env.DATA_DIR);
    await this.migrateTemplate(env);
    return env;
  }

  async migrateTemplate(env) {
    this.say('migrating the template database');
    await createDatabase(env.DATABASE_ADMIN_URL, template);
    this.migration = runProgram('cli', {
      args: ['migrate'],
      env: { ...env, DATABASE_URL: env.TEST_TEMPLATE_URL, NODE_ENV: 'test' },
    });
    const code = await ended(this.migration);
    if (code !== 0) throw new Problem(`the migrations failed (exit code ${code}), see above`);
    await closeToConnections(env.DATABASE_ADMIN_URL);
  }

  /** Stops the services and removes every file. */
  async close() {
    if (this.migration && isRunning(this.migration)) this.migration.kill('SIGTERM');
    await remove(this.folder);
  }
}

/** A template that somebody is connected to cannot be cloned: nobody may. */
async function closeToConnections(adminUrl) {
  const client = new pg.Client(adminUrl);
  await client.connect();
  try {
    await client.query(`alter database ${template} with allow_connections false is_template true`);
  } finally {
    await client.end();
  }
}

async function remove(folder) {
  const place = readJson(path.join(folder, 'postgres.json'), {}).place ?? folder;
  await Promise.all([stopCluster(path.join(place, 'pg18')), stopRedis(folder)]);
  for (const each of new Set([place, folder]))
    fs.rmSync(each, { recursive: true, force: true, maxRetries: 5 });
}

/** Ends and removes what test runs left behind that were killed before they could do so. */
export async function removeAbandoned() {
  const folders = fs.readdirSync(os.tmpdir()).filter((name) => name.startsWith(prefix));
  for (const name of folders) {
    const folder = path.join(os.tmpdir(), name);
    const owner = readJson(path.join(folder, 'owner.json'), undefined);
    if (owner && !isProgram(owner.pid, 'test.mjs')) await remove(folder);
  }
}
