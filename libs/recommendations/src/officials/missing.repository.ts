import { leastPeople } from '@domdom/classes';
import { Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { TopicCounts, WordCounts } from './missing';
import { leastSearches } from './unmet-searches.repository';

export interface OfficialsUnit {
  id: string;
  name: string;
  path: string[];
  aboveName: string | null;
}
export interface UnitToChoose extends OfficialsUnit {
  organisation: string;
  organisationEn: string;
}
export interface AreaCounts {
  unitId: string;
  name: string;
  wishes: number;
  searches: number;
}

/** Searches of the last so many days count, and papers of the last year. */
export const searchedDays = 90;
const paperDays = 365;
/** Classes of the next weeks are what is offered. */
const comingDays = 56;
const shownWords = 50;

/** $1 the unit, $2 now. Both organisations hold classes over one territory. */
const offered = `coming as materialized (
  select c.topic, c.search_folded, c.other_topics,
    case when c.mode <> 'in-person' and c.online_capacity is null then null
      else coalesce(c.capacity, 0) - c.taken + coalesce(c.online_capacity, 0) - c.online_taken end as places
  from community_class c join unit u on u.id = c.unit_id
  where c.status = 'open' and c.last_ends_at > $2::timestamptz and not c.invitation_only
    and u.path && array(select x.id from unit p join unit x on x.id = p.id or x.territory_code = p.territory_code
      where p.id = $1)
    and exists (select from class_session t where t.class_id = c.id and t.status <> 'cancelled'
      and t.starts_at > $2 and t.starts_at < $2::timestamptz + make_interval(days => ${comingDays})))`;
const since = `($2::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date`;
// Searches of nobody knows where stand with the whole country.
const searched = `searched as (select s.* from unmet_search s left join unit u on u.id = s.unit_id
  where s.day > ${since} - ${searchedDays}
    and (u.path @> array[$1::uuid] or s.unit_id is null and (select cardinality(path) from unit where id = $1) = 1))`;

/** What people of a unit and those below it want, against what there is; counts only. */
@Injectable()
export class MissingRepository {
  constructor(private readonly database: Database) {}

  unit(id: string): Promise<OfficialsUnit | null> {
    return this.database.one<OfficialsUnit & Record<string, unknown>>(
      `select u.id, u.name, u.path, a.name as "aboveName" from unit u left join unit a on a.id = u.parent_id
       where u.id = $1`,
      [id],
    );
  }

  units(
    scope: { everywhere: boolean; unitIds: string[] },
    pattern: string,
    limit: number,
  ): Promise<UnitToChoose[]> {
    return this.database.query<UnitToChoose & Record<string, unknown>>(
      `select u.id, u.name, u.path, a.name as "aboveName", o.name as organisation, o.name_en as "organisationEn"
       from unit u join organisation o on o.id = u.organisation_id left join unit a on a.id = u.parent_id
       where ($1 or u.path && $2::uuid[]) and u.valid_to is null and u.name_folded like $3
       order by cardinality(u.path), u.name_folded, u.id limit $4`,
      [scope.everywhere, scope.unitIds, pattern, limit],
    );
  }

  /** By topic: what people said and what was counted on paper, searches, and what is offered. */
  topics(unitId: string, now: Date): Promise<TopicCounts[]> {
    return this.database.query<TopicCounts & Record<string, unknown>>(
      `with ${offered}, ${searched},
         wished as (
           select topic, 1 as said, 0 as paper from learning_need n join unit u on u.id = n.unit_id, unnest(n.topics) topic
           where u.path @> array[$1::uuid]
           union all
           select s.topic, 0, s.people from learning_need_sheet s join unit u on u.id = s.unit_id
           where u.path @> array[$1::uuid] and s.asked_on > ${since} - ${paperDays})
       select t.topic,
         (select coalesce(sum(said), 0)::int from wished w where w.topic = t.topic) as said,
         (select coalesce(sum(paper), 0)::int from wished w where w.topic = t.topic) as paper,
         coalesce((select sum(searches) from searched s where s.topic = t.topic and s.words = ''
           having sum(searches) >= ${leastSearches}), 0)::int as searches,
         count(c.topic)::int as classes,
         case when bool_or(c.topic is not null and c.places is null) then null else coalesce(sum(c.places), 0)::int end
           as places,
         (select count(*)::int from course k where k.status = 'published' and k.topic = t.topic) as courses,
         (select count(*)::int from resource r where r.status = 'published' and r.topic = t.topic) as resources
       from (select topic from wished union select topic from searched where topic is not null) t
       left join coming c on c.topic = t.topic or t.topic = any(c.other_topics)
       group by t.topic`,
      [unitId, now],
    );
  }

  /** By words that were searched, the most searched first; what has come since is counted as offered. */
  words(unitId: string, now: Date): Promise<WordCounts[]> {
    return this.database.query<WordCounts & Record<string, unknown>>(
      `with ${offered}, ${searched},
         most as (select words, sum(searches)::int as searches, array(select '%' || w || '%'
             from unnest(string_to_array(words, ' ')) w) as patterns
           from searched where words <> '' group by words having sum(searches) >= ${leastSearches}
           order by sum(searches) desc, words limit ${shownWords})
       select m.words, m.searches, k.classes, k.places,
         (select count(*)::int from course c where c.status = 'published' and c.search_folded like all (m.patterns))
           as courses,
         (select count(*)::int from resource r where r.status = 'published' and r.search_folded like all (m.patterns))
           as resources
       from most m cross join lateral (select count(*)::int as classes,
           case when count(*) > count(c.places) then null else coalesce(sum(c.places), 0)::int end as places
         from coming c where c.search_folded like all (m.patterns)) k
       order by m.searches desc, m.words`,
      [unitId, now],
    );
  }

  /** The units right below, with how much is wanted in them. */
  areas(unitId: string, now: Date): Promise<AreaCounts[]> {
    return this.database.query<AreaCounts & Record<string, unknown>>(
      `with below as (
         select u.id, u.path[(select cardinality(path) from unit where id = $1) + 1] as area
         from unit u where u.path @> array[$1::uuid] and u.id <> $1),
       wished as (select b.area, count(*)::int as people from learning_need n join below b on b.id = n.unit_id
         group by 1),
       searched as (select b.area, sum(s.searches)::int as searches from unmet_search s join below b on b.id = s.unit_id
         where s.day > ${since} - ${searchedDays} group by 1 having sum(s.searches) >= ${leastSearches})
       select a.id as "unitId", a.name, coalesce(w.people, 0) as wishes, coalesce(s.searches, 0) as searches
       from unit a left join wished w on w.area = a.id left join searched s on s.area = a.id
       where a.parent_id = $1 and a.valid_to is null and (w.people > 0 or s.searches > 0)
       order by coalesce(w.people, 0) / ${leastPeople} * ${leastPeople} + coalesce(s.searches, 0) desc, a.name_folded limit 200`,
      [unitId, now],
    );
  }
}
