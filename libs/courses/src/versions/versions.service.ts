import {
  type Actor,
  AuditLog,
  Clock,
  commonErrors,
  Database,
  FileStorage,
  isId,
  newId,
  Outbox,
} from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { courseContentsChanged, courseVersionPublished } from '../courses.events';
import { CoursesRepository } from '../courses.repository';
import { CoursesService } from '../courses.service';
import { Course } from '../domain/course.entity';
import { can } from '../domain/course.policy';
import { CourseLearningPort } from '../ports/course-learning';
import { LessonPlayers } from '../ports/lesson-players';
import type { CoursePlan, CourseView, LessonView, SectionView } from '../views';
import { changesBetween } from './changes';
import { versionErrors } from './versions.errors';
import { type CourseVersion, VersionsRepository } from './versions.repository';

/**
 * Versions of a course: what learners see does not change while somebody writes. A new version is written in a draft,
 * a course of its own that nobody finds, and takes the place of the old one when it is published.
 */
@Injectable()
export class CourseVersions {
  constructor(
    private readonly database: Database,
    private readonly versions: VersionsRepository,
    private readonly courses: CoursesService,
    private readonly repository: CoursesRepository,
    private readonly learning: CourseLearningPort,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly files: FileStorage,
    private readonly players: LessonPlayers,
  ) {}

  /** Which versions there were, the newest first. @throws common.notFound, common.forbidden */
  async list(actor: Actor, courseId: string): Promise<{ course: CourseView; versions: CourseVersion[] }> {
    const course = await this.courses.course(actor, courseId, 'edit');
    return { course, versions: await this.versions.list(course.draftOf ?? course.id) };
  }

  /**
   * Begins a new version of a course that is or was open; returns the id of its draft. One that was begun goes on.
   * @throws common.notFound, common.forbidden, versions.notOpen
   */
  async begin(actor: Actor, courseId: string): Promise<string> {
    const view = await this.courses.course(actor, courseId, 'edit');
    if (view.draftOf) return view.id;
    if (view.status === 'draft') throw versionErrors.notOpen();
    return this.database.transaction(async () => {
      const course = await this.hold(courseId);
      const begun = await this.database.repository(Course).findOneBy({ draftOf: courseId });
      if (begun) return begun.id;
      const now = this.clock.now();
      const draft = Object.assign(new Course(), course, {
        id: newId(),
        slug: `${course.slug}-${newId().slice(-12)}`,
        status: 'draft',
        draftOf: courseId,
        createdBy: actor.personId,
        publishedAt: null,
        createdAt: now,
        updatedAt: now,
        version: 1,
      });
      await this.database.repository(Course).insert(draft);
      await this.versions.copyIntoDraft(courseId, draft.id);
      await this.audit.record({ action: 'courses.version-begun', subject: 'course', subjectId: courseId });
      return draft.id;
    });
  }

  /** Throws a draft away. Returns the course it was of. @throws common.notFound, common.forbidden */
  async discard(actor: Actor, draftId: string): Promise<string> {
    const draft = await this.courses.course(actor, draftId, 'edit');
    const { draftOf } = draft;
    if (!draftOf) throw commonErrors.notFound();
    await this.database.transaction(async () => {
      await this.hold(draftOf);
      await this.database.repository(Course).delete(draft.id);
      await this.audit.record({ action: 'courses.version-discarded', subject: 'course', subjectId: draftOf });
    });
    return draftOf;
  }

  /**
   * Puts a draft in the place of what learners see. Who is in the middle finishes what they began; everybody else
   * gets the new version. What is done in lessons that stay remains done. Returns the course.
   * @throws common.notFound, common.forbidden, courses.noLessons, courses.emptyLesson, versions.nothingChanged
   */
  async publish(actor: Actor, draftId: string): Promise<string> {
    const draft = await this.courses.course(actor, draftId, 'publish');
    const courseId = draft.draftOf;
    if (!courseId) throw commonErrors.notFound();
    await this.database.transaction(async () => {
      const course = await this.hold(courseId);
      const view = await this.repository.byId(courseId);
      if (!view || !can('publish', actor, view)) throw commonErrors.forbidden();
      const contents = await this.repository.contents(draftId, false);
      const now = this.clock.now();
      course.publish(
        contents.flatMap((section) => section.lessons),
        now,
      );
      const changes = changesBetween(
        await this.versions.compared(courseId),
        await this.versions.compared(draftId),
      );
      if (changes.length === 0) throw versionErrors.nothingChanged();
      const before = await this.versions.newest(courseId);
      await this.versions.freeze(courseId, before);
      await this.learning.keepVersion(courseId, before);
      await this.versions.apply(courseId, draftId);
      await this.database.repository(Course).delete(draftId);
      await this.database.repository(Course).update(courseId, { status: course.status });
      await this.repository.recount(courseId, now);
      const number = before + 1;
      await this.versions.add(courseId, number, actor.personId, changes, now);
      await this.audit.record({
        action: 'courses.version-published',
        subject: 'course',
        subjectId: courseId,
        details: { number },
      });
      await this.outbox.publish(
        courseVersionPublished({ courseId, title: course.title, unitId: course.ownerUnitId, number }),
        courseContentsChanged({ courseId }),
      );
    });
    return courseId;
  }

  /** Notes that a course was opened for the first time; inside the transaction that opens it. */
  async noteFirst(courseId: string, by: string | null): Promise<void> {
    if ((await this.versions.newest(courseId)) > 0) return;
    await this.versions.add(courseId, 1, by, [], this.clock.now());
  }

  /** What a course consists of for somebody: in the version they keep to, else in the newest. */
  contents(courseId: string, number: number | null): Promise<SectionView[]> {
    return number === null ? this.courses.contents(courseId) : this.versions.contents(courseId, number);
  }

  /** What is to learn in a version and by which rules. @throws common.notFound */
  async plan(courseId: string, number: number | null): Promise<CoursePlan> {
    if (number === null) return this.courses.plan(courseId);
    const plan = await this.versions.plan(courseId, number);
    if (!plan) throw commonErrors.notFound();
    return plan;
  }

  /** A lesson as it was in a version; null when it was not in it. */
  async lesson(id: string, number: number | null): Promise<LessonView | null> {
    const lesson = await this.courses.lessonFor(id);
    return lesson && this.asIn(lesson, number);
  }

  /** The same of a lesson that was read already. */
  async asIn(lesson: LessonView, number: number | null): Promise<LessonView | null> {
    if (number === null) return lesson;
    const frozen = await this.versions.lesson(lesson.courseId, number, lesson.id);
    return frozen && { ...lesson, ...frozen, ready: true, version: number };
  }

  /** All lessons of a version with their content, in its order; of the newest the ready ones. */
  async lessonsOf(course: CourseView, number: number | null): Promise<LessonView[]> {
    if (number === null) return this.courses.lessonsOf(course);
    const lessons = await this.versions.lessons(course.id, number);
    return lessons.map((lesson) => ({
      ...lesson,
      course,
      courseId: course.id,
      ready: true,
      version: number,
    }));
  }

  /** Whether a content is part of what learners see or saw: a new version then gets a copy of it. */
  async contentIsFrozen(contentId: string): Promise<boolean> {
    return isId(contentId) && this.versions.contentIsFrozen(contentId);
  }

  /**
   * A lesson of a draft with a content that may be changed: one that learners see or saw, or that another lesson shows
   * as well, is copied first. A kind that cannot be copied keeps its content.
   * @throws common.notFound, common.forbidden, versions.frozen for a lesson that learners see
   */
  async withOwnContent(actor: Actor, lessonId: string): Promise<LessonView> {
    const lesson = await this.courses.lessonToEdit(actor, lessonId);
    const { contentId, kind } = lesson;
    if (!contentId || !(await this.contentIsFrozen(contentId))) return lesson;
    if (lesson.course.status !== 'draft') throw versionErrors.frozen();
    const player = this.players.of(kind);
    if (!player?.copy) return lesson;
    const unitId = lesson.course.unitPath.at(-1) ?? '';
    const copy = await player.copy(contentId, { personId: actor.personId, unitId });
    await this.courses.attachContent(actor, lessonId, kind, copy);
    return { ...lesson, contentId: copy };
  }

  /** Deletes the track that read a lesson aloud, unless another lesson or version needs it. */
  async forgetTrack(audioKey: string): Promise<void> {
    if (!(await this.versions.trackIsUsed(audioKey))) await this.files.delete(audioKey);
  }

  private async hold(courseId: string): Promise<Course> {
    const course = await this.database
      .repository(Course)
      .findOne({ where: { id: courseId }, lock: { mode: 'pessimistic_write' } });
    if (!course) throw commonErrors.notFound();
    return course;
  }
}
