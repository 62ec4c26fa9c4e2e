import { drawLastPlaces, type ExposureCap, type Rng } from '@domdom/recommender';
import type { Ranked } from './recommend';

/** From so many places on a list has room for a draw: the last one, from the next best, the likelier the better. */
const longList = 6;
const draw = { places: 1, pool: 10, by: 'softmax' } as const;
/** What was closed or filled a moment ago drops out: so many more are ranked to move up. */
const spare = 5;

/** So many more than are shown of a list have to be ranked. */
export const spareFor = (count: number, draws: boolean): number =>
  draws && count >= longList ? draw.pool + spare : spare;

/**
 * What is shown of a list that holds only what can be begun at this moment: the first so many, the last of them drawn
 * from those that speak for themselves in the same way (scores of different kinds do not compare), each with how
 * likely it was to stand there.
 */
export function drawLast<Item extends Pick<Ranked, 'score' | 'basis' | 'probability'>>(
  open: readonly Item[],
  count: number,
  rng: Rng,
  cap: ExposureCap<Item> | null,
): Item[] {
  const last = open[count - 1];
  if (count < longList || !last) return open.slice(0, count);
  const end = open.findIndex(({ basis }, at) => at >= count && basis !== last.basis);
  return drawLastPlaces({
    ordered: open.slice(0, end < 0 ? open.length : end),
    count,
    caps: cap ? [cap] : [],
    exploration: { ...draw, rng },
  }).map(({ candidate, probability }) => ({ ...candidate, probability }));
}
