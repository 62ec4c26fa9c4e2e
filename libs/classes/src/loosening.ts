import type { ClassFilterDto } from './dto/class-filter.dto';

/** The parts of a filter that can be taken away by themselves. */
const parts = [
  'free',
  'evening',
  'when',
  'level',
  'language',
  'mode',
  'topic',
  'within',
  'place',
  'near',
  'commune',
  'unit',
  'course',
  'q',
] as const satisfies readonly (keyof ClassFilterDto)[];
export type FilterPart = (typeof parts)[number];

/** A filter with one part less. */
export interface Looser {
  without: FilterPart;
  filter: ClassFilterDto;
}

/** The filters that ask for one thing less than a filter that leaves nothing. */
export function looser(filter: ClassFilterDto): Looser[] {
  return parts
    .filter((part) => Boolean(filter[part]))
    .map((without) => {
      // A distance means nothing without the place around which it is.
      const gone = without === 'place' ? { place: undefined, within: undefined } : { [without]: undefined };
      return { without, filter: { ...filter, ...gone, after: undefined } };
    });
}
