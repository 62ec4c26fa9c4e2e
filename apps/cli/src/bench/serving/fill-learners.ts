import { consentWords } from '@domdom/identity';
import type { Progress } from '@domdom/recommender';
import type { INestApplicationContext } from '@nestjs/common';
import { makeClasses } from '../../demo/make-classes';
import { makeProgrammes } from '../../demo/make-courses';
import { makePeople } from '../../demo/make-people';
import { makeUnits } from '../../demo/make-units';
import { benchContext, makeBenchCourses } from '../pages/fill-portal';

export interface ServingSizes {
  /** People with a history who agreed to recommendations. */
  learners: number;
  courses: number;
  classes: number;
}

/** How many courses each takes: between these, evenly. */
const taken = { least: 3, most: 9 } as const;
const programmes = 60;
const atOnce = 10_000;

/** Fills an empty portal with learners who all agreed, each with courses begun and finished; the same each time. */
export async function fillLearners(
  app: INestApplicationContext,
  sizes: ServingSizes,
  progress: Progress,
): Promise<void> {
  const context = benchContext(app);
  const { database } = context;
  const stage = (name: string, done: number, total: number) => progress({ stage: name, done, total });
  stage('people', 0, sizes.learners);
  const units = await makeUnits(context);
  const people = await makePeople(context, units, sizes.learners);
  await database.execute(
    `insert into consent (id, person_id, purpose, wording, basis, recorded_by, given_at)
     select gen_random_uuid(), p.id, 'recommendations', $1, 'self', p.id, p.created_at from person p
     where not exists (select from consent c where c.person_id = p.id and c.purpose = 'recommendations')`,
    [consentWords.vi.recommendations],
  );
  const courses = await makeBenchCourses(app, context, units, people, sizes.courses, (done) =>
    stage('courses', done, sizes.courses),
  );
  await makeProgrammes(context, units, people, courses.slice(0, programmes));
  // People of a commune and an age take alike: each begins somewhere in the catalogue and goes on from there.
  const ids = people.learners.map(({ id }) => id);
  for (let start = 0; start < ids.length; start += atOnce) {
    await database.execute(
      `insert into enrolment (id, course_id, person_id, status, lessons_done, lessons_total, enrolled_at, enrolled_by,
         admitted_at, completed_at, last_seen_at)
       select gen_random_uuid(), c.id, t.person_id, case when t.done then 'completed' else 'active' end,
         case when t.done then c.lesson_count else c.lesson_count / 2 end, c.lesson_count, t.at, t.person_id, t.at,
         case when t.done then t.at end, t.at
       from (select distinct on (person_id, place) * from (
         select p.id as person_id, $5::timestamptz - make_interval(days => (h + n * 37) % 400) as at,
           n > 0 and (h + n) % 3 <> 0 as done,
           case when n % 4 = 3 then (h / 7 % $2::int * n) % $2::int
             else (h % 40 * $2::int / 40 + (h / 40 % 17) * n * n + n) % $2::int end as place
         from unnest($1::uuid[]) p(id)
         cross join lateral (select abs(hashtext(p.id::text)) / 2 as h) x
         cross join lateral generate_series(0, $3::int + h % ($4::int - $3::int + 1) - 1) n) d) t
       join (select id, lesson_count, row_number() over (order by id) - 1 as place from course) c on c.place = t.place`,
      [ids.slice(start, start + atOnce), sizes.courses, taken.least, taken.most, context.now],
    );
    stage('enrolments', start + atOnce, ids.length);
  }
  stage('classes', 0, sizes.classes);
  await makeClasses(context, units, people, sizes.classes);
  await database.execute('vacuum analyze');
}
