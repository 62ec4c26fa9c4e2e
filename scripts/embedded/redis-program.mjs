import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Problem } from '../lib/problem.mjs';
import { which } from '../lib/processes.mjs';

const packages = [
  'redis-server',
  'redis-tools',
  'libjemalloc2',
  'liblzf1',
  'libatomic1',
  'libssl3',
  'libsystemd0',
];
const howToInstall =
  'there is no redis-server here: install it (Debian and Ubuntu: "apt-get install redis-server", macOS: "brew install redis"), or set REDIS_URL';

/**
 * A redis-server: the one on the PATH, else Debian's package unpacked into `cache`, which needs no root.
 * @param {string} cache a folder that stays
 * @param {(message: string) => void} say
 * @throws {Problem} naming the command that installs it
 * @returns {{ command: string, env: Record<string, string> }}
 */
export function redisProgram(cache, say) {
  const installed = process.env.REDIS_SERVER || which('redis-server') || which('valkey-server');
  if (installed) return { command: installed, env: {} };
  const program = unpackedIn(cache);
  if (works(program)) return program;
  if (!which('apt-get') || !which('dpkg-deb')) throw new Problem(howToInstall);
  say("fetching Debian's redis-server (kept for the next time)");
  unpack(cache);
  if (!works(program)) throw new Problem(howToInstall);
  return program;
}

function unpackedIn(cache) {
  const triplet = `${os.arch() === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu`;
  const libraries = ['usr/lib', 'lib'].map((folder) => path.join(cache, folder, triplet));
  // redis-server is a link to redis-check-rdb, which looks at the name it was called by.
  return { command: path.join(cache, 'usr/bin/redis-server'), env: { LD_LIBRARY_PATH: libraries.join(':') } };
}

function works({ command, env }) {
  return spawnSync(command, ['--version'], { env: { ...process.env, ...env }, stdio: 'ignore' }).status === 0;
}

function unpack(cache) {
  fs.mkdirSync(path.dirname(cache), { recursive: true });
  const work = fs.mkdtempSync(path.join(path.dirname(cache), '.redis-'));
  try {
    const debs = download(work);
    const target = path.join(work, 'unpacked');
    for (const deb of debs) spawnSync('dpkg-deb', ['-x', deb, target]);
    fs.rmSync(cache, { recursive: true, force: true });
    fs.renameSync(target, cache);
  } finally {
    fs.rmSync(work, { recursive: true, force: true });
  }
}

/** First with the package lists that are there, then with fresh ones in a folder of our own (no root needed). */
function download(work) {
  const debs = path.join(work, 'debs');
  fs.mkdirSync(debs);
  const own = path.join(work, 'apt');
  for (const folder of ['state/lists/partial', 'cache/archives/partial'])
    fs.mkdirSync(path.join(own, folder), { recursive: true });
  const apart = ['-o', `Dir::State::lists=${own}/state/lists`, '-o', `Dir::Cache=${own}/cache`];
  const apt = (options, args) =>
    spawnSync('apt-get', ['-o', 'APT::Sandbox::User=root', ...options, ...args], {
      cwd: debs,
      encoding: 'utf8',
    });
  let done = apt([], ['download', ...packages]);
  if (done.status !== 0) {
    apt(apart, ['update']);
    done = apt(apart, ['download', ...packages]);
  }
  if (done.status !== 0) throw new Problem(howToInstall);
  return fs.readdirSync(debs).map((name) => path.join(debs, name));
}
