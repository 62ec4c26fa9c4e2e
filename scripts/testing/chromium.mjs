import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { Problem } from '../lib/problem.mjs';
import { isRoot, which } from '../lib/processes.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const ofMac = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

function find() {
  return names.map(which).find(Boolean) ?? ofMac.find((file) => fs.existsSync(file));
}

/**
 * A Chromium for the browser tests: CHROMIUM_PATH, an installed one, or (as root on Debian) one installed now.
 * @throws {Problem} naming what to install: browser tests are never left out in silence
 * @returns {string} its path
 */
export function chromium(say) {
  const wanted = process.env.CHROMIUM_PATH;
  if (wanted && !fs.existsSync(wanted)) throw new Problem(`CHROMIUM_PATH=${wanted} does not exist`);
  const found = wanted ?? find();
  if (found) return found;
  if (isRoot && which('apt-get')) {
    say('installing chromium with apt-get for the browser tests');
    const apt = (...args) =>
      spawnSync('apt-get', ['-qq', ...args], {
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
        stdio: ['ignore', 'ignore', 'inherit'],
      });
    apt('update');
    apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-core');
  }
  const installed = find();
  if (!installed)
    throw new Problem(
      'the browser tests need Chromium: install it (Debian: apt-get install chromium) or set CHROMIUM_PATH',
    );
  return installed;
}
