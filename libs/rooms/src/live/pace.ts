/** How much one line may say: so many messages at once, and so many a second after that. */
const burst = 120;
const perSecond = 15;
/** Whoever goes on after so many refusals is no person. */
const mostRefused = 200;

/** The pace of one line: a bucket that fills with time. */
export class Pace {
  private left = burst;
  private refused = 0;
  private at: number;

  constructor(now: number) {
    this.at = now;
  }

  /** Takes one message at a time in Unix milliseconds. `flood` when the line is to be closed. */
  take(now: number): 'taken' | 'refused' | 'flood' {
    this.left = Math.min(burst, this.left + ((now - this.at) / 1000) * perSecond);
    this.at = now;
    if (this.left >= 1) {
      this.left -= 1;
      this.refused = 0;
      return 'taken';
    }
    this.refused += 1;
    return this.refused > mostRefused ? 'flood' : 'refused';
  }
}
