import { CoursesService, type CourseView } from '@domdom/courses';
import { type Actor, Clock, commonErrors, isId, newId } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { mayLearn } from '../domain/transitions';
import { EnrolmentsService } from '../enrolments.service';
import { noteErrors } from './notes.errors';
import { type Note, type NotedCourse, NotesRepository } from './notes.repository';

/** So many signs fit a page of handwriting. */
export const longestNote = 2000;
/** In one course; enough for several a lesson. */
export const mostNotes = 300;

/**
 * What learners write down for themselves. Nobody else sees it, not even those who act for them, and no event tells
 * of it: it is in no record, no statistics and no archive of a course.
 */
@Injectable()
export class NotesService {
  constructor(
    private readonly notes: NotesRepository,
    private readonly enrolments: EnrolmentsService,
    private readonly courses: CoursesService,
    private readonly clock: Clock,
  ) {}

  /** The courses with notes. @throws notes.ownOnly, as do all the others */
  async noted(actor: Actor): Promise<NotedCourse[]> {
    return this.notes.courses(this.own(actor));
  }

  /** The notes of a course, in the order of its lessons. @throws common.notFound */
  async inCourse(actor: Actor, slug: string): Promise<{ course: CourseView; notes: Note[] }> {
    const personId = this.own(actor);
    const course = await this.courses.bySlug(actor, slug);
    return { course, notes: await this.notes.ofCourse(personId, course.id) };
  }

  /** The notes of a course by its id. @throws common.notFound */
  async ofCourse(actor: Actor, courseId: string): Promise<Note[]> {
    const personId = this.own(actor);
    return this.notes.ofCourse(personId, (await this.courses.course(actor, courseId)).id);
  }

  /** Writes a note on a lesson of a course that the actor takes or has completed. @throws common.notFound, notes.tooMany */
  async write(actor: Actor, lessonId: string, text: string): Promise<string> {
    const personId = this.own(actor);
    const lesson = await this.courses.lessonFor(lessonId);
    const begun = lesson && (await this.enrolments.progressIn(personId, lesson.courseId));
    if (!begun || !mayLearn(begun.status)) throw commonErrors.notFound();
    const { courseId, title: lessonTitle } = lesson;
    const id = newId();
    const note = { id, personId, courseId, lessonId, lessonTitle, text: text.trim(), at: this.clock.now() };
    if (!(await this.notes.insert(note, mostNotes))) throw noteErrors.tooMany({ most: mostNotes });
    return id;
  }

  /** Changes a note; returns the address of its course. @throws common.notFound for a note of somebody else */
  async change(actor: Actor, id: string, text: string): Promise<string> {
    const personId = this.own(actor);
    return this.found(isId(id) ? await this.notes.change(personId, id, text.trim(), this.clock.now()) : null);
  }

  /** @throws common.notFound for a note of somebody else */
  async delete(actor: Actor, id: string): Promise<string> {
    const personId = this.own(actor);
    return this.found(isId(id) ? await this.notes.delete(personId, id) : null);
  }

  private own(actor: Actor): string {
    if (actor.representedBy !== null) throw noteErrors.ownOnly();
    return actor.personId;
  }
  private found(slug: string | null): string {
    if (slug === null) throw commonErrors.notFound();
    return slug;
  }
}
