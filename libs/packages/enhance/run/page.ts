import type { Part, Told } from './told';

/** The page around a package: which part is open, and what the learner is told. */
export class RunPage {
  private readonly frame = document.getElementById('content') as HTMLIFrameElement;
  private readonly chosen = document.getElementById('part') as HTMLSelectElement | null;
  private readonly status = document.getElementById('told') as HTMLElement;
  private current = 0;

  constructor(
    private readonly told: Told,
    /** Gets a part ready before its page is there. */
    private readonly prepare: (part: Part) => void,
  ) {}

  begin(): void {
    this.chosen?.addEventListener('change', () => this.open(Number(this.chosen?.value)));
    document.getElementById('next')?.addEventListener('click', () => this.step(1));
    this.offerWholeScreen();
    this.open(this.told.first);
  }

  get part(): Part {
    return this.told.parts[this.current];
  }
  /** Opens the part before or after the one that is open. */
  step(by: number): void {
    const to = this.current + by;
    if (to >= 0 && to < this.told.parts.length) this.open(to);
  }
  openById(id: string): void {
    const index = this.told.parts.findIndex((part) => part.id === id);
    if (index >= 0) this.open(index);
  }

  say(words: string): void {
    if (this.status.textContent !== words) this.status.textContent = words;
  }

  /** Tells the lesson page that there is nothing left to do here. */
  tellDone(): void {
    if (window.parent !== window) window.parent.postMessage({ kind: 'package-done' }, '*');
  }

  private open(index: number): void {
    // The part before says goodbye while its page is left, so it has to be left before the next one is prepared.
    const leave = () => {
      this.frame.removeEventListener('load', leave);
      this.current = index;
      if (this.chosen) this.chosen.value = String(index);
      const { part } = this;
      this.prepare(part);
      this.show(part);
    };
    if (!this.frame.getAttribute('src')) leave();
    else {
      this.frame.addEventListener('load', leave);
      this.frame.src = 'about:blank';
    }
  }

  private show(part: Part): void {
    const place = document.getElementById('own-window') as HTMLElement;
    place.hidden = !part.ownWindow;
    this.frame.hidden = part.ownWindow;
    if (part.ownWindow) (document.getElementById('own-window-link') as HTMLAnchorElement).href = part.src;
    else this.frame.src = part.src;
  }

  private offerWholeScreen(): void {
    const button = document.getElementById('whole') as HTMLButtonElement;
    button.hidden = !document.fullscreenEnabled;
    button.addEventListener('click', () => {
      this.frame.requestFullscreen().catch(() => {
        button.hidden = true;
      });
    });
  }
}
