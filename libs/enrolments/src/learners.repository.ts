import { Database, fold } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { EnrolmentStatus } from './domain/transitions';

/** A learner as the course's instructor sees them. */
export interface LearnerRow {
  enrolmentId: string;
  personId: string;
  fullName: string;
  nameSort: string;
  status: EnrolmentStatus;
  lessonsDone: number;
  lessonsTotal: number;
  enrolledAt: Date;
  completedAt: Date | null;
  lastSeenAt: Date;
}
export type StatusCounts = Record<EnrolmentStatus, number>;

/** Who learns a course. */
@Injectable()
export class LearnersRepository {
  constructor(private readonly database: Database) {}

  /** Learners of a course in the order of their given names, from a place on. */
  list(
    courseId: string,
    filters: { q?: string; status?: EnrolmentStatus },
    after: readonly (string | number)[] | null,
    limit: number,
  ): Promise<LearnerRow[]> {
    const words = filters.q ? `%${fold(filters.q).replace(/[\\%_]/g, '\\$&')}%` : null;
    return this.database.query<LearnerRow>(
      `select e.id as "enrolmentId", p.id as "personId", p.full_name as "fullName", p.name_sort as "nameSort",
         e.status, e.lessons_done as "lessonsDone", e.lessons_total as "lessonsTotal",
         e.enrolled_at as "enrolledAt", e.completed_at as "completedAt", e.last_seen_at as "lastSeenAt"
       from enrolment e join person p on p.id = e.person_id
       where e.course_id = $1 and ($2::text is null or e.status = $2)
         and ($3::text is null or p.name_folded like $3)
         and ($4::text is null or (p.name_sort, p.id) > ($4, $5::uuid))
       order by p.name_sort, p.id limit $6`,
      [courseId, filters.status ?? null, words, after?.[0] ?? null, after?.[1] ?? null, limit],
    );
  }

  async counts(courseId: string): Promise<StatusCounts> {
    const counts: StatusCounts = {
      requested: 0,
      waiting: 0,
      active: 0,
      completed: 0,
      withdrawn: 0,
      expired: 0,
    };
    const rows = await this.database.query<{ status: EnrolmentStatus; count: number }>(
      'select status, count(*)::int as count from enrolment where course_id = $1 group by status',
      [courseId],
    );
    for (const { status, count } of rows) counts[status] = count;
    return counts;
  }
}
