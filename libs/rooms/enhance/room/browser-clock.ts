/** Time and chance of this browser. */
export const browserClock = {
  now: () => Date.now(),
  chance: () => Math.random(),
  later(milliseconds: number, run: () => void): () => void {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};
