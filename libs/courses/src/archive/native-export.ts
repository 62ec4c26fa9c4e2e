import { FileStorage } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { picturesIn } from '../copying/course-outline';
import { WholeCourses, type WholeLesson } from '../copying/courses-whole.repository';
import { LessonPlayers } from '../ports/lesson-players';
import type { CourseView } from '../views';
import type { ArchiveWriter } from './archive-writer';
import { type CourseManifest, manifestFormat, manifestName, manifestVersion } from './manifest';

/** Writes a course into an archive of the portal's own format, from which it can be made again as it is. */
@Injectable()
export class NativeExport {
  constructor(
    private readonly whole: WholeCourses,
    private readonly players: LessonPlayers,
    private readonly files: FileStorage,
  ) {}

  /** Returns how many lessons' contents could not be packed, because their kind cannot. */
  async write(course: CourseView, archive: ArchiveWriter, at: Date): Promise<number> {
    const sections = await this.whole.sections(course.id);
    let left = 0;
    let number = 0;
    const lessonsOf = async (lessons: readonly WholeLesson[]) => {
      const packed: CourseManifest['sections'][number]['lessons'] = [];
      for (const lesson of lessons) {
        const folder = `lessons/${++number}`;
        const content = await this.contentOf(lesson, folder, archive);
        if (lesson.contentId && !content) left++;
        packed.push({
          ...{ title: lesson.title, kind: lesson.kind, minutes: lesson.minutes },
          passPercentage: lesson.passPercentage,
          markdown: lesson.bodyMarkdown,
          audio: this.voiceOf(lesson, folder, archive),
          ...(content ? { content } : {}),
          rules: lesson.rules,
        });
      }
      return packed;
    };
    const packed: CourseManifest['sections'] = [];
    for (const { title, rules, lessons } of sections) {
      packed.push({ title, rules, lessons: await lessonsOf(lessons) });
    }
    const manifest: CourseManifest = {
      format: manifestFormat,
      version: manifestVersion,
      exportedAt: at.toISOString(),
      course: detailsOf(course),
      rules: course.rules,
      prerequisites: course.prerequisites.map(({ id, title }) => ({ id, title })),
      sections: packed,
      pictures: await this.pictures(packed, archive),
    };
    archive.add(manifestName, Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`));
    return left;
  }

  private async contentOf(
    { kind, contentId }: WholeLesson,
    folder: string,
    archive: ArchiveWriter,
  ): Promise<object | null> {
    const player = this.players.of(kind);
    return contentId && player?.pack ? player.pack(contentId, archive.folder(folder)) : null;
  }

  private voiceOf({ audioKey }: WholeLesson, folder: string, archive: ArchiveWriter): string | null {
    if (!audioKey) return null;
    const name = `${folder}/voice.${audioKey.split('.').at(-1)}`;
    archive.add(name, () => this.files.read(audioKey));
    return name;
  }

  private async pictures(
    sections: CourseManifest['sections'],
    archive: ArchiveWriter,
  ): Promise<CourseManifest['pictures']> {
    const texts = sections.flatMap((section) => section.lessons.map((lesson) => lesson.markdown ?? ''));
    const pictures = await this.whole.pictures([...new Set(texts.flatMap(picturesIn))]);
    return pictures.map(({ id, fileKey, alt }) => {
      const file = `pictures/${id}.${fileKey.split('.').at(-1)}`;
      archive.add(file, () => this.files.read(fileKey));
      return { id, file, alt };
    });
  }
}

function detailsOf(course: CourseView): CourseManifest['course'] {
  const { title, titleEn, summary, summaryEn, topic, level, language, audience, outcomes } = course;
  return { title, titleEn, summary, summaryEn, topic, level, language, audience, outcomes };
}
