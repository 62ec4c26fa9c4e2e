import { type Database, newId } from '@domdom/platform';

interface GivenClass {
  unitId: string;
  createdBy: string;
  courseId?: string;
  sensitive?: boolean;
  status?: 'draft' | 'open' | 'cancelled';
}

/** A class as its tables hold it, which ended on 2/11/2026; for tests of what counts as activity. */
export async function makeClassRow(database: Database, given: GivenClass): Promise<string> {
  const id = newId();
  await database.execute(
    `insert into community_class (id, title, summary, topic, level, language, unit_id, course_id, mode, status,
       recurrence, starts_on, starts_at, minutes, first_starts_at, last_ends_at, search_folded, created_by,
       created_at, updated_at, sensitive)
     values ($1, 'Lớp', '', 'green-skills', 'beginner', 'vi', $2, $3, 'online', $4, '', '2026-11-01', '19:00',
       60, '2026-11-01', '2026-11-02', '', $5, '2026-10-01', '2026-10-01', $6)`,
    [
      id,
      given.unitId,
      given.courseId ?? null,
      given.status ?? 'open',
      given.createdBy,
      given.sensitive ?? false,
    ],
  );
  return id;
}

/** Sessions of a class, one a day from 1/11/2026, with how somebody was marked at each. */
export async function makeAttendance(
  database: Database,
  classId: string,
  personId: string,
  marks: readonly ('present' | 'absent')[],
): Promise<string[]> {
  const sessions = marks.map(() => newId());
  await database.execute(
    `insert into class_session (id, class_id, starts_at, ends_at, status, updated_at)
     select s.id, $1, '2026-10-31'::timestamptz + s.day * interval '1 day',
       '2026-10-31 02:00Z'::timestamptz + s.day * interval '1 day', 'held', '2026-11-01'
     from unnest($2::uuid[]) with ordinality s(id, day)`,
    [classId, sessions],
  );
  await database.execute(
    `insert into attendance (session_id, person_id, status, marked_by, marked_at)
     select m.id, $1, m.status, $1, '2026-11-01' from unnest($2::uuid[], $3::text[]) m(id, status)`,
    [personId, sessions, marks],
  );
  return sessions;
}

export async function makeRegistration(
  database: Database,
  classId: string,
  personId: string,
  status: 'confirmed' | 'cancelled',
): Promise<void> {
  await database.execute(
    `insert into registration (id, class_id, person_id, mode, status, registered_by, registered_at, cancelled_at)
     values ($1, $2, $3, 'online', $4, $3, '2026-10-20', case when $4 = 'cancelled' then '2026-10-25'::timestamptz end)`,
    [newId(), classId, personId, status],
  );
}

export async function makeFinishedClass(
  database: Database,
  classId: string,
  personId: string,
): Promise<void> {
  await database.execute(
    `insert into class_completion (class_id, person_id, attended, held, completed_at)
     values ($1, $2, 2, 2, '2026-11-03')`,
    [classId, personId],
  );
}

export async function makeFace(
  database: Database,
  sessionId: string,
  personId: string,
  face: 1 | 2 | 3,
): Promise<void> {
  await database.execute(
    `insert into class_feedback (session_id, person_id, face, given_at, changed_at)
     values ($1, $2, $3, '2026-11-02', '2026-11-02')`,
    [sessionId, personId, face],
  );
}
