import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { HttpLoad } from './http-load';

/** Answers nobody before `together` have asked. */
async function openServer(together: number) {
  let waiting: ServerResponse[] = [];
  const server = createServer((_, answer) => {
    waiting.push(answer);
    if (waiting.length < together) return;
    for (const each of waiting) each.end('ok');
    waiting = [];
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return { url, close: () => server.close() };
}

describe('a load', () => {
  const times = (count: number) => (number: number) =>
    number < count ? { method: 'GET' as const, path: `/${number}` } : null;

  it('that arrives by chance does not wait for answers', async () => {
    const server = await openServer(30);
    const load = new HttpLoad(server.url, {}, 64);
    const { requests, statuses, p50, p99 } = await load.arrive(times(30), 1000);
    expect({ requests, statuses }).toEqual({ requests: 30, statuses: { 200: 30 } });
    // The first waited for the last to come, and that counts.
    expect(p99).toBeGreaterThan(p50);
    load.close();
    server.close();
  });

  it('on two connections asks no more than two things at a time', async () => {
    const server = await openServer(2);
    const load = new HttpLoad(server.url, {}, 2);
    const { requests, statuses } = await load.run(times(10));
    expect({ requests, statuses }).toEqual({ requests: 10, statuses: { 200: 10 } });
    load.close();
    server.close();
  });
});
