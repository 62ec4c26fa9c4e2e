import {
  type Actor,
  AuditLog,
  Clock,
  commonErrors,
  Database,
  isId,
  isUniqueViolation,
  newId,
  Outbox,
} from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { coursePublished } from './courses.events';
import { CoursesRepository } from './courses.repository';
import { Course, type CourseDetails } from './domain/course.entity';
import { type CourseAction, can, canCreate } from './domain/course.policy';
import { slugOf } from './domain/words';
import { CourseVersions } from './versions/versions.service';

/** What authors do with a course as a whole. */
@Injectable()
export class CourseAuthoring {
  constructor(
    private readonly database: Database,
    private readonly courses: CoursesRepository,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly versions: CourseVersions,
  ) {}

  /** Begins a course of a unit as a draft; the actor is its author. @throws common.forbidden */
  async create(actor: Actor, unitId: string, details: CourseDetails): Promise<Course> {
    const unit = isId(unitId) ? await this.courses.unitPath(unitId) : null;
    if (!unit || !canCreate(actor, unit.path)) throw commonErrors.forbidden();
    const course = new Course();
    const now = this.clock.now();
    Object.assign(course, {
      id: newId(),
      slug: slugOf(details.title),
      status: 'draft',
      ownerUnitId: unitId,
      minutes: 0,
      lessonCount: 0,
      createdBy: actor.personId,
      draftOf: null,
      publishedAt: null,
      createdAt: now,
    });
    course.describe(details, now);
    if (await this.courses.slugTaken('course', course.slug)) course.slug = this.otherSlug(course);
    try {
      await this.insert(course, actor.personId);
    } catch (error) {
      // Somebody made a course of the same title between the question and the insert.
      if (!isUniqueViolation(error, 'course_slug_key')) throw error;
      course.slug = this.otherSlug(course);
      await this.insert(course, actor.personId);
    }
    return course;
  }

  /** @throws common.notFound, common.forbidden, courses.changedMeanwhile */
  async describe(actor: Actor, id: string, details: CourseDetails, version: number): Promise<Course> {
    return this.change(actor, id, 'edit', async (course) => {
      course.expectVersion(version);
      course.describe(details, this.clock.now());
    });
  }

  /**
   * Opens a course, or the next version of one that is open; returns the course that learners see.
   * @throws common.notFound, common.forbidden, courses.noLessons, courses.emptyLesson, versions.nothingChanged
   */
  async publish(actor: Actor, id: string): Promise<Course> {
    const draft = isId(id) ? await this.courses.byId(id) : null;
    if (draft?.draftOf) {
      const courseId = await this.versions.publish(actor, id);
      return this.database.repository(Course).findOneByOrFail({ id: courseId });
    }
    return this.change(actor, id, 'publish', async (course) => {
      const contents = await this.courses.contents(id, false);
      course.publish(
        contents.flatMap((section) => section.lessons),
        this.clock.now(),
      );
      await this.versions.noteFirst(id, actor.personId);
      await this.audit.record({ action: 'courses.published', subject: 'course', subjectId: id });
      await this.outbox.publish(
        coursePublished({ courseId: id, title: course.title, unitId: course.ownerUnitId }),
      );
    });
  }

  /** Takes a course out of the catalogue; who learns it goes on. @throws common.notFound, common.forbidden */
  async archive(actor: Actor, id: string): Promise<Course> {
    return this.change(actor, id, 'publish', async (course) => {
      course.archive(this.clock.now());
      await this.audit.record({ action: 'courses.archived', subject: 'course', subjectId: id });
    });
  }

  private async insert(course: Course, authorId: string): Promise<void> {
    await this.database.transaction(async () => {
      await this.database.repository(Course).insert(course);
      await this.database.execute('insert into course_author (course_id, person_id) values ($1, $2)', [
        course.id,
        authorId,
      ]);
    });
  }

  private otherSlug(course: Course): string {
    return `${slugOf(course.title)}-${course.id.slice(-6)}`;
  }

  private async change(
    actor: Actor,
    id: string,
    action: CourseAction,
    work: (course: Course) => Promise<void>,
  ): Promise<Course> {
    if (!isId(id)) throw commonErrors.notFound();
    return this.database.transaction(async () => {
      const course = await this.database
        .repository(Course)
        .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
      const view = course && (await this.courses.byId(id));
      if (!course || !view || !can('read', actor, view)) throw commonErrors.notFound();
      if (!can(action, actor, view)) throw commonErrors.forbidden();
      // A draft is published or thrown away; what is said about the course belongs to the course.
      if (course.draftOf) throw commonErrors.notFound();
      await work(course);
      await this.database.repository(Course).update(id, course);
      return course;
    });
  }
}
