/** Time that passes only when a test says so. */
export class HandClock {
  private at = 0;
  private plans: { at: number; run: () => void }[] = [];

  now(): number {
    return this.at;
  }
  chance(): number {
    return 0.5;
  }
  later(milliseconds: number, run: () => void): () => void {
    const plan = { at: this.at + milliseconds, run };
    this.plans.push(plan);
    return () => {
      this.plans = this.plans.filter((one) => one !== plan);
    };
  }

  /** Lets time pass, and all that was planned within it happen in order. */
  pass(milliseconds: number): void {
    const end = this.at + milliseconds;
    for (;;) {
      const [next] = this.plans.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
      if (!next) break;
      this.plans = this.plans.filter((one) => one !== next);
      this.at = next.at;
      next.run();
    }
    this.at = end;
  }

  /** Lets promises that are settled already go on. */
  settle(): Promise<void> {
    return new Promise((resolve) => setImmediate(resolve));
  }
}
