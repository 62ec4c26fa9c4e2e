import type { LessonKind } from '@domdom/courses';
import { Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { EnrolmentStatus } from '../domain/transitions';
import type { EnrolmentFacts } from '../enrolments.repository';

export interface CountedEnrolment {
  id: string;
  status: EnrolmentStatus;
  /** The older version that is being finished; null for the newest. */
  courseVersion: number | null;
  /** By lesson. */
  scores: Record<string, number | null>;
}
/** A lesson that is done by going to classes. */
export interface LessonByClasses {
  id: string;
  title: string;
  kind: LessonKind;
  sessions: number;
}
export interface NewCount {
  id: string;
  done: number;
  total: number;
  complete: boolean;
}

export interface CompletedFacts extends EnrolmentFacts {
  lessonsDone: number;
  lessonsTotal: number;
}

/** What people have done in courses. */
@Injectable()
export class CourseProgressRepository {
  constructor(private readonly database: Database) {}

  async done(enrolmentId: string): Promise<Map<string, number | null>> {
    const rows = await this.database.query<{ lesson_id: string; score_scaled: number | null }>(
      'select lesson_id, score_scaled from lesson_progress where enrolment_id = $1',
      [enrolmentId],
    );
    return new Map(rows.map((row) => [row.lesson_id, row.score_scaled]));
  }

  /** Enrolments of a course that are not completed, held, in the order of their ids from a place on. */
  async notCompleted(courseId: string, after: string | null, limit: number): Promise<CountedEnrolment[]> {
    const held = await this.database.query<{ id: string }>(
      `select id from enrolment where course_id = $1 and status <> 'completed' and ($2::uuid is null or id > $2)
       order by id limit $3 for update`,
      [courseId, after, limit],
    );
    if (held.length === 0) return [];
    return this.database.query<CountedEnrolment & Record<string, unknown>>(
      `select e.id, e.status, e.course_version as "courseVersion", coalesce(jsonb_object_agg(p.lesson_id, p.score_scaled)
         filter (where p.lesson_id is not null), '{}') as scores
       from enrolment e left join lesson_progress p on p.enrolment_id = e.id
       where e.id = any($1::uuid[]) group by e.id order by e.id`,
      [held.map(({ id }) => id)],
    );
  }

  /** Notes how far people are; returns those who are through by it. */
  async note(counts: readonly NewCount[], now: Date): Promise<string[]> {
    const rows = await this.database.query<{ id: string; status: EnrolmentStatus }>(
      `update enrolment e set lessons_done = c.done, lessons_total = c.total, version = version + 1,
         status = case when c.complete then 'completed' else e.status end,
         completed_at = case when c.complete then $5 else e.completed_at end
       from unnest($1::uuid[], $2::int[], $3::int[], $4::boolean[]) c(id, done, total, complete)
       where e.id = c.id and e.status <> 'completed'
         and (c.complete or (e.lessons_done, e.lessons_total) is distinct from (c.done, c.total))
       returning e.id, e.status`,
      [
        counts.map(({ id }) => id),
        counts.map(({ done }) => done),
        counts.map(({ total }) => total),
        counts.map(({ complete }) => complete),
        now,
      ],
    );
    return rows.filter(({ status }) => status === 'completed').map(({ id }) => id);
  }

  /** The lessons of a course, in any version, that are done by going to classes. */
  lessonsByClasses(courseId: string): Promise<LessonByClasses[]> {
    return this.database.query<LessonByClasses & Record<string, unknown>>(
      `select l.id, l.title, l.kind, r.sessions from lesson l join lesson_rules r on r.lesson_id = l.id
       where l.course_id = $1 and r.sessions > 0`,
      [courseId],
    );
  }

  /**
   * Opens lessons again that were done by exactly the session which somebody was not at after all; which they are. One
   * with a score was learned, and stays.
   */
  async reopen(
    enrolment: { id: string; courseId: string; personId: string },
    lessons: readonly { id: string; sessions: number }[],
  ): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `delete from lesson_progress p using unnest($4::uuid[], $5::int[]) l(id, sessions)
       where p.enrolment_id = $1 and p.lesson_id = l.id and p.score_scaled is null
         and l.sessions = 1 + (select count(*) from attended_session a
           where a.course_id = $2 and a.person_id = $3 and a.present)
       returning p.lesson_id as id`,
      [
        enrolment.id,
        enrolment.courseId,
        enrolment.personId,
        lessons.map(({ id }) => id),
        lessons.map(({ sessions }) => sessions),
      ],
    );
    return rows.map(({ id }) => id);
  }

  /** Marks lessons, of the version that each learns, that are done by going to classes for everybody who went often enough, or for one person. */
  async settleAttendance(
    courseId: string,
    lessons: readonly { id: string; sessions: number }[],
    personId: string | null,
    now: Date,
  ): Promise<{ enrolmentId: string; lessonId: string }[]> {
    return this.database.query<{ enrolmentId: string; lessonId: string }>(
      `insert into lesson_progress (enrolment_id, lesson_id, done_at)
       select e.id, l.id, $5 from enrolment e cross join unnest($2::uuid[], $3::int[]) l(id, sessions)
       where e.course_id = $1 and e.status in ('active', 'completed') and ($4::uuid is null or e.person_id = $4)
         and exists (select from enrolment_lesson x where x.enrolment_id = e.id and x.lesson_id = l.id)
         and (select count(*) from attended_session a
           where a.course_id = $1 and a.person_id = e.person_id and a.present) >= l.sessions
       on conflict (enrolment_id, lesson_id) do nothing
       returning enrolment_id as "enrolmentId", lesson_id as "lessonId"`,
      [courseId, lessons.map(({ id }) => id), lessons.map(({ sessions }) => sessions), personId, now],
    );
  }

  completedFacts(ids: readonly string[]): Promise<CompletedFacts[]> {
    return this.database.query<CompletedFacts & Record<string, unknown>>(
      `select e.id as "enrolmentId", e.person_id as "personId", e.course_id as "courseId",
         c.title as "courseTitle", c.owner_unit_id as "unitId", e.lessons_done as "lessonsDone",
         e.lessons_total as "lessonsTotal"
       from enrolment e join course c on c.id = e.course_id where e.id = any($1::uuid[])`,
      [ids],
    );
  }

  /** Courses that somebody takes or took. */
  async takenCourses(): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      'select distinct course_id as id from enrolment order by 1',
    );
    return rows.map(({ id }) => id);
  }

  async completedAmong(personId: string, courseIds: readonly string[]): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `select course_id as id from enrolment
       where person_id = $1 and course_id = any($2::uuid[]) and status = 'completed'`,
      [personId, courseIds],
    );
    return rows.map(({ id }) => id);
  }
}
