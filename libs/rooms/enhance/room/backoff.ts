/**
 * How long to wait before the next try, in milliseconds: twice as long each time up to half a minute, and by chance
 * between half of it and all, so that a class of fifty does not come back in one moment.
 * @param tries how many have failed, from 1
 * @param chance from 0 to 1
 */
export const waitBefore = (tries: number, chance: number): number => {
  const full = Math.min(30_000, 1000 * 2 ** Math.min(tries - 1, 10));
  return Math.round(full * (0.5 + chance / 2));
};
