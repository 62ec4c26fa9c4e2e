import { Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { UnitSession } from './conflicts';
import type { Period } from './period';
import { type AgeGroup, type Attender, ageBounds, ageGroups, type SexGroup } from './who-came';

/** The sums of some classes in a period. */
export interface Sums {
  classes: number;
  /** Sessions that were held. */
  sessions: number;
  cancelled: number;
  /** Minutes of the sessions that were held. */
  minutes: number;
  /** People who were at one session at least, each once. */
  people: number;
  /** Presences: somebody at three sessions counts three times. */
  attendances: number;
}
/** The sums of one unit below, or of the unit's own classes. */
export interface UnitSums extends Sums {
  /** Null for the classes of the unit itself. */
  unitId: string | null;
  name: string | null;
}
/** What one person taught. */
export interface Taught {
  personId: string;
  name: string;
  sessions: number;
  minutes: number;
}

/** One person of a class: whether they completed it, and what they want to learn next. */
export interface ClassAttender extends Attender {
  completed: boolean;
  wishes: string[];
}

const shownUnits = 60;
const shownInstructors = 100;
const shownSessions = 500;

/** The sessions of a period of all classes that a unit and those below it hold. $1 the unit, $2 and $3 the period. */
const sessionsOfPeriod = `
  select t.id, t.class_id, t.status, extract(epoch from t.ends_at - t.starts_at) / 60 as minutes,
    u.path[(select cardinality(path) from unit where id = $1) + 1] as child
  from class_session t join community_class c on c.id = t.class_id join unit u on u.id = c.unit_id
  where u.path @> array[$1::uuid] and c.status <> 'draft' and t.starts_at >= $2 and t.starts_at < $3
    and t.status in ('held', 'cancelled')`;

/** Figures of units and classes for those who answer for them; sets in SQL, never a query per unit. */
@Injectable()
export class FiguresRepository {
  constructor(private readonly database: Database) {}

  /** The sums of a unit with all below it, first; then of its own classes and of each unit right below. */
  async unitSums(unitId: string, period: Period): Promise<{ total: Sums; rows: UnitSums[] }> {
    const rows = await this.database.query<UnitSums & { total: boolean }>(
      `with t as materialized (${sessionsOfPeriod}),
         held as (select child, grouping(child) = 1 as total,
             count(distinct class_id) filter (where status = 'held')::int as classes,
             count(*) filter (where status = 'held')::int as sessions,
             count(*) filter (where status = 'cancelled')::int as cancelled,
             coalesce(round(sum(minutes) filter (where status = 'held')), 0)::int as minutes
           from t group by grouping sets ((child), ())),
         came as (select t.child, grouping(t.child) = 1 as total, count(distinct a.person_id)::int as people,
             count(*)::int as attendances
           from t join attendance a on a.session_id = t.id and a.status = 'present'
           where t.status = 'held' group by grouping sets ((t.child), ()))
       select h.total, h.child as "unitId", x.name, h.classes, h.sessions, h.cancelled, h.minutes,
         coalesce(k.people, 0) as people, coalesce(k.attendances, 0) as attendances
       from held h left join came k on k.total = h.total and k.child is not distinct from h.child
       left join unit x on x.id = h.child
       order by h.total desc, h.child is not null, x.name_folded, x.id limit ${shownUnits + 1}`,
      [unitId, period.from, period.to],
    );
    const none = { classes: 0, sessions: 0, cancelled: 0, minutes: 0, people: 0, attendances: 0 };
    const total = rows.find((row) => row.total) ?? none;
    return { total, rows: rows.filter((row) => !row.total).map(({ total: _, ...row }) => row) };
  }

  /** People who came in a period by sex and by age, each once. */
  async unitPeople(
    unitId: string,
    period: Period,
  ): Promise<{ sexes: Map<SexGroup, number>; ages: Map<AgeGroup, number> }> {
    const rows = await this.database.query<{ sex: SexGroup | null; age: number | null; people: number }>(
      `with t as (${sessionsOfPeriod}),
         came as (select distinct a.person_id from t join attendance a on a.session_id = t.id
           where t.status = 'held' and a.status = 'present')
       select coalesce(p.sex, 'unknown') as sex, null::int as age, count(*)::int as people
       from came join person p on p.id = came.person_id group by 1
       union all
       select null, coalesce(width_bucket($4::int - p.birth_year, array[${ageBounds.join(', ')}]),
         ${ageBounds.length + 1}), count(*)::int
       from came join person p on p.id = came.person_id group by 2`,
      [unitId, period.from, period.to, period.year],
    );
    return {
      sexes: new Map(rows.flatMap(({ sex, people }) => (sex === null ? [] : [[sex, people]]))),
      ages: new Map(rows.flatMap(({ age, people }) => (age === null ? [] : [[ageGroups[age]!, people]]))),
    };
  }

  /** Who taught in a period and how long; those who teach together each have their hours. The longest first. */
  unitTaught(unitId: string, period: Period): Promise<Taught[]> {
    return this.database.query<Taught & Record<string, unknown>>(
      `with t as (${sessionsOfPeriod})
       select p.id as "personId", p.full_name as name, count(*)::int as sessions,
         round(sum(t.minutes))::int as minutes
       from t join class_instructor i on i.class_id = t.class_id join person p on p.id = i.person_id
       where t.status = 'held' group by p.id, p.full_name, p.name_sort
       order by sum(t.minutes) desc, p.name_sort, p.id limit ${shownInstructors}`,
      [unitId, period.from, period.to],
    );
  }

  /** The sessions of a unit and those below it between two moments, also of classes it holds with others. */
  async sessionsBetween(
    unitId: string,
    from: Date,
    to: Date,
  ): Promise<{ sessions: UnitSession[]; more: boolean }> {
    const sessions = await this.database.query<UnitSession & Record<string, unknown>>(
      `select t.id as "sessionId", c.id as "classId", c.title, u.name as "unitName", t.starts_at as "startsAt",
         t.ends_at as "endsAt", t.status = 'cancelled' or c.status = 'cancelled' as cancelled,
         coalesce(t.venue_id, c.venue_id) as "venueId", v.name as "venueName",
         coalesce((select json_agg(json_build_object('id', p.id, 'name', p.full_name) order by p.name_sort)
           from class_instructor i join person p on p.id = i.person_id where i.class_id = c.id), '[]') as instructors
       from class_session t join community_class c on c.id = t.class_id join unit u on u.id = c.unit_id
       left join unit pu on pu.id = c.partner_unit_id and c.partner_status = 'accepted'
       left join venue v on v.id = coalesce(t.venue_id, c.venue_id)
       where t.starts_at >= $2 and t.starts_at < $3 and c.status <> 'draft'
         and (u.path @> array[$1::uuid] or pu.path @> array[$1::uuid])
       order by t.starts_at, t.id limit ${shownSessions + 1}`,
      [unitId, from, to],
    );
    return { sessions: sessions.slice(0, shownSessions), more: sessions.length > shownSessions };
  }

  /** Everybody who has a place in a class or was at it, as the figures need them. */
  attenders(classId: string): Promise<ClassAttender[]> {
    return this.database.query<ClassAttender & Record<string, unknown>>(
      `select p.sex, p.birth_year as "birthYear", h.name as area,
         exists (select 1 from class_completion k where k.class_id = r.class_id and k.person_id = r.person_id)
           as completed,
         coalesce((select n.topics from learning_need n where n.person_id = r.person_id), '{}') as wishes,
         (select count(*)::int from attendance a join class_session s on s.id = a.session_id
          where s.class_id = r.class_id and s.status = 'held' and a.person_id = r.person_id
            and a.status = 'present') as attended
       from registration r join person p on p.id = r.person_id left join unit h on h.id = p.home_unit_id
       where r.class_id = $1 and (r.status = 'confirmed' or exists (select 1 from attendance a
         join class_session s on s.id = a.session_id
         where s.class_id = r.class_id and a.person_id = r.person_id and a.status = 'present'))`,
      [classId],
    );
  }
}
