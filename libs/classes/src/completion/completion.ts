/** The share of the sessions that were held which somebody has to be at, unless a class says otherwise. */
export const usualCompletionPercent = 80;

/** How many of the held sessions one has to be at; of a class that was never held nobody completes anything. */
export function sessionsNeeded(held: number, percent: number): number | null {
  return held === 0 ? null : Math.ceil((held * percent) / 100);
}
