/**
 * What counts as activity, and how much: a finished course 1; one that is being learnt 0.4, rising to 1 with
 * the lessons done; one that was given up 0.1; a class on a course 0.4, rising to 1 with the share of the marked
 * sessions at which the person was present (nothing when never). Of several for one person and course the largest counts.
 */
export const activityWeights = { completed: 1, begun: 0.4, progress: 0.6, withdrawn: 0.1 } as const;

const { completed, begun, progress, withdrawn } = activityWeights;

/**
 * Rows (person_id, course_id, at, status, weight) of activity, for all or for the person `$1`.
 * Whose rows may be read is for the caller to say: only people who agreed.
 */
export function activitySql(whose: 'everybody' | 'person'): string {
  const only = (column: string) => (whose === 'person' ? `and ${column} = $1` : '');
  return `
    select e.person_id, e.course_id, coalesce(e.completed_at, e.last_seen_at) as at,
      case when e.status in ('withdrawn', 'expired') then 'withdrawn' when e.status = 'completed' then 'completed'
        else 'active' end as status,
      case when e.status = 'completed' then ${completed} when e.status in ('withdrawn', 'expired') then ${withdrawn}
        else ${begun} + ${progress} * least(1, e.lessons_done::float8 / greatest(e.lessons_total, 1)) end as weight
    from enrolment e where true ${only('e.person_id')}
    union all
    select a.person_id, k.course_id, max(s.starts_at), 'attended',
      ${begun} + ${progress} * count(*) filter (where a.status = 'present')::float8 / count(*)
    from attendance a join class_session s on s.id = a.session_id join community_class k on k.id = s.class_id
    where k.course_id is not null and not k.sensitive ${only('a.person_id')}
    group by a.person_id, k.id, k.course_id having bool_or(a.status = 'present')`;
}

/** The places a person lives in: both organisations' units over one territory are one place. */
export const placesJoin = `left join unit home on home.id = p.home_unit_id
  left join unit province on province.id = home.path[2] left join unit commune on commune.id = home.path[3]`;
export const provinceKey = 'coalesce(province.territory_code, province.id::text)';
export const communeKey = 'coalesce(commune.territory_code, commune.id::text)';
