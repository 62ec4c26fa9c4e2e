import { dropped, type Signal, signalWeights } from '@domdom/recommender';

const { finished, liked, inProgress, attended, enrolled, viewed } = signalWeights;
const between = ({ least, most }: { least: number; most: number }, extent: string) =>
  `${least} + ${most - least} * ${extent}`;

/**
 * What each person did, one row for each signal: (person_id, item_id, at, status, weight). Items are courses,
 * classes that belong to no course, and resources; a class on a course counts for the course. From enrolments,
 * registrations, attendance, finished classes, happy faces after a session and resources that were opened; never from
 * a class that nobody is to know of. Of lessons the enrolment itself tells which was opened last, so whoever looked into
 * one has begun, and whoever never did has enrolled and no more.
 */
const signals = (only: (column: string) => string) => `
  select e.person_id, e.course_id as item_id, coalesce(e.completed_at, e.withdrawn_at, e.last_seen_at) as at,
    case when e.status in ('withdrawn', 'expired') then 'withdrawn' when e.status = 'completed' then 'completed'
      when e.status in ('requested', 'waiting') then 'asked' else 'active' end as status,
    case when e.status = 'completed' then ${finished.most} when e.status in ('withdrawn', 'expired') then ${dropped.alone}
      when e.status in ('requested', 'waiting') then ${enrolled.most}
      when e.last_lesson_id is null and e.lessons_done = 0 then ${enrolled.most}
      else ${between(inProgress, 'least(1, e.lessons_done::float8 / greatest(e.lessons_total, 1))')} end as weight
  from enrolment e where true ${only('e.person_id')}
  union all
  select r.person_id, coalesce(k.course_id, k.id), coalesce(r.cancelled_at, r.confirmed_at, r.registered_at),
    case when r.status = 'cancelled' then 'withdrawn' else 'registered' end,
    case when r.status = 'cancelled' then ${dropped.alone} else ${enrolled.most} end
  from registration r join community_class k on k.id = r.class_id
  where k.status = 'open' and not k.sensitive ${only('r.person_id')}
  union all
  select a.person_id, coalesce(k.course_id, k.id), max(s.starts_at), 'attended',
    ${between(attended, `count(*) filter (where a.status = 'present')::float8 / count(*)`)}
  from attendance a join class_session s on s.id = a.session_id join community_class k on k.id = s.class_id
  where not k.sensitive ${only('a.person_id')}
  group by a.person_id, k.id, k.course_id having bool_or(a.status = 'present')
  union all
  select d.person_id, coalesce(k.course_id, k.id), d.completed_at,
    case when k.course_id is null then 'completed' else 'attended' end, ${finished.most}
  from class_completion d join community_class k on k.id = d.class_id
  where not k.sensitive ${only('d.person_id')}
  union all
  select f.person_id, coalesce(k.course_id, k.id), f.changed_at, 'attended', ${liked.most}
  from class_feedback f join class_session s on s.id = f.session_id join community_class k on k.id = s.class_id
  where f.face = 3 and not k.sensitive ${only('f.person_id')}
  union all
  select o.person_id, o.resource_id, o.opened_at, 'opened', ${viewed.most}
  from resource_opening o where true ${only('o.person_id')}`;

/**
 * What several signals of one person and item amount to, in SQL: the strongest, a quarter of it when the person
 * gave up and finished nothing. The same as `InteractionsBuilder` makes of them.
 */
const mergedWeight = `case when strongest is null then ${dropped.alone}
  when gave_up and strongest < ${finished.least} then strongest * ${dropped.factor} else strongest end`;

const merged = (of: string) => `
  select person_id, item_id, at, status, ${mergedWeight} as weight
  from (
    select person_id, item_id, max(at) as at, (array_agg(status order by weight desc, at desc))[1] as status,
      max(weight) filter (where status <> 'withdrawn') as strongest, bool_or(status = 'withdrawn') as gave_up
    from (${of}) s group by person_id, item_id) m`;

/** Activity of the person `$1` as rows (person_id, item_id, at, status, weight), one for each item. */
const personSql = merged(signals((column) => `and ${column} = $1`));

/**
 * Activity as rows (person_id, item_id, at, status, weight): for everybody one for each signal, which the
 * training merges as they stream by; for the person `$1` merged, one for each item.
 * Whose rows may be read is for the caller to say: only people who agreed.
 */
export function activitySql(whose: 'everybody' | 'person'): string {
  return whose === 'person' ? personSql : signals(() => '');
}

/** Who agreed, and has not taken it back; `person` is an expression for their id. */
const agreed = (person: string) => `exists (select from consent where consent.person_id = ${person}
  and consent.purpose = 'recommendations' and consent.withdrawn_at is null)`;

/** Joins what somebody does not want to be counted: an item by its id, or with an empty key their place, their age. */
export const leftOutJoin = (as: string, person: string, what: 'item' | 'place' | 'age', key = `''`) =>
  `left join recommendation_left_out ${as} on ${as}.person_id = ${person} and ${as}.what = '${what}'
    and ${as}.key = ${key}`;

/**
 * What the training may learn from, as rows (person_id, item_id, at, status, weight): each signal of those who
 * agreed, on classes and on courses and resources that have ever been open, but what they left out. `where` narrows it by
 * `a.person_id`.
 */
export const consentedSignalsSql = (where = 'true') => `
  select a.* from (${signals(() => '')}) a
    left join course c on c.id = a.item_id left join community_class k on k.id = a.item_id
    left join resource f on f.id = a.item_id
    ${leftOutJoin('o', 'a.person_id', 'item', 'a.item_id::text')}
  where o.key is null and (c.status <> 'draft' or k.id is not null or f.status <> 'draft') and ${agreed('a.person_id')} and ${where}`;

/** The same merged: one row (person_id, item_id, at, weight) for each person and item. */
export const consentedPairsSql = (where = 'true') => `
  select person_id, item_id, at, ${mergedWeight} as weight
  from (select person_id, item_id, max(at) as at, max(weight) filter (where status <> 'withdrawn') as strongest,
      bool_or(status = 'withdrawn') as gave_up
    from (${consentedSignalsSql(where)}) s group by person_id, item_id) m`;

/** What can be recommended at the time `$1` though perhaps nobody has taken it: open courses, classes of their own, resources. */
export const openItemsSql = `
  select id from (
    select c.id, c.published_at as since from course c where c.status = 'published'
    union all
    select k.id, k.created_at from community_class k
    where k.status = 'open' and not k.sensitive and not k.invitation_only and k.course_id is null
      and k.last_ends_at > $1
    union all
    select r.id, r.published_at from resource r where r.status = 'published') o
  order by since desc, id`;

/** How a row of signals is told to the training that merges them: `dropped` has no weight of its own. */
export const signalOf = (status: string): Signal | undefined =>
  status === 'withdrawn' ? 'dropped' : undefined;

/** The places a person lives in: both organisations' units over one territory are one place. */
export const placesJoin = `left join unit home on home.id = p.home_unit_id
  left join unit province on province.id = home.path[2] left join unit commune on commune.id = home.path[3]`;
export const provinceKey = 'coalesce(province.territory_code, province.id::text)';
export const communeKey = 'coalesce(commune.territory_code, commune.id::text)';
