import { existsSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';

/** Milliseconds. */
export interface Spread {
  p50: number;
  p95: number;
  max: number;
  count: number;
}
interface Visit {
  path: string;
  cookie: string;
}
/** What a lesson costs on a phone. */
export interface PhoneFigures {
  coldRequests: number;
  coldBytes: number;
  /** Of the player, which all lessons share. */
  playerBytes: number;
  /** Everything else: the document, the content types, pictures. */
  ownBytes: number;
  warmRequests: number;
  warmBytes: number;
  /** From the tap to the frame that shows what it did, on a processor six times as slow. */
  taps: Spread;
  /** Six times what the page itself uses of the processor for a tap. */
  tapCpu: Spread;
}

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const slowDown = 6;
const shared = /\/h5p\/core\/|\/assets\//;

interface Asked {
  url: string;
  bytes: number;
  kept: boolean;
}

async function requestsOf(page: Page, open: () => Promise<unknown>): Promise<Asked[]> {
  const session = await page.context().newCDPSession(page);
  const asked = new Map<string, Asked>();
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (/^https?:/.test(request.url)) asked.set(requestId, { url: request.url, bytes: 0, kept: false });
  });
  session.on('Network.requestServedFromCache', ({ requestId }) => {
    const one = asked.get(requestId);
    if (one) one.kept = true;
  });
  session.on('Network.responseReceived', ({ requestId, response }) => {
    const one = asked.get(requestId);
    if (one && response.fromDiskCache) one.kept = true;
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const one = asked.get(requestId);
    if (one) one.bytes = encodedDataLength;
  });
  await session.send('Network.enable');
  await open();
  await page.waitForLoadState('networkidle');
  await session.detach();
  return [...asked.values()].filter(({ kept }) => !kept);
}

const sum = (list: readonly Asked[]) => list.reduce((total, { bytes }) => total + bytes, 0);

/** Measures each click from its event to the end of the frame that follows it; kept in `window.taps`. */
const watchTaps = `
  window.taps = [];
  addEventListener('click', (event) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => window.taps.push(performance.now() - event.timeStamp);
      channel.port2.postMessage(0);
    });
  }, true);
`;
const nextFrame = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))';

/** What is tapped in a step of a lesson: an answer, the check, the way on. */
const targets = [
  (page: Page) => page.locator('.dd-stage label:visible').first(),
  (page: Page) => page.getByRole('button', { name: /^Kiểm tra$/ }),
  (page: Page) => page.getByRole('button', { name: /^(Tiếp tục|Bỏ qua câu này|Xem kết quả)$/ }),
];
const mostSteps = 40;

/** Taps through a lesson to its end; `around` is given each tap. */
async function tapThrough(page: Page, around: (tap: () => Promise<void>) => Promise<void>): Promise<void> {
  for (let step = 0; step < mostSteps; step++) {
    let tapped = false;
    for (const target of targets) {
      const found = target(page);
      if ((await found.count()) === 0) continue;
      await found.scrollIntoViewIfNeeded();
      const box = await found.boundingBox();
      if (!box) continue;
      tapped = true;
      await around(() => page.mouse.click(box.x + box.width / 2, box.y + box.height / 2));
    }
    if (!tapped) return;
  }
}

const spread = (given: number[]): Spread => {
  const times = [...given].sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), max: times.at(-1) ?? 0, count: times.length };
};

/** By the clock, on a processor that is slowed down; what else runs on this machine counts too. */
async function tapTimes(page: Page): Promise<Spread> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
  await tapThrough(page, async (tap) => {
    await tap();
    await page.evaluate(nextFrame);
  });
  return spread((await page.evaluate('window.taps')) as number[]);
}

/** By the page's own use of the processor, times the slow-down; nothing else that runs here counts. */
async function tapCpu(page: Page): Promise<Spread> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const used = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
  };
  const times: number[] = [];
  await tapThrough(page, async (tap) => {
    const before = await used();
    await tap();
    await page.evaluate(nextFrame);
    times.push(((await used()) - before) * 1000 * slowDown);
  });
  return spread(times);
}

async function opened(browser: Browser, origin: string, { cookie }: Visit): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 }, locale: 'vi-VN' });
  await context.addInitScript({ content: watchTaps });
  await context.addCookies(
    cookie.split('; ').map((one) => {
      const [name = '', ...value] = one.split('=');
      return { name, value: value.join('='), url: origin };
    }),
  );
  return context.newPage();
}

async function show(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('.dd').first().waitFor();
}

async function measureIn(
  browser: Browser,
  origin: string,
  [one, other]: [Visit, Visit],
): Promise<PhoneFigures> {
  const page = await opened(browser, origin, one);
  const cold = await requestsOf(page, () => show(page, origin + one.path));
  const warm = await requestsOf(page, () => show(page, origin + one.path));
  const cpu = await tapCpu(page);
  const slow = await opened(browser, origin, other);
  await show(slow, origin + other.path);
  return {
    coldRequests: cold.length,
    coldBytes: sum(cold),
    playerBytes: sum(cold.filter(({ url }) => shared.test(url))),
    ownBytes: sum(cold.filter(({ url }) => !shared.test(url))),
    warmRequests: warm.length,
    warmBytes: sum(warm),
    taps: await tapTimes(slow),
    tapCpu: cpu,
  };
}

/**
 * Opens lessons in Chromium as on a small phone; null where there is no Chromium, or nothing that drives it.
 * @param visits of two people who have not begun
 */
export async function measureOnPhone(origin: string, visits: [Visit, Visit]): Promise<PhoneFigures | null> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? places.find((place) => existsSync(place));
  if (!executablePath) return null;
  let browser: Browser;
  try {
    const { chromium } = await import('playwright-core');
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
  } catch {
    return null;
  }
  try {
    return await measureIn(browser, origin, visits);
  } finally {
    await browser.close();
  }
}
