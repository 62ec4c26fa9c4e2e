import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { inRoot, root } from './root.mjs';

/** The compiled entry of a program: portal, worker or cli. */
export const entryOf = (name) => inRoot('dist/apps', name, 'src/main.js');

/**
 * Runs a compiled program in its own process group, so that Ctrl-C reaches only the script that started it.
 * @param {string} name portal, worker or cli
 * @param {{ args?: string[], env: NodeJS.ProcessEnv, log?: string, stdin?: 'inherit' | 'ignore' }} options `log`: a file that takes its output;
 *   without it the output goes to the terminal
 * @returns {import('node:child_process').ChildProcess}
 */
export function runProgram(name, { args = [], env, log, stdin = 'ignore' }) {
  const out = log ? fs.openSync(log, 'a') : 'inherit';
  const child = spawn(process.execPath, ['--enable-source-maps', entryOf(name), ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    detached: true,
    stdio: [stdin, out, out],
  });
  if (log) fs.closeSync(out);
  return child;
}

/** Whether a program that was started has not ended yet. */
export const isRunning = (child) =>
  Boolean(child.pid) && child.exitCode === null && child.signalCode === null;

/**
 * Waits for a program to end.
 * @returns {Promise<number>} its exit code; 1 when a signal ended it or it did not start
 */
export function ended(child) {
  return new Promise((resolve) => {
    if (!isRunning(child)) resolve(child.exitCode ?? 1);
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
