import type { KeepRequest } from './offline-pages';

/** Registers the portal's service worker, for pages that need it; null where a browser has none or refuses. */
export async function registerServiceWorker(): Promise<ServiceWorkerRegistration | null> {
  if (!('serviceWorker' in navigator)) return null;
  try {
    await navigator.serviceWorker.register('/service-worker.js', { scope: '/', updateViaCache: 'none' });
    return await navigator.serviceWorker.ready;
  } catch {
    return null;
  }
}

/** Has this page kept for times without a line. @returns whether it is */
export async function keepThisPage(person: string): Promise<boolean> {
  const worker = (await registerServiceWorker())?.active;
  if (!worker) return false;
  const { port1: ours, port2: theirs } = new MessageChannel();
  const answered = new Promise<boolean>((resolve) => {
    ours.onmessage = ({ data }: MessageEvent<{ kept: boolean }>) => resolve(data.kept);
  });
  const request: KeepRequest = { kind: 'keep', person, path: location.pathname, assets: loaded() };
  worker.postMessage(request, [theirs]);
  return answered;
}

/** What this page and its style sheets loaded. */
function loaded(): string[] {
  const named = [
    ...[...document.querySelectorAll<HTMLScriptElement>('script[src]')].map((script) => script.src),
    ...[...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].map((link) => link.href),
    ...performance.getEntriesByType('resource').map((entry) => entry.name),
  ];
  const paths = named
    .map((name) => new URL(name, location.href))
    .filter((url) => url.origin === location.origin && url.pathname.startsWith('/assets/'))
    .map((url) => url.pathname);
  return [...new Set(paths)];
}
