import { resumedCmi } from '../../src/scorm/resumed-cmi';
import type { Part, Told } from './told';

interface Snapshot {
  part: string;
  session: number;
  sequence: number;
  cmi: unknown;
  terminated: boolean;
}
interface Answer {
  completed: boolean;
  success: boolean | null;
  current: boolean;
}
export interface Hears {
  state(state: 'saving' | 'saved' | 'waiting' | 'elsewhere'): void;
  outcome(answer: Answer): void;
}

const address = '/api/v1/packages/run/commits';
const pauses = [1000, 2000, 5000, 10_000, 30_000];

/**
 * Brings what a package reports to the server. Each report holds everything, so only the last of each part is kept:
 * on the device, until the server has it, and there it is found again when the page was closed meanwhile.
 */
export class Commits {
  private readonly waiting = new Map<string, Snapshot>();
  private sequence = 0;
  private failures = 0;
  private sending = false;
  private over = false;
  private leaving = false;

  constructor(
    private readonly told: Told,
    private readonly hears: Hears,
  ) {
    for (const part of told.parts) this.takeUp(part);
    window.addEventListener('online', () => this.send());
    window.addEventListener('pagehide', () => {
      this.leaving = true;
      this.sendBeforeLeaving();
    });
    window.addEventListener('pageshow', () => {
      this.leaving = false;
    });
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') this.sendBeforeLeaving();
    });
    if (this.waiting.size > 0) this.send();
  }

  add(part: Part, cmi: unknown, terminated: boolean): void {
    if (!this.told.attemptId || this.over) return;
    this.sequence++;
    const snapshot = { part: part.id, session: this.told.session, sequence: this.sequence, cmi, terminated };
    this.waiting.set(part.id, snapshot);
    this.store(snapshot);
    // A package says goodbye while its page is left, when this one has been left already.
    if (this.leaving) this.sendBeforeLeaving();
    else this.send();
  }

  /** What was reported on this device and never arrived goes first, unless the server heard of something newer. */
  private takeUp(part: Part): void {
    const kept = this.stored(part.id);
    if (!kept) return;
    const newer =
      kept.session > part.session || (kept.session === part.session && kept.sequence > part.sequence);
    if (!newer) {
      this.forget(part.id);
      return;
    }
    this.sequence++;
    this.waiting.set(part.id, { ...kept, session: this.told.session, sequence: this.sequence });
    if (part.cmi) part.cmi = resumedCmi(kept.cmi as Record<string, unknown>);
  }

  private send(): void {
    if (this.sending || this.over || this.waiting.size === 0) return;
    this.sending = true;
    this.hears.state(this.failures > 0 ? 'waiting' : 'saving');
    const [snapshot] = [...this.waiting.values()];
    fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: this.bodyOf(snapshot),
    })
      .then(async (answer) => {
        this.sending = false;
        if (answer.status >= 500 || answer.status === 429) this.later();
        else this.arrived(snapshot, answer.ok ? ((await answer.json()) as Answer) : null);
      })
      .catch(() => {
        this.sending = false;
        this.later();
      });
  }

  private arrived(snapshot: Snapshot, answer: Answer | null): void {
    this.failures = 0;
    if (!answer?.current) {
      // Refused for good, or overtaken from another device.
      this.over = true;
      this.forget(snapshot.part);
      this.hears.state('elsewhere');
      return;
    }
    if (this.waiting.get(snapshot.part) === snapshot) {
      this.waiting.delete(snapshot.part);
      this.forget(snapshot.part);
    }
    this.hears.outcome(answer);
    if (this.waiting.size > 0) this.send();
    else this.hears.state('saved');
  }

  private later(): void {
    this.hears.state('waiting');
    const pause = pauses[Math.min(this.failures, pauses.length - 1)];
    this.failures++;
    setTimeout(() => this.send(), pause);
  }

  /** A page that is closed sends no more answers; the server knows a report that comes twice. */
  private sendBeforeLeaving(): void {
    if (this.over) return;
    for (const snapshot of this.waiting.values()) {
      navigator.sendBeacon(address, new Blob([this.bodyOf(snapshot)], { type: 'application/json' }));
    }
  }

  private bodyOf({ part, sequence, cmi, terminated }: Snapshot): string {
    return JSON.stringify({ pass: this.told.pass, part, sequence, cmi, terminated });
  }

  private keyOf = (part: string): string => `package:${this.told.attemptId}:${part}`;

  // A browser may forbid a frame of another site to keep anything: then only this page's memory holds it.
  private store(snapshot: Snapshot): void {
    try {
      localStorage.setItem(this.keyOf(snapshot.part), JSON.stringify(snapshot));
    } catch {
      this.forget(snapshot.part);
    }
  }
  private stored(part: string): Snapshot | null {
    try {
      return JSON.parse(localStorage.getItem(this.keyOf(part)) ?? 'null') as Snapshot | null;
    } catch {
      return null;
    }
  }
  private forget(part: string): void {
    try {
      localStorage.removeItem(this.keyOf(part));
    } catch {
      return;
    }
  }
}
