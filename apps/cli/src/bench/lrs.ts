import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { batches, type CaseResult, overlapping, readings } from './lrs-cases';
import type { Progress } from './lrs-fill';
import { LrsSite } from './lrs-site';

export interface LrsBenchOptions {
  /** How many statements the store holds when reading is measured for the last time. */
  statements: number;
  json: string | undefined;
}

const small = 100_000;
const wide = 56;
const sizes = { warmUp: 2000, batches: 20_000, singles: 4000, overlapping: 10_000, readings: 1000 };

/**
 * Measures the record store over HTTP, with authentication and full validation, and prints what it measured: while it
 * holds a hundred thousand statements, and again with as many as are asked for.
 */
export async function benchLrs({ statements, json }: LrsBenchOptions): Promise<number> {
  const runs: Run[] = [];
  console.log(headLine);
  for (const held of [...new Set([Math.min(small, statements), statements])]) runs.push(await run(held));
  if (json) writeFileSync(json, `${JSON.stringify({ cpus: cpus().length, runs }, null, 2)}\n`);
  return runs.every(isSound) ? 0 : 1;
}

interface Run {
  /** Statements in the store when it began, and how long they took to fill in. */
  filled: number;
  fillSeconds: number;
  /** Statements that are not there though they were answered for; below zero if some are there twice. */
  lost: number;
  /** Processes that wanted to run, the machine's mean over a minute, before and after. */
  load: [before: number, after: number];
  results: CaseResult[];
}
const isSound = ({ lost, results }: Run): boolean =>
  lost === 0 && results.every(({ statuses }) => Object.keys(statuses).every((status) => status === '200'));

async function run(filled: number): Promise<Run> {
  const began = performance.now();
  const site = await LrsSite.open(filled, progressBar(`filling with ${filled}`));
  const fillSeconds = Math.round((performance.now() - began) / 1000);
  const before = loadavg()[0]!;
  const results: CaseResult[] = [];
  const keep = (result: CaseResult) => {
    results.push(result);
    console.log(lineOf(result));
  };
  try {
    const { target } = site;
    let held = filled;
    const write = async (size: number, connections: number, count: number, kept = true) => {
      const result = await batches(target, held, { size, connections, count, from: held });
      held += count;
      if (kept) keep(result);
    };
    await write(50, 4, sizes.warmUp, false);
    await write(50, 4, sizes.batches);
    await write(1, 16, sizes.warmUp, false);
    await write(1, 16, sizes.singles);
    keep(await overlapping(target, held, { count: sizes.overlapping, from: held }));
    held += sizes.overlapping;
    const lost = held - (await site.count());
    console.log(lost === 0 ? 'nothing lost, nothing twice' : `LOST OR TWICE: ${lost}`);
    for (const result of await readings(target, { held, filled, count: sizes.readings })) keep(result);
    const load: Run['load'] = [before, loadavg()[0]!];
    console.log(
      `filled in ${fillSeconds} s; load of the machine ${load.map((one) => one.toFixed(1)).join(' to ')}`,
    );
    return { filled, fillSeconds, lost, load, results };
  } finally {
    await site.close();
  }
}

const headLine = `${'case'.padEnd(wide)}     held  stmts/s   p50 ms   p95 ms   p99 ms  CPU ms/stmt (portal + database)  a request  answers`;

function lineOf(result: CaseResult): string {
  const { name, held, perSecond, p50, p95, p99, cpuPerStatement, cpuPerRequest, statuses } = result;
  const { together, portal, postgres } = cpuPerStatement;
  const number = (value: number, digits: number, width: number) => value.toFixed(digits).padStart(width);
  const cpu = `${number(together, 3, 8)} (${portal.toFixed(3)} + ${postgres.toFixed(3)})`;
  const answers = Object.entries(statuses)
    .map(([status, count]) => `${count} × ${status}`)
    .join(', ');
  return `${name.padEnd(wide)} ${number(held, 0, 8)} ${number(perSecond, 0, 8)} ${number(p50, 1, 8)} ${number(p95, 1, 8)} ${number(p99, 1, 8)} ${cpu.padEnd(31)} ${number(cpuPerRequest, 2, 9)}  ${answers}`;
}

/** A bar on the terminal, or a line for each tenth where there is none. */
function progressBar(what: string): Progress {
  let shown = -1;
  return (done, total) => {
    const parts = process.stderr.isTTY ? 100 : 10;
    const now = Math.floor((done / total) * parts);
    if (now === shown) return;
    shown = now;
    const filled = Math.round((done / total) * 30);
    const bar = `${what} [${'#'.repeat(filled).padEnd(30)}] ${Math.floor((done / total) * 100)} %`;
    process.stderr.write(process.stderr.isTTY ? `\r${bar}${done === total ? '\n' : ''}` : `${bar}\n`);
  };
}
