import { decodeCursor, encodeCursor, type Paged } from '@domdom/platform';
import { type Topic, topics } from '@domdom/ui';
import { Injectable } from '@nestjs/common';
import {
  type CatalogueFilters,
  CatalogueRepository,
  type CourseLength,
  type CourseSort,
  courseLengths,
  type FacetRow,
  placeOf,
  type WhereRow,
} from './catalogue.repository';
import { type CourseLevel, courseLevels } from './domain/course.entity';
import { type CourseLanguage, courseLanguageCodes } from './domain/course-language';
import type { CourseCard } from './views';

export interface CataloguePage extends Paged<CourseCard> {
  /** How many there would be with each choice, the other filters kept. */
  byTopic: Record<Topic, number>;
  byLevel: Record<CourseLevel, number>;
  byLanguage: Record<CourseLanguage, number>;
  byLength: Record<CourseLength, number>;
  from: CataloguePlaces;
}
/** Where courses come from: what one may choose, and what was chosen. */
export interface CataloguePlaces {
  places: WhereRow[];
  units: WhereRow[];
  place: WhereRow | null;
  unit: WhereRow | null;
}
type Chosen = Pick<CatalogueFilters, 'topic' | 'level' | 'language' | 'length'>;
const keys = ['topic', 'level', 'language', 'length'] as const;

/** Sums the counts so that each filter shows what choosing it would give. */
export function countFacets(rows: readonly FacetRow[], filters: Chosen) {
  const count = (key: (typeof keys)[number] | null, value?: string) =>
    rows
      .filter((row) =>
        keys.every((other) => other === key || !filters[other] || row[other] === filters[other]),
      )
      .filter((row) => key === null || row[key] === value)
      .reduce((total, row) => total + row.count, 0);
  const by = <V extends string>(key: (typeof keys)[number], values: readonly V[]) =>
    Object.fromEntries(values.map((value) => [value, count(key, value)])) as Record<V, number>;
  return {
    total: count(null),
    byTopic: by('topic', topics),
    byLevel: by('level', courseLevels),
    byLanguage: by('language', courseLanguageCodes),
    byLength: by('length', courseLengths),
  };
}

function placesOf(rows: readonly WhereRow[], filters: CatalogueFilters): CataloguePlaces {
  const chosen = (id: string | undefined) =>
    rows.find((row) => row.id === id && row.kind.startsWith('chosen')) ?? null;
  return {
    places: rows.filter((row) => row.kind === 'place'),
    units: rows.filter((row) => row.kind === 'unit'),
    place: chosen(filters.place),
    unit: chosen(filters.unit),
  };
}

/** How a list is sorted: as it was asked, else by how well it fits the words, else the newest first. */
export const sortOf = ({ q, sort }: CatalogueFilters): CourseSort => {
  if (sort && sort !== 'best') return sort;
  return q ? 'best' : 'newest';
};

/** The open courses as people look for them: words without diacritics, filters, an order. */
@Injectable()
export class CatalogueService {
  constructor(private readonly catalogue: CatalogueRepository) {}

  async list(filters: CatalogueFilters, after?: string, limit = 10): Promise<CataloguePage> {
    const sort = sortOf(filters);
    const place = decodeCursor(after, 3);
    const valid =
      place && Number.isInteger(place[0]) && this.fitsOrder(sort, String(place[1])) ? place : null;
    const [rows, { facets, places }] = await Promise.all([
      this.catalogue.list(filters, sort, valid, limit + 1),
      this.catalogue.choices(filters),
    ]);
    const listed = rows.slice(0, limit);
    const last = listed.at(-1);
    const next = rows.length > limit && last ? encodeCursor(placeOf(sort, last)) : null;
    const items = listed.map(({ rank: _, place: __, ...card }) => card);
    return { items, next, ...countFacets(facets, filters), from: placesOf(places, filters) };
  }

  private fitsOrder(sort: CourseSort, value: string): boolean {
    if (sort === 'newest' || sort === 'best') return !Number.isNaN(Date.parse(value));
    return sort === 'title' || /^\d{1,9}$/.test(value);
  }
}
