import { Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';

/** For so many days single views are kept; after that only sums by day are left, without anybody in them. */
export const viewsKeptDays = 180;
/** Within so many days an enrolment or a registration may follow from what was shown. */
export const followsWithinDays = 30;
/** A link that is followed later than this is no answer to the list any more. */
export const clickWithinDays = 7;
/** No view weighs more than this many, however improbable it was: few rare views must not drown all others. */
export const greatestWeight = 20;

const zone = `'Asia/Ho_Chi_Minh'`;
const agreed = `exists (select from consent k where k.person_id = s.person_id and k.purpose = 'recommendations'
  and k.withdrawn_at is null)`;
/**
 * What people begin (item, when) and what of it they finish. A class may have been recommended itself or by its
 * course; of classes that are kept secret nothing is counted.
 */
const begun = `
  select person_id, course_id as item_id, enrolled_at as at from enrolment
  union all
  select r.person_id, i.id, r.registered_at from registration r join community_class c on c.id = r.class_id
    cross join lateral (values (c.id), (c.course_id)) i(id)
  where r.status <> 'cancelled' and not c.sensitive and i.id is not null`;
const done = `
  select person_id, course_id as item_id, completed_at as at from enrolment where status = 'completed'
  union all
  select m.person_id, i.id, m.completed_at from class_completion m join community_class c on c.id = m.class_id
    cross join lateral (values (c.id), (c.course_id)) i(id) where not c.sensitive and i.id is not null`;

/** Finds what followed from what was shown, sums it up by day, and deletes what is too old. */
@Injectable()
export class ViewsRepository {
  constructor(private readonly database: Database) {}

  /** Notes what kind of model made a list, while the model is still there. */
  async noteModelKinds(): Promise<void> {
    await this.database.execute(
      `update recommendation_shown s set model_kind = m.kind from recommendation_model m
       where m.id = s.model_id and s.model_kind is null`,
    );
  }

  /**
   * Gives each enrolment and registration to the last view of it within 30 days before, and each finishing to the
   * same view. Running again changes nothing. @returns the days (`2026-11-21`) of the views that changed
   */
  async attribute(now: Date): Promise<string[]> {
    const rows = await this.database.query<{ day: string }>(
      `with begun as (${begun}), last as (
         select distinct on (b.person_id, b.item_id) s.person_id, s.view_id, s.rank, b.at
         from begun b join recommendation_shown s on s.person_id = b.person_id and s.item_id = b.item_id
           and s.shown_at <= b.at and s.shown_at > b.at - make_interval(days => ${followsWithinDays})
         where b.at > $1::timestamptz - make_interval(days => ${viewsKeptDays}) and ${agreed}
         order by b.person_id, b.item_id, s.shown_at desc, s.rank)
       update recommendation_shown s set enrolled_at = last.at from last
       where (s.person_id, s.view_id, s.rank) = (last.person_id, last.view_id, last.rank) and s.enrolled_at is null
       returning (s.shown_at at time zone ${zone})::date::text as day`,
      [now],
    );
    const finished = await this.database.query<{ day: string }>(
      `update recommendation_shown s set finished_at = d.at from (${done}) d
       where d.person_id = s.person_id and d.item_id = s.item_id and s.enrolled_at is not null
         and s.finished_at is null and d.at >= s.enrolled_at and ${agreed}
       returning (s.shown_at at time zone ${zone})::date::text as day`,
    );
    return [...new Set([...rows, ...finished].map(({ day }) => day))];
  }

  /** Sums up anew the days in which links may still be followed, and those that are named. */
  async sumUp(days: readonly string[], now: Date): Promise<void> {
    const wanted = `(select day::date from unnest($1::text[]) day union select ($2::timestamptz at time zone ${zone})::date - n
      from generate_series(0, ${clickWithinDays + 1}) n)`;
    await this.database.transaction(async () => {
      await this.database.execute(`delete from recommendation_day where day in ${wanted}`, [days, now]);
      await this.database.execute(
        `insert into recommendation_day (day, model_kind, place, item_kind, rank, topic, shown, clicked, enrolled,
           finished, weight, squares, clicked_weight, enrolled_weight)
         select d.day, s.model_kind, s.place, s.item_kind, s.rank, coalesce(c.topic, p.topic, k.topic, r.topic),
           count(*), count(s.clicked_at), count(s.enrolled_at), count(s.finished_at), sum(w.weight),
           sum(w.weight * w.weight), coalesce(sum(w.weight) filter (where s.clicked_at is not null), 0),
           coalesce(sum(w.weight) filter (where s.enrolled_at is not null), 0)
         from ${wanted} d(day)
         join recommendation_shown s on s.shown_at >= d.day::timestamp at time zone ${zone}
           and s.shown_at < (d.day + 1)::timestamp at time zone ${zone}
         cross join lateral (select least(1 / s.probability, ${greatestWeight})::float8 as weight) w
         left join course c on c.id = s.item_id left join programme p on p.id = s.item_id
         left join community_class k on k.id = s.item_id left join resource r on r.id = s.item_id
         group by 1, 2, 3, 4, 5, 6`,
        [days, now],
      );
    });
  }

  /** Deletes the views of the days for which none are kept any more. */
  async deleteOld(now: Date): Promise<number> {
    return this.database.execute(
      `delete from recommendation_shown where shown_at <
         (($1::timestamptz at time zone ${zone})::date - ${viewsKeptDays})::timestamp at time zone ${zone}`,
      [now],
    );
  }
}
