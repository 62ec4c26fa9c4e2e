import { build } from '../building/build.mjs';
import { openServices } from '../embedded/services.mjs';
import { report } from '../lib/problem.mjs';
import { endProcess, whenStarterEnds } from '../lib/processes.mjs';
import { ended, isRunning, runProgram } from '../lib/programs.mjs';
import { dataDirectory } from '../lib/root.mjs';

/** Commands that compute only. */
const withoutServices = new Set(['evaluate', 'bench:recommender']);

// The command's own output alone belongs on the standard output.
const say = (message) => console.error(`[cli] ${message}`);
const [command = 'help', ...args] = process.argv.slice(2);
const dataDir = dataDirectory();
let services;
let child;
let leaving = false;

async function leave(code) {
  if (leaving) return;
  leaving = true;
  if (child && isRunning(child)) await endProcess(child.pid);
  await services?.release().catch(report);
  process.exit(code);
}
process.on('SIGINT', () => void leave(130));
process.on('SIGTERM', () => void leave(143));
process.on('SIGHUP', () => void leave(129));
whenStarterEnds(() => void leave(143));

try {
  await build(say);
  if (!withoutServices.has(command))
    services = await openServices({ dataDir, name: `cli-${process.pid}`, mark: 'cli.mjs', say });
  if (!leaving) {
    child = runProgram('cli', {
      args: [command, ...args],
      env: { ...services?.env, DATA_DIR: dataDir },
      stdin: 'inherit',
    });
    await leave(await ended(child));
  }
} catch (error) {
  report(error);
  await leave(1);
}
