import { existsSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';

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
  /** From the tap to the frame that shows what it did, in milliseconds, on a processor six times as slow. */
  taps: { p50: number; p95: number; max: number; count: number };
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

/** Taps an answer, the check and the way on, in every step of a lesson. */
async function tapThrough(page: Page): Promise<number[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
  const button = (name: RegExp) => page.getByRole('button', { name });
  for (let step = 0; step < 40 && (await page.locator('.dd-stage').count()) > 0; step++) {
    const choice = page.locator('.dd-stage label:visible').first();
    if ((await choice.count()) > 0) await choice.click();
    const check = button(/^Kiểm tra$/);
    if ((await check.count()) > 0) await check.click();
    const on = button(/^(Tiếp tục|Bỏ qua câu này|Xem kết quả)$/);
    if ((await on.count()) === 0) break;
    await on.click();
  }
  await page.waitForTimeout(500);
  return (await page.evaluate('window.taps')) as number[];
}

async function measureIn(context: BrowserContext, address: string): Promise<PhoneFigures> {
  await context.addInitScript({ content: watchTaps });
  const page = await context.newPage();
  const open = async () => {
    await page.goto(address);
    await page.locator('.dd').first().waitFor();
  };
  const cold = await requestsOf(page, open);
  const warm = await requestsOf(page, open);
  const taps = (await tapThrough(page)).sort((a, b) => a - b);
  const at = (share: number) => taps[Math.min(taps.length - 1, Math.floor(taps.length * share))] ?? 0;
  return {
    coldRequests: cold.length,
    coldBytes: sum(cold),
    playerBytes: sum(cold.filter(({ url }) => shared.test(url))),
    ownBytes: sum(cold.filter(({ url }) => !shared.test(url))),
    warmRequests: warm.length,
    warmBytes: sum(warm),
    taps: { p50: at(0.5), p95: at(0.95), max: taps.at(-1) ?? 0, count: taps.length },
  };
}

/** Opens a lesson in Chromium as on a small phone; null where there is no Chromium, or nothing that drives it. */
export async function measureOnPhone(
  origin: string,
  { path, cookie }: { path: string; cookie: string },
): Promise<PhoneFigures | null> {
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
    const context = await browser.newContext({ viewport: { width: 360, height: 640 }, locale: 'vi-VN' });
    await context.addCookies(
      cookie.split('; ').map((one) => {
        const [name = '', ...value] = one.split('=');
        return { name, value: value.join('='), url: origin };
      }),
    );
    return await measureIn(context, origin + path);
  } finally {
    await browser.close();
  }
}
