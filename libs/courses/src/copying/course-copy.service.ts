import { type Actor, AuditLog, commonErrors, FileStorage, isId, newId } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { CoursesRepository } from '../courses.repository';
import { CoursesService } from '../courses.service';
import { canCreate } from '../domain/course.policy';
import type { ContentOwner } from '../ports/content-archive';
import { LessonPlayers } from '../ports/lesson-players';
import type { CourseView } from '../views';
import { CourseBuilder } from './course-builder.service';
import { type CourseOutline, picturesIn, withPictures } from './course-outline';
import { WholeCourses, type WholeLesson } from './courses-whole.repository';

/** Copies of courses. */
@Injectable()
export class CourseCopy {
  constructor(
    private readonly courses: CoursesService,
    private readonly repository: CoursesRepository,
    private readonly whole: WholeCourses,
    private readonly players: LessonPlayers,
    private readonly builder: CourseBuilder,
    private readonly files: FileStorage,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Makes a copy of a course that the actor edits, as a draft of one of their units, and returns its id. Contents are
   * copied, too: changing one leaves the other as it is.
   * @throws common.notFound, common.forbidden
   */
  async copy(actor: Actor, courseId: string, unitId: string, title: string): Promise<string> {
    const course = await this.courses.course(actor, courseId, 'edit');
    const unit = isId(unitId) ? await this.repository.unitPath(unitId) : null;
    if (!unit || !canCreate(actor, unit.path)) throw commonErrors.forbidden();
    const owner = { personId: actor.personId, unitId };
    const outline = await this.outline(course, title.trim(), owner);
    const { id } = await this.builder.build(owner, outline, async () => undefined);
    await this.audit.record({
      action: 'courses.copied',
      subject: 'course',
      subjectId: id,
      details: { from: courseId },
    });
    return id;
  }

  private async outline(course: CourseView, title: string, owner: ContentOwner): Promise<CourseOutline> {
    const sections = await this.whole.sections(course.id);
    const texts = sections.flatMap((section) => section.lessons.map((lesson) => lesson.bodyMarkdown));
    const pictures = await this.whole.pictures(texts.flatMap(picturesIn));
    const ids = new Map(pictures.map((picture) => [picture.id, newId()]));
    return {
      details: { ...course, title, titleEn: title === course.title ? course.titleEn : null },
      rules: course.rules,
      prerequisiteIds: course.prerequisites.map(({ id }) => id),
      sections: sections.map((section) => ({
        title: section.title,
        rules: section.rules,
        lessons: section.lessons.map((lesson) => ({
          ...lesson,
          markdown: withPictures(lesson.bodyMarkdown, ids),
          content: this.contentOf(lesson, owner),
          voice: this.voiceOf(lesson),
        })),
      })),
      // Stored pictures never change, so the copies show the same files.
      pictures: pictures.map((picture) => ({ ...picture, id: ids.get(picture.id) ?? picture.id })),
    };
  }

  private contentOf({ kind, contentId }: WholeLesson, owner: ContentOwner) {
    const player = this.players.of(kind);
    if (!contentId || !player?.copy) return null;
    return () => player.copy?.(contentId, owner) ?? Promise.resolve(contentId);
  }

  private voiceOf({ audioKey }: WholeLesson) {
    if (!audioKey) return null;
    return { extension: audioKey.split('.').at(-1) ?? 'mp3', read: () => this.files.read(audioKey) };
  }
}
