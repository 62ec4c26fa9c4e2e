import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { Problem } from '../lib/problem.mjs';
import { isRoot, which } from '../lib/processes.mjs';

/** Programs that the tests of online rooms start, and Debian's packages that bring them. */
const programs = { janus: 'janus', turnserver: 'coturn', ip: 'iproute2', unshare: 'util-linux' };
const policy = '/usr/sbin/policy-rc.d';

/**
 * Sees to the media engine and the relay for the tests of online rooms; as root on Debian they are installed.
 * @throws {Problem} naming what to install: these tests are never left out in silence
 */
export function mediaPrograms(say) {
  const missing = () => Object.keys(programs).filter((program) => !which(program));
  if (missing().length === 0) return;
  if (isRoot && which('apt-get'))
    install(
      missing().map((program) => programs[program]),
      say,
    );
  const left = missing().map((program) => programs[program]);
  if (left.length)
    throw new Problem(
      `the tests of online rooms need ${left.join(' and ')}: apt-get install ${left.join(' ')}`,
    );
}

/** Without starting them: as Debian sets them up they listen on every address, with a secret that all know. */
function install(packages, say) {
  say(`installing ${packages.join(', ')} with apt-get for the tests of online rooms`);
  const ours = !fs.existsSync(policy);
  if (ours) fs.writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]])
      spawnSync('apt-get', ['-qq', ...args], {
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
        stdio: ['ignore', 'ignore', 'inherit'],
      });
  } finally {
    if (ours) fs.rmSync(policy);
  }
}
