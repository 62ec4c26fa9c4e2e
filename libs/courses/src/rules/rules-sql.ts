/** Rules as JSON, for the queries that show a course: a course needs no query more for them. */
import { freeLesson, freeRules } from './course-rules';
import { alwaysOpen } from './opening';

const none = (rules: object) => `'${JSON.stringify(rules)}'::jsonb`;

/** Of the course `c`; those of a draft are the ones of the course that it is of. */
export const courseRules = `coalesce((select jsonb_build_object('opensOn', cr.opens_on, 'inOrder', cr.in_order,
  'completion', cr.completion, 'count', cr.lesson_count, 'minimalAverage', cr.minimal_average)
  from course_rules cr where cr.course_id = coalesce(c.draft_of, c.id)), ${none(freeRules)})`;

/** Of a lesson whose `lesson_rules` are joined as `lr`. */
export const lessonRules = `case when lr.lesson_id is null then ${none(freeLesson)} else
  jsonb_build_object('required', lr.required, 'opensOn', lr.opens_on, 'opensAfterDays', lr.opens_after_days,
    'sessions', lr.sessions) end`;

/** Of a section whose `section_rules` are joined as `sr`. */
export const sectionRules = `case when sr.section_id is null then ${none(alwaysOpen)} else
  jsonb_build_object('opensOn', sr.opens_on, 'opensAfterDays', sr.opens_after_days) end`;

/** What the course `c` asks for; a course that is not open asks nothing of anybody, as nobody could begin it. */
export const prerequisites = `coalesce((select jsonb_agg(jsonb_build_object('id', n.id, 'slug', n.slug,
    'title', n.title, 'titleEn', n.title_en) order by n.title_sort, n.id)
  from course_prerequisite x join course n on n.id = x.needs_id
  where x.course_id = coalesce(c.draft_of, c.id) and n.status = 'published'), '[]')`;
