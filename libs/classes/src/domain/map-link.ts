import { isPoint, type Point } from './geography';

const number = String.raw`([-+]?\d{1,3}(?:\.\d+)?)`;
const pair = new RegExp(`^\\s*${number}\\s*[,; ]\\s*${number}\\s*$`);
/** Degrees, minutes and seconds as maps show them: 21°01'42.6"N 105°51'15.1"E. */
const sexagesimal =
  /^\s*(\d{1,3})°\s*(\d{1,2})['′]\s*([\d.]+)["″]\s*([NS])[\s,]+(\d{1,3})°\s*(\d{1,2})['′]\s*([\d.]+)["″]\s*([EW])\s*$/i;

const pointOf = (latitude: number, longitude: number): Point | null => {
  const point = { latitude, longitude };
  return Number.isFinite(latitude) && Number.isFinite(longitude) && isPoint(point) ? point : null;
};

/** Two numbers as somebody types or a map copies them, the latitude first. */
export function readPoint(text: string): Point | null {
  const plain = pair.exec(text);
  if (plain) return pointOf(Number(plain[1]), Number(plain[2]));
  const parts = sexagesimal.exec(text);
  if (!parts) return null;
  const angle = (at: number) =>
    (Number(parts[at]) + Number(parts[at + 1]) / 60 + Number(parts[at + 2]) / 3600) *
    (/[SW]/i.test(parts[at + 3]!) ? -1 : 1);
  return pointOf(angle(1), angle(5));
}

const first = (points: readonly (Point | null)[]): Point | null => points.find((one) => one !== null) ?? null;
const named = (url: URL, ...names: string[]) =>
  names.map((name) => readPoint((url.searchParams.get(name) ?? '').replace(/^loc:/, '')));

/**
 * Google Maps: a pin stands as `!3d…!4d…` behind the name of a place or as the place itself, a view behind `@`. The
 * pin comes first: a view is where somebody happened to look.
 */
function fromGoogle(url: URL): Point | null {
  const path = decoded(url.pathname);
  const pins = [...path.matchAll(new RegExp(`!3d${number}!4d${number}`, 'g'))];
  const pin = pins.at(-1);
  const place = /\/(?:place|search|dir)\/(?:[^/]*\/)*?([^/@]+)/.exec(path)?.[1]?.replace(/\+/g, ' ') ?? '';
  const view = new RegExp(`@${number},${number}`).exec(path);
  return first([
    pin ? pointOf(Number(pin[1]), Number(pin[2])) : null,
    readPoint(place),
    ...named(url, 'q', 'query', 'destination', 'daddr', 'll', 'center'),
    view ? pointOf(Number(view[1]), Number(view[2])) : null,
  ]);
}

/** OpenStreetMap: a marker in the query, else the view `#map=zoom/latitude/longitude`. */
function fromOpenStreetMap(url: URL): Point | null {
  const asked = (latitude: string, longitude: string) =>
    readPoint(`${url.searchParams.get(latitude) ?? ''},${url.searchParams.get(longitude) ?? ''}`);
  const view = new RegExp(`map=[\\d.]+/${number}/${number}`).exec(url.hash);
  return first([
    asked('mlat', 'mlon'),
    asked('lat', 'lon'),
    ...named(url, 'query'),
    view ? pointOf(Number(view[1]), Number(view[2])) : null,
  ]);
}

/** Apple Maps: `ll` or `coordinate` is the pin, `q` may be one, `center` and `sll` are views. */
const fromApple = (url: URL): Point | null =>
  first(named(url, 'coordinate', 'll', 'q', 'address', 'daddr', 'center', 'sll'));

/**
 * The point that a shared address of a map says (Google, OpenStreetMap, Apple, `geo:` of RFC 5870), or that was copied
 * as two numbers. Null when the address holds none; short addresses (`maps.app.goo.gl`) do not, and nothing is asked
 * of the network.
 */
export function readMapLink(text: string): Point | null {
  const given = text.trim();
  const plain = readPoint(given);
  if (plain) return plain;
  const geo = new RegExp(`^geo:${number},${number}`, 'i').exec(given);
  if (geo) return pointOf(Number(geo[1]), Number(geo[2]));
  if (!/^https?:\/\//i.test(given) || !URL.canParse(given)) return null;
  const url = new URL(given);
  const host = url.hostname.toLowerCase();
  if (/(^|\.)google\.[a-z.]{2,6}$/.test(host)) return fromGoogle(url);
  if (/(^|\.)(openstreetmap\.org|osm\.org)$/.test(host)) return fromOpenStreetMap(url);
  if (host === 'maps.apple.com') return fromApple(url);
  return null;
}

const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};
