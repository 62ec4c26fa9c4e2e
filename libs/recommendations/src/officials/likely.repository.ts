import { ageOfConsent } from '@domdom/identity';
import { Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { activitySql, communeKey, provinceKey } from '../activity';
import type { Candidate } from './likely';

/** So many people are looked at, those of the same commune first. */
const lookedAt = 1000;

/** What somebody may want: a class, or a course. */
export interface Sought {
  /** Null for a course. */
  classId: string | null;
  courseId: string | null;
  topic: string;
  /** Of who lives in these units, below them or on the same territory it is asked. */
  area: readonly string[];
}

/** Under this key a person is told once that a course may suit them. */
export const toldOf = (courseId: string): string => `course-suggested:${courseId}`;

/** People who agreed to recommendations and, for itself, that officials see and invite them; who live where a class is held and have nothing to do with it yet. */
@Injectable()
export class LikelyRepository {
  constructor(private readonly database: Database) {}

  /**
   * Only the year of birth is known: of age is who turned 16 last year.
   * @param scope the units from which an official reaches down; empty for who is none
   * @param only one person, or everybody
   */
  async candidates(
    { classId, courseId, area }: Omit<Sought, 'topic'>,
    scope: { everywhere: boolean; unitIds: string[] },
    year: number,
    only: string | null = null,
  ): Promise<Candidate[]> {
    return this.database.query<Candidate & Record<string, unknown>>(
      `with area as (select array(select x.id from unit a join unit x
           on x.id = a.id or x.territory_code = a.territory_code where a.id = any($3::uuid[])) as ids),
         agreed as (
           select p.id, p.full_name, p.birth_year, home.name, home.path, ($4 or home.path && $5::uuid[]) as reached
           from area join unit home on home.path && area.ids join person p on p.home_unit_id = home.id
           where p.birth_year < $6::int - ${ageOfConsent} and ($7::uuid is null or p.id = $7)
             and 2 = (select count(distinct c.purpose) from consent c where c.person_id = p.id
               and c.purpose in ('recommendations', 'invitations') and c.withdrawn_at is null)
             and not exists (select from registration r where r.class_id = $1::uuid and r.person_id = p.id
               and r.status <> 'cancelled')
             and not exists (select from class_guest g where g.class_id = $1 and g.person_id = p.id)
             and not exists (select from class_instructor i where i.class_id = $1 and i.person_id = p.id)
             and not exists (select from enrolment e where e.course_id = $2::uuid and e.person_id = p.id)
             and not exists (select from recommendation_dislike d where d.person_id = p.id and d.item_id in ($1, $2))
           order by reached desc, (home.path[3] = any($3::uuid[])) is not true, p.id limit ${lookedAt})
       select p.id as "personId", p.full_name as name, p.name as "homeName", p.reached,
         exists (select from class_invitation i where i.class_id = $1 and i.person_id = p.id)
           or exists (select from inbox_message m where m.person_id = p.id and m.once_key = $8) as invited,
         case when out.age then null else p.birth_year end as "birthYear",
         case when not out.place and province.id is not null
           then jsonb_build_object('key', ${provinceKey}, 'name', province.name) end as province,
         case when not out.place and commune.id is not null
           then jsonb_build_object('key', ${communeKey}, 'name', commune.name) end as commune,
         coalesce((select jsonb_agg(jsonb_build_object('courseId', h.item_id, 'status', h.status, 'weight', h.weight,
             'title', '', 'titleEn', null))
           from (select distinct on (item_id) item_id, status, weight
             from (${activitySql('person').replaceAll('$1', 'p.id')}) a(person_id, item_id, at, status, weight)
             where not item_id::text = any(out.items) order by item_id, weight desc) h), '[]') as history
       from agreed p left join unit province on province.id = p.path[2] left join unit commune on commune.id = p.path[3]
       cross join lateral (select coalesce(bool_or(what = 'place'), false) as place,
           coalesce(bool_or(what = 'age'), false) as age,
           coalesce(array_agg(key) filter (where what = 'item'), '{}') as items
         from recommendation_left_out o where o.person_id = p.id) out`,
      [
        ...[classId, courseId, area, scope.everywhere, scope.unitIds, year, only],
        classId === null && courseId !== null ? toldOf(courseId) : null,
      ],
    );
  }
}
