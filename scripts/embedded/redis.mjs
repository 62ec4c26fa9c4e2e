import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { readJson, tail, writeJson, writeWhole } from '../lib/files.mjs';
import { choosePort } from '../lib/ports.mjs';
import { Problem } from '../lib/problem.mjs';
import { commandOf, endProcess, isAlive, pause } from '../lib/processes.mjs';
import { redisProgram } from './redis-program.mjs';

/**
 * Starts Redis on 127.0.0.1, or takes over the one that an earlier, killed run left behind.
 * @param {object} options
 * @param {string} options.folder where it keeps its things
 * @param {string} options.programs where an unpacked redis-server is kept
 * @param {number} [options.port] the port that was asked for by REDIS_PORT
 * @param {boolean} options.durable false for tests: nothing is written to the disk
 * @param {(message: string) => void} options.say
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function startRedis({ folder, programs, port: wanted, durable, say }) {
  const stateFile = path.join(folder, 'redis.json');
  const state = readJson(stateFile, {});
  const stop = () => stopRedis(folder);
  if (isRunning(state) && (await answers(state))) {
    say(`Redis runs already on port ${state.port}`);
    return { url: urlOf(state), stop };
  }
  await stopRedis(folder);

  const { command, env } = redisProgram(path.join(programs, 'redis'), say);
  const port = await choosePort({ wanted, remembered: state.port, setting: 'REDIS_PORT' });
  const password = state.password ?? randomBytes(18).toString('base64url');
  const data = path.join(folder, 'redis');
  fs.mkdirSync(data, { recursive: true });
  const log = path.join(data, 'redis.log');
  const settingsFile = path.join(data, 'redis.conf');
  writeWhole(settingsFile, settings({ port, password, data, log, durable }), 0o600);

  const child = spawn(command, [settingsFile], {
    detached: true,
    stdio: 'ignore',
    env: { ...process.env, ...env },
  });
  let ended = false;
  child.once('error', () => {
    ended = true;
  });
  child.once('exit', () => {
    ended = true;
  });
  child.unref();
  const next = { pid: child.pid, port, password };
  writeJson(stateFile, next);
  while (!(await answers(next))) {
    if (ended) throw new Problem(`Redis did not start. The end of ${log}:\n${tail(log)}`);
    await pause(20);
  }
  say(`Redis listens on port ${port}`);
  return { url: urlOf(next), stop };
}

/** Stops the Redis of this folder; nothing when none runs. */
export async function stopRedis(folder) {
  const state = readJson(path.join(folder, 'redis.json'), {});
  if (isRunning(state)) await endProcess(state.pid);
}

const urlOf = ({ port, password }) => `redis://:${password}@127.0.0.1:${port}`;

/** Redis shows its address as its title, so an id that was given to another program is told apart. */
const isRunning = ({ pid, port }) =>
  isAlive(pid) && /(redis|valkey)-server.*:(\d+)/.exec(commandOf(pid))?.[2] === String(port);

/** `noeviction`: queues must not lose jobs when memory runs out. The password keeps other accounts out. */
function settings({ port, password, data, log, durable }) {
  return [
    'bind 127.0.0.1',
    `port ${port}`,
    `requirepass ${password}`,
    `dir "${data}"`,
    `logfile "${log}"`,
    'maxmemory-policy noeviction',
    'save ""',
    `appendonly ${durable ? 'yes' : 'no'}`,
    'databases 64',
    '',
  ].join('\n');
}

/** Whether the server takes the password and answers PING (it refuses while it loads its file). */
function answers({ port, password }) {
  return new Promise((resolve) => {
    let heard = '';
    const socket = net.connect(port, '127.0.0.1', () => socket.write(`AUTH ${password}\r\nPING\r\n`));
    const end = (result) => {
      socket.destroy();
      resolve(result);
    };
    socket.setTimeout(1000, () => end(false));
    socket.on('error', () => end(false));
    socket.on('close', () => resolve(false));
    socket.on('data', (data) => {
      heard += data;
      if (heard.includes('+PONG')) end(true);
      else if (heard.includes('-')) end(false);
    });
  });
}
