import { type Actor, Clock, commonErrors, Database, isId, Outbox, scopeOf } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { courseContentsChanged } from './courses.events';
import { CoursesRepository } from './courses.repository';
import { courseErrors } from './domain/course.errors';
import { type CourseAction, can } from './domain/course.policy';
import { Lesson } from './domain/lesson.entity';
import type { LessonKind } from './domain/lesson-kinds';
import { LessonPlayers } from './ports/lesson-players';
import { versionErrors } from './versions/versions.errors';
import type { CourseCard, CoursePlan, CourseView, LessonView, SectionView } from './views';

/** Courses and lessons as other libraries and pages read them. */
@Injectable()
export class CoursesService {
  constructor(
    private readonly database: Database,
    private readonly courses: CoursesRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly players: LessonPlayers,
  ) {}

  /** A course by its address. @throws common.notFound, also for a draft that the actor may not see. */
  async bySlug(actor: Actor | null, slug: string): Promise<CourseView> {
    const course = await this.courses.bySlug(slug);
    if (!course || !can('read', actor, course)) throw commonErrors.notFound();
    return course;
  }

  /**
   * A course for something the actor wants to do with it.
   * @throws common.notFound, common.forbidden
   */
  async course(actor: Actor | null, id: string, action: CourseAction = 'read'): Promise<CourseView> {
    const course = isId(id) ? await this.courses.byId(id) : null;
    if (!course || !can('read', actor, course)) throw commonErrors.notFound();
    if (!can(action, actor, course)) throw commonErrors.forbidden();
    return course;
  }

  /** Sections and lessons; learners see only lessons that are ready. */
  contents(courseId: string, onlyReady = true): Promise<SectionView[]> {
    return this.courses.contents(courseId, onlyReady);
  }

  /** What is to learn in a course and by which rules. @throws common.notFound */
  async plan(courseId: string): Promise<CoursePlan> {
    const plan = await this.courses.plan(courseId);
    if (!plan) throw commonErrors.notFound();
    return plan;
  }

  /** A lesson with its content and what decides about its course; null when there is none. */
  async lessonFor(id: string): Promise<LessonView | null> {
    return isId(id) ? this.courses.lesson(id) : null;
  }

  /** All ready lessons of a course with their content, in its order. */
  async lessonsOf(course: CourseView): Promise<LessonView[]> {
    const [sections, bodies] = await Promise.all([
      this.courses.contents(course.id, true),
      this.courses.bodies(course.id),
    ]);
    const held = new Map(bodies.map((body) => [body.id, body]));
    return sections.flatMap((section) =>
      section.lessons.flatMap((lesson) => {
        const body = held.get(lesson.id);
        return body ? [{ ...lesson, ...body, courseId: course.id, course }] : [];
      }),
    );
  }

  /** A lesson that the actor wants to edit. @throws common.notFound, common.forbidden */
  async lessonToEdit(actor: Actor, id: string): Promise<LessonView> {
    const lesson = await this.lessonFor(id);
    if (!lesson || !can('read', actor, lesson.course)) throw commonErrors.notFound();
    if (!can('edit', actor, lesson.course)) throw commonErrors.forbidden();
    return lesson;
  }

  /** The newest 200 courses that the actor may edit. */
  taughtBy(actor: Actor): Promise<CourseCard[]> {
    return this.courses.taught(actor.personId, scopeOf(actor, 'official'), 200);
  }

  /** The units for which the actor may make courses. */
  unitsToServe(actor: Actor, role: 'instructor' | 'official' = 'instructor') {
    return this.courses.unitsToServe(scopeOf(actor, role));
  }

  /**
   * Gives a lesson of a kind its content, which has to be the actor's to edit.
   * @throws common.notFound, common.forbidden, courses.wrongKind, versions.frozen
   */
  async attachContent(actor: Actor, lessonId: string, kind: LessonKind, contentId: string): Promise<void> {
    const lesson = await this.lessonToEdit(actor, lessonId);
    if (lesson.kind !== kind) throw courseErrors.wrongKind();
    // What learners see stays as it is; only a lesson that is still empty can be filled.
    if (lesson.course.status !== 'draft' && lesson.contentId) throw versionErrors.frozen();
    await this.players.mustBeAttachable(actor, lesson.kind, contentId);
    await this.database.transaction(async () => {
      await this.database.repository(Lesson).update(lesson.id, { contentId: contentId });
      await this.courses.recount(lesson.courseId, this.clock.now());
      await this.outbox.publish(courseContentsChanged({ courseId: lesson.courseId }));
    });
  }
}
