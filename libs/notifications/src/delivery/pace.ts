/** Lets at most so many things begin in a second, evenly. Real time: a provider's limit knows no other clock. */
export class Pace {
  private next = 0;

  constructor(private readonly perSecond: number) {}

  async turn(): Promise<void> {
    const now = performance.now();
    const at = Math.max(now, this.next);
    this.next = at + 1000 / this.perSecond;
    // Timers are no finer than a millisecond or two: short waits are made up for together.
    if (at - now > 4) await new Promise((resolve) => setTimeout(resolve, at - now));
  }
}
