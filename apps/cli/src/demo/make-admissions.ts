import { batchKind } from '@domdom/enrolments';
import { consentWords, hashToken } from '@domdom/identity';
import { newId } from '@domdom/platform';
import { type DemoContext, daysBefore, insertAll } from './demo-context';
import type { DemoEnrolment } from './make-activity';
import type { MadeCourse } from './make-courses';
import type { DemoPeople, DemoPerson } from './make-people';

/** The end of an invitation link of the demonstration, `/join/…`; everywhere else only a hash is known. */
export const demoInvitation = 'moi-ban-cung-hoc';

/** What one meets who does not simply begin: a request, a waiting list, an invitation, a list that was uploaded. */
export async function makeAdmissions(
  context: DemoContext,
  people: DemoPeople,
  courses: readonly MadeCourse[],
  enrolments: readonly DemoEnrolment[],
): Promise<void> {
  const inside = (course: MadeCourse) =>
    new Set(enrolments.filter((one) => one.course === course).map(({ person }) => person.id));
  const shown = people.byUsername.get('hocvien')!;
  // The first courses stay as they are: most people begin there.
  const [byRequest, crowded] = courses.slice(48).filter((course) => !inside(course).has(shown.id)) as [
    MadeCourse,
    MadeCourse,
  ];
  const outside = (course: MadeCourse, count: number): DemoPerson[] => {
    const taken = inside(course);
    return people.learners.filter(({ id }) => id !== shown.id && !taken.has(id)).slice(0, count);
  };
  const learning = enrolments.filter(({ course, completedAt }) => course === crowded && !completedAt).length;
  await makeTerms(context, people, byRequest, crowded, learning);
  await makeApplicants(context, byRequest, 'requested', [...outside(byRequest, 4), shown]);
  await makeApplicants(context, crowded, 'waiting', [...outside(crowded, 2), shown]);
  await makeInvitation(context, people, byRequest);
  const official = people.byUsername.get('canboxa')!;
  const neighbours = people.learners.filter(
    ({ id, unit }) =>
      !inside(courses[1]!).has(id) && (unit.id === official.unit.id || unit.parentId === official.unit.id),
  );
  await makeBatch(context, official, courses[1]!, neighbours.slice(0, 6));
}

async function makeTerms(
  { database, now }: DemoContext,
  people: DemoPeople,
  byRequest: MadeCourse,
  crowded: MadeCourse,
  places: number,
): Promise<void> {
  const teacher = people.byUsername.get('giaovien')!;
  // Who looks at the portal as an instructor answers the requests.
  await database.execute('update course set owner_unit_id = $2 where id = $1', [
    byRequest.id,
    teacher.unit.id,
  ]);
  await database.execute(
    'insert into course_author (course_id, person_id) values ($1, $2) on conflict do nothing',
    [byRequest.id, teacher.id],
  );
  await insertAll(
    database,
    'course_terms',
    {
      course_id: 'uuid',
      way: 'text',
      capacity: 'int',
      days: 'int',
      changed_by: 'uuid',
      changed_at: 'timestamptz',
    },
    [
      {
        course_id: byRequest.id,
        way: 'approval',
        capacity: null,
        days: 90,
        changed_by: teacher.id,
        changed_at: now,
      },
      {
        course_id: crowded.id,
        way: 'open',
        capacity: Math.max(1, places),
        changed_by: null,
        changed_at: now,
      },
    ],
  );
}

async function makeApplicants(
  { database, now }: DemoContext,
  course: MadeCourse,
  status: 'requested' | 'waiting',
  who: readonly DemoPerson[],
): Promise<void> {
  const rows = who.map((person, index) => ({
    id: newId(),
    course_id: course.id,
    person_id: person.id,
    status,
    lessons_done: 0,
    lessons_total: course.lessonIds.length,
    enrolled_at: daysBefore(now, who.length - index),
    enrolled_by: person.id,
    last_seen_at: daysBefore(now, who.length - index),
  }));
  const drawn = await database.query<{ line: string }>(
    `select nextval('enrolment_line') as line from generate_series(1, $1::int)`,
    [rows.length],
  );
  const lines = drawn.map(({ line }) => line);
  await insertAll(
    database,
    'enrolment',
    {
      id: 'uuid',
      course_id: 'uuid',
      person_id: 'uuid',
      status: 'text',
      lessons_done: 'int',
      lessons_total: 'int',
      enrolled_at: 'timestamptz',
      enrolled_by: 'uuid',
      last_seen_at: 'timestamptz',
      line: 'bigint',
    },
    rows.map((row, index) => ({ ...row, line: status === 'waiting' ? lines[index] : null })),
  );
  await noteBeginnings(database, rows);
}

async function noteBeginnings(
  database: DemoContext['database'],
  rows: readonly { id: string; status: string; enrolled_at: Date; enrolled_by: string }[],
): Promise<void> {
  await insertAll(
    database,
    'enrolment_change',
    { id: 'uuid', enrolment_id: 'uuid', to_status: 'text', at: 'timestamptz', changed_by: 'uuid' },
    rows.map((row) => ({
      id: newId(),
      enrolment_id: row.id,
      to_status: row.status,
      at: row.enrolled_at,
      changed_by: row.enrolled_by,
    })),
  );
}

async function makeInvitation({ database, now }: DemoContext, people: DemoPeople, course: MadeCourse) {
  await database.execute(
    `insert into enrolment_invitation (id, course_id, token_hash, note, most_uses, made_by, made_at, expires_at)
     values ($1, $2, $3, 'Hội viên các chi hội', 50, $4, $5, $6)`,
    [
      newId(),
      course.id,
      hashToken(demoInvitation),
      people.byUsername.get('giaovien')!.id,
      daysBefore(now, 2),
      daysBefore(now, -90),
    ],
  );
}

/** A list that the official of the commune uploaded: six people enrolled, two lines that failed. */
async function makeBatch(
  { database, now }: DemoContext,
  official: DemoPerson,
  course: MadeCourse,
  who: readonly DemoPerson[],
): Promise<void> {
  const [batchId, jobId, at] = [newId(), newId(), daysBefore(now, 3)];
  const rows = who.map((person) => ({
    id: newId(),
    course_id: course.id,
    person_id: person.id,
    status: 'active',
    lessons_done: 0,
    lessons_total: course.lessonIds.length,
    enrolled_at: at,
    enrolled_by: official.id,
    admitted_at: at,
    last_seen_at: at,
  }));
  await insertAll(
    database,
    'enrolment',
    {
      id: 'uuid',
      course_id: 'uuid',
      person_id: 'uuid',
      status: 'text',
      lessons_done: 'int',
      lessons_total: 'int',
      enrolled_at: 'timestamptz',
      enrolled_by: 'uuid',
      admitted_at: 'timestamptz',
      last_seen_at: 'timestamptz',
    },
    rows,
  );
  await noteBeginnings(database, rows);
  await insertAll(
    database,
    'consent',
    {
      id: 'uuid',
      person_id: 'uuid',
      purpose: 'text',
      wording: 'text',
      basis: 'text',
      recorded_by: 'uuid',
      given_at: 'timestamptz',
    },
    who.map((person) => ({
      id: newId(),
      person_id: person.id,
      purpose: 'on-behalf',
      wording: consentWords.vi['on-behalf'],
      basis: 'signed-paper',
      recorded_by: official.id,
      given_at: at,
    })),
  );
  const failed = [
    {
      texts: { fullName: 'Vừ A Dính', phone: '09123', birthYear: '1971', consent: 'giấy' },
      code: 'badPhone',
    },
    { texts: { fullName: 'Thào Thị Sông', phone: '', birthYear: '1964', consent: '' }, code: 'noConsent' },
  ];
  await database.execute(
    `insert into job_run (id, kind, owner_id, status, payload, result, done, total, created_at, finished_at)
     values ($1, $2, $3, 'done', $4, $5, $6, $6, $7, $7)`,
    [
      jobId,
      batchKind,
      official.id,
      JSON.stringify({ batchId, courseId: course.id }),
      JSON.stringify({ done: who.length, failed: failed.length }),
      who.length + failed.length,
      at,
    ],
  );
  await database.execute(
    `insert into enrolment_batch (id, kind, course_id, unit_id, file_name, language, started_by, job_id, total,
       created_at, finished_at) values ($1, 'file', $2, $3, 'hoi-vien.csv', 'vi', $4, $5, $6, $7, $7)`,
    [batchId, course.id, official.unit.id, official.id, jobId, who.length + failed.length, at],
  );
  await insertAll(
    database,
    'enrolment_batch_line',
    {
      batch_id: 'uuid',
      line: 'int',
      given: 'jsonb',
      person_id: 'uuid',
      outcome: 'text',
      problem_code: 'text',
    },
    [
      ...who.map((person, index) => ({
        batch_id: batchId,
        line: index + 2,
        given: null,
        person_id: person.id,
        outcome: 'active',
        problem_code: null,
      })),
      ...failed.map(({ texts, code }, index) => ({
        batch_id: batchId,
        line: who.length + index + 2,
        given: { texts },
        person_id: null,
        outcome: 'failed',
        problem_code: `enrolment-line.${code}`,
      })),
    ],
  );
}
