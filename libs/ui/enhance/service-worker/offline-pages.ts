import { isKeepable, isParting } from './addresses';
import { worker } from './worker';

/** What a page says to have itself kept, for the person it was made for. */
export interface KeepRequest {
  kind: 'keep';
  /** Stands in the page as `data-keeper`. */
  person: string;
  path: string;
  /** The styles and scripts without which the page is none. */
  assets: string[];
}

const cacheName = 'kept-pages';
/** A line that is there and carries nothing is worse than none. */
const patience = 4000;
const keptFor = 7 * 24 * 60 * 60 * 1000;

/** Grows when somebody else may hold the phone: what was on its way to be kept then is not kept. */
let owners = 0;
/** Nothing that was kept is looked for before what is being forgotten is gone. */
let forgetting: Promise<unknown> = Promise.resolve();

const isRequest = (data: unknown): data is KeepRequest => (data as KeepRequest | null)?.kind === 'keep';

/**
 * Keeps the pages that asked for it, and only those, until somebody signs in or out on this phone. Answers nothing but
 * them and what they are made of; every other request goes its way as if there were no worker.
 */
export function keepPages(): void {
  worker.addEventListener('message', (event) => {
    const { data } = event;
    if (!isRequest(data) || !isKeepable(data.path)) return;
    event.waitUntil(keep(data).then((kept) => event.ports[0]?.postMessage({ kept })));
  });

  worker.addEventListener('fetch', (event) => {
    const { request } = event;
    const url = new URL(request.url);
    if (url.origin !== worker.location.origin) return;
    if (isParting(request.method, url.pathname)) {
      event.waitUntil(forgetAll());
      return;
    }
    if (request.method !== 'GET') return;
    if (request.mode === 'navigate' && isKeepable(url.pathname)) {
      event.respondWith(page(request, url.pathname));
    } else if (url.pathname.startsWith('/assets/') && isPartOfKept(request)) {
      event.respondWith(part(request, url.pathname));
    }
  });
}

/** Fonts are asked for by the style sheet, all else by the page. */
function isPartOfKept({ referrer, destination }: Request): boolean {
  const from = referrer === '' ? '' : new URL(referrer).pathname;
  return isKeepable(from) || (destination === 'font' && from.startsWith('/assets/'));
}

async function keep({ person, path, assets }: KeepRequest): Promise<boolean> {
  const owner = owners;
  try {
    const answer = await fetch(path, { credentials: 'same-origin', redirect: 'error', cache: 'no-store' });
    const isTheirs = answer.ok && (await answer.clone().text()).includes(`data-keeper="${person}"`);
    if (!isTheirs) return false;
    const cache = await caches.open(cacheName);
    await dropOld(cache);
    await cache.addAll(assets.filter((asset) => asset.startsWith('/assets/')));
    if (owner !== owners) return false;
    await cache.put(path, answer);
    return true;
  } catch {
    // No line, or no room: the page works as before, only not without a line.
    return false;
  }
}

async function forgetAll(): Promise<void> {
  owners += 1;
  forgetting = caches.delete(cacheName);
  await forgetting;
}

/** The page from the portal; the kept one when the line is away or stands still. */
async function page(request: Request, path: string): Promise<Response> {
  const kept = await fromCache(path);
  const fresh = fetch(request);
  if (!kept) return fresh;
  try {
    const answer = await Promise.race([fresh, late()]);
    if (answer === null) {
      fresh.catch(() => undefined);
      return kept;
    }
    // The session is over, or the right to see the page: what was kept is not shown any more either.
    if (answer.type === 'opaqueredirect' || [401, 403, 404].includes(answer.status)) await forgetAll();
    return answer;
  } catch {
    return kept;
  }
}

const late = () => new Promise<null>((resolve) => setTimeout(() => resolve(null), patience));

async function part(request: Request, path: string): Promise<Response> {
  return (await fromCache(path)) ?? fetch(request);
}

async function fromCache(path: string): Promise<Response | undefined> {
  await forgetting.catch(() => undefined);
  if (!(await caches.has(cacheName))) return undefined;
  const kept = await (await caches.open(cacheName)).match(path);
  return kept && !isOld(kept) ? kept : undefined;
}

const isOld = (kept: Response): boolean => {
  const made = Date.parse(kept.headers.get('date') ?? '');
  return kept.headers.get('content-type')?.startsWith('text/html') === true && Date.now() - made > keptFor;
};

async function dropOld(cache: Cache): Promise<void> {
  for (const request of await cache.keys()) {
    const kept = await cache.match(request);
    if (kept && isOld(kept)) await cache.delete(request);
  }
}
