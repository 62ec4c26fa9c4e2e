import type { PlayWords } from './settings';

/** The one line below a lesson that says what its reader should know of the connection. */
export class Note {
  private readonly element = document.getElementById('h5p-note');
  private readonly troubled = new Set<string>();
  private final = false;

  constructor(private readonly words: PlayWords) {}

  /** Something could not be sent, or can be again. */
  trouble(what: string, on: boolean): void {
    if (on) this.troubled.add(what);
    else this.troubled.delete(what);
    if (!this.final) this.say(this.troubled.size > 0 ? this.words.waiting : '');
  }

  /** Somebody went on elsewhere; the button opens the lesson as it stands there. */
  newer(): void {
    this.final = true;
    this.say(this.words.newer);
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = this.words.goOn;
    button.onclick = () => window.location.reload();
    this.element?.append(' ', button);
  }

  private say(text: string): void {
    // Said again it would be read out again.
    if (this.element && this.element.textContent !== text) this.element.textContent = text;
  }
}
