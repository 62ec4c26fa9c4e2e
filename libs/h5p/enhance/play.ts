import { StatementQueue } from './play/statement-queue';

/*
 * The page in the lesson's frame. Runs before the player: hands it what the server wrote into the page, then
 * listens to it. Statements go to the server in small batches and wait on the device while it cannot be reached.
 */
interface Settings {
  contentId: string;
  attemptId: string | null;
  statementsUrl: string | null;
  stateUrl: string | null;
}
interface XapiEvent {
  data: { statement: Record<string, unknown> };
  getVerb(): string;
}
interface Instance {
  contentId?: string;
  getCurrentState?(): unknown;
}
interface H5pCore {
  externalDispatcher: { on(type: 'xAPI', listener: (event: XapiEvent) => void): void };
  instances: Instance[];
  /** Runs what it is given once the core's own preparations are made. */
  jQuery(work: () => void): void;
  init(target: HTMLElement): void;
}

const page = window as unknown as { H5PIntegration?: unknown; H5P?: H5pCore | { preventInit: true } };
const told = JSON.parse(document.getElementById('h5p-play')?.textContent ?? '{}') as {
  integration: unknown;
  settings: Settings;
};
page.H5PIntegration = told.integration;
const { settings } = told;
// Left to itself, the player begins as soon as its own script is there; on a slow line that is before the scripts
// of the content types, and the lesson stays empty.
page.H5P = { preventInit: true };

/** Tells the lesson page how tall the content is. */
const tellHeight = (): void => {
  if (window.parent === window) return;
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  window.parent.postMessage({ kind: 'h5p-height', height }, window.location.origin);
};

/** Ends that another statement of the same end may follow. */
const echoes = ['completed', 'passed', 'failed'];

const track = (core: H5pCore, attemptId: string, statementsUrl: string): void => {
  const queue = new StatementQueue(settings.contentId, statementsUrl);
  let attempt = attemptId;
  let over = false;
  core.externalDispatcher.on('xAPI', (event) => {
    const { statement } = event.data;
    const verb = event.getVerb();
    const about = (statement['object'] as { id?: string } | undefined)?.id ?? '';
    // Whoever begins again after the end makes another attempt.
    if (over && !echoes.includes(verb)) {
      attempt = newId();
      over = false;
    }
    if (echoes.includes(verb) && !about.includes('subContentId=')) over = true;
    queue.add(attempt, { ...statement, id: newId(), timestamp: new Date().toISOString() }, over);
  });
  const leave = () => {
    queue.sendBeforeLeaving();
    keepState(core);
  };
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') leave();
  });
  window.addEventListener('pagehide', leave);
  window.addEventListener('online', () => queue.send());
};

/** The player saves a while after the last change; who closes the page sooner must not lose it. */
const keepState = (core: H5pCore): void => {
  if (!settings.stateUrl) return;
  for (const instance of core.instances) {
    const state = instance.getCurrentState?.();
    if (state === undefined) continue;
    const url = settings.stateUrl
      .replace(':contentId', settings.contentId)
      .replace(':dataType', 'state')
      .replace(':subContentId', '0');
    const body = new URLSearchParams({ data: JSON.stringify(state), preload: '1', invalidate: '1' });
    navigator.sendBeacon(url, body);
  }
};

const newId = (): string => {
  // crypto.randomUUID is only there on https and in newer browsers.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
};

// All scripts have run by now; whoever listens before the player begins hears its first statement.
document.addEventListener('DOMContentLoaded', () => {
  const core = page.H5P;
  if (core && 'init' in core) {
    if (settings.attemptId && settings.statementsUrl) track(core, settings.attemptId, settings.statementsUrl);
    core.jQuery(() => core.init(document.body));
  }
  if (typeof ResizeObserver === 'undefined') setInterval(tellHeight, 500);
  else new ResizeObserver(tellHeight).observe(document.documentElement);
});
window.addEventListener('load', tellHeight);
