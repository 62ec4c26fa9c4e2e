import { Injectable } from '@nestjs/common';
import {
  type CourseOutline,
  type LessonOutline,
  type PictureOutline,
  withPictures,
} from '../copying/course-outline';
import { audioType } from '../lesson-audio';
import { mediaErrors } from '../media/media.errors';
import { PicturesStore } from '../media/pictures-store';
import type { ContentOwner } from '../ports/content-archive';
import { LessonPlayers } from '../ports/lesson-players';
import { courseRulesOf, lessonRulesOf, openingOf } from '../rules/rules.dto';
import { archiveErrors } from './archive.errors';
import type { ArchiveReader } from './archive-reader';
import { type CourseManifest, manifestLimit, manifestName, readManifest } from './manifest';

const voiceLimit = 64 * 1024 * 1024;
type PackedLesson = CourseManifest['sections'][number]['lessons'][number];

/** Reads an archive of the portal's own format. Nothing in it is believed: it may have been made by hand. */
@Injectable()
export class NativeImport {
  constructor(
    private readonly players: LessonPlayers,
    private readonly store: PicturesStore,
  ) {}

  static fits(archive: ArchiveReader): boolean {
    return archive.has(manifestName);
  }

  /** @throws archive.badManifest, archive.unknownKind, zip.missing, media.notPicture, and others with words */
  async outline(archive: ArchiveReader, owner: ContentOwner): Promise<CourseOutline> {
    const manifest = readManifest(await archive.buffer(manifestName, manifestLimit));
    const { rules, prerequisites = [] } = manifest;
    const pictures: PictureOutline[] = [];
    const ids = new Map<string, string>();
    for (const { id, file, alt } of manifest.pictures) {
      const stored = await this.store.keep(await archive.onDisk(file));
      archive.ifUndone(() => this.store.forget(stored.fileKey));
      ids.set(id, stored.id);
      pictures.push({ ...stored, alt });
    }
    return {
      details: manifest.course,
      pictures,
      rules: rules ? courseRulesOf(rules) : null,
      prerequisiteIds: prerequisites.map(({ id }) => id),
      sections: manifest.sections.map(({ title, rules, lessons }) => ({
        title,
        rules: rules ? openingOf(rules) : null,
        lessons: lessons.map((lesson) => this.lesson(lesson, archive, owner, ids)),
      })),
    };
  }

  private lesson(
    packed: PackedLesson,
    archive: ArchiveReader,
    owner: ContentOwner,
    pictures: ReadonlyMap<string, string>,
  ): LessonOutline {
    const { title, kind, minutes, passPercentage, markdown = '', audio, content, rules } = packed;
    const player = this.players.of(kind);
    if (kind !== 'text' && !player) throw archiveErrors.unknownKind({ lesson: title });
    const unpack = player?.unpack?.bind(player);
    return {
      ...{ title, kind, minutes, passPercentage },
      markdown: kind === 'text' ? withPictures(markdown, pictures) : '',
      content: content !== undefined && unpack ? () => unpack(content, archive, owner) : null,
      voice: audio ? this.voice(audio, archive) : null,
      rules: rules ? lessonRulesOf(rules) : null,
    };
  }

  private voice(name: string, archive: ArchiveReader) {
    const ending = name.split('.').at(-1) ?? '';
    const extension = ['mp3', 'm4a', 'ogg'].includes(ending) ? ending : 'mp3';
    const read = async () => {
      const content = await archive.buffer(name, voiceLimit);
      if (audioType(content) !== extension) throw mediaErrors.notAudio();
      return archive.read(name);
    };
    return { extension, read };
  }
}
