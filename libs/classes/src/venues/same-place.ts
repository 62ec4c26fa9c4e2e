import { fold } from '@domdom/platform';
import { kilometresBetween, type Point } from '../domain/geography';

/** A place as far as two are compared. */
export interface ComparedPlace {
  id: string;
  name: string;
  address: string;
  latitude: number | null;
  longitude: number | null;
}

/** Nearer than this two points are the same yard, in kilometres. */
const yard = 0.075;
/** Words that stand in most names and tell no place from another. */
const common = new Set(
  'nha van hoa trung tam hoc tap cong dong truong tieu thcs thpt thon ban lang xa phuong to khu pho'.split(
    ' ',
  ),
);

const wordsOf = (text: string) =>
  fold(text)
    .replace(/[^a-z0-9 ]/g, ' ')
    .split(' ')
    .filter(Boolean);
/** What tells a name from others; all of it where nothing does. */
const telling = (name: string) => {
  const words = wordsOf(name);
  const own = words.filter((word) => !common.has(word));
  return (own.length > 0 ? own : words).sort().join(' ');
};
const pointOf = ({ latitude, longitude }: ComparedPlace): Point | null =>
  latitude === null || longitude === null ? null : { latitude, longitude };

/**
 * Places that may be the one that is described: on the same spot, of the same address, or of the same name where
 * nothing says that they lie apart.
 */
export function maybeSame<T extends ComparedPlace>(place: ComparedPlace, known: readonly T[]): T[] {
  const here = pointOf(place);
  return known.filter((one) => {
    if (one.id === place.id) return false;
    const there = pointOf(one);
    if (here && there) return kilometresBetween(here, there) <= yard;
    if (wordsOf(one.address).join(' ') === wordsOf(place.address).join(' ')) return true;
    return telling(one.name) === telling(place.name);
  });
}
