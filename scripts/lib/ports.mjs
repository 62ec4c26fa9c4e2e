import net from 'node:net';
import { Problem } from './problem.mjs';

/**
 * Reads a port from a setting.
 * @throws {Problem} when it is no whole number from 1 to 65535
 * @returns {number | undefined} undefined when the setting is absent
 */
export function portSetting(name, value) {
  if (value === undefined || value === '') return undefined;
  const port = Number(value);
  if (!/^\d+$/.test(value) || port < 1 || port > 65535)
    throw new Problem(`${name}=${value} is no port: give a number from 1 to 65535`);
  return port;
}

/** Tries to listen: undefined when that works, else the error's code. */
function tryToListen(port, host) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', (error) => resolve(error.code));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}

/**
 * Why a program could not listen on this port, on every address or on the machine's own one.
 * @returns {Promise<'EADDRINUSE' | 'EACCES' | undefined>} undefined when it is free
 */
export async function whyTaken(port) {
  for (const host of ['127.0.0.1', '0.0.0.0', '::']) {
    const code = await tryToListen(port, host);
    if (code === 'EADDRINUSE' || code === 'EACCES') return code;
  }
  return undefined;
}

/** A port that nobody listens on, given by the system. */
export function anyFreePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen({ port: 0, host: '127.0.0.1' }, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/**
 * Chooses where a service listens: the wanted port or none, the remembered one while it is free, else any.
 * @param {{ wanted?: number, remembered?: number, setting: string }} choice `setting` is what to change when the
 *   wanted port is taken
 * @throws {Problem} when the wanted port is taken
 */
export async function choosePort({ wanted, remembered, setting }, isTaken = whyTaken, anyPort = anyFreePort) {
  if (wanted !== undefined) {
    if (await isTaken(wanted))
      throw new Problem(
        `port ${wanted} is taken by another program: choose another with ${setting}, or leave it out`,
      );
    return wanted;
  }
  if (remembered && !(await isTaken(remembered))) return remembered;
  return anyPort();
}
