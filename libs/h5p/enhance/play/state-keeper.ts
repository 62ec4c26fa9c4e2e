/** What the page knows of the content's state, and where it goes. */
export interface StatePlace {
  contentId: string;
  /** With `:contentId`, `:dataType` and `:subContentId` in it. */
  url: string;
  /** When the state was written that the page began with, in Unix milliseconds; 0 for none. */
  at: number;
}
interface Waiting {
  state: string;
  /** The state that it goes on from. */
  base: number;
}

const firstPause = 2000;
const longestPause = 60_000;

/**
 * Keeps where somebody stands: on the device at once, on the server as soon as it can be reached. What was written
 * meanwhile on another device is what somebody did last, so it stays; the page is told and writes no more.
 */
export class StateKeeper {
  /** What was done here and is not on the server. */
  private waiting: Waiting | null;
  private sending = false;
  private stopped = false;
  private touched = false;
  private last = '';
  private base: number;
  private pause = firstPause;
  private timer: number | undefined;
  private readonly address: string;
  private readonly name: string;

  /** @param writer names this page, made anew each time it opens */
  constructor(
    place: StatePlace,
    private readonly writer: string,
    private readonly heard: { trouble(on: boolean): void; newer(): void },
  ) {
    this.base = place.at;
    this.address = place.url
      .replace(':contentId', place.contentId)
      .replace(':dataType', 'state')
      .replace(':subContentId', '0');
    // The token in the address names the person: on a shared phone nobody goes on where another stood.
    const person = new URLSearchParams(place.url.split('?')[1]).get('token')?.slice(0, 60) ?? '';
    this.name = `h5p-state:${place.contentId}:${person}`;
    this.waiting = this.kept();
  }

  /** What was done on this device and could not be sent, unless somebody went on elsewhere since. */
  leftBehind(): string | null {
    if (this.waiting && this.waiting.base !== this.base) {
      this.waiting = null;
      this.keep();
    }
    if (this.waiting) this.later(0);
    return this.waiting?.state ?? null;
  }

  /** Somebody did something: the state may be another one now. A page that lies open writes nothing. */
  touch(): void {
    this.touched = true;
  }

  /** Takes a state; one that nobody brought about is left aside, since time alone changes it. */
  save(state: string): void {
    if (!this.take(state)) return;
    this.send();
  }

  /** The page is about to go: what a beacon takes is sent, and stays kept until the page is opened again. */
  saveBeforeLeaving(state: string | undefined): void {
    if (state !== undefined) this.take(state);
    if (!this.waiting || this.stopped) return;
    navigator.sendBeacon(this.address, this.bodyOf(this.waiting));
  }

  send(): void {
    window.clearTimeout(this.timer);
    this.timer = undefined;
    const { waiting } = this;
    if (!waiting || this.sending || this.stopped) return;
    this.sending = true;
    fetch(this.address, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { accept: 'application/json' },
      body: this.bodyOf(waiting),
    })
      .then(async (response) => {
        if (response.ok) this.done(waiting, ((await response.json()) as { at: number }).at);
        else if (response.status === 409) this.stop();
        // Signed out meanwhile, too fast, or the server's own fault: it stays here until it is taken.
        else if ([401, 429].includes(response.status) || response.status >= 500) this.again();
        // What the server will never take is not offered again.
        else this.done(waiting, this.base);
      })
      .catch(() => this.again());
  }

  private take(state: string): boolean {
    if (this.stopped || !this.touched || state === this.last) return false;
    this.touched = false;
    this.last = state;
    this.waiting = { state, base: this.base };
    this.keep();
    return true;
  }

  private done(sent: Waiting, at: number): void {
    this.sending = false;
    this.base = at;
    this.pause = firstPause;
    this.heard.trouble(false);
    if (this.waiting === sent) this.waiting = null;
    else if (this.waiting) this.waiting.base = at;
    this.keep();
    if (this.waiting) this.later(0);
  }

  private again(): void {
    this.sending = false;
    this.heard.trouble(true);
    this.later(this.pause);
    this.pause = Math.min(this.pause * 2, longestPause);
  }

  private stop(): void {
    this.sending = false;
    this.stopped = true;
    this.waiting = null;
    this.keep();
    this.heard.newer();
  }

  private later(milliseconds: number): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.send(), milliseconds);
  }

  private bodyOf({ state, base }: Waiting): URLSearchParams {
    const { writer } = this;
    return new URLSearchParams({ data: state, preload: '1', invalidate: '1', writer, base: String(base) });
  }

  private keep(): void {
    try {
      if (this.waiting) localStorage.setItem(this.name, JSON.stringify(this.waiting));
      else localStorage.removeItem(this.name);
    } catch {
      // No room or no permission: it is still in memory.
    }
  }

  private kept(): Waiting | null {
    try {
      const found = JSON.parse(localStorage.getItem(this.name) ?? 'null') as Waiting | null;
      return typeof found?.state === 'string' && typeof found.base === 'number' ? found : null;
    } catch {
      return null;
    }
  }
}
