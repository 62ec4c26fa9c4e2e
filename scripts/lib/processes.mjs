import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

/** Resolves after so many milliseconds. */
export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Whether a process with this id exists, whoever owns it. A zombie counts as gone. */
export function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
  return !isZombie(pid);
}

/** In a container without an init, an orphan that ended stays in the table until somebody asks for it. */
function isZombie(pid) {
  try {
    return /^State:\s+Z/m.test(fs.readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

/** The command line of a process, or an empty string. */
export function commandOf(pid) {
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    if (process.platform === 'linux') return '';
    return spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).stdout?.trim() ?? '';
  }
}

/** Whether `pid` is alive and still the program we mean: ids are given out again, above all in containers. */
export const isProgram = (pid, mark) => isAlive(pid) && pid !== process.pid && commandOf(pid).includes(mark);

/**
 * Asks a process to end and waits; ends it by force after `patience` milliseconds.
 * @returns {Promise<void>} when the process is gone
 */
export async function endProcess(pid, { signal = 'SIGTERM', force = 'SIGKILL', patience = 15_000 } = {}) {
  const send = (name) => {
    try {
      process.kill(pid, name);
    } catch (error) {
      if (error.code !== 'ESRCH') throw error;
    }
  };
  send(signal);
  const until = Date.now() + patience;
  while (isAlive(pid)) {
    if (Date.now() > until) {
      send(force);
      await waitUntilGone(pid);
      return;
    }
    await pause(20);
  }
}

async function waitUntilGone(pid) {
  for (let i = 0; i < 250 && isAlive(pid); i++) await pause(20);
}

/** The id of a process's parent, or 0 when it cannot be told. */
function parentOf(pid) {
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

/**
 * Calls back once when whoever started us is gone. `npm start` puts npm, and at times a shell, above the
 * script, and a signal sent to npm may end there: without this, services would run on with nobody to stop them.
 */
export function whenStarterEnds(callback) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const grandparent = /^\S*sh -c /.test(commandOf(parent)) ? parentOf(parent) : 0;
  const timer = setInterval(() => {
    if (process.ppid === parent && (!grandparent || isAlive(grandparent))) return;
    clearInterval(timer);
    callback();
  }, 250);
  timer.unref();
}

/** The path of a program, or undefined. */
export function which(program) {
  const found = spawnSync('sh', ['-c', `command -v ${program}`], { encoding: 'utf8' });
  return found.status === 0 ? found.stdout.trim() : undefined;
}

export const isRoot = process.getuid?.() === 0;
