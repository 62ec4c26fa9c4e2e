/** How long to gather what is to be said: somebody who listens is not told each thing at once. */
const gather = 1200;

/** A polite voice for those who listen to the page. What is said twice in a row is said once. */
export class Announcer {
  private readonly place = document.createElement('div');
  private waiting: string[] = [];
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(beside: HTMLElement) {
    this.place.className = 'unseen';
    this.place.setAttribute('role', 'status');
    beside.before(this.place);
  }

  say(sentences: readonly string[]): void {
    this.waiting.push(...sentences.filter((one) => !this.waiting.includes(one)));
    if (this.waiting.length === 0 || this.timer) return;
    this.timer = setTimeout(() => {
      this.timer = null;
      this.place.textContent = this.waiting.splice(0).join('. ');
    }, gather);
  }
}
