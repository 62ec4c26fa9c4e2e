import type { Page } from 'playwright-core';

export interface Weight {
  /** Bytes over the wire, headers and compressed bodies. */
  bytes: number;
  requests: number;
  /** The same for what the first paint waits for: the page and what blocks rendering. */
  bytesBeforePaint: number;
  requestsBeforePaint: number;
}

/** Opens an address in a browser that has nothing of the portal yet, and weighs all that comes. */
export async function weigh(page: Page, path: string): Promise<Weight> {
  const session = await page.context().newCDPSession(page);
  const addresses = new Map<string, string>();
  const sizes = new Map<string, number>();
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (!request.url.startsWith('data:')) addresses.set(requestId, request.url);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    sizes.set(requestId, encodedDataLength);
  });
  await session.send('Network.enable');
  await page.goto(path, { waitUntil: 'networkidle' });
  const blocking = new Set(
    await page.evaluate(() => [
      location.href,
      ...performance
        .getEntriesByType('resource')
        .filter(
          (one) =>
            (one as PerformanceResourceTiming & { renderBlockingStatus: string }).renderBlockingStatus ===
            'blocking',
        )
        .map((one) => one.name),
    ]),
  );
  const all = [...addresses].map(([id, url]) => ({ url, bytes: sizes.get(id) ?? 0 }));
  const before = all.filter(({ url }) => blocking.has(url));
  const sum = (list: { bytes: number }[]) => list.reduce((total, { bytes }) => total + bytes, 0);
  return {
    bytes: sum(all),
    requests: all.length,
    bytesBeforePaint: sum(before),
    requestsBeforePaint: before.length,
  };
}
