import { CoursesService, type CourseView } from '@domdom/courses';
import { type Actor, Clock, commonErrors, decodeCursor, encodeCursor, isId } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import {
  type EnrolmentChangeRow,
  type GradebookFilters,
  type GradebookLesson,
  GradebookRepository,
  type GradebookRow,
} from './gradebook.repository';
import { type LearnerState, usualStuckDays } from './learner-state';
import { byHardness, type LessonFigures } from './lesson-figures';

export interface GradebookPage {
  course: CourseView;
  /** In the order of the course; those that only older versions have come last. */
  lessons: GradebookLesson[];
  counts: Record<LearnerState, number>;
  items: GradebookRow[];
  next: string | null;
}
export interface LessonReport {
  course: CourseView;
  lessons: (LessonFigures & { lesson: GradebookLesson; place: number })[];
}
export interface LearnerReport {
  course: CourseView;
  /** Those of the version that they learn. */
  lessons: GradebookLesson[];
  learner: GradebookRow;
  changes: EnrolmentChangeRow[];
}

const batch = 500;
const dayMilliseconds = 86_400_000;

/** Who is where in a course, who is stuck, and at what: for those who teach it and the officials of its unit. */
@Injectable()
export class GradebookService {
  constructor(
    private readonly gradebook: GradebookRepository,
    private readonly courses: CoursesService,
    private readonly clock: Clock,
  ) {}

  /** Learners in the order of their given names. @throws common.notFound, common.forbidden; so do all the others */
  async page(
    actor: Actor,
    courseId: string,
    { days = usualStuckDays, ...filters }: GradebookFilters & { days?: number },
    after?: string,
    limit = 30,
  ): Promise<GradebookPage> {
    const course = await this.courses.course(actor, courseId, 'see-learners');
    const place = decodeCursor(after, 2);
    const since = this.daysAgo(days);
    const [lessons, counts, rows] = await Promise.all([
      this.gradebook.columns(courseId),
      this.gradebook.counts(courseId, since),
      this.gradebook.rows(courseId, since, filters, place, limit + 1),
    ]);
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    const next = rows.length > limit && last ? encodeCursor([last.nameSort, last.personId]) : null;
    return { course, lessons, counts, items, next };
  }

  /** Each lesson with its figures: the hardest first, or in the order of the course. */
  async lessons(actor: Actor, courseId: string, order: 'hardest' | 'course'): Promise<LessonReport> {
    const course = await this.courses.course(actor, courseId, 'see-learners');
    const [lessons, figures] = await Promise.all([
      this.gradebook.columns(courseId),
      this.gradebook.lessons(courseId),
    ]);
    const found = new Map(figures.map((one) => [one.lessonId, one]));
    const all = lessons.flatMap((lesson, index) => {
      const one = found.get(lesson.id);
      return one ? [{ ...one, lesson, place: index + 1 }] : [];
    });
    return { course, lessons: order === 'hardest' ? byHardness(all) : all };
  }

  /** Everything about one learner of the course. */
  async learner(actor: Actor, courseId: string, enrolmentId: string): Promise<LearnerReport> {
    const course = await this.courses.course(actor, courseId, 'see-learners');
    if (!isId(enrolmentId)) throw commonErrors.notFound();
    const [lessons, learner, changes] = await Promise.all([
      this.gradebook.lessonsOf(courseId, enrolmentId),
      this.gradebook.row(courseId, this.daysAgo(usualStuckDays), enrolmentId),
      this.gradebook.changes(enrolmentId),
    ]);
    if (!learner) throw commonErrors.notFound();
    return { course, lessons, learner, changes };
  }

  /** The whole gradebook, some learners at a time; with how many there are. */
  async whole(actor: Actor, courseId: string) {
    const course = await this.courses.course(actor, courseId, 'see-learners');
    const [lessons, size] = await Promise.all([
      this.gradebook.columns(courseId),
      this.gradebook.size(courseId),
    ]);
    return { course, lessons, size, batches: this.batches(courseId) };
  }

  /** The same for a program that acts for nobody: whoever asked for it was checked before. */
  async wholeFor(courseId: string) {
    const [lessons, size] = await Promise.all([
      this.gradebook.columns(courseId),
      this.gradebook.size(courseId),
    ]);
    return { lessons, size, batches: this.batches(courseId) };
  }

  private daysAgo(days: number): Date {
    return new Date(this.clock.now().getTime() - days * dayMilliseconds);
  }

  private async *batches(courseId: string): AsyncGenerator<GradebookRow[]> {
    const since = this.daysAgo(usualStuckDays);
    let after: [string, string] | null = null;
    while (true) {
      const rows: GradebookRow[] = await this.gradebook.rows(courseId, since, {}, after, batch);
      if (rows.length > 0) yield rows;
      const last = rows.at(-1);
      if (!last || rows.length < batch) return;
      after = [last.nameSort, last.personId];
    }
  }
}
