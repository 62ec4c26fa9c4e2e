/**
 * A coturn for one test: starts it in FOLDER at ADDRESS with the configuration that is shipped and the secret of the
 * environment's TURN_SECRET, writes its port, and ends with its standard input.
 */
import { spawn } from 'node:child_process';
import dgram from 'node:dgram';
import fs from 'node:fs';
import path from 'node:path';
import { fillIn } from '../../scripts/embedded/janus.mjs';
import { endProcess, pause, which } from '../../scripts/lib/processes.mjs';

const [folder, address] = process.argv.slice(2);
const program = which('turnserver');
if (!program) {
  process.stderr.write('there is no turnserver here: apt-get install coturn');
  process.exit(1);
}
const port = 3478;
const template = path.resolve(import.meta.dirname, '../../ops/coturn/turnserver.conf');
const log = path.join(folder, 'turn.log');
const configuration = path.join(folder, 'turnserver.conf');
const values = {
  LISTENING_ADDRESS: address,
  PORT: port,
  RELAY_ADDRESS: address,
  PUBLIC_ADDRESS: '',
  RELAY_FIRST_PORT: 21000,
  RELAY_LAST_PORT: 21199,
  CERTIFICATE: '',
  CERTIFICATE_KEY: '',
  TLS_PORT: '',
  SECRET: process.env.TURN_SECRET,
  REALM: 'rooms.test',
  MEDIA_ADDRESS: address,
  LOG: log,
  STATE: folder,
};
fs.writeFileSync(configuration, fillIn(fs.readFileSync(template, 'utf8'), values), { mode: 0o600 });
const child = spawn(program, ['-c', configuration], { stdio: 'ignore' });
let over = false;
child.once('exit', () => {
  over = true;
});

/** A STUN binding request: whoever answers it listens. */
async function answers() {
  const socket = dgram.createSocket('udp4');
  const request = Buffer.concat([Buffer.from('000100002112a442', 'hex'), Buffer.alloc(12, 7)]);
  const heard = new Promise((resolve) => socket.once('message', () => resolve(true)));
  socket.on('error', () => {});
  socket.send(request, port, address);
  const result = await Promise.race([heard, pause(200)]);
  socket.close();
  return result === true;
}

while (!(await answers())) {
  if (!over) continue;
  process.stderr.write(fs.existsSync(log) ? fs.readFileSync(log, 'utf8').slice(-2000) : 'no log');
  process.exit(1);
}
process.stdout.write(`${JSON.stringify({ port, log, pid: child.pid })}\n`);
for await (const _ of process.stdin);
if (!over) await endProcess(child.pid);
