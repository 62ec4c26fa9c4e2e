import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { readJson, tail, writeJson } from '../lib/files.mjs';
import { choosePort } from '../lib/ports.mjs';
import { Problem } from '../lib/problem.mjs';
import { commandOf, endProcess, isAlive, pause } from '../lib/processes.mjs';
import { databaseAccount, reachableFolder } from './account.mjs';
import { postgresPrograms } from './postgres-programs.mjs';

/** For a small machine; everything that was answered is on the disk. */
const lasting = {
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  max_wal_size: '4GB',
  checkpoint_completion_target: '0.9',
  random_page_cost: '1.1',
  jit: 'off',
};

/** For tests: the cluster is thrown away, so nothing needs to survive a crash. */
const throwAway = {
  ...lasting,
  shared_buffers: '128MB',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
};

/**
 * Starts PostgreSQL 18 on 127.0.0.1, or takes over the one that an earlier, killed run left behind.
 * What must be known the next time (place, port, password) is kept in `<folder>/postgres.json`.
 * @param {object} options
 * @param {string} options.folder where it may keep its things
 * @param {string[]} options.fallbacks where else, when its account cannot get into `folder`
 * @param {number} [options.port] the port that was asked for by PGPORT
 * @param {boolean} options.durable false for tests
 * @param {(message: string) => void} options.say
 * @returns {Promise<{ url: (database: string) => string, stop: () => Promise<void>, place: string }>}
 */
export async function startPostgres({ folder, fallbacks, port: wanted, durable, say }) {
  const stateFile = path.join(folder, 'postgres.json');
  const state = readJson(stateFile, {});
  const account = databaseAccount();
  const place = state.place ?? reachableFolder(folder, account, fallbacks);
  if (!state.place && place !== folder)
    say(`the account ${account.name} cannot get into ${folder}: the database is kept in ${place}`);
  const cluster = path.join(place, 'pg18');
  const stop = () => stopCluster(cluster);
  const handle = (port, password) => ({
    url: (database) => `postgres://postgres:${password}@127.0.0.1:${port}/${database}`,
    stop,
    place,
  });

  const running = runningCluster(cluster);
  if (running && state.password) {
    await untilReady(cluster);
    say(`PostgreSQL runs already on port ${running.port}`);
    return handle(running.port, state.password);
  }

  const programs = postgresPrograms({ account, copyTo: place });
  const password = state.password ?? randomBytes(18).toString('base64url');
  if (!state.place && place !== folder) await putAside(cluster, say);
  const isNew = !fs.existsSync(path.join(cluster, 'PG_VERSION'));
  if (!isNew && !state.password)
    throw new Problem(
      `the password of the database in ${cluster} was in ${stateFile}, which is gone: put it back, or move the cluster away`,
    );
  if (isNew) createCluster({ cluster, programs, account, password, say });
  const port = await choosePort({ wanted, remembered: state.port, setting: 'PGPORT' });
  writeJson(stateFile, { place, port, password });
  if (postmasterFile(cluster).length) await clearStaleLock(cluster);
  await run({ cluster, programs, account, port, settings: durable ? lasting : throwAway });
  say(`PostgreSQL listens on port ${port}`);
  return handle(port, password);
}

/** Creates a database when it is absent. */
export async function createDatabase(adminUrl, name) {
  const client = new pg.Client(adminUrl);
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

/** Stops whatever cluster lies in this place; nothing when none runs. */
export async function stopCluster(cluster) {
  const running = runningCluster(cluster);
  if (running) await endProcess(running.pid, { signal: 'SIGINT', force: 'SIGQUIT', patience: 30_000 });
}

/**
 * A cluster that is kept elsewhere outlives a data folder that was deleted, and its password went with that folder.
 * One such cluster is kept, in case the deletion was an accident.
 */
async function putAside(cluster, say) {
  if (!fs.existsSync(cluster)) return;
  await stopCluster(cluster);
  const aside = `${cluster}.deleted`;
  fs.rmSync(aside, { recursive: true, force: true });
  fs.renameSync(cluster, aside);
  say(`the data folder is new: the database of the one before was put aside as ${aside}`);
}

/** A cluster made half-way (the machine went down) is left out of the way: it is made beside and renamed. */
function createCluster({ cluster, programs, account, password, say }) {
  say('making a new database cluster');
  const unfinished = `${cluster}.new`;
  fs.rmSync(unfinished, { recursive: true, force: true });
  fs.mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  const passwordFile = path.join(unfinished, '..', `.password-${process.pid}`);
  fs.writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account) for (const file of [unfinished, passwordFile]) fs.chownSync(file, account.uid, account.gid);
  const args = ['-D', unfinished, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  args.push('--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8');
  args.push('--no-instructions', '--no-sync');
  const done = spawnSync(programs.initdb, args, {
    uid: account?.uid,
    gid: account?.gid,
    cwd: '/',
    env: plainEnvironment(),
    encoding: 'utf8',
  });
  fs.rmSync(passwordFile, { force: true });
  if (done.status !== 0)
    throw new Problem(
      `PostgreSQL could not make its cluster in ${cluster}: ${(done.stderr || done.error?.message || '').trim()}`,
    );
  fs.renameSync(unfinished, cluster);
}

async function run({ cluster, programs, account, port, settings }) {
  const log = path.join(cluster, 'server.log');
  const out = fs.openSync(log, 'a');
  if (account) fs.fchownSync(out, account.uid, account.gid);
  const all = {
    ...settings,
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    shared_preload_libraries: 'pg_stat_statements',
    timezone: 'UTC',
    log_timezone: 'UTC',
  };
  const args = ['-D', cluster, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const child = spawn(programs.postgres, args, {
    uid: account?.uid,
    gid: account?.gid,
    cwd: cluster,
    env: plainEnvironment(),
    detached: true,
    stdio: ['ignore', out, out],
  });
  fs.closeSync(out);
  let ended = false;
  child.once('error', () => {
    ended = true;
  });
  child.once('exit', () => {
    ended = true;
  });
  child.unref();
  await untilReady(cluster, () => {
    if (ended) throw new Problem(`PostgreSQL did not start. The end of ${log}:\n${tail(log)}`);
  });
}

/** PG… variables of the person's own shell must not reach the server. */
const plainEnvironment = () => ({ PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' });

/** What `postmaster.pid` says, when that process is alive and serves this very cluster. */
function runningCluster(cluster) {
  const lines = postmasterFile(cluster);
  const pid = Number(lines[0]);
  return isAlive(pid) && commandOf(pid).includes(cluster) ? { pid, port: Number(lines[3]) } : undefined;
}

/**
 * PostgreSQL refuses to start while the id in `postmaster.pid` exists, even when it was given to another program
 * since (usual in containers), or when it is a killed server's that nobody has asked for. The file goes once no
 * process works in the cluster any more. Elsewhere than on Linux that cannot be told, and PostgreSQL's word stands.
 */
async function clearStaleLock(cluster) {
  if (process.platform !== 'linux') return;
  const real = fs.realpathSync(cluster);
  for (let i = 0; i < 500 && worksIn(real); i++) await pause(20);
  fs.rmSync(path.join(cluster, 'postmaster.pid'), { force: true });
}

/** Whether the working folder of any process is this one (Linux). */
function worksIn(folder) {
  const ids = fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return ids.some((id) => {
    try {
      return fs.readlinkSync(`/proc/${id}/cwd`) === folder;
    } catch {
      return false;
    }
  });
}

function postmasterFile(cluster) {
  try {
    return fs.readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return [];
  }
}

/** The eighth line of `postmaster.pid` turns to `ready` once connections are taken; pg_ctl waits for the same. */
async function untilReady(cluster, check = () => {}) {
  const until = Date.now() + 120_000;
  while (postmasterFile(cluster)[7]?.trim() !== 'ready' || !runningCluster(cluster)) {
    check();
    if (Date.now() > until)
      throw new Problem(`PostgreSQL in ${cluster} did not get ready within two minutes`);
    await pause(20);
  }
}
