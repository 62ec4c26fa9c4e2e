import type { CourseLanguage } from '@domdom/courses';
import { Database, newId } from '@domdom/platform';
import type { Topic } from '@domdom/ui';
import { Injectable } from '@nestjs/common';
import { Enrolment } from './domain/enrolment.entity';
import type { EnrolmentStatus } from './domain/transitions';

/** How far somebody is in one course. */
export interface ProgressRow {
  id: string;
  status: EnrolmentStatus;
  personId: string;
  courseId: string;
  lessonsDone: number;
  lessonsTotal: number;
  completedAt: Date | null;
  lastLessonId: string | null;
  doneLessonIds: string[];
  nextLessonId: string | null;
  /** The older version they keep to; null for the newest. */
  courseVersion: number | null;
  /** From when the days of opening lessons are counted. */
  beganAt: Date;
  /** From 1, for one who waits for a place. */
  position: number | null;
  /** When the time to learn is over; null for no end. */
  expiresAt: Date | null;
}
/** An enrolment on a person's own page. */
export interface MyEnrolment {
  id: string;
  status: EnrolmentStatus;
  courseId: string;
  slug: string;
  title: string;
  titleEn: string | null;
  topic: Topic;
  language: CourseLanguage;
  minutes: number;
  lessonsDone: number;
  lessonsTotal: number;
  enrolledAt: Date;
  completedAt: Date | null;
  nextLessonId: string | null;
  nextLessonTitle: string | null;
  /** From 1, for one who waits for a place. */
  position: number | null;
  expiresAt: Date | null;
}
/** What events say about an enrolment. */
export interface EnrolmentFacts {
  enrolmentId: string;
  personId: string;
  courseId: string;
  courseTitle: string;
  unitId: string;
  slug: string;
}

/** The place in the line, from 1, of an enrolment `e` that waits. */
export const positionColumn = `case when e.status = 'waiting' then (select count(*)::int from enrolment w
  where w.course_id = e.course_id and w.status = 'waiting' and w.line <= e.line) end as position`;

const courseColumns = `c.title as "courseTitle", c.owner_unit_id as "unitId", c.slug`;
const factColumns = `e.id as "enrolmentId", e.person_id as "personId", e.course_id as "courseId", ${courseColumns}`;

// The lesson somebody is at unless it is done, else the first that is not: `nextOpenLesson()` in SQL, without locks.
export const nextLesson = `left join lateral (
    select l.lesson_id as id, l.title from enrolment_lesson l
    where l.enrolment_id = e.id and e.status <> 'completed' and not exists
      (select from lesson_progress p where p.enrolment_id = e.id and p.lesson_id = l.lesson_id)
    order by (l.lesson_id = e.last_lesson_id) desc nulls last, l.section_place, l.section_id, l.place
    limit 1) n on true`;

const progressQuery = `
  select e.id, e.status, e.person_id as "personId", e.course_id as "courseId", e.lessons_done as "lessonsDone",
    e.lessons_total as "lessonsTotal", coalesce(e.admitted_at, e.enrolled_at) as "beganAt",
    e.completed_at as "completedAt", e.last_lesson_id as "lastLessonId",
    array(select p.lesson_id from lesson_progress p where p.enrolment_id = e.id) as "doneLessonIds",
    n.id as "nextLessonId", e.expires_at as "expiresAt", e.course_version as "courseVersion", ${positionColumn}
  from enrolment e ${nextLesson}`;

@Injectable()
export class EnrolmentsRepository {
  constructor(private readonly database: Database) {}

  /** Whether a new row was made; of many at once one makes it. */
  async insertOnce(enrolment: Enrolment): Promise<boolean> {
    const rows = await this.database.execute(
      `insert into enrolment (id, course_id, person_id, status, lessons_done, lessons_total, enrolled_at,
         enrolled_by, last_seen_at, admitted_at, expires_at, line)
       values ($1, $2, $3, $4, 0, $5, $6, $7, $6, $8, $9, $10)
       on conflict (course_id, person_id) do nothing`,
      [
        enrolment.id,
        enrolment.courseId,
        enrolment.personId,
        enrolment.status,
        enrolment.lessonsTotal,
        enrolment.enrolledAt,
        enrolment.enrolledBy,
        enrolment.admittedAt,
        enrolment.expiresAt,
        enrolment.line,
      ],
    );
    return rows === 1;
  }

  /** The enrolment, held until the transaction ends. */
  hold(by: { id: string } | { courseId: string; personId: string }): Promise<Enrolment | null> {
    return this.database.repository(Enrolment).findOne({ where: by, lock: { mode: 'pessimistic_write' } });
  }
  async save(enrolment: Enrolment): Promise<void> {
    await this.database.repository(Enrolment).update(enrolment.id, enrolment);
  }

  async noteChanges(
    changes: readonly { enrolmentId: string; from: EnrolmentStatus | null; to: EnrolmentStatus }[],
    at: Date,
    by: string | null,
    reason: string | null = null,
  ): Promise<void> {
    await this.database.execute(
      `insert into enrolment_change (id, enrolment_id, from_status, to_status, at, changed_by, reason)
       select c.id, c.enrolment, c.before, c.after, $5, $6, $7
       from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[]) c(id, enrolment, before, after)`,
      [
        changes.map(() => newId()),
        changes.map((change) => change.enrolmentId),
        changes.map((change) => change.from),
        changes.map((change) => change.to),
        at,
        by,
        reason,
      ],
    );
  }

  progressOf(personId: string, courseId: string): Promise<ProgressRow | null> {
    return this.database.one<ProgressRow>(`${progressQuery} where e.person_id = $1 and e.course_id = $2`, [
      personId,
      courseId,
    ]);
  }
  progress(id: string): Promise<ProgressRow | null> {
    return this.database.one<ProgressRow>(`${progressQuery} where e.id = $1`, [id]);
  }

  moveTo(enrolmentId: string, lessonId: string, now: Date): Promise<EnrolmentFacts | null> {
    return this.database.one<EnrolmentFacts & Record<string, unknown>>(
      `update enrolment e set last_lesson_id = $2, last_seen_at = $3 from course c
       where e.id = $1 and c.id = e.course_id returning ${factColumns}`,
      [enrolmentId, lessonId, now],
    );
  }

  /** The newest 200 courses of a person, those used last first. */
  mine(personId: string): Promise<MyEnrolment[]> {
    return this.database.query<MyEnrolment>(
      `select e.id, e.status, e.course_id as "courseId", c.slug, c.title, c.title_en as "titleEn", c.topic,
         c.language, c.minutes, e.lessons_done as "lessonsDone", e.lessons_total as "lessonsTotal",
         e.enrolled_at as "enrolledAt", e.completed_at as "completedAt", n.id as "nextLessonId",
         n.title as "nextLessonTitle", e.expires_at as "expiresAt", ${positionColumn}
       from enrolment e join course c on c.id = e.course_id ${nextLesson}
       where e.person_id = $1 order by e.last_seen_at desc, e.id limit 200`,
      [personId],
    );
  }

  /** Lets those who are in the middle of a course keep to a version of it; how many they are. */
  keepVersion(courseId: string, number: number): Promise<number> {
    return this.database.execute(
      `update enrolment set course_version = $2, version = version + 1
       where course_id = $1 and course_version is null and status = 'active'
         and (lessons_done > 0 or last_lesson_id is not null)`,
      [courseId, number],
    );
  }

  homeUnitPath(personId: string): Promise<{ path: string[] } | null> {
    return this.database.one<{ path: string[] }>(
      `select coalesce(u.path, '{}') as path from person p left join unit u on u.id = p.home_unit_id
       where p.id = $1`,
      [personId],
    );
  }

  courseFacts(courseId: string): Promise<Omit<EnrolmentFacts, 'enrolmentId' | 'personId'> | null> {
    return this.database.one<Omit<EnrolmentFacts, 'enrolmentId' | 'personId'>>(
      `select c.id as "courseId", ${courseColumns} from course c where c.id = $1`,
      [courseId],
    );
  }
  facts(ids: readonly string[]): Promise<EnrolmentFacts[]> {
    return this.database.query<EnrolmentFacts>(
      `select ${factColumns} from enrolment e join course c on c.id = e.course_id where e.id = any($1::uuid[])`,
      [ids],
    );
  }
}
