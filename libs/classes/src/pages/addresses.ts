import { listHref } from '@domdom/ui';
import type { ClassListDto } from '../dto/class-filter.dto';

type Query = Partial<Record<keyof ClassListDto, string | number | boolean | undefined>>;

/** The list with other filters: what is given replaces what is there, `undefined` takes it away. */
export function classesHref(filter: Query, change: Query = {}): string {
  return listHref('/classes', { ...filter, after: undefined, ...change });
}

/** A map of a place: its own link, else a search on OpenStreetMap. */
export const mapHref = (mapUrl: string | null, address: string): string =>
  mapUrl ?? `https://www.openstreetmap.org/search?query=${encodeURIComponent(address)}`;
