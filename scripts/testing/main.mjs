import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build, prepareKernels } from '../building/build.mjs';
import { redisProgram } from '../embedded/redis-program.mjs';
import { readJson } from '../lib/files.mjs';
import { Problem, report } from '../lib/problem.mjs';
import { endProcess, whenStarterEnds } from '../lib/processes.mjs';
import { ended, isRunning } from '../lib/programs.mjs';
import { dataDirectory, inRoot, root } from '../lib/root.mjs';
import { voice } from '../lib/say.mjs';
import { chromium } from './chromium.mjs';
import { mediaPrograms } from './media-programs.mjs';
import { ownNetwork } from './network.mjs';
import { choosesWorkers, closingLine, needsOf } from './plan.mjs';
import { removeAbandoned, Workspace } from './workspace.mjs';

/** A worker that has loaded all of the portal needs more than Jest's half second to give its gigabyte back. */
const workersEndWithin = '--workerGracefulExitTimeout=10000';
const say = voice('test');
const args = process.argv.slice(2);
const totalsFile = path.join(os.tmpdir(), `domdom-totals-${process.pid}.json`);
/** What an outer run has found out before it started this one in a network of its own. */
const given = process.env.TEST_PLAN ? JSON.parse(process.env.TEST_PLAN) : undefined;
let workspace;
let jest;
let inner;
let leaving = false;

async function leave(code) {
  if (leaving) return;
  leaving = true;
  // It has services to stop.
  if (inner && isRunning(inner)) await endProcess(inner.pid, { patience: 60_000 });
  if (jest && isRunning(jest)) await endProcess(jest.pid, { patience: 5000 });
  await workspace?.close().catch(report);
  fs.rmSync(totalsFile, { force: true });
  process.exit(code);
}
process.on('SIGINT', () => void leave(130));
process.on('SIGTERM', () => void leave(143));
process.on('SIGHUP', () => void leave(129));
whenStarterEnds(() => void leave(143));
if (given) process.once('disconnect', () => void leave(143));

/** The test files that Jest would run with these arguments, relative to the checkout. */
async function chosenFiles() {
  const lister = runJest(
    ['--listTests', '--json', '--passWithNoTests', ...args],
    ['ignore', 'pipe', 'inherit'],
    {},
  );
  let output = '';
  lister.stdout.on('data', (data) => {
    output += data;
  });
  const code = await new Promise((resolve) => lister.once('close', resolve));
  if (code !== 0) throw new Problem('jest could not list the tests, see above');
  const list = output.slice(output.indexOf('['));
  return JSON.parse(list).map((file) => path.relative(root, file).split(path.sep).join('/'));
}

function runJest(jestArgs, stdio, env) {
  return spawn(process.execPath, [inRoot('node_modules/jest/bin/jest.js'), ...jestArgs], {
    cwd: root,
    stdio,
    env: { ...process.env, ...env },
  });
}

/** What must be fetched from outside is fetched here: the network of the tests leads nowhere. */
async function makePlan() {
  const files = await chosenFiles();
  const needs = needsOf(files);
  const env = {};
  if (needs.browser) env.CHROMIUM_PATH = chromium(say);
  if (needs.media) mediaPrograms(say);
  if (needs.services) redisProgram(path.join(dataDirectory(), 'programs/redis'), say);
  return { files: files.length, needs, env };
}

/** Runs this script once more, in a network of its own. */
function startInside(enter, plan) {
  const [command, ...rest] = enter([process.execPath, inRoot('scripts/test.mjs'), ...args]);
  return spawn(command, rest, {
    cwd: root,
    env: { ...process.env, TEST_PLAN: JSON.stringify(plan) },
    // Over the last one the inner run learns that this one was killed.
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}

async function runTests({ files, needs, env: found }) {
  const preparing = [
    'PostgreSQL, Redis and a migrated template database',
    needs.browser && 'a built portal and Chromium',
  ];
  say(
    `${files} test files; preparing ${needs.services ? preparing.filter(Boolean).join(', ') : 'nothing else'}`,
  );
  await removeAbandoned();
  if (leaving) return;
  workspace = new Workspace(say);
  const env = { ...found, TEST_TOTALS: totalsFile, TEST_TEMPORARY: workspace.temporary };
  if (needs.services) {
    await build(say);
    if (!leaving) Object.assign(env, await workspace.open());
  } else await prepareKernels(say);
  if (leaving) return;
  const workers = choosesWorkers(args) ? [] : ['--maxWorkers=2'];
  // Last, because a path after --reporters would be taken for one more reporter.
  const reporters = ['--reporters=default', `--reporters=${inRoot('scripts/testing/totals-reporter.mjs')}`];
  jest = runJest(
    [...workers, workersEndWithin, ...args, ...reporters],
    ['ignore', 'inherit', 'inherit'],
    env,
  );
  const code = await ended(jest);
  const totals = readJson(totalsFile, undefined);
  if (totals && !leaving) console.log(closingLine(totals));
  await leave(code);
}

try {
  if (args.includes('--help')) await leave(await ended(runJest(args, 'inherit', {})));
  const plan = given ?? (await makePlan());
  // Whoever names an address has such a network already.
  const apart = !given && plan.needs.services && !process.env.TEST_MEDIA_ADDRESS ? ownNetwork() : {};
  if (apart.enter && !leaving) {
    inner = startInside(apart.enter, { ...plan, env: { ...plan.env, ...apart.env } });
    await leave(await ended(inner));
  } else {
    if (apart.missing) plan.env.TEST_MEDIA_MISSING = apart.missing;
    await runTests(plan);
  }
} catch (error) {
  if (!leaving) report(error);
  await leave(1);
}
