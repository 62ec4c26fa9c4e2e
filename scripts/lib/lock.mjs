import fs from 'node:fs';
import path from 'node:path';
import { Problem } from './problem.mjs';
import { isProgram, pause } from './processes.mjs';

/**
 * Runs `work` while no other script of this checkout does the same; waits its turn.
 * A lock whose holder was killed counts as free.
 * @param {string} file the lock
 * @param {() => Promise<T>} work
 * @param {number} patience milliseconds to wait
 * @throws {Problem} when the other holder does not end
 * @returns {Promise<T>}
 * @template T
 */
export async function withLock(file, work, patience = 180_000) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const until = Date.now() + patience;
  while (!take(file)) {
    const holder = Number(read(file));
    if (holder && !isProgram(holder, 'scripts')) fs.rmSync(file, { force: true });
    else if (Date.now() > until)
      throw new Problem(
        `process ${holder} holds ${file}: end it, or delete the file if that is another program`,
      );
    else await pause(50);
  }
  try {
    return await work();
  } finally {
    fs.rmSync(file, { force: true });
  }
}

function take(file) {
  try {
    fs.writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function read(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
