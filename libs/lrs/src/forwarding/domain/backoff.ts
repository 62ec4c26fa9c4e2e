const firstSeconds = 5;
const longestSeconds = 600;
/** The other side may ask for a longer pause, up to this. */
const longestAskedSeconds = 3600;

/**
 * Whole seconds until the next try after so many failures one after another: twice as long each time, up to ten minutes, and
 * a little by chance, so that stores that come back are not met by everybody at once. It never gives up.
 * @param random from 0 to 1
 */
export function waitAfter(failures: number, random: number, askedSeconds = 0): number {
  const doubled = Math.min(longestSeconds, firstSeconds * 2 ** Math.min(30, Math.max(0, failures - 1)));
  return Math.max(Math.min(askedSeconds, longestAskedSeconds), Math.round(doubled * (0.8 + 0.4 * random)));
}
