import { Agent, get } from 'node:http';
import type { LoadOrder, LoadResult } from './load.types';

/** What a browser sends over https. */
const headers = { accept: 'text/html', 'accept-encoding': 'gzip, deflate, br, zstd' };

/** One request; resolves with its status once the last byte is there. */
function send(agent: Agent, url: string, cookie: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = get(url, { agent, headers: cookie ? { ...headers, cookie } : headers }, (answer) => {
      answer.on('end', () => resolve(answer.statusCode ?? 0));
      answer.on('error', reject);
      answer.resume();
    });
    request.on('error', reject);
  });
}

const percentile = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/** Asks over some connections at once, each with its next request as soon as its last was answered. */
async function generate({ origin, requests, connections, seconds }: LoadOrder): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const took: number[] = [];
  let failures = 0;
  let next = 0;
  const started = performance.now();
  const ask = async () => {
    while (performance.now() - started < seconds * 1000) {
      const request = requests[next++ % requests.length];
      if (!request) return;
      const sent = performance.now();
      const status = await send(agent, origin + request.path, request.cookie).catch(() => 0);
      took.push(performance.now() - sent);
      if (status !== 200) failures++;
    }
  };
  await Promise.all(Array.from({ length: connections }, ask));
  const measured = (performance.now() - started) / 1000;
  agent.destroy();
  took.sort((a, b) => a - b);
  return {
    requests: took.length,
    failures,
    seconds: measured,
    p50: percentile(took, 0.5),
    p95: percentile(took, 0.95),
  };
}

process.on('message', (order: LoadOrder) => {
  void generate(order).then((result) => process.send?.(result));
});
process.on('disconnect', () => process.exit(0));
