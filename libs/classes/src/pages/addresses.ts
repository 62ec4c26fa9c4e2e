import type { ClassListDto } from '../dto/class-filter.dto';

type Query = Partial<Record<keyof ClassListDto, string | number | boolean | undefined>>;

/** The list with other filters: what is given replaces what is there, `undefined` takes it away. */
export function listHref(filter: Query, change: Query = {}): string {
  const wanted: Query = { ...filter, after: undefined, ...change };
  const said = Object.entries(wanted).filter(
    ([, value]) => value !== undefined && value !== false && value !== '',
  );
  if (said.length === 0) return '/classes';
  return `/classes?${new URLSearchParams(said.map(([name, value]) => [name, String(value)]))}`;
}

/** A map of a place: its own link, else a search on OpenStreetMap. */
export const mapHref = (mapUrl: string | null, address: string): string =>
  mapUrl ?? `https://www.openstreetmap.org/search?query=${encodeURIComponent(address)}`;
