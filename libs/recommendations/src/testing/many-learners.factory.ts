import type { Database } from '@domdom/platform';

interface Many {
  unitId: string;
  learners: number;
  courses: number;
  /** About so many courses each. */
  perLearner: number;
  /** Only the learners whose id falls into this part of so many; all unless said. */
  part?: { index: number; of: number };
}

/**
 * Learners, courses and enrolments made in the database out of nothing but numbers: the same ids everywhere, so that
 * parts on several databases are parts of one whole. Nine in ten agreed. For tests of the training.
 */
export async function makeManyLearners(database: Database, many: Many): Promise<void> {
  const { unitId, learners, courses, perLearner, part = { index: 0, of: 1 } } = many;
  await database.execute(
    `insert into course (id, slug, title, title_sort, summary, topic, level, language, audience, outcomes,
       owner_unit_id, status, search_folded, published_at, created_at, updated_at)
     select md5('course' || n)::uuid, 'course-' || n, 'C', 'c', '', 'digital-skills', 'beginner', 'vi', '', '{}',
       $1, 'published', '', '2026-01-01', '2026-01-01', '2026-01-01' from generate_series(1, $2::int) n`,
    [unitId, courses],
  );
  await database.execute(
    `insert into person (id, full_name, name_folded, name_sort, birth_year, home_unit_id, created_at, updated_at)
     select id, 'N', 'n', 'n', 1990, $1, '2026-01-01', '2026-01-01'
     from (select md5('learner' || n)::uuid as id from generate_series(1, $2::int) n) p
     where abs(hashtext(id::text)::bigint) % $3 = $4`,
    [unitId, learners, part.of, part.index],
  );
  await database.execute(
    `insert into consent (id, person_id, purpose, wording, basis, recorded_by, given_at)
     select md5('consent' || id)::uuid, id, 'recommendations', '', 'self', id, '2026-01-01'
     from person where full_name = 'N' and abs(hashtext('consent' || id)::bigint) % 10 < 9`,
  );
  await database.execute(
    `insert into enrolment (id, course_id, person_id, status, lessons_done, lessons_total, enrolled_at, completed_at,
       last_seen_at)
     select md5('enrolment' || p.id || n)::uuid, md5('course' || 1 + floor($1 * power(luck, 2)))::uuid, p.id,
       case when kind < 5 then 'completed' when kind < 9 then 'active' else 'withdrawn' end,
       kind, 10, '2026-01-01', case when kind < 5 then '2026-02-01 00:00Z'::timestamptz end, '2026-03-01 00:00Z'
     from person p cross join generate_series(1, $2::int) n
       cross join lateral (select (hashtext('course' || p.id || n)::float8 / 4294967296 + 0.5) as luck,
         abs(hashtext('kind' || p.id || n)::bigint) % 10 as kind) l
     where p.full_name = 'N' on conflict do nothing`,
    [courses, perLearner],
  );
}
