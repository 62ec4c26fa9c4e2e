import { decodeCursor, encodeCursor, isId, type Paged } from '@domdom/platform';
import { type Topic, topics } from '@domdom/ui';
import { Injectable } from '@nestjs/common';
import { type CatalogueFilters, CatalogueRepository, type FacetRow, placeOf } from './catalogue.repository';
import { type CourseLevel, courseLevels } from './domain/course.entity';
import type { CourseCard } from './views';

export interface CataloguePage extends Paged<CourseCard> {
  /** How many there would be with each topic or level, the other filters kept. */
  byTopic: Record<Topic, number>;
  byLevel: Record<CourseLevel, number>;
}

/** Sums the counts so that each filter shows what choosing it would give. */
export function countFacets(rows: readonly FacetRow[], filters: Pick<CatalogueFilters, 'topic' | 'level'>) {
  const sum = (take: (row: FacetRow) => boolean) =>
    rows.filter(take).reduce((total, row) => total + row.count, 0);
  const fits = (row: FacetRow, key: 'topic' | 'level') => !filters[key] || row[key] === filters[key];
  return {
    total: sum((row) => fits(row, 'topic') && fits(row, 'level')),
    byTopic: Object.fromEntries(
      topics.map((topic) => [topic, sum((row) => row.topic === topic && fits(row, 'level'))]),
    ) as Record<Topic, number>,
    byLevel: Object.fromEntries(
      courseLevels.map((level) => [level, sum((row) => row.level === level && fits(row, 'topic'))]),
    ) as Record<CourseLevel, number>,
  };
}

/** The open courses as people look for them: words without diacritics, a topic, a level, an order. */
@Injectable()
export class CatalogueService {
  constructor(private readonly catalogue: CatalogueRepository) {}

  async list(filters: CatalogueFilters, after?: string, limit = 12): Promise<CataloguePage> {
    const sort = filters.sort ?? 'newest';
    const place = decodeCursor(after, 2);
    const valid = place && isId(String(place[1])) && this.fitsOrder(sort, String(place[0])) ? place : null;
    const [rows, facets] = await Promise.all([
      this.catalogue.list(filters, valid, limit + 1),
      this.catalogue.facets(filters.q),
    ]);
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    const next = rows.length > limit && last ? encodeCursor(placeOf(sort, last)) : null;
    return { items, next, ...countFacets(facets, filters) };
  }

  private fitsOrder(sort: CatalogueFilters['sort'], value: string): boolean {
    if (sort === 'newest') return !Number.isNaN(Date.parse(value));
    return sort === 'title' || /^\d{1,9}$/.test(value);
  }
}
