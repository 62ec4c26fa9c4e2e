import type { ClassListDto } from '../dto/class-filter.dto';

type Query = Partial<Record<keyof ClassListDto, string | boolean | undefined>>;

/** The list with other filters: what is given replaces what is there, `undefined` takes it away. */
export function listHref(filter: Query, change: Query = {}): string {
  const query = new URLSearchParams();
  const wanted: Query = { ...filter, after: undefined, ...change };
  for (const [name, value] of Object.entries(wanted)) {
    if (value !== undefined && value !== false && value !== '') query.set(name, String(value));
  }
  const text = query.toString();
  return text ? `/classes?${text}` : '/classes';
}

/** A map of a place: its own link, else a search on OpenStreetMap. */
export const mapHref = (mapUrl: string | null, address: string): string =>
  mapUrl ?? `https://www.openstreetmap.org/search?query=${encodeURIComponent(address)}`;
