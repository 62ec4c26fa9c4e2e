import { newId } from './play/new-id';
import { Note } from './play/note';
import { offerReading } from './play/read-aloud';
import type { PlaySettings } from './play/settings';
import { StateKeeper } from './play/state-keeper';
import { StatementQueue } from './play/statement-queue';
import { offerWholeScreen } from './play/whole-screen';

/*
 * The page in the lesson's frame. Runs before the player: hands it what the server wrote into the page, then
 * listens to it. Statements go to the server in small batches and wait on the device while it cannot be reached.
 */
interface XapiEvent {
  data: { statement: Record<string, unknown> };
  getVerb(): string;
}
interface Instance {
  contentId?: string;
  getCurrentState?(): unknown;
  /** Our own contents of several parts begin with another one, without a statement or a state. */
  showPart?(places: readonly number[]): void;
}
interface UserDataOptions {
  subContentId?: string | number;
}
interface H5pCore {
  externalDispatcher: { on(type: 'xAPI', listener: (event: XapiEvent) => void): void };
  instances: Instance[];
  setUserData(contentId: string, kind: string, data: unknown, options?: UserDataOptions): void;
  /** Runs what it is given once the core's own preparations are made. */
  jQuery(work: () => void): void;
  init(target: HTMLElement): void;
}
interface Integration {
  contents?: Record<string, { contentUserData?: unknown }>;
}

const page = window as unknown as { H5PIntegration?: Integration; H5P?: H5pCore | { preventInit: true } };
const told = JSON.parse(document.getElementById('h5p-play')?.textContent ?? '{}') as {
  integration: Integration;
  settings: PlaySettings;
};
page.H5PIntegration = told.integration;
const { settings } = told;
// Left to itself, the player begins as soon as its own script is there; on a slow line that is before the scripts
// of the content types, and the lesson stays empty.
page.H5P = { preventInit: true };

/** Tells the page around it how tall the content is. */
const tellHeight = (): void => {
  if (window.parent === window || document.fullscreenElement) return;
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  // A height is no secret, and the page around an embedded lesson may be anybody's.
  window.parent.postMessage({ kind: 'h5p-height', height }, '*');
};
window.addEventListener('message', (event: MessageEvent<{ kind?: string } | null>) => {
  // The frame grows with the content from now on: nothing scrolls inside.
  if (event.source === window.parent && event.data?.kind === 'h5p-grown')
    document.documentElement.classList.add('grown');
});

/** Ends that another statement of the same end may follow. */
const echoes = ['completed', 'passed', 'failed'];

const track = (core: H5pCore, queue: StatementQueue, attemptId: string): void => {
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
};

/** Puts what was done on this device and not sent in the place of what the server knew. */
const goOnFrom = (state: string | null): void => {
  const own = told.integration.contents?.[`cid-${settings.contentId}`];
  if (state !== null && own) own.contentUserData = { 0: { state } };
};

/** The core sends states by itself and forgets those that do not arrive; they go through the keeper instead. */
const takeStates = (core: H5pCore, states: StateKeeper): void => {
  const original = core.setUserData;
  core.setUserData = (contentId, kind, data, options) => {
    const whole = kind === 'state' && !options?.subContentId;
    if (!whole) original.call(core, contentId, kind, data, options);
    else if (data !== undefined) states.save(JSON.stringify(data));
  };
};
const stateNow = (core: H5pCore): string | undefined => {
  const state = core.instances[0]?.getCurrentState?.();
  return state === undefined ? undefined : JSON.stringify(state);
};

/** Everything by which somebody changes a lesson; a film that plays changes it too. */
const deeds = ['pointerdown', 'keydown', 'input', 'change', 'timeupdate'];

const record = (core: H5pCore, note: Note, states: StateKeeper | null): void => {
  const { attemptId, statementsUrl, contentId } = settings;
  const queue =
    attemptId && statementsUrl
      ? new StatementQueue(contentId, statementsUrl, (on) => note.trouble('statements', on))
      : null;
  if (queue && attemptId) track(core, queue, attemptId);
  if (states) {
    takeStates(core, states);
    for (const deed of deeds)
      document.addEventListener(deed, () => states.touch(), { capture: true, passive: true });
  }
  const leave = () => {
    queue?.sendBeforeLeaving();
    states?.saveBeforeLeaving(stateNow(core));
  };
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') leave();
  });
  window.addEventListener('pagehide', leave);
  window.addEventListener('online', () => {
    queue?.send();
    states?.send();
  });
};

// All scripts have run by now; whoever listens before the player begins hears its first statement.
document.addEventListener('DOMContentLoaded', () => {
  const core = page.H5P;
  const { contentId, stateUrl: url, stateAt: at, openAt, words } = settings;
  const note = new Note(words);
  const heard = { trouble: (on: boolean) => note.trouble('states', on), newer: () => note.newer() };
  const states = url ? new StateKeeper({ contentId, url, at }, newId(), heard) : null;
  if (core && 'init' in core) {
    if (states) goOnFrom(states.leftBehind());
    record(core, note, states);
    core.jQuery(() => {
      core.init(document.body);
      if (openAt.length > 0) core.instances[0]?.showPart?.(openAt);
    });
  }
  const content = document.querySelector('.h5p-content');
  if (content) offerReading(words, content);
  offerWholeScreen(words);
  if (typeof ResizeObserver === 'undefined') setInterval(tellHeight, 500);
  else new ResizeObserver(tellHeight).observe(document.documentElement);
});
window.addEventListener('load', tellHeight);
