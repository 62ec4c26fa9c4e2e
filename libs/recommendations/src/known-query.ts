import { isTopic } from '@domdom/ui';
import { activitySql, communeKey, placesJoin, provinceKey } from './activity';
import type { SuitTime } from './domain/answers';
import type { HistoryItem, Known, News, Place } from './domain/person-facts';
import { sessionTimes } from './kinds/session-times';

// Nothing personal is written for somebody whose consent does not stand, whatever the session still says.
export const consents = `exists (select from consent where person_id = $1 and purpose = 'recommendations'
  and withdrawn_at is null)`;

export interface PlaceRow extends Record<string, unknown> {
  provinceKey: string | null;
  provinceName: string | null;
  communeKey: string | null;
  communeName: string | null;
}
export type KnownRow = Omit<
  Known,
  'history' | 'wishes' | 'wishedTimes' | 'lastView' | 'news' | 'province' | 'commune'
> &
  PlaceRow & {
    history: HistoryItem[] | null;
    wishes: string[] | null;
    wishedTimes: string[] | null;
    lastView: { at: string | null; ids: string[] | null } | null;
    news: (Omit<News, 'at'> & { at: string }) | null;
  };

/** What people say in the survey of their commune, as times of classes. */
const suitTimeOf: Partial<Record<string, SuitTime>> = {
  morning: 'daytime',
  afternoon: 'daytime',
  evening: 'evening',
  weekend: 'weekend',
};
/** From the unit `home` to its commune and province. */
export const placesOfHome = `left join unit province on province.id = home.path[2]
  left join unit commune on commune.id = home.path[3]`;
export const placeColumns = `${provinceKey} as "provinceKey", province.name as "provinceName",
  ${communeKey} as "communeKey", commune.name as "communeName"`;
const titleOf = 'coalesce(c.title, k.title, r.title)';
const titleEnOf = 'coalesce(c.title_en, r.title_en)';

// What happened last, for "the list has just changed": nobody is told of a class that nobody is to know of.
const newsSql = `
  select jsonb_build_object('kind', n.kind, 'title', n.title, 'titleEn', n.title_en, 'courseId', n.course_id, 'at', n.at)
  from ((select 'lesson' as kind, l.title, null as title_en, e.course_id, lp.done_at as at
      from enrolment e join lesson_progress lp on lp.enrolment_id = e.id join lesson l on l.id = lp.lesson_id
      where e.person_id = $1 order by lp.done_at desc limit 1)
    union all (select 'course', c.title, c.title_en, c.id, e.completed_at from enrolment e
      join course c on c.id = e.course_id where e.person_id = $1 and e.completed_at is not null
      order by e.completed_at desc limit 1)
    union all (select 'class', k.title, null, coalesce(k.course_id, k.id), a.marked_at
      from attendance a join class_session s on s.id = a.session_id join community_class k on k.id = s.class_id
      where a.person_id = $1 and a.status = 'present' and not k.sensitive order by a.marked_at desc limit 1)
  ) n order by n.at desc, n.kind limit 1`;

/** Everything that is known of the person $1, in one row; none without consent. */
export const knownQuery = `
  select (select jsonb_agg(jsonb_build_object('courseId', h.item_id, 'status', h.status, 'weight', h.weight,
      'at', extract(epoch from h.at) * 1000, 'title', ${titleOf}, 'titleEn', ${titleEnOf}) order by h.at desc)
    from (select distinct on (item_id) item_id, at, status, weight
      from (${activitySql('person')}) a(person_id, item_id, at, status, weight)
      order by item_id, weight desc) h
      left join course c on c.id = h.item_id left join community_class k on k.id = h.item_id
      left join resource r on r.id = h.item_id
    where ${titleOf} is not null) as history,
    (select coalesce(jsonb_agg(jsonb_build_object('kind', d.item_kind, 'id', d.item_id,
        'title', coalesce(c.title, p.title, k.title, r.title), 'titleEn', coalesce(c.title_en, p.title_en, r.title_en))
        order by d.disliked_at desc), '[]')
      from recommendation_dislike d left join course c on c.id = d.item_id
        left join programme p on p.id = d.item_id left join community_class k on k.id = d.item_id
        left join resource r on r.id = d.item_id
      where d.person_id = $1 and coalesce(c.title, p.title, k.title, r.title) is not null) as disliked,
    (select jsonb_build_object('topics', topics, 'aim', aim, 'level', level, 'suits', suits)
      from recommendation_answer where person_id = $1 and (cardinality(topics) + num_nonnulls(aim, level, suits)) > 0)
      as answers,
    (select topics from learning_need where person_id = $1) as wishes,
    (select times from learning_need where person_id = $1) as "wishedTimes",
    (select ${sessionTimes('s.starts_at', 'counts')} from attendance a
      join class_session s on s.id = a.session_id join community_class k on k.id = s.class_id
      where a.person_id = $1 and a.status = 'present' and not k.sensitive
        and not exists (select from recommendation_left_out o where o.person_id = $1 and o.what = 'item'
          and o.key = coalesce(k.course_id, k.id)::text)) as "attendedTimes",
    array(select class_id from registration where person_id = $1 and status <> 'cancelled'
      union select class_id from class_instructor where person_id = $1
      union select resource_id from resource_opening where person_id = $1) as "takenIds",
    (select coalesce(jsonb_agg(jsonb_build_object('what', what, 'key', key)), '[]')
      from recommendation_left_out where person_id = $1) as "leftOut",
    (select jsonb_build_object('at', max(shown_at), 'ids', jsonb_agg(item_id order by rank) filter (where probability = 1)) from recommendation_shown
      where person_id = $1 and view_id = (select view_id from recommendation_shown
        where person_id = $1 and place = 'page' order by view_id desc limit 1)) as "lastView",
    (${newsSql}) as news, ${placeColumns}, p.birth_year as "birthYear"
  from person p ${placesJoin} where p.id = $1 and ${consents}`;

/** A row of `knownQuery` as the domain has it. */
export function knownOf(row: KnownRow): Known {
  const { history, wishes, wishedTimes, lastView, news, provinceKey: _p, provinceName: _n, ...rest } = row;
  const { communeKey: _c, communeName: _m, ...facts } = rest;
  return {
    ...facts,
    ...placesOf(row),
    history: history ?? [],
    wishes: (wishes ?? []).filter(isTopic),
    wishedTimes: [...new Set((wishedTimes ?? []).flatMap((time) => suitTimeOf[time] ?? []))],
    lastView: lastView?.at ? { ids: lastView.ids ?? [], at: new Date(lastView.at) } : null,
    news: news && { ...news, at: new Date(news.at) },
  };
}

/** The places in a row. */
export function placesOf(row: PlaceRow): Pick<Known, 'province' | 'commune'> {
  const place = (key: string | null, name: string | null): Place | null =>
    key && name ? { key, name } : null;
  return {
    province: place(row.provinceKey, row.provinceName),
    commune: place(row.communeKey, row.communeName),
  };
}
