import { newId } from '@domdom/platform';
import type { DemoContext } from './demo-context';
import { insertAll } from './demo-context';
import type { DemoEnrolment } from './make-activity';
import type { MadeCourse } from './make-courses';
import type { DemoPerson } from './make-people';

export interface DemoFollowed {
  id: string;
  person: DemoPerson;
  programmeId: string;
  title: string;
  unitId: string;
  followedAt: Date;
}

/** A course that asks for another one first, one that opens bit by bit, a programme with electives and a class. */
export async function makeRules(
  { database }: DemoContext,
  courses: readonly MadeCourse[],
  classId: string | undefined,
): Promise<void> {
  const course = (slug: string) => courses.find(({ given }) => given.slug === slug)!.id;
  await database.execute('insert into course_prerequisite (course_id, needs_id) values ($1, $2)', [
    course('livestream-ban-hang'),
    course('ban-hang-qua-mang'),
  ]);
  const stars = course('bau-troi-dem');
  await database.execute(
    `insert into course_rules (course_id, in_order, completion, minimal_average) values ($1, true, 'all', 0)`,
    [stars],
  );
  await database.execute(
    `insert into section_rules (section_id, opens_after_days)
     select id, 7 from section where course_id = $1 order by position desc limit 1`,
    [stars],
  );
  const rules = { 'binh-dan-hoc-vu-so': [1, false], 'phu-nu-khoi-nghiep': [1, true] } as const;
  for (const [slug, [electives, inOrder]] of Object.entries(rules)) {
    await database.execute(
      `insert into programme_rules (programme_id, electives, in_order)
       select id, $2, $3 from programme where slug = $1`,
      [slug, electives, inOrder],
    );
  }
  if (!classId) return;
  await database.execute(
    `insert into programme_class (programme_id, class_id, sessions, required, position)
     select id, $2, 2, false, 1 from programme where slug = $1`,
    ['binh-dan-hoc-vu-so', classId],
  );
}

/** Sessions that people were at, as programmes count them. */
export async function countAttendance({ database }: DemoContext): Promise<void> {
  await database.execute(
    `insert into attended_session (person_id, session_id, class_id, attended_on, minutes, present, told_by)
     select a.person_id, s.id, s.class_id, s.starts_at,
       round(extract(epoch from s.ends_at - s.starts_at) / 60)::int, true, uuidv7()
     from attendance a join class_session s on s.id = a.session_id where a.status = 'present'`,
  );
}

/** Some who took several courses of a programme follow it; how far they are is worked out from what they did. */
export async function makeFollowers(
  { database }: DemoContext,
  enrolments: readonly DemoEnrolment[],
  always: DemoPerson,
): Promise<DemoFollowed[]> {
  const programmes = await database.query<{ id: string; slug: string; title: string; unitId: string }>(
    'select id, slug, title, owner_unit_id as "unitId" from programme',
  );
  const taken = new Map<string, { person: DemoPerson; slug: string; all: DemoEnrolment[] }>();
  for (const enrolment of enrolments) {
    const { person, course } = enrolment;
    const key = `${person.id} ${course.programme}`;
    const one = taken.get(key) ?? { person, slug: course.programme, all: [] };
    one.all.push(enrolment);
    taken.set(key, one);
  }
  const most = [...taken.values()].sort((a, b) => b.all.length - a.all.length);
  const chosen = [...most.filter(({ person }) => person === always).slice(0, 2), ...most.slice(0, 60)];
  const followed = [...new Set(chosen)].map(({ person, slug, all }) => {
    const { id, title, unitId } = programmes.find((programme) => programme.slug === slug)!;
    const followedAt = new Date(Math.min(...all.map(({ enrolledAt }) => enrolledAt.getTime())));
    return { id: newId(followedAt.getTime()), person, programmeId: id, title, unitId, followedAt };
  });
  await insertAll(
    database,
    'programme_enrolment',
    { id: 'uuid', programme_id: 'uuid', person_id: 'uuid', status: 'text', followed_at: 'timestamptz' },
    followed.map(({ id, person, programmeId, followedAt }) => ({
      id,
      programme_id: programmeId,
      person_id: person.id,
      status: 'active',
      followed_at: followedAt,
    })),
  );
  return followed;
}
