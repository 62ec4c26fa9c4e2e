import { Clock, Database, DomainError, errorWords, FileStorage, requestContext } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { archiveErrors } from '../archive/archive.errors';
import { CourseImport, type ImportedCourse } from '../course-import.service';
import { LessonPicture } from '../media/lesson-picture.entity';
import type { ContentOwner } from '../ports/content-archive';
import { CourseRulesRepository } from '../rules/course-rules.repository';
import type { CourseOutline, LessonOutline } from './course-outline';

type Report = (done: number, total: number) => Promise<void>;

/** Makes a whole course at once as a draft of its owner: all of it or nothing. No policy: for copies and imports. */
@Injectable()
export class CourseBuilder {
  constructor(
    private readonly database: Database,
    private readonly courses: CourseImport,
    private readonly rules: CourseRulesRepository,
    private readonly files: FileStorage,
    private readonly clock: Clock,
  ) {}

  /** @throws archive.inLesson, naming the lesson whose content cannot be made */
  build(owner: ContentOwner, outline: CourseOutline, report: Report): Promise<ImportedCourse> {
    const lessons = outline.sections.flatMap((section) => section.lessons);
    const stored: string[] = [];
    const make = async () => {
      const contents = new Map<LessonOutline, string>();
      for (const [index, lesson] of lessons.entries()) {
        if (lesson.content) contents.set(lesson, await lesson.content().catch(inLesson(lesson)));
        await report(index + 1, lessons.length + 1);
      }
      const course = await this.insert(owner, outline, contents);
      await this.addRules(course, outline);
      await this.addPictures(course.id, outline);
      await this.addVoices(course, lessons, stored);
      return course;
    };
    return this.database.transaction(make).catch(async (error: unknown) => {
      await Promise.all(stored.map((key) => this.files.delete(key)));
      throw error;
    });
  }

  private async insert(
    owner: ContentOwner,
    outline: CourseOutline,
    contents: ReadonlyMap<LessonOutline, string>,
  ): Promise<ImportedCourse> {
    const [course] = await this.courses.importCourses([
      {
        ...outline.details,
        unitId: owner.unitId,
        authorIds: [owner.personId],
        status: 'draft',
        sections: outline.sections.map(({ title, lessons }) => ({
          title,
          lessons: lessons.map((lesson) => ({
            title: lesson.title,
            kind: lesson.kind,
            minutes: lesson.minutes,
            bodyMarkdown: lesson.markdown,
            contentId: contents.get(lesson) ?? null,
            passPercentage: lesson.passPercentage,
          })),
        })),
      },
    ]);
    if (!course) throw archiveErrors.emptyCourse();
    return course;
  }

  private async addPictures(courseId: string, { pictures }: CourseOutline): Promise<void> {
    const createdAt = this.clock.now();
    const rows = pictures.map((picture) =>
      Object.assign(new LessonPicture(), { ...picture, courseId, createdAt }),
    );
    if (rows.length > 0) await this.database.repository(LessonPicture).insert(rows);
  }

  private async addRules(course: ImportedCourse, outline: CourseOutline): Promise<void> {
    if (outline.rules) await this.rules.saveCourse(course.id, outline.rules);
    const sections = outline.sections.map(({ rules }, index) => ({ id: course.sectionIds[index], rules }));
    const lessons = outline.sections
      .flatMap((section) => section.lessons)
      .map(({ rules }, index) => ({ id: course.lessonIds[index], rules }));
    await this.rules.addSections(ruled(sections));
    await this.rules.addLessons(ruled(lessons));
    await this.rules.savePrerequisites(course.id, await this.rules.openAmong(outline.prerequisiteIds));
  }

  private async addVoices(
    course: ImportedCourse,
    lessons: readonly LessonOutline[],
    stored: string[],
  ): Promise<void> {
    const stamp = this.clock.now().getTime();
    for (const [index, { voice }] of lessons.entries()) {
      const id = course.lessonIds[index];
      if (!voice || !id) continue;
      const key = `lessons/${id}/audio-${stamp}.${voice.extension}`;
      stored.push(key);
      await this.files.put(key, await voice.read());
      await this.database.execute('update lesson set audio_key = $2 where id = $1', [id, key]);
    }
  }
}

/** Those that have rules. */
const ruled = <R>(rows: readonly { id: string | undefined; rules: R | null }[]): { id: string; rules: R }[] =>
  rows.flatMap(({ id, rules }) => (id && rules ? [{ id, rules }] : []));

/** What went wrong with a content, as words that name its lesson. */
const inLesson =
  (lesson: LessonOutline) =>
  (error: unknown): never => {
    if (!(error instanceof DomainError) || error.code === 'archive.inLesson') throw error;
    const reason = errorWords(requestContext.language(), error.code, error.params);
    throw archiveErrors.inLesson({ lesson: lesson.title, reason });
  };
