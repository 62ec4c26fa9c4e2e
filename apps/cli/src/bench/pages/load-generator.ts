import { HttpLoad } from '../http-load';
import type { LoadOrder } from './load';

/** What a browser sends over https. */
const headers = { accept: 'text/html', 'accept-encoding': 'gzip, deflate, br, zstd' };

process.on('message', (order: LoadOrder) => {
  const load = new HttpLoad(new URL(order.origin), headers, order.connections);
  const until = performance.now() + order.seconds * 1000;
  const next = (number: number) => {
    const request = order.requests[number % order.requests.length];
    if (!request || performance.now() > until) return null;
    const { path, cookie } = request;
    const own: Record<string, string> = cookie ? { cookie } : {};
    return { method: 'GET' as const, path, headers: own };
  };
  const { perSecond } = order;
  void (perSecond ? load.arrive(next, perSecond) : load.run(next)).then((result) => {
    load.close();
    process.send?.(result);
  });
});
process.on('disconnect', () => process.exit(0));
