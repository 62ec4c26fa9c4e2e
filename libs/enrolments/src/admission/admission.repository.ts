import type { CourseStatus } from '@domdom/courses';
import { Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { CourseTerms, Crowd } from '../domain/course-terms';
import { CourseTermsRow } from '../domain/course-terms.entity';
import { Enrolment } from '../domain/enrolment.entity';
import type { EnrolmentStatus } from '../domain/transitions';
import { nextLesson, positionColumn } from '../enrolments.repository';

export interface StoredTerms extends CourseTerms {
  version: number;
}
/** What a course asks and offers, and where one person stands to it; one row. */
export interface EntranceRow extends CourseTerms, Crowd {
  courseStatus: CourseStatus;
  status: EnrolmentStatus | null;
  admittedAt: Date | null;
  askedAt: Date | null;
  expiresAt: Date | null;
  reason: string | null;
  /** From 1, for one who waits. */
  position: number | null;
  lessonsDone: number;
  lessonsTotal: number;
  completedAt: Date | null;
  doneLessonIds: string[];
  nextLessonId: string | null;
  /** The older version they keep to; null for the newest. */
  courseVersion: number | null;
}
/** Somebody who asks for a place or waits for one, as who looks after the course sees them. */
export interface ApplicantRow {
  enrolmentId: string;
  personId: string;
  fullName: string;
  birthYear: number | null;
  homeName: string | null;
  status: 'requested' | 'waiting';
  since: Date;
  position: number | null;
}

const termColumns = `coalesce(t.way, 'open') as way, t.capacity, t.last_day::text as "lastDay", t.days,
  t.remind_after_days as "remindAfterDays"`;
const count = (status: 'active' | 'waiting', course: string) =>
  `(select count(*)::int from enrolment x where x.course_id = ${course} and x.status = '${status}')`;

/** Places and who has, wants or awaits one. */
@Injectable()
export class AdmissionRepository {
  constructor(private readonly database: Database) {}

  terms(courseId: string): Promise<StoredTerms | null> {
    return this.database.one<StoredTerms>(
      `select ${termColumns}, t.version from course_terms t where t.course_id = $1`,
      [courseId],
    );
  }

  /**
   * The terms of a course, held until the transaction ends: places of one course are given away one after the
   * other. Null for a course without terms, which has places for everybody.
   */
  lock(courseId: string): Promise<StoredTerms | null> {
    return this.database.one<StoredTerms>(
      `select ${termColumns}, t.version from course_terms t where t.course_id = $1 for no key update`,
      [courseId],
    );
  }

  async saveTerms(row: CourseTermsRow): Promise<void> {
    await this.database.repository(CourseTermsRow).save(row);
  }

  async crowd(courseId: string): Promise<Crowd> {
    const row = await this.database.one<Crowd & Record<string, number>>(
      `select ${count('active', '$1')} as taken, ${count('waiting', '$1')} as waiting`,
      [courseId],
    );
    return row ?? { taken: 0, waiting: 0 };
  }

  /** How one gets into a course and where a person stands; null when there is no such course. */
  entrance(courseId: string, personId: string | null): Promise<EntranceRow | null> {
    return this.database.one<EntranceRow & Record<string, unknown>>(
      `select c.status as "courseStatus", ${termColumns}, e.status, e.admitted_at as "admittedAt",
         e.enrolled_at as "askedAt", e.expires_at as "expiresAt", e.status_reason as reason,
         case when t.capacity is null then 0 else ${count('active', 'c.id')} end as taken,
         case when t.capacity is null then 0 else ${count('waiting', 'c.id')} end as waiting, ${positionColumn},
         e.lessons_done as "lessonsDone", e.lessons_total as "lessonsTotal", e.completed_at as "completedAt",
         array(select p.lesson_id from lesson_progress p where p.enrolment_id = e.id) as "doneLessonIds",
         n.id as "nextLessonId", e.course_version as "courseVersion"
       from course c left join course_terms t on t.course_id = c.id
       left join enrolment e on e.course_id = c.id and e.person_id = $2 ${nextLesson}
       where c.id = $1`,
      [courseId, personId],
    );
  }

  /** The next place at the end of the line; call it with the terms held. */
  async nextInLine(): Promise<string> {
    const row = await this.database.one<{ line: string }>(`select nextval('enrolment_line') as line`);
    return row!.line;
  }

  /** Those who have waited longest. */
  firstInLine(courseId: string, limit: number): Promise<Enrolment[]> {
    return this.database.repository(Enrolment).find({
      where: { courseId, status: 'waiting' },
      order: { line: 'asc' },
      take: limit,
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** Those of some enrolments of a course who ask or wait, who asked first first; held. */
  applicantsToDecide(courseId: string, ids: readonly string[]): Promise<Enrolment[]> {
    return this.database
      .repository(Enrolment)
      .createQueryBuilder('e')
      .where(`e.courseId = :courseId and e.id = any(:ids) and e.status in ('requested', 'waiting')`, {
        courseId,
        ids,
      })
      .orderBy('e.enrolledAt')
      .addOrderBy('e.id')
      .setLock('pessimistic_write')
      .getMany();
  }

  /** Stores what acts made of enrolments, all in one command. */
  async store(enrolments: readonly Enrolment[]): Promise<void> {
    const columns = enrolments.map((one) => ({
      id: one.id,
      status: one.status,
      line: one.line,
      enrolled_at: one.enrolledAt,
      enrolled_by: one.enrolledBy,
      admitted_at: one.admittedAt,
      withdrawn_at: one.withdrawnAt,
      expires_at: one.expiresAt,
      completed_at: one.completedAt,
      status_reason: one.statusReason,
      last_seen_at: one.lastSeenAt,
      lessons_done: one.lessonsDone,
      lessons_total: one.lessonsTotal,
    }));
    await this.database.execute(
      `update enrolment e set status = n.status, line = n.line, enrolled_at = n.enrolled_at,
         enrolled_by = n.enrolled_by, admitted_at = n.admitted_at, withdrawn_at = n.withdrawn_at,
         expires_at = n.expires_at, completed_at = n.completed_at, status_reason = n.status_reason,
         last_seen_at = n.last_seen_at, lessons_done = n.lessons_done, lessons_total = n.lessons_total,
         version = e.version + 1
       from jsonb_to_recordset($1::jsonb) n(id uuid, status text, line bigint, enrolled_at timestamptz,
         enrolled_by uuid, admitted_at timestamptz, withdrawn_at timestamptz, expires_at timestamptz,
         completed_at timestamptz, status_reason text, last_seen_at timestamptz, lessons_done int, lessons_total int)
       where e.id = n.id`,
      [JSON.stringify(columns)],
    );
  }

  /** Whoever asks for a place or waits for one; requests in the order in which they came. */
  applicants(courseId: string, status: 'requested' | 'waiting', limit: number): Promise<ApplicantRow[]> {
    return this.database.query<ApplicantRow & Record<string, unknown>>(
      `select e.id as "enrolmentId", p.id as "personId", p.full_name as "fullName", p.birth_year as "birthYear",
         u.name as "homeName", e.status, e.enrolled_at as since,
         case when $2 = 'waiting' then row_number() over (order by e.line)::int end as position
       from enrolment e join person p on p.id = e.person_id left join unit u on u.id = p.home_unit_id
       where e.course_id = $1 and e.status = $2
       order by e.line nulls first, e.enrolled_at, e.id limit $3`,
      [courseId, status, limit],
    );
  }
}
