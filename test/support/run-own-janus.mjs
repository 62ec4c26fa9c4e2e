/**
 * A Janus for one test: starts it in FOLDER, for media at ADDRESS, and writes where it is as a line of JSON; then does
 * what the lines of its standard input say (`kill`, `start`), answering each with such a line. Ends with its input.
 */
import path from 'node:path';
import { createInterface } from 'node:readline';
import { newSecrets, startJanus } from '../../scripts/embedded/janus.mjs';
import { janusProgram } from '../../scripts/embedded/janus-program.mjs';

const [folder, address, rtpPorts = '20000-20199'] = process.argv.slice(2);
const program = janusProgram();
if (!program) {
  process.stderr.write('there is no janus here: apt-get install janus');
  process.exit(1);
}
const secrets = newSecrets();
const templates = path.resolve(import.meta.dirname, '../../ops/janus');
const log = path.join(folder, 'janus.log');
const start = (port) => startJanus({ folder, templates, program, address, rtpPorts, secrets, port, log });
const tell = ({ url, pid }) => {
  const { apiSecret, adminKey } = secrets;
  process.stdout.write(`${JSON.stringify({ url, pid, apiSecret, adminKey, log })}\n`);
};

let janus;
// Whoever interrupts the tests ends it too: it has a group of its own.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => void Promise.resolve(janus?.stop()).then(() => process.exit(1)));
janus = await start();
tell(janus);
for await (const line of createInterface({ input: process.stdin })) {
  if (line === 'kill') {
    process.kill(janus.pid, 'SIGKILL');
    await janus.ended;
  } else if (line === 'start') janus = await start(janus.port);
  tell(janus);
}
await janus.stop();
