import { Database } from '@domdom/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { communeKey, provinceKey } from '../activity';
import type { Recommendable } from '../domain/recommendable';
import { type RecommendableKind, RecommendableKinds } from './recommendable-kinds';
import { sessionTimes } from './session-times';

/** Places left in any way in which one can take part; null without a limit. */
const placesLeft = `case when c.mode <> 'in-person' and c.online_capacity is null then null else
  case when c.mode = 'online' then 0 else greatest(0, c.capacity - c.taken) end
  + case when c.mode = 'in-person' then 0 else greatest(0, c.online_capacity - c.online_taken) end end`;
// Somebody who reads over another's shoulder is not to see a sensitive class among what was chosen for them.
const announced = (now: string) =>
  `c.status = 'open' and c.last_ends_at > ${now} and not c.invitation_only and not c.sensitive`;
const hasPlaces = `coalesce(${placesLeft}, 1) > 0`;

/** Community classes that are to come and have a place left. */
@Injectable()
export class ClassKind implements RecommendableKind, OnModuleInit {
  readonly kind = 'class';
  // What changes when somebody registers is read anew for each list; it counts here only when a class fills or empties.
  readonly stampSql =
    `select concat(count(*), ' ', max(c.updated_at), ' ', count(*) filter (where ${hasPlaces}), ' ',
      (select max(s.updated_at) from class_session s))
    from community_class c where ${announced('$1::timestamptz')}`;
  readonly openSql = (ids: string) => `select c.id, ${placesLeft} as places from community_class c
    where c.id = any(${ids}) and ${announced('$1::timestamptz')} and ${hasPlaces}`;

  constructor(
    private readonly database: Database,
    private readonly kinds: RecommendableKinds,
  ) {}

  onModuleInit(): void {
    this.kinds.add(this);
  }

  read(now: Date): Promise<Recommendable[]> {
    return this.database.query<Recommendable & Record<string, unknown>>(
      `select 'class' as kind, c.id, c.title, null as "titleEn", c.summary, null as "summaryEn",
         '/classes/' || c.id as path, c.topic, c.other_topics as "otherTopics", c.level, c.language, c.minutes,
         case when c.course_id is null then '{}' else array[c.course_id] end as "partIds", '{}'::uuid[] as "needIds",
         jsonb_build_object('sessions', n.sessions, 'times', n.times, 'online', c.mode <> 'in-person',
           'venue', case when v.id is not null then jsonb_build_object('name', v.name, 'point',
             case when v.latitude is not null
               then jsonb_build_object('latitude', v.latitude, 'longitude', v.longitude) end) end,
           'unitName', u.name, 'communeKey', ${communeKey}, 'provinceKey', ${provinceKey},
           'capacity', case when c.mode = 'in-person' or c.online_capacity is not null
             then coalesce(c.capacity, 0) + coalesce(c.online_capacity, 0) end,
           'places', ${placesLeft}) as occasion
       from community_class c left join venue v on v.id = c.venue_id join unit u on u.id = c.unit_id
         left join unit held on held.id = coalesce(v.unit_id, c.unit_id)
         left join unit province on province.id = held.path[2] left join unit commune on commune.id = held.path[3]
         cross join lateral (select count(*), ${sessionTimes('s.starts_at', 'shares')} as times,
             jsonb_agg(extract(epoch from s.starts_at) * 1000 order by s.starts_at) as sessions
           from class_session s where s.class_id = c.id and s.status <> 'cancelled' and s.starts_at > $1) n
       where ${announced('$1')} and n.count > 0 and ${hasPlaces} order by c.first_starts_at, c.id`,
      [now],
    );
  }
}
