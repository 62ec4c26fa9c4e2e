import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import {
  Clock,
  catalogue,
  commonErrors,
  FileStorage,
  formatNumber,
  inTemporaryFolder,
  Job,
  type JobProgress,
} from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { CourseBuilder } from '../copying/course-builder.service';
import type { CourseOutline } from '../copying/course-outline';
import { CoursesRepository } from '../courses.repository';
import { UploadLimits } from '../media/media.config';
import type { ContentOwner } from '../ports/content-archive';
import { archiveErrors } from './archive.errors';
import { ArchiveReader } from './archive-reader';
import { ArchiveWriter } from './archive-writer';
import {
  CourseArchives,
  type ExportPayload,
  exportKind,
  type ImportPayload,
  importKind,
} from './archives.service';
import { CartridgeExport } from './cartridge-export';
import { CartridgeImport } from './cartridge-import';
import { NativeExport } from './native-export';
import { NativeImport } from './native-import';

interface ExportResult {
  archiveId: string;
  bytes: number;
  /** Lessons that have no form in the archive. */
  left: number;
}
interface ImportResult {
  courseId: string;
  lessons: number;
  left: number;
}

const leftOut = {
  vi: (left: number) => (left > 0 ? ` ${formatNumber('vi', left)} bài không ghi được nên bỏ ra.` : ''),
  en: (left: number) =>
    left > 0 ? ` ${formatNumber('en', left)} lessons have no form there and were left out.` : '',
};

/** Packs a course into an archive that its author can download. */
@Injectable()
export class ExportCourseJob extends Job<ExportPayload, ExportResult> {
  readonly kind = exportKind;
  readonly words = catalogue({
    vi: {
      title: 'Xuất khóa học',
      done: ({ left }: ExportResult) => `Tệp khóa học đã sẵn sàng.${leftOut.vi(left)}`,
    },
    en: {
      title: 'Export a course',
      done: ({ left }: ExportResult) => `The file of the course is ready.${leftOut.en(left)}`,
    },
  });

  constructor(
    private readonly archives: CourseArchives,
    private readonly courses: CoursesRepository,
    private readonly native: NativeExport,
    private readonly cartridge: CartridgeExport,
    private readonly clock: Clock,
  ) {
    super();
  }
  resultPath({ courseId }: ExportPayload, { archiveId }: ExportResult): string {
    return `/teach/courses/${courseId}/archive?file=${archiveId}`;
  }

  async run({ archiveId, courseId, form }: ExportPayload, progress: JobProgress): Promise<ExportResult> {
    const [archive, course] = await Promise.all([this.archives.find(archiveId), this.courses.byId(courseId)]);
    if (!archive || !course) throw commonErrors.notFound();
    const now = this.clock.now();
    const writer = new ArchiveWriter(now, (done, total) => progress.report(done, total));
    const left =
      form === 'cartridge'
        ? await this.cartridge.write(course, writer)
        : await this.native.write(course, writer, now);
    const bytes = await writer.write((file) => this.archives.store(archive, file));
    return { archiveId, bytes, left };
  }
}

/** Makes a course of an archive that somebody brought: all of it, or nothing. */
@Injectable()
export class ImportCourseJob extends Job<ImportPayload, ImportResult> {
  readonly kind = importKind;
  readonly words = catalogue({
    vi: {
      title: 'Nhập khóa học',
      done: ({ lessons, left }: ImportResult) =>
        `Đã nhập ${formatNumber('vi', lessons)} bài. Khóa học là bản nháp, hãy xem lại rồi mở.${left > 0 ? ` ${formatNumber('vi', left)} mục không đọc được nên bỏ ra.` : ''}`,
    },
    en: {
      title: 'Import a course',
      done: ({ lessons, left }: ImportResult) =>
        `${formatNumber('en', lessons)} lessons were imported. The course is a draft: look at it, then open it.${left > 0 ? ` ${formatNumber('en', left)} items could not be read and were left out.` : ''}`,
    },
  });

  constructor(
    private readonly archives: CourseArchives,
    private readonly files: FileStorage,
    private readonly limits: UploadLimits,
    private readonly native: NativeImport,
    private readonly cartridge: CartridgeImport,
    private readonly builder: CourseBuilder,
  ) {
    super();
  }
  resultPath(_: ImportPayload, { courseId }: ImportResult): string {
    return `/teach/courses/${courseId}`;
  }

  async run({ archiveId, unitId }: ImportPayload, progress: JobProgress): Promise<ImportResult> {
    const archive = await this.archives.find(archiveId);
    if (!archive) throw commonErrors.notFound();
    const owner = { personId: archive.ownerId, unitId };
    try {
      return await inTemporaryFolder('import', async (folder) => {
        const file = path.join(folder, 'course.zip');
        await pipeline(await this.files.read(archive.fileKey), createWriteStream(file));
        return this.take(file, owner, progress);
      });
    } finally {
      await this.archives.delete(archiveId);
    }
  }

  private async take(file: string, owner: ContentOwner, progress: JobProgress): Promise<ImportResult> {
    const reader = await ArchiveReader.open(file, this.limits.bytes('course'));
    try {
      const { outline, left } = await this.outline(reader, owner);
      const made = await this.builder.build(owner, outline, (done, total) => progress.report(done, total));
      await progress.report(1, 1);
      return { courseId: made.id, lessons: made.lessonIds.length, left };
    } catch (error) {
      await reader.undo();
      throw error;
    } finally {
      await reader.close();
    }
  }

  private async outline(
    reader: ArchiveReader,
    owner: ContentOwner,
  ): Promise<{ outline: CourseOutline; left: number }> {
    if (NativeImport.fits(reader)) return { outline: await this.native.outline(reader, owner), left: 0 };
    if (CartridgeImport.fits(reader)) return this.cartridge.outline(reader, owner);
    throw archiveErrors.notACourse();
  }
}

/** Deletes archives that nobody fetched. */
@Injectable()
export class CleanArchivesJob extends Job<object, { deleted: number }> {
  readonly kind = 'courses.clean-archives';
  override readonly everyMinutes = 60;
  readonly words = catalogue({
    vi: {
      title: 'Dọn tệp khóa học cũ',
      done: ({ deleted }: { deleted: number }) => `Đã xóa ${formatNumber('vi', deleted)} tệp.`,
    },
    en: {
      title: 'Clean up old course files',
      done: ({ deleted }: { deleted: number }) => `${formatNumber('en', deleted)} files were deleted.`,
    },
  });

  constructor(private readonly archives: CourseArchives) {
    super();
  }
  async run(): Promise<{ deleted: number }> {
    return { deleted: await this.archives.deleteOld() };
  }
}
