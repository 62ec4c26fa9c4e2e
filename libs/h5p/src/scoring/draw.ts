/** What a content inside another gave, of what it can give. */
export interface Points {
  score: number;
  max: number;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/**
 * The points of several contents out of which some are drawn. So that every draw can give the same most, each counts
 * as much as the one with the most points; what gives none is never drawn. Who knows only what was answered, and not
 * what was drawn, gets the most that any draw would give. Without a draw it is the sum.
 * @param draw how many are drawn; nothing is when it is 0 or there are no more than that
 */
export const drawnPoints = (inside: readonly Points[], draw: number): number => {
  const pool = inside.filter(({ max }) => max > 0);
  if (!(draw > 0 && draw < pool.length)) return sum(inside.map(({ score }) => score));
  const worth = pool.reduce((most, { max }) => Math.max(most, max), 0);
  const counted = pool.map(({ score, max }) => Math.floor((score * worth) / max));
  return sum(counted.sort((a, b) => b - a).slice(0, draw));
};
