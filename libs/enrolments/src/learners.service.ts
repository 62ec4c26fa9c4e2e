import { CoursesService, type CourseView } from '@domdom/courses';
import { type Actor, decodeCursor, encodeCursor, isId, type Paged } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { EnrolmentStatus } from './domain/transitions';
import { type LearnerRow, LearnersRepository, type StatusCounts } from './learners.repository';

export interface LearnersPage extends Omit<Paged<LearnerRow>, 'total'> {
  course: CourseView;
  counts: StatusCounts;
}

const csvBatch = 1000;

/** Who learns a course, for those who teach it. */
@Injectable()
export class LearnersService {
  constructor(
    private readonly learners: LearnersRepository,
    private readonly courses: CoursesService,
  ) {}

  /** Learners in the order of their given names. @throws common.notFound, common.forbidden */
  async list(
    actor: Actor,
    courseId: string,
    filters: { q?: string; status?: EnrolmentStatus },
    after?: string,
    limit = 50,
  ): Promise<LearnersPage> {
    const course = await this.courses.course(actor, courseId, 'see-learners');
    const place = decodeCursor(after, 2);
    const valid = place && isId(String(place[1])) ? place : null;
    const [rows, counts] = await Promise.all([
      this.learners.list(courseId, filters, valid, limit + 1),
      this.learners.counts(courseId),
    ]);
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    const next = rows.length > limit && last ? encodeCursor([last.nameSort, last.personId]) : null;
    return { course, items, counts, next };
  }

  /** All learners of a course, some at a time. @throws common.notFound, common.forbidden */
  async all(actor: Actor, courseId: string): Promise<AsyncGenerator<LearnerRow[]>> {
    await this.courses.course(actor, courseId, 'see-learners');
    return this.batches(courseId);
  }

  private async *batches(courseId: string): AsyncGenerator<LearnerRow[]> {
    let after: [string, string] | null = null;
    while (true) {
      const rows: LearnerRow[] = await this.learners.list(courseId, {}, after, csvBatch);
      if (rows.length > 0) yield rows;
      const last = rows.at(-1);
      if (!last || rows.length < csvBatch) return;
      after = [last.nameSort, last.personId];
    }
  }
}
