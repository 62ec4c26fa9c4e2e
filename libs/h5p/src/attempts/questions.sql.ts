/** The figures are of so many attempts, the newest that are finished and were not set aside. */
const mostAttempts = 2000;
const mostWrong = 3;

/**
 * $1 the content, $2 lessons. For each question: its last believed answer in each attempt, how many points of those
 * there were, how it goes together with the rest of the attempt (the corrected item-total correlation), and which wrong
 * responses are the most frequent.
 */
export const questionsQuery = `
  with attempt as (
    select id, content_version from h5p_attempt where content_id = $1 and lesson_id = any($2::uuid[]) and finished_at is not null
      and decision is distinct from 'set-aside' order by started_at desc, id desc limit ${mostAttempts}),
  answer as (
    select distinct on (a.attempt_id, a.sub_content_id) a.attempt_id, t.content_version,
      a.sub_content_id as part, a.response,
      a.score::float8 as score, a.max_score::float8 as max
    from attempt t join h5p_answer a on a.attempt_id = t.id
    where a.verb = 'answered' and not a.flagged and a.max_score > 0 and a.score is not null
    order by a.attempt_id, a.sub_content_id, a.seq desc),
  whole as (select attempt_id, sum(score) as score, sum(max) as max from answer group by attempt_id),
  figure as (
    select part, count(*)::int as answers, max(content_version) as version, sum(answer.score) / sum(answer.max) as share,
      corr(answer.score / answer.max, (whole.score - answer.score) / nullif(whole.max - answer.max, 0)) as discrimination
    from answer join whole using (attempt_id) group by part),
  wrong as (
    select part, response, count(*)::int as count,
      row_number() over (partition by part order by count(*) desc, response) as place
    from answer where score < max and coalesce(response, '') <> '' group by part, response)
  select f.part, f.answers, f.version, f.share, case when f.answers >= 3 then f.discrimination end as discrimination,
    coalesce((select jsonb_agg(jsonb_build_object('response', w.response, 'count', w.count) order by w.place)
      from wrong w where w.part = f.part and w.place <= ${mostWrong}), '[]') as wrong
  from figure f order by f.share, f.answers desc, f.part`;
