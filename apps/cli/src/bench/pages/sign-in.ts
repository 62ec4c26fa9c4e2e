import { SessionsService } from '@domdom/identity';
import { cookieNames, Database, PlatformConfig } from '@domdom/platform';
import type { INestApplicationContext } from '@nestjs/common';
import type { BenchVisitor } from './pages';

interface LearnerRow {
  id: string;
  courses: BenchVisitor['courses'];
}

/** People who take three courses or more, one of them not finished, spread over everybody; always the same ones. */
const learnersQuery = `
  with learner as (
    select e.person_id as id, row_number() over (order by md5(e.person_id::text)) as place
    from enrolment e group by e.person_id having count(*) >= 3 and bool_or(e.status = 'active'))
  select l.id, (select jsonb_agg(jsonb_build_object('slug', c.slug, 'lessonIds',
      (select jsonb_agg(x.id order by s.position, x.position) from lesson x join section s on s.id = x.section_id
       where x.course_id = c.id and x.ready)))
    from enrolment e join course c on c.id = e.course_id where e.person_id = l.id) as courses
  from learner l where l.place <= $1 order by l.place`;

/** Opens a session for some learners, each on a phone of their own, and gives the cookies of their browsers. */
export async function signIn(app: INestApplicationContext, count: number): Promise<BenchVisitor[]> {
  const names = cookieNames(app.get(PlatformConfig).secure);
  const sessions = app.get(SessionsService);
  const learners = await app.get(Database).query<LearnerRow>(learnersQuery, [count]);
  if (learners.length === 0) throw new Error('nobody takes three courses: make more enrolments');
  const visitors: BenchVisitor[] = [];
  for (const { id, courses } of learners) {
    const { token, deviceToken } = await sessions.open(id, null);
    visitors.push({ courses, cookie: `${names.session}=${token}; ${names.device}=${deviceToken}` });
  }
  return visitors;
}
