import { setTimeout } from 'node:timers/promises';
import { type CpuMeter, type CpuUse, cpuBetween } from '../cpu';
import type { LoadResult } from '../http-load';
import type { PortalProcess } from '../portal-process';
import { type ColdPage, loadCold } from './cold-page';
import type { Load } from './load';
import { type BenchVisitor, type PageKey, type PageRequest, requestsOf } from './pages';

export interface LevelResult extends LoadResult {
  connections: number;
  /** Milliseconds of CPU per request; null where it cannot be read. */
  cpu: CpuUse | null;
}
export interface PageResult extends ColdPage {
  page: PageKey;
  levels: LevelResult[];
  /** Of portal and database over all levels; null where it cannot be read. */
  cpuMs: number | null;
  queries: number;
}

export interface Bench {
  portal: PortalProcess;
  load: Load;
  cpu: CpuMeter | null;
  visitors: readonly BenchVisitor[];
  /** How long each measurement takes. */
  seconds: number;
}

export const connectionLevels = [1, 8, 32] as const;
const idleSeconds = 2;
/**
 * A new process runs two to three times as slowly until its code is compiled, which takes some thousand requests and
 * not some seconds; people meet a portal that has run for days.
 */
const warmUp = { connections: 8, requests: 2500, slice: 2, seconds: 90 };

/** What the machine's own housekeeping takes of the processor while nobody asks anything, per second. */
async function idleUse(cpu: CpuMeter): Promise<CpuUse> {
  const before = cpu.read();
  await setTimeout(idleSeconds * 1000);
  const used = cpuBetween(before, cpu.read());
  return { portal: used.portal / idleSeconds, database: used.database / idleSeconds };
}

/**
 * Asks for some addresses over and over, on as many connections; or, with `perSecond`, on no more than that.
 *
 * @throws when one is not answered with 200
 */
export async function measureLevel(
  bench: Omit<Bench, 'visitors'>,
  what: string,
  requests: PageRequest[],
  connections: number,
  perSecond?: number,
): Promise<LevelResult> {
  const { portal, load, cpu, seconds } = bench;
  const order = { origin: portal.origin, requests, connections, perSecond, seconds };
  const idle = cpu && (await idleUse(cpu));
  const before = cpu?.read();
  const result = await load.run(order);
  const failed = result.requests - (result.statuses[200] ?? 0);
  if (failed > 0) throw new Error(`${what}: ${failed} of ${result.requests} requests failed`);
  if (!cpu || !idle || !before) return { connections, ...result, cpu: null };
  const used = cpuBetween(before, cpu.read());
  const perRequest = (all: number, drift: number) =>
    Math.max(0, all - drift * result.seconds) / result.requests;
  return {
    connections,
    ...result,
    cpu: {
      portal: perRequest(used.portal, idle.portal),
      database: perRequest(used.database, idle.database),
    },
  };
}

/** Queries per request, the mean over one request of every visitor; these also fill the caches. */
export async function countQueries(
  portal: Pick<PortalProcess, 'origin' | 'queries'>,
  page: PageKey,
  visitors: readonly BenchVisitor[],
): Promise<number> {
  const requests = requestsOf(page, visitors).slice(0, visitors.length);
  const before = await portal.queries();
  for (const { path, cookie } of requests) {
    const headers = { accept: 'text/html', ...(cookie && { cookie }) };
    const answer = await fetch(portal.origin + path, { headers, redirect: 'manual' });
    await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
  }
  return ((await portal.queries()) - before) / requests.length;
}

/** Asks for a page until the portal has compiled what it needs for it, or too much time has gone. */
export async function warm(bench: Omit<Bench, 'visitors'>, requests: PageRequest[]): Promise<void> {
  const order = { origin: bench.portal.origin, requests, connections: warmUp.connections };
  const until = performance.now() + warmUp.seconds * 1000;
  for (let served = 0; served < warmUp.requests && performance.now() < until; ) {
    served += (await bench.load.run({ ...order, seconds: warmUp.slice })).requests;
  }
}

/** Everything about one page. */
export async function measurePage(bench: Bench, page: PageKey): Promise<PageResult> {
  const { portal, visitors } = bench;
  const requests = requestsOf(page, visitors);
  const queries = await countQueries(portal, page, visitors);
  const cold = await loadCold(portal.origin, requests[0] ?? { path: '/', cookie: '' });
  await warm(bench, requests);
  const levels: LevelResult[] = [];
  for (const level of connectionLevels) levels.push(await measureLevel(bench, page, requests, level));
  return { page, levels, cpuMs: meanCpu(levels), queries, ...cold };
}

/** CPU per request over all levels, each with as many requests as it served. */
export function meanCpu(levels: readonly Pick<LevelResult, 'cpu' | 'requests'>[]): number | null {
  let used = 0;
  for (const { cpu, requests } of levels) {
    if (!cpu) return null;
    used += (cpu.portal + cpu.database) * requests;
  }
  return used / levels.reduce((sum, { requests }) => sum + requests, 0);
}
