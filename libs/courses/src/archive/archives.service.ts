import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import {
  type Actor,
  Clock,
  commonErrors,
  Database,
  FileStorage,
  isId,
  Jobs,
  newId,
  RateLimit,
} from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { CoursesRepository } from '../courses.repository';
import { CoursesService } from '../courses.service';
import { canCreate } from '../domain/course.policy';
import { UploadLimits } from '../media/media.config';
import type { Sent } from '../media/upload.interceptor';
import { archiveErrors } from './archive.errors';

export const archiveForms = ['domdom', 'cartridge'] as const;
export type ArchiveForm = (typeof archiveForms)[number];
export const exportKind = 'courses.export';
export const importKind = 'courses.import';
const keptMilliseconds = 24 * 3600 * 1000;

export interface ExportPayload {
  archiveId: string;
  courseId: string;
  form: ArchiveForm;
}
export interface ImportPayload {
  archiveId: string;
  unitId: string;
}
export interface StoredArchive {
  id: string;
  ownerId: string;
  fileKey: string;
  name: string;
}

/** Asks for courses to be packed and unpacked, which takes a while, and keeps the files for a day. */
@Injectable()
export class CourseArchives {
  constructor(
    private readonly database: Database,
    private readonly courses: CoursesService,
    private readonly repository: CoursesRepository,
    private readonly files: FileStorage,
    private readonly jobs: Jobs,
    private readonly limits: UploadLimits,
    private readonly rate: RateLimit,
    private readonly clock: Clock,
  ) {}

  /** Begins to pack a course that the actor edits: it holds right answers. Returns the job. @throws common.forbidden */
  async export(actor: Actor, courseId: string, form: ArchiveForm): Promise<string> {
    const course = await this.courses.course(actor, courseId, 'edit');
    await this.rate.take('course-archive', actor.personId, { tries: 60, seconds: 3600 });
    const ending = form === 'cartridge' ? 'imscc' : 'zip';
    return this.begin(actor, `${course.slug}.${ending}`, (archiveId) =>
      this.jobs.start(exportKind, { archiveId, courseId, form } satisfies ExportPayload, actor.personId),
    );
  }

  /** Begins to unpack a course for a unit. Returns the job. @throws common.forbidden, archive.noFile, archive.tooLarge */
  async import(actor: Actor, unitId: string, sent: Sent): Promise<string> {
    const unit = isId(unitId) ? await this.repository.unitPath(unitId) : null;
    if (!unit || !canCreate(actor, unit.path)) throw commonErrors.forbidden();
    const file = sent.files['file'];
    if (sent.tooLarge || (file && file.size > this.limits.bytes('course'))) {
      throw archiveErrors.tooLarge({ megabytes: this.limits.courseMegabytes });
    }
    if (!file) throw archiveErrors.noFile();
    await this.rate.take('course-archive', actor.personId, { tries: 60, seconds: 3600 });
    return this.begin(actor, file.originalname, async (archiveId) => {
      await this.files.put(keyOf(archiveId), createReadStream(file.path));
      return this.jobs.start(importKind, { archiveId, unitId } satisfies ImportPayload, actor.personId);
    });
  }

  /** A packed course of the actor's own. @throws archive.gone */
  async toDownload(actor: Actor, id: string): Promise<StoredArchive> {
    const found = isId(id) ? await this.find(id) : null;
    if (found?.ownerId !== actor.personId || !(await this.files.stat(found.fileKey)))
      throw archiveErrors.gone();
    return found;
  }

  find(id: string): Promise<StoredArchive | null> {
    return this.database.one<StoredArchive & Record<string, unknown>>(
      `select id, owner_id as "ownerId", file_key as "fileKey", name from course_archive where id = $1`,
      [id],
    );
  }

  async store(archive: StoredArchive, file: string): Promise<number> {
    await this.files.put(archive.fileKey, createReadStream(file));
    const { size } = await stat(file);
    await this.database.execute('update course_archive set bytes = $2 where id = $1', [archive.id, size]);
    return size;
  }

  async delete(id: string): Promise<void> {
    await this.files.delete(keyOf(id));
    await this.database.execute('delete from course_archive where id = $1', [id]);
  }

  /** Deletes what is older than a day; how many files. */
  async deleteOld(): Promise<number> {
    const before = new Date(this.clock.now().getTime() - keptMilliseconds);
    const old = await this.database.query<{ id: string }>(
      'select id from course_archive where created_at < $1',
      [before],
    );
    for (const { id } of old) await this.delete(id);
    return old.length;
  }

  private async begin(
    actor: Actor,
    name: string,
    start: (archiveId: string) => Promise<string>,
  ): Promise<string> {
    const id = newId();
    return this.database.transaction(async () => {
      await this.database.execute(
        'insert into course_archive (id, owner_id, file_key, name, created_at) values ($1, $2, $3, $4, $5)',
        [id, actor.personId, keyOf(id), name.slice(0, 200), this.clock.now()],
      );
      return start(id);
    });
  }
}

const keyOf = (id: string) => `course-archives/${id}.zip`;
