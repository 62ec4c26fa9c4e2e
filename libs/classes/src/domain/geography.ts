/** A point on the earth, in degrees (WGS 84). */
export interface Point {
  latitude: number;
  longitude: number;
}
/** The rectangle around a circle, in degrees: what an index can look up. */
export interface Box {
  south: number;
  north: number;
  west: number;
  east: number;
}

/** The mean radius of the earth, in kilometres. */
export const earthRadius = 6371;
const radians = (degrees: number) => (degrees * Math.PI) / 180;
const degrees = (angle: number) => (angle * 180) / Math.PI;

/** Kilometres between two points as the crow flies (haversine). */
export function kilometresBetween(a: Point, b: Point): number {
  const half = (angle: number) => Math.sin(radians(angle) / 2) ** 2;
  const chord =
    half(b.latitude - a.latitude) +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * half(b.longitude - a.longitude);
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** A box that holds every point within some kilometres, and not much more. Not for the poles. */
export function boxAround({ latitude, longitude }: Point, kilometres: number): Box {
  const up = degrees(kilometres / earthRadius);
  // The circle is widest where it is nearest to the pole.
  const sine = Math.sin(kilometres / earthRadius) / Math.cos(radians(latitude));
  const aside = degrees(Math.asin(Math.min(1, sine)));
  return {
    south: latitude - up,
    north: latitude + up,
    west: longitude - aside,
    east: longitude + aside,
  };
}

/** Whether two numbers can be a point, and not the empty one in the Gulf of Guinea that broken links have. */
export const isPoint = ({ latitude, longitude }: Point): boolean =>
  Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && !(latitude === 0 && longitude === 0);

/** A point as a row has it: two numbers, or none. */
export const coordinatesOf = (point: Point | null) => ({
  latitude: point?.latitude ?? null,
  longitude: point?.longitude ?? null,
});

/** The distance in kilometres from a point (two parameters of a query) to the columns of a table, in SQL. */
export const kilometresSql = (table: string, latitude: string, longitude: string): string =>
  `2 * ${earthRadius} * asin(least(1, sqrt(power(sin(radians(${table}.latitude - ${latitude}) / 2), 2)
    + cos(radians(${latitude})) * cos(radians(${table}.latitude))
      * power(sin(radians(${table}.longitude - ${longitude}) / 2), 2))))`;
