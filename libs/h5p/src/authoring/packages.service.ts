import { PassThrough, type Readable } from 'node:stream';
import { type Actor, AuditLog, commonErrors, hasRole, scopeOf } from '@domdom/platform';
import { AggregateH5pError, H5pError, LibraryName } from '@lumieducation/h5p-server';
import { Injectable } from '@nestjs/common';
import { type Content } from '../contents/contents.repository';
import { ContentsService } from '../contents/contents.service';
import { h5pErrors } from '../domain/h5p.errors';
import { H5pEngine } from '../engine/h5p-engine';
import { H5pUser } from '../engine/h5p-user';
import { OwnLibraries } from '../libraries/own-libraries';
import { uploadsIn } from '../storage/files-in';
import { LibraryRegistry } from '../storage/library-registry';
import { RedisLock } from '../storage/redis-lock';
import { TemporaryFiles } from '../storage/temporary-files';

/** Contents as `.h5p` files, out and in. */
@Injectable()
export class PackagesService {
  constructor(
    private readonly contents: ContentsService,
    private readonly engine: H5pEngine,
    private readonly registry: LibraryRegistry,
    private readonly ownLibraries: OwnLibraries,
    private readonly audit: AuditLog,
    private readonly temporary: TemporaryFiles,
    private readonly lock: RedisLock,
  ) {}

  /**
   * The package of a content, with its libraries. It holds the right answers, so only its editors get it.
   * @throws common.notFound, common.forbidden
   */
  async pack(actor: Actor, id: string): Promise<{ content: Content; stream: Readable }> {
    const content = await this.contents.content(actor, id, 'edit');
    const stream = new PassThrough();
    await this.engine.exporter.createPackage(id, stream, H5pUser.author(actor.personId, id));
    return { content, stream };
  }

  /**
   * Opens a package as a new content of the actor. An administrator's package brings its content types along.
   * @param file where the upload lies on this machine
   * @throws common.forbidden, h5p.badPackage, h5p.missingLibraries
   */
  async open(actor: Actor, file: string, unitId: string | null): Promise<{ id: string; title: string }> {
    if (!hasRole(actor, 'instructor')) throw commonErrors.forbidden();
    // A content type is a program that runs in everybody's browser: one unit's administrator does not decide on it.
    return this.take(file, actor.personId, unitId, scopeOf(actor, 'administrator').everywhere);
  }

  /** The package of a content, for what has been found to be allowed it. */
  stream(contentId: string, personId: string): Readable {
    const stream = new PassThrough();
    this.engine.exporter
      .createPackage(contentId, stream, H5pUser.author(personId, contentId))
      .catch((error: unknown) => stream.destroy(error instanceof Error ? error : new Error(String(error))));
    return stream;
  }

  /** Opens a package for somebody. Policy is the caller's. @throws h5p.badPackage, h5p.missingLibraries */
  async take(
    file: string,
    personId: string,
    unitId: string | null,
    mayInstall: boolean,
  ): Promise<{ id: string; title: string }> {
    await this.ownLibraries.ensureInstalled();
    const user = H5pUser.opener(personId, unitId, mayInstall);
    const work = () => this.unpack(file, user);
    return this.lock.acquire(`open:${personId}`, work, { timeout: 60_000, maxOccupationTime: 120_000 });
  }

  private async unpack(file: string, user: H5pUser): Promise<{ id: string; title: string }> {
    const { id: personId, unitId } = user;
    try {
      const found = await this.engine.editor.uploadPackage(file, user);
      this.registry.forget();
      const { metadata, parameters } = found;
      const main = metadata?.preloadedDependencies.find((one) => one.machineName === metadata.mainLibrary);
      if (!metadata || !main) throw h5pErrors.badPackage({ reason: 'h5p.json' });
      const id = await this.contents.createContent(
        // What was made elsewhere may leave fields empty that our form asks for.
        { personId, unitId, unchecked: true },
        {
          library: LibraryName.toUberName(main, { useWhitespace: true }),
          params: parameters,
          metadata: { ...metadata },
        },
      );
      await this.forgetUploads(parameters, user);
      await this.audit.record({
        action: 'h5p.package-opened',
        subject: 'h5p-content',
        subjectId: id,
        details: { installed: found.installedLibraries.length },
      });
      return { id, title: metadata.title };
    } catch (error) {
      throw understood(error);
    }
  }

  /** The content has its own copies by now; what is left behind would lie in the way of others of the same names. */
  private async forgetUploads(parameters: unknown, user: H5pUser): Promise<void> {
    for (const file of uploadsIn(parameters)) await this.temporary.deleteFile(file, user.id);
  }
}

/** What the zip reader says, as a plain error, of a file that would be unpacked outside the package's folder. */
const badFileName = /^(relative path|absolute path|invalid characters in file ?name): /i;

/** h5p-server's errors as ours: what is wrong with the package is for the person to mend. */
function understood(error: unknown): unknown {
  if (error instanceof AggregateH5pError) {
    const reasons = error.getErrors().map((one) => one.errorId);
    return h5pErrors.badPackage({ reason: reasons.join(', ') || error.errorId });
  }
  if (error instanceof Error && badFileName.test(error.message)) {
    return h5pErrors.badPackage({ reason: 'unable-to-unzip' });
  }
  if (!(error instanceof H5pError)) return error;
  if (error.errorId === 'install-missing-libraries') {
    const { libraries } = error.replacements;
    return h5pErrors.missingLibraries({ libraries: String(libraries ?? '') });
  }
  return h5pErrors.badPackage({ reason: error.errorId });
}
