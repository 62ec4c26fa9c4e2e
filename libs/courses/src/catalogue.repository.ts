import { Database, fold } from '@domdom/platform';
import type { Topic } from '@domdom/ui';
import { Injectable } from '@nestjs/common';
import { cardColumns } from './courses.repository';
import type { CourseLevel } from './domain/course.entity';
import type { CourseLanguage } from './domain/course-language';
import { searchPatterns } from './domain/words';
import type { CourseCard } from './views';

export const courseSorts = ['best', 'newest', 'title', 'short', 'light'] as const;
export type CourseSort = (typeof courseSorts)[number];
/** How long a course takes in all: up to half an hour, up to two hours, longer. */
export const courseLengths = ['short', 'medium', 'long'] as const;
export type CourseLength = (typeof courseLengths)[number];

export interface CatalogueFilters {
  q?: string;
  topic?: Topic;
  level?: CourseLevel;
  language?: CourseLanguage;
  length?: CourseLength;
  /** The unit that owns it. */
  unit?: string;
  /** A province, a commune or another unit: its courses and those of all below, of every organisation there. */
  place?: string;
  sort?: CourseSort;
}
/** How many open courses match the words and the place, by what else one may choose. */
export interface FacetRow {
  topic: Topic;
  level: CourseLevel;
  language: CourseLanguage;
  length: CourseLength;
  count: number;
}
/** A place or a unit to choose; `chosen` is the one that was. */
export interface WhereRow {
  kind: 'place' | 'unit' | 'chosen-place' | 'chosen-unit';
  id: string;
  name: string;
  /** Of a chosen place: the one above it, unless that is a whole organisation. */
  aboveId: string | null;
  count: number;
}
export type ListedCard = CourseCard & { rank: number; place: string };

const orders = {
  best: { column: 'c.published_at', type: 'timestamptz', descending: true },
  newest: { column: 'c.published_at', type: 'timestamptz', descending: true },
  title: { column: 'c.title_sort', type: 'text', descending: false },
  short: { column: 'c.minutes', type: 'int', descending: false },
  light: { column: 'c.download_bytes', type: 'int', descending: false },
} as const;

const lengths: Record<CourseLength, string> = {
  short: 'c.minutes <= 30',
  medium: 'c.minutes > 30 and c.minutes <= 120',
  long: 'c.minutes > 120',
};
const lengthColumn = `case when ${lengths.short} then 'short' when ${lengths.medium} then 'medium' else 'long' end`;

const sameTerritory = (unit: string) =>
  `array(select x.id from unit p join unit x on x.id = p.id or x.territory_code = p.territory_code
    where p.id = ${unit})`;

/** The last card's place in an order, to go on after it: how well it fits, where it stands, which it is. */
export function placeOf(sort: CourseSort, card: ListedCard): [number, string, string] {
  const timed = sort === 'newest' || sort === 'best';
  return [card.rank, timed ? (card.publishedAt?.toISOString() ?? '') : card.place, card.id];
}

/** Conditions of a query whose values become parameters; of a part of one, with the values of the whole. */
class Asked {
  readonly conditions = [`c.status = 'published'`];
  constructor(readonly values: unknown[] = []) {}
  /** The place of a value among the parameters. */
  value(value: unknown): string {
    return `$${this.values.push(value)}`;
  }
  add(condition: string): void {
    this.conditions.push(condition);
  }
  get where(): string {
    return this.conditions.join(' and ');
  }
}

/** The open courses, for lists. */
@Injectable()
export class CatalogueRepository {
  constructor(private readonly database: Database) {}

  /** Up to `limit` cards after a place. */
  list(
    filters: CatalogueFilters,
    sort: CourseSort,
    after: readonly (string | number)[] | null,
    limit: number,
  ) {
    const order = orders[sort];
    const asked = new Asked();
    this.words(filters.q, asked);
    this.chosen(filters, asked);
    this.where(filters, asked);
    const rank = sort === 'best' ? this.rank(filters.q, asked) : '0';
    const direction = order.descending ? 'desc' : 'asc';
    if (after) {
      const [at, value, id] = after.map((part) => asked.value(part));
      const compare = order.descending ? '<' : '>';
      const later = `(${order.column}, c.id) ${compare} (${value}::${order.type}, ${id}::uuid)`;
      asked.add(
        sort === 'best'
          ? `((${rank}) > ${at}::int or (${rank}) = ${at}::int and ${later})`
          : // The place among equals is the whole place; every parameter has to be used.
            `${at}::int is not null and ${later}`,
      );
    }
    // Only what is asked for stands in the text, and the limit as a number: of a limit that it does not know
    // PostgreSQL thinks the worst, and plans the query anew for every reader.
    return this.database.query<ListedCard>(
      `select ${cardColumns}, ${rank} as rank, ${order.column}::text as place
       from course c join unit u on u.id = c.owner_unit_id where ${asked.where}
       order by ${sort === 'best' ? `${rank}, ` : ''}${order.column} ${direction}, c.id ${direction}
       limit ${Math.trunc(limit)}`,
      asked.values,
    );
  }

  /**
   * What one may choose, in one query. `facets`: counts by all that can be chosen, of the courses that match the
   * words and the place. `places`: the places below the chosen one (provinces at first) and the units that own what
   * matches everything else, the most first; and what the chosen ones are called.
   */
  async choices(filters: CatalogueFilters): Promise<{ facets: FacetRow[]; places: WhereRow[] }> {
    const values: unknown[] = [];
    const facets = this.facets(filters, new Asked(values));
    const places = this.places(filters, new Asked(values));
    const row = await this.database.one<{ facets: FacetRow[]; places: WhereRow[] }>(
      `select coalesce((select jsonb_agg(f) from (${facets}) f), '[]') as facets,
         coalesce((select jsonb_agg(w) from (${places}) w), '[]') as places`,
      values,
    );
    return row ?? { facets: [], places: [] };
  }

  private facets(filters: CatalogueFilters, asked: Asked): string {
    this.words(filters.q, asked);
    this.where(filters, asked);
    const unit = filters.place ? 'join unit u on u.id = c.owner_unit_id' : '';
    return `select c.topic, c.level, c.language, ${lengthColumn} as length, count(*)::int as count
      from course c ${unit} where ${asked.where} group by 1, 2, 3, 4`;
  }

  private places(filters: CatalogueFilters, asked: Asked): string {
    this.words(filters.q, asked);
    this.chosen(filters, asked);
    const { unit, place } = filters;
    const at = place ? `${asked.value(place)}::uuid` : null;
    const below = at ? `coalesce((select cardinality(path) from unit where id = ${at}), 1) + 1` : '2';
    const there = at ? `where o.path && ${sameTerritory(at)}` : '';
    const chosen = [...(unit ? [`${asked.value(unit)}::uuid`] : []), ...(at ? [at] : [])];
    // What nobody asked for is not in the text: a query without parameters is planned once, not for every reader.
    return `with found as materialized (select c.owner_unit_id as id, count(*)::int as count
        from course c where ${asked.where} group by 1)
      (select 'place' as kind, min(x.id::text) as id, min(x.name) as name, null as "aboveId",
         sum(n.count)::int as count
       from found n join unit o on o.id = n.id join unit x on x.id = o.path[${below}] ${there}
       group by coalesce(x.territory_code, x.id::text) order by min(x.name_folded) limit 40)
      union all
      (select 'unit', o.id::text, o.name, null, n.count from found n join unit o on o.id = n.id ${there}
       order by n.count desc, o.name_folded limit 6)
      ${
        chosen.length === 0
          ? ''
          : `union all
      select case when id = ${chosen[0]} and ${unit ? 'true' : 'false'} then 'chosen-unit' else 'chosen-place' end,
        id::text, name, case when cardinality(path) > 2 then path[cardinality(path) - 1]::text end, 0
      from unit where id in (${chosen.join(', ')})`
      }`;
  }

  private words(q: string | undefined, asked: Asked): void {
    for (const pattern of searchPatterns(q)) asked.add(`c.search_folded like ${asked.value(pattern)}`);
  }
  private chosen({ topic, level, language, length }: CatalogueFilters, asked: Asked): void {
    if (topic) asked.add(`c.topic = ${asked.value(topic)}`);
    if (level) asked.add(`c.level = ${asked.value(level)}`);
    if (language) asked.add(`c.language = ${asked.value(language)}`);
    if (length) asked.add(lengths[length]);
  }
  private where({ unit, place }: CatalogueFilters, asked: Asked): void {
    if (unit) asked.add(`c.owner_unit_id = ${asked.value(unit)}::uuid`);
    if (place) asked.add(`u.path && ${sameTerritory(`${asked.value(place)}::uuid`)}`);
  }

  /**
   * How well a course fits what was asked, 0 the best: the words as they were typed in its title, each of them in
   * its title, the words as they were typed in its summary, each of them somewhere.
   */
  private rank(q: string | undefined, asked: Asked): string {
    const patterns = searchPatterns(q);
    if (patterns.length === 0) return '0';
    const typed = asked.value(`%${fold(q ?? '').replace(/[\\%_]/g, '\\$&')}%`);
    const each = patterns.map((pattern) => asked.value(pattern));
    const english = `fold(coalesce(c.title_en, ''))`;
    const all = (text: string) => each.map((word) => `${text} like ${word}`).join(' and ');
    return `case when c.title_sort like ${typed} or ${english} like ${typed} then 0
      when ${all('c.title_sort')} or ${all(english)} then 1
      when fold(c.summary) like ${typed} or fold(coalesce(c.summary_en, '')) like ${typed} then 2 else 3 end`;
  }
}
