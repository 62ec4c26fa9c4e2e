import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { readJson, tail, writeJson } from '../lib/files.mjs';
import { choosePort } from '../lib/ports.mjs';
import { Problem } from '../lib/problem.mjs';
import { endProcess, isProgram, pause } from '../lib/processes.mjs';
import { reachableFolder, serviceAccount } from './account.mjs';

/** What the portal must know; made anew for each start of the site, kept over a restart of Janus alone. */
export const newSecrets = () => ({ apiSecret: secret(), adminKey: secret(), adminSecret: secret() });
const secret = () => randomBytes(24).toString('hex');

/**
 * The address of this machine that media can pass: the first that is not loopback, which Janus never offers.
 * @returns {string | undefined}
 */
export function mediaAddress(interfaces = os.networkInterfaces()) {
  const all = Object.values(interfaces).flatMap((each) => each ?? []);
  return all.find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
}

/**
 * Fills the values into a configuration; a line whose value is empty is left out.
 * @param {string} template with `@NAME@` where a value belongs
 * @param {Record<string, string | number>} values
 * @throws {Error} when a value is missing, or would end its string
 */
export function fillIn(template, values) {
  const lines = template.split('\n').filter((line) => !/@([A-Z_]+)@/.test(line) || !isEmpty(line, values));
  return lines.join('\n').replace(/@([A-Z_]+)@/g, (_all, name) => {
    const value = String(values[name]);
    if (!/^[\w./:, -]+$/.test(value)) throw new Error(`${name} cannot stand in a configuration`);
    return value;
  });
}

function isEmpty(line, values) {
  const name = /@([A-Z_]+)@/.exec(line)[1];
  if (values[name] === undefined) throw new Error(`no value for ${name}`);
  return values[name] === '';
}

/**
 * Starts Janus: its API on loopback only, media on one address, as an account of its own when we are root.
 * @param {object} options
 * @param {string} options.folder where it keeps its configuration and its id
 * @param {string} options.templates the folder `ops/janus`
 * @param {{ command: string, libraries: string }} options.program
 * @param {string} options.address the one address for media
 * @param {string} options.rtpPorts such as `20000-20199`
 * @param {{ apiSecret: string, adminKey: string, adminSecret: string }} options.secrets
 * @param {number} [options.port] of the API; another is chosen when it is taken or left out
 * @param {string} options.log the file that takes its output
 * @throws {Problem} when it does not start
 * @returns {Promise<{ url: string, port: number, pid: number, ended: Promise<void>, stop: () => Promise<void> }>}
 */
export async function startJanus({ folder, templates, program, address, rtpPorts, secrets, port, log }) {
  const account = serviceAccount(process.env.MEDIA_ACCOUNT || 'domdom-media');
  const place = reachableFolder(path.join(folder, 'janus'), account, ['/var/lib', os.tmpdir(), '/tmp']);
  const chosen = await choosePort({ remembered: port, setting: 'JANUS_PORT' });
  writeConfiguration(place, account, templates, {
    LIBRARIES: program.libraries,
    API_SECRET: secrets.apiSecret,
    ADMIN_SECRET: secrets.adminSecret,
    ADMIN_KEY: secrets.adminKey,
    API_ADDRESS: '127.0.0.1',
    API_PORT: chosen,
    API_PEERS: '127.',
    RTP_PORTS: rtpPorts,
    ICE_LIST: address,
    PUBLIC_ADDRESS: '',
  });
  const out = fs.openSync(log, 'a', 0o600);
  const args = [
    `--configs-folder=${place}`,
    `--config=${path.join(place, 'janus.jcfg')}`,
    '--disable-colors',
  ];
  const child = spawn(program.command, args, {
    uid: account?.uid,
    gid: account?.gid,
    cwd: place,
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
    // In a group of its own: Ctrl-C reaches only the script that started it.
    detached: true,
    stdio: ['ignore', out, out],
  });
  fs.closeSync(out);
  const ended = new Promise((resolve) => child.once('error', resolve).once('exit', resolve)).then(() => {});
  let over = false;
  void ended.then(() => {
    over = true;
  });
  if (child.pid) writeJson(path.join(folder, 'janus.json'), { pid: child.pid, place });
  while (!(await listens(chosen))) {
    if (over) throw new Problem(`Janus did not start. The end of ${log}:\n${tail(log)}`);
    await pause(20);
  }
  const stop = async () => {
    if (!over) await endProcess(child.pid, { patience: 5000 });
  };
  return { url: `ws://127.0.0.1:${chosen}`, port: chosen, pid: child.pid, ended, stop };
}

/** Ends the Janus that an earlier, killed run of this folder left behind; nothing when none runs. */
export async function stopLeftJanus(folder) {
  const { pid, place } = readJson(path.join(folder, 'janus.json'), {});
  if (pid && isProgram(pid, `--configs-folder=${place}`)) await endProcess(pid, { patience: 5000 });
}

/** Its files hold secrets: only its account reads them. */
function writeConfiguration(place, account, templates, values) {
  fs.chmodSync(place, 0o700);
  for (const name of fs.readdirSync(templates).filter((file) => file.endsWith('.jcfg'))) {
    const file = path.join(place, name);
    fs.rmSync(file, { force: true });
    fs.writeFileSync(file, fillIn(fs.readFileSync(path.join(templates, name), 'utf8'), values), {
      mode: 0o600,
    });
    if (account) fs.chownSync(file, account.uid, account.gid);
  }
  if (account) fs.chownSync(place, account.uid, account.gid);
}

function listens(port) {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
