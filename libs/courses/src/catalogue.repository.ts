import { Database } from '@domdom/platform';
import type { Topic } from '@domdom/ui';
import { Injectable } from '@nestjs/common';
import { cardColumns } from './courses.repository';
import type { CourseLevel } from './domain/course.entity';
import { searchPatterns } from './domain/words';
import type { CourseCard } from './views';

export const courseSorts = ['newest', 'title', 'short'] as const;
export type CourseSort = (typeof courseSorts)[number];

export interface CatalogueFilters {
  q?: string;
  topic?: Topic;
  level?: CourseLevel;
  sort?: CourseSort;
}
/** How many open courses match the words, by topic and level. */
export interface FacetRow {
  topic: Topic;
  level: CourseLevel;
  count: number;
}

const orders = {
  newest: { column: 'c.published_at', type: 'timestamptz', descending: true },
  title: { column: 'c.title_sort', type: 'text', descending: false },
  short: { column: 'c.minutes', type: 'int', descending: false },
} as const;

/** The last card's place in an order, to go on after it. */
export function placeOf(sort: CourseSort, card: CourseCard & { place: string }): [string, string] {
  return [sort === 'newest' ? (card.publishedAt?.toISOString() ?? '') : card.place, card.id];
}

/** The open courses, for lists. */
@Injectable()
export class CatalogueRepository {
  constructor(private readonly database: Database) {}

  /** Up to `limit` cards after a place. */
  list(filters: CatalogueFilters, after: readonly (string | number)[] | null, limit: number) {
    const order = orders[filters.sort ?? 'newest'];
    const values: unknown[] = [];
    const conditions = this.words(filters.q, values);
    if (filters.topic) conditions.push(`c.topic = $${values.push(filters.topic)}`);
    if (filters.level) conditions.push(`c.level = $${values.push(filters.level)}`);
    if (after) {
      values.push(after[0], after[1]);
      const compare = order.descending ? '<' : '>';
      conditions.push(
        `(${order.column}, c.id) ${compare} ($${values.length - 1}::${order.type}, $${values.length}::uuid)`,
      );
    }
    const direction = order.descending ? 'desc' : 'asc';
    // Only what is asked for stands in the text, and the limit as a number: of a limit that it does not know
    // PostgreSQL thinks the worst, and plans the query anew for every reader.
    return this.database.query<CourseCard & { place: string }>(
      `select ${cardColumns}, ${order.column}::text as place from course c join unit u on u.id = c.owner_unit_id
       where c.status = 'published' ${conditions.map((condition) => `and ${condition}`).join(' ')}
       order by ${order.column} ${direction}, c.id ${direction} limit ${Math.trunc(limit)}`,
      values,
    );
  }

  facets(q: string | undefined): Promise<FacetRow[]> {
    const values: unknown[] = [];
    const conditions = this.words(q, values);
    return this.database.query<FacetRow>(
      `select c.topic, c.level, count(*)::int as count from course c
       where c.status = 'published' ${conditions.map((condition) => `and ${condition}`).join(' ')}
       group by c.topic, c.level`,
      values,
    );
  }

  /** Every open course with what a recommender looks at. */
  published(): Promise<
    { id: string; topic: Topic; level: CourseLevel; minutes: number; language: string }[]
  > {
    return this.database.query(
      `select id, topic, level, minutes, language from course where status = 'published' order by id`,
    );
  }

  private words(q: string | undefined, values: unknown[]): string[] {
    return searchPatterns(q).map((pattern) => {
      values.push(pattern);
      return `c.search_folded like $${values.length}`;
    });
  }
}
