import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import {
  type Actor,
  AuditLog,
  commonErrors,
  Database,
  FileStorage,
  hasRole,
  inTemporaryFolder,
  Outbox,
  SafeZip,
  usualZipLimits,
} from '@domdom/platform';
import { AggregateH5pError, H5pError } from '@lumieducation/h5p-server';
import PackageValidator from '@lumieducation/h5p-server/build/src/PackageValidator';
import { Injectable } from '@nestjs/common';
import { ContentsService } from '../contents/contents.service';
import { h5pErrors } from '../domain/h5p.errors';
import { H5pEngine } from '../engine/h5p-engine';
import { H5pUser } from '../engine/h5p-user';
import { packageOpened } from '../events/types.events';
import { OwnLibraries } from '../libraries/own-libraries';
import { ContentStorage } from '../storage/content-storage';
import { keys } from '../storage/keys';
import { LibraryRegistry } from '../storage/library-registry';
import { typesErrors } from '../types/types.errors';
import { otherVersions } from './other-versions';
import { type PackageContent, readPackageContent } from './package-content';

export interface OpenedPackage {
  id: string;
  title: string;
}
/** Told how many files of how many are stored. */
export type Report = (done: number, total: number) => Promise<void>;

const mostEntries = 20_000;

/**
 * Opens `.h5p` files as new contents. Parameters, metadata and files are kept as they came: what went out of a
 * portal comes back the same. Content types are never brought along; an administrator installs them.
 */
@Injectable()
export class ImportsService {
  constructor(
    private readonly contents: ContentsService,
    private readonly storage: ContentStorage,
    private readonly files: FileStorage,
    private readonly engine: H5pEngine,
    private readonly registry: LibraryRegistry,
    private readonly ownLibraries: OwnLibraries,
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Opens a package as a new content of the actor.
   * @param file where the upload lies on this machine
   * @throws common.forbidden, h5p-types.restricted, and what take throws
   */
  async open(actor: Actor, file: string, unitId: string | null, report?: Report): Promise<OpenedPackage> {
    if (!hasRole(actor, 'instructor')) throw commonErrors.forbidden();
    return this.store(file, { personId: actor.personId, unitId, restricted: false }, report);
  }

  /**
   * Opens a package for somebody. Policy is the caller's.
   * @throws what is wrong with the archive, h5p.badPackage, h5p.missingLibraries; then nothing of it is kept
   */
  take(file: string, personId: string, unitId: string | null): Promise<OpenedPackage> {
    return this.store(file, { personId, unitId, restricted: true });
  }

  private async store(
    file: string,
    { personId, unitId, restricted }: { personId: string; unitId: string | null; restricted: boolean },
    report?: Report,
  ): Promise<OpenedPackage> {
    await this.ownLibraries.ensureInstalled();
    const { maxFileSize: single, maxTotalSize: total } = this.engine.config;
    const limits = { ...usualZipLimits, entries: mostEntries, single, total: total * 4 };
    const zip = await SafeZip.open(file, limits);
    try {
      const content = await readPackageContent(zip);
      await this.checkLibraries(content, restricted);
      await this.checkFiles(zip, content);
      return await this.write(zip, content, { personId, unitId }, report);
    } finally {
      zip.close();
    }
  }

  private async checkLibraries({ library, needs }: PackageContent, restricted: boolean): Promise<void> {
    const installed = await this.registry.all();
    const missing = needs.filter((name) => !installed.has(name));
    if (missing.length > 0) {
      const others = otherVersions(missing, [...installed.keys()]);
      throw h5pErrors.missingLibraries({ libraries: missing.join(', '), others: others.join(', ') });
    }
    const main = installed.get(library.replace(' ', '-'));
    if (main?.restricted && !restricted) throw typesErrors.restricted({ title: main.metadata.title });
  }

  /** H5P's own checks of what is not a content type: the descriptions, and the kinds of files in `content/`. */
  private async checkFiles(zip: SafeZip, content: PackageContent): Promise<void> {
    try {
      await inTemporaryFolder('h5p-content', (folder) => this.checkFilesIn(folder, zip, content));
    } catch (error) {
      throw understood(error);
    }
  }

  private async checkFilesIn(folder: string, zip: SafeZip, content: PackageContent): Promise<void> {
    const small = new Set(['h5p.json', 'content/content.json']);
    for (const { name } of zip.entries()) {
      if (name !== 'h5p.json' && !name.startsWith('content/')) continue;
      const target = path.join(folder, name);
      await mkdir(path.dirname(target), { recursive: true });
      // Of pictures and films only the names are looked at, so an empty file is enough.
      await pipeline(small.has(name) ? await zip.read(name) : [], createWriteStream(target));
    }
    const validator = new PackageValidator(this.engine.config, this.engine.libraries);
    await validator.validateExtractedPackage(folder, true, false);
    // A file that parameters name has to be one that the whitelist saw: hidden ones are skipped by it.
    const hidden = content.files.find((name) => /(^|\/)[._]/.test(name));
    if (hidden) throw h5pErrors.badPackage({ reason: 'not-in-whitelist' });
  }

  private async write(
    zip: SafeZip,
    { library, params, metadata, files }: PackageContent,
    owner: { personId: string; unitId: string | null },
    report?: Report,
  ): Promise<OpenedPackage> {
    const user = H5pUser.creator(owner.personId, owner.unitId);
    const kept: string[] = [];
    try {
      return await this.database.transaction(async () => {
        // What was made elsewhere may leave fields empty that our form asks for.
        const id = await this.contents.createContent(
          { ...owner, unchecked: true },
          { library, params, metadata },
        );
        kept.push(id);
        user.becomesAuthorOf(id);
        for (const [done, name] of files.entries()) {
          await report?.(done, files.length);
          await this.storage.addFile(id, name, await zip.read(`content/${name}`));
        }
        const { title } = await this.storage.getMetadata(id);
        await this.audit.record({ action: 'h5p.package-opened', subject: 'h5p-content', subjectId: id });
        await this.outbox.publish(packageOpened({ contentId: id, library, personId: owner.personId }));
        return { id, title };
      });
    } catch (error) {
      // The row is undone with the transaction; files are not.
      for (const id of kept) await this.files.deleteAll(keys.content(id));
      throw understood(error);
    }
  }
}

/** h5p-server's errors as ours: what is wrong with the package is for the person to mend. */
function understood(error: unknown): unknown {
  if (error instanceof AggregateH5pError) {
    const reasons = error.getErrors().map((one) => one.errorId);
    return h5pErrors.badPackage({ reason: reasons.join(', ') || error.errorId });
  }
  return error instanceof H5pError ? h5pErrors.badPackage({ reason: error.errorId }) : error;
}
