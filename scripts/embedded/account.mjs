import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Problem } from '../lib/problem.mjs';
import { isRoot } from '../lib/processes.mjs';

/**
 * Who runs PostgreSQL: nobody special, unless we are root, whom PostgreSQL refuses. Then the account
 * DATABASE_ACCOUNT (default `postgres`), which is made when it is absent; else `nobody`.
 * @returns {{ uid: number, gid: number, name: string } | undefined}
 */
export function databaseAccount(name = process.env.DATABASE_ACCOUNT || 'postgres') {
  return serviceAccount(name);
}

/**
 * The account that runs a service when we are root: the one of this name, made when it is absent; else `nobody`.
 * @returns {{ uid: number, gid: number, name: string } | undefined} undefined when we are not root
 */
export function serviceAccount(name) {
  if (!isRoot) return undefined;
  const known = lookUp(name);
  if (known) return known;
  spawnSync('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    name,
  ]);
  const account = lookUp(name) ?? lookUp('nobody');
  if (!account)
    throw new Problem(`services do not run as root here and there is no account ${name}: create it`);
  return account;
}

function lookUp(name) {
  const id = (flag) =>
    Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: id('-u'), gid: id('-g'), name };
  } catch {
    return undefined;
  }
}

/** Whether the account gets into a folder: every folder above it must be open to it as well. */
export function canEnter(folder, account) {
  return !account || asAccount('test', ['-x', folder], account);
}

/** Whether the account can run a program at this path. */
export function canRun(file, account) {
  return !account || asAccount('test', ['-r', file, '-a', '-x', file], account);
}

function asAccount(command, args, { uid, gid }) {
  return spawnSync(command, args, { uid, gid, cwd: '/', stdio: 'ignore' }).status === 0;
}

/** A short name for a path, the same every time. */
export const shortHash = (text) => createHash('sha256').update(text).digest('hex').slice(0, 10);

/**
 * A folder that the account can get into: `wanted`, or the same under the first of `fallbacks` that works.
 * @param {string} wanted absolute
 * @param {{ uid: number, gid: number, name: string } | undefined} account
 * @param {string[]} fallbacks folders that are open to every account, such as /var/lib
 * @returns {string} the folder; it exists
 */
export function reachableFolder(wanted, account, fallbacks) {
  const others = fallbacks.map((folder) => path.join(folder, `domdom-${shortHash(wanted)}`));
  for (const folder of [wanted, ...others]) {
    try {
      if (!fs.existsSync(folder)) {
        fs.mkdirSync(folder, { recursive: true });
        if (account) fs.chmodSync(folder, 0o711);
      }
    } catch {
      continue;
    }
    if (canEnter(folder, account)) return folder;
    if (folder !== wanted) continue;
  }
  throw new Problem(
    `the database account ${account?.name} cannot reach ${wanted}: a folder above it is closed to other accounts; set DATA_DIR to another place`,
  );
}
