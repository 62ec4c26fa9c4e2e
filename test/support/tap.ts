import type { Locator } from 'playwright-core';

/**
 * Taps, and waits until the page has dealt with the click that comes of it: a browser reports a touch as done before it
 * has made a click of it. Not for what leads to another page.
 */
export async function tap(target: Locator, options: Parameters<Locator['tap']>[0] = {}): Promise<void> {
  const page = target.page();
  await page.evaluate(() => {
    globalThis.clicked = new Promise((resolve) => {
      addEventListener('click', () => setTimeout(resolve), { capture: true, once: true });
    });
  });
  await target.tap(options);
  await page.evaluate(() => globalThis.clicked);
}

declare global {
  /** Resolves when the page has dealt with the next click. */
  var clicked: Promise<unknown>;
}
