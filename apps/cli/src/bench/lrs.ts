import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { batches, type CaseResult, overlapping, readings } from './lrs-cases';
import { LrsSite } from './lrs-site';

export interface LrsBenchOptions {
  /** How many statements the store holds when reading is measured for the last time. */
  statements: number;
  json: string | undefined;
}

const firstReading = 100_000;
const warmUp = 2000;
const wide = 46;

/** Measures the record store over HTTP, with authentication and full validation, and prints what it measured. */
export async function benchLrs({ statements, json }: LrsBenchOptions): Promise<number> {
  const site = await LrsSite.open();
  const results: CaseResult[] = [];
  const keep = (result: CaseResult) => {
    results.push(result);
    console.log(lineOf(result));
  };
  try {
    console.log(headLine);
    const { target } = site;
    let held = 0;
    const write = async (size: number, connections: number, count: number, kept = true) => {
      const result = await batches(target, held, { size, connections, count, from: held });
      held += count;
      if (kept) keep(result);
    };
    await write(50, 4, warmUp, false);
    await write(50, 4, 20_000);
    await write(1, 16, warmUp, false);
    await write(1, 16, 4000);
    const overlap = 10_000;
    keep(await overlapping(target, held, { count: overlap, from: held }));
    held += overlap;
    const lost = held - (await site.count());
    console.log(lost === 0 ? 'overlapping batches: nothing lost, nothing twice' : `LOST OR TWICE: ${lost}`);
    for (const size of [...new Set([Math.min(firstReading, statements), statements])]) {
      if (size > held) await site.fill(held, size, progressBar(`filling up to ${size}`));
      held = Math.max(held, size);
      for (const result of await readings(target, held, 1000)) keep(result);
    }
    const broken = results.some(({ statuses }) => Object.keys(statuses).some((status) => status !== '200'));
    if (json) writeFileSync(json, `${JSON.stringify({ cpus: cpus().length, lost, results }, null, 2)}\n`);
    return broken || lost !== 0 ? 1 : 0;
  } finally {
    await site.close();
  }
}

const headLine = `${'case'.padEnd(wide)}     held  stmts/s   p50 ms   p95 ms   p99 ms  CPU ms/stmt (portal + database)  answers`;

function lineOf({ name, held, perSecond, p50, p95, p99, cpuPerStatement, statuses }: CaseResult): string {
  const { together, portal, postgres } = cpuPerStatement;
  const number = (value: number, digits: number, width: number) => value.toFixed(digits).padStart(width);
  const cpu = `${number(together, 3, 8)} (${portal.toFixed(3)} + ${postgres.toFixed(3)})`;
  const answers = Object.entries(statuses)
    .map(([status, count]) => `${count} × ${status}`)
    .join(', ');
  return `${name.padEnd(wide)} ${number(held, 0, 8)} ${number(perSecond, 0, 8)} ${number(p50, 1, 8)} ${number(p95, 1, 8)} ${number(p99, 1, 8)} ${cpu.padEnd(34)} ${answers}`;
}

/** A bar on the terminal, or a line for each tenth where there is none. */
function progressBar(what: string): (done: number, total: number) => void {
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
