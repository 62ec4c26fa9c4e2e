import { Database, isId, type UnmetSearch } from '@domdom/platform';
import { isTopic } from '@domdom/ui';
import { Injectable } from '@nestjs/common';

/** Searches are counted for so many days; words that few people searched are gone much sooner. */
export const searchesKeptDays = 180;
const rareKeptDays = 30;
/** Fewer than this, each account or network once a day, are noise, or somebody's own. */
export const leastSearches = 5;

@Injectable()
export class UnmetSearchesRepository {
  constructor(private readonly database: Database) {}

  /** Adds to the counts. Of a place below a commune the commune is kept; of one that is not there none. */
  async add(searches: readonly UnmetSearch[]): Promise<void> {
    const column = <K extends keyof UnmetSearch>(key: K) => searches.map((search) => search[key]);
    await this.database.execute(
      `insert into unmet_search (day, unit_id, among, words, topic, searches)
       select s.day, coalesce(u.path[3], u.id), s.among, s.words, s.topic, sum(s.searches)
       from unnest($1::date[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::int[])
         s(day, unit_id, among, words, topic, searches) left join unit u on u.id = s.unit_id
       where s.among in ('courses', 'classes', 'resources') group by 1, 2, 3, 4, 5
       on conflict on constraint unmet_search_once do update set searches = unmet_search.searches + excluded.searches`,
      [
        column('day'),
        column('unitId').map((id) => (id && isId(id) ? id : null)),
        column('among'),
        column('words'),
        column('topic').map((topic) => (isTopic(topic) ? topic : null)),
        column('searches'),
      ],
    );
  }

  /** Deletes what is too old, and what so few searched in the whole country that it may be about somebody. */
  async clean(now: Date): Promise<number> {
    const today = `($1::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date`;
    return this.database.execute(
      `delete from unmet_search s where day < ${today} - ${searchesKeptDays} or day < ${today} - ${rareKeptDays}
         and words <> '' and (select sum(searches) from unmet_search o where o.words = s.words) < ${leastSearches}`,
      [now],
    );
  }
}
