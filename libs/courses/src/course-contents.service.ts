import { type Actor, Clock, commonErrors, Database, isId, newId, Outbox } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { courseContentsChanged } from './courses.events';
import { CoursesRepository } from './courses.repository';
import { arrangementOf } from './domain/arrange';
import { courseErrors } from './domain/course.errors';
import { can } from './domain/course.policy';
import { Lesson, Section } from './domain/lesson.entity';
import { type LessonKind, lessonKindFacts } from './domain/lesson-kinds';
import { type Direction, move, moveLesson } from './domain/ordering';
import { versionErrors } from './versions/versions.errors';
import type { CourseView, SectionView } from './views';

export interface LessonDetails {
  title: string;
  minutes: number;
  /** Of a text lesson. */
  bodyMarkdown?: string;
  /** Of a lesson with a score. */
  passPercentage?: number;
}
interface Opened {
  course: CourseView;
  contents: SectionView[];
}

/** What authors do inside a course: sections, lessons and their order. Every act takes the course's row first. */
@Injectable()
export class CourseContents {
  constructor(
    private readonly database: Database,
    private readonly courses: CoursesRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws common.notFound, common.forbidden, versions.frozen for a course that is open; so do all the others. */
  addSection(actor: Actor, courseId: string, title: string): Promise<string> {
    return this.edit(actor, courseId, async ({ contents }) => {
      const id = newId();
      await this.database
        .repository(Section)
        .insert({ id, courseId, title: title.trim(), position: contents.length + 1 });
      return id;
    });
  }

  renameSection(actor: Actor, courseId: string, sectionId: string, title: string): Promise<void> {
    return this.edit(actor, courseId, async ({ contents }) => {
      this.sectionOf(contents, sectionId);
      await this.database.repository(Section).update(sectionId, { title: title.trim() });
    });
  }

  moveSection(actor: Actor, courseId: string, sectionId: string, direction: Direction): Promise<void> {
    return this.edit(actor, courseId, async ({ contents }) => {
      const ids = contents.map((section) => section.id);
      await this.courses.arrangeSections(move(ids, sectionId, direction));
    });
  }

  /** Deletes a section and its lessons. */
  deleteSection(actor: Actor, courseId: string, sectionId: string): Promise<void> {
    return this.edit(actor, courseId, async (opened) => {
      this.sectionOf(opened.contents, sectionId);
      await this.database.repository(Section).delete(sectionId);
      await this.recount(opened.course);
    });
  }

  /** Adds a lesson at the end of a section. */
  addLesson(
    actor: Actor,
    courseId: string,
    sectionId: string,
    given: LessonDetails & { kind: LessonKind },
  ): Promise<string> {
    return this.edit(actor, courseId, async ({ course, contents }) => {
      const section = this.sectionOf(contents, sectionId);
      const lesson = new Lesson();
      Object.assign(lesson, {
        id: newId(),
        courseId,
        sectionId,
        title: given.title.trim(),
        kind: given.kind,
        minutes: given.minutes,
        contentId: null,
        audioKey: null,
        passPercentage: given.passPercentage ?? 0,
        position: section.lessons.length + 1,
      });
      lesson.write(given.kind === 'text' ? (given.bodyMarkdown ?? '') : '');
      await this.database.repository(Lesson).insert(lesson);
      await this.recount(course);
      return lesson.id;
    });
  }

  /** Changes a lesson's words. */
  saveLesson(actor: Actor, courseId: string, lessonId: string, given: LessonDetails): Promise<void> {
    return this.edit(actor, courseId, async ({ course, contents }) => {
      this.lessonOf(contents, lessonId);
      const lesson = await this.database.repository(Lesson).findOneByOrFail({ id: lessonId });
      lesson.title = given.title.trim();
      lesson.minutes = given.minutes;
      if (lesson.kind === 'text' && given.bodyMarkdown !== undefined) lesson.write(given.bodyMarkdown);
      if (lessonKindFacts[lesson.kind].scored) lesson.passPercentage = given.passPercentage ?? 0;
      await this.database.repository(Lesson).update(lessonId, lesson);
      await this.recount(course);
    });
  }

  moveLesson(actor: Actor, courseId: string, lessonId: string, direction: Direction): Promise<void> {
    return this.edit(actor, courseId, async ({ contents }) => {
      const before = contents.map((section) => ({
        sectionId: section.id,
        lessonIds: section.lessons.map((lesson) => lesson.id),
      }));
      await this.courses.arrangeLessons(moveLesson(before, lessonId, direction));
    });
  }

  deleteLesson(actor: Actor, courseId: string, lessonId: string): Promise<void> {
    return this.edit(actor, courseId, async ({ course, contents }) => {
      this.lessonOf(contents, lessonId);
      await this.database.repository(Lesson).delete(lessonId);
      await this.recount(course);
    });
  }

  /** Puts all sections and lessons in a new order at once: see `arrangementOf`. @throws courses.changedMeanwhile */
  arrange(actor: Actor, courseId: string, order: readonly string[]): Promise<void> {
    return this.edit(actor, courseId, async ({ contents }) => {
      const before = contents.map((section) => ({
        sectionId: section.id,
        lessonIds: section.lessons.map((lesson) => lesson.id),
      }));
      const arranged = arrangementOf(before, order);
      if (!arranged) throw courseErrors.changedMeanwhile();
      await this.courses.arrangeSections(arranged.map((section) => section.sectionId));
      await this.courses.arrangeLessons(arranged);
    });
  }

  /** Sets or removes the track that reads a lesson aloud; the file itself is stored by the caller. */
  setAudio(actor: Actor, courseId: string, lessonId: string, audioKey: string | null): Promise<void> {
    return this.edit(actor, courseId, async ({ contents }) => {
      this.lessonOf(contents, lessonId);
      await this.database.repository(Lesson).update(lessonId, { audioKey });
    });
  }

  private sectionOf(contents: readonly SectionView[], id: string): SectionView {
    const section = contents.find((one) => one.id === id);
    if (!section) throw commonErrors.notFound();
    return section;
  }
  private lessonOf(contents: readonly SectionView[], id: string): void {
    if (!contents.some((section) => section.lessons.some((lesson) => lesson.id === id))) {
      throw commonErrors.notFound();
    }
  }

  private async recount(course: CourseView): Promise<void> {
    await this.courses.recount(course.id, this.clock.now());
    await this.outbox.publish(courseContentsChanged({ courseId: course.id }));
  }

  private async edit<T>(actor: Actor, courseId: string, work: (opened: Opened) => Promise<T>): Promise<T> {
    if (!isId(courseId)) throw commonErrors.notFound();
    return this.database.transaction(async () => {
      await this.database.query('select 1 from course where id = $1 for update', [courseId]);
      const course = await this.courses.byId(courseId);
      if (!course || !can('read', actor, course)) throw commonErrors.notFound();
      if (!can('edit', actor, course)) throw commonErrors.forbidden();
      if (course.status !== 'draft') throw versionErrors.frozen();
      return work({ course, contents: await this.courses.contents(courseId, false) });
    });
  }
}
