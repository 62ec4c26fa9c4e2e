import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { CoursesService, type LessonView, versionErrors } from '@domdom/courses';
import {
  type Actor,
  AuditLog,
  Clock,
  commonErrors,
  Database,
  FileStorage,
  Jobs,
  newId,
  SafeZip,
  usualZipLimits,
} from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { packageErrors } from '../domain/package.errors';
import { canEditPackage } from '../domain/package.policy';
import type { PackageKind } from '../manifest/package.types';
import { readPackage } from '../manifest/read-package';
import { PackagesConfig } from '../packages.config';
import { type BringPackage, bringPackageKind } from './bring-package';
import { PackageFiles } from './package-files';
import { type FoundPackage, PackagesRepository } from './packages.repository';

const names: Record<PackageKind, string> = { scorm: 'SCORM', cmi5: 'cmi5' };
const largestManifest = 8 * 1024 * 1024;

export interface Bringing {
  kind: PackageKind;
  unitId: string | null;
  authorId: string | null;
}

/** Whether learners see the package of a lesson. */
export const isFrozen = ({ contentId, course }: Pick<LessonView, 'contentId' | 'course'>): boolean =>
  contentId !== null && course.status !== 'draft';

/** Told how many files of how many are unpacked. */
export type Report = (done: number, total: number) => Promise<void>;

/** Packages as authors bring them: unpacked with care, all of it or nothing. */
@Injectable()
export class PackagesService {
  constructor(
    private readonly packages: PackagesRepository,
    private readonly files: PackageFiles,
    private readonly storage: FileStorage,
    private readonly courses: CoursesService,
    private readonly config: PackagesConfig,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly jobs: Jobs,
  ) {}

  /**
   * Puts the package of an archive into a lesson; the one it had before is cleaned up later.
   * @param file where the upload lies on this machine
   * @throws common.notFound, common.forbidden, versions.frozen, packages.wrongKind, and what is wrong with the archive
   */
  async bringToLesson(actor: Actor, lessonId: string, file: string, report?: Report): Promise<FoundPackage> {
    const lesson = await this.lessonToFill(actor, lessonId);
    const unitId = lesson.course.unitPath.at(-1) ?? null;
    const id = await this.bring(file, { kind: lesson.kind, unitId, authorId: actor.personId }, report);
    try {
      await this.database.transaction(async () => {
        await this.courses.attachContent(actor, lesson.id, lesson.kind, id);
        await this.audit.record({ action: 'packages.brought', subject: 'content-package', subjectId: id });
      });
    } catch (error) {
      await this.files.deleteAll(id);
      await this.packages.deleteUnused(id);
      throw error;
    }
    return this.toEdit(actor, id);
  }

  /**
   * Does the same for a large archive, in the worker.
   * @returns the id of the job
   * @throws common.notFound, common.forbidden, versions.frozen
   */
  async bringLater(actor: Actor, lessonId: string, file: string): Promise<string> {
    const lesson = await this.lessonToFill(actor, lessonId);
    const upload = `packages/uploads/${newId()}.zip`;
    await this.storage.put(upload, createReadStream(file));
    const payload: BringPackage = { actor, lessonId: lesson.id, upload };
    return this.jobs.start(bringPackageKind, payload, actor.personId);
  }

  /**
   * Stores the package of an archive.
   * @returns its id
   * @throws what is wrong with the archive or its manifest; then nothing of it is kept
   */
  async bring(file: string, { kind, unitId, authorId }: Bringing, report?: Report): Promise<string> {
    const limits = {
      ...usualZipLimits,
      entries: this.config.files,
      total: this.config.unpackedBytes,
      single: Math.min(usualZipLimits.single, this.config.unpackedBytes),
    };
    const archive = await SafeZip.open(file, limits);
    const id = newId();
    try {
      const entries = archive.entries();
      const { manifest, root } = await readPackage(
        entries.map(({ name }) => name),
        (name) => archive.buffer(name, largestManifest),
        kind,
      );
      if (manifest.kind !== kind) {
        throw packageErrors.wrongKind({ found: names[manifest.kind], wanted: names[kind] });
      }
      const kept = entries.filter(({ name }) => name.startsWith(root));
      for (const [done, { name }] of kept.entries()) {
        await report?.(done, kept.length);
        await this.files.put(this.files.keyOf(id, name.slice(root.length)), await archive.read(name));
      }
      await this.files.put(this.files.archiveKey(id), createReadStream(file));
      await this.packages.insert({
        id,
        kind,
        version: manifest.version,
        title: manifest.title,
        manifest,
        unitId,
        authorId,
        bytes: (await stat(file)).size,
        unpackedBytes: kept.reduce((sum, { bytes }) => sum + bytes, 0),
        files: kept.length,
        createdAt: this.clock.now(),
      });
      return id;
    } catch (error) {
      await this.files.deleteAll(id);
      throw error;
    } finally {
      archive.close();
    }
  }

  /** A package that the actor may edit. @throws common.notFound, also for one that is not theirs */
  async toEdit(actor: Actor, id: string): Promise<FoundPackage> {
    const found = await this.packages.find(id);
    if (!found || !canEditPackage(actor, found)) throw commonErrors.notFound();
    return found;
  }

  /** The package that a lesson shows, for whoever may edit the lesson; null while there is none. */
  async inLesson({ contentId }: Pick<LessonView, 'contentId'>): Promise<FoundPackage | null> {
    return contentId ? this.packages.find(contentId) : null;
  }

  /** The archive as it was brought, for what has been found to be allowed it. @throws common.notFound */
  async stream(id: string): Promise<Readable> {
    if (!(await this.packages.find(id))) throw commonErrors.notFound();
    return this.storage.read(this.files.archiveKey(id));
  }

  /** Deletes the files of a package whose row was undone. */
  async forgetFiles(id: string): Promise<void> {
    if (!(await this.packages.find(id))) await this.files.deleteAll(id);
  }

  /** The archive as it was brought, for an author. @throws common.notFound */
  async archive(actor: Actor, id: string): Promise<{ found: FoundPackage; content: Readable }> {
    const found = await this.toEdit(actor, id);
    return { found, content: await this.storage.read(this.files.archiveKey(id)) };
  }

  /** A lesson that may get a package now: learners keep what they see, and a new version brings another. */
  private async lessonToFill(actor: Actor, lessonId: string): Promise<LessonView & { kind: PackageKind }> {
    const lesson = await this.lessonToEdit(actor, lessonId);
    if (isFrozen(lesson)) throw versionErrors.frozen();
    return lesson;
  }

  /** A lesson whose package the actor may bring. @throws common.notFound, common.forbidden */
  async lessonToEdit(actor: Actor, lessonId: string): Promise<LessonView & { kind: PackageKind }> {
    const lesson = await this.courses.lessonToEdit(actor, lessonId);
    if (lesson.kind !== 'scorm' && lesson.kind !== 'cmi5') throw commonErrors.notFound();
    return { ...lesson, kind: lesson.kind };
  }

  /** Deletes packages that no lesson shows, brought before a moment, with their files; says how many. */
  async deleteUnused(before: Date): Promise<number> {
    let deleted = 0;
    for (const id of await this.packages.unused(before)) {
      if (!(await this.packages.deleteUnused(id))) continue;
      await this.files.deleteAll(id);
      deleted++;
    }
    return deleted;
  }
}
