import {
  type Actor,
  AuditLog,
  Database,
  Jobs,
  mustAdministerPortal,
  Outbox,
  SafeZip,
  usualZipLimits,
} from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { contentTypesChanged } from '../events/types.events';
import { ImportsService, type OpenedPackage } from '../importing/imports.service';
import { hasContent, readPackageContent } from '../importing/package-content';
import { type InstallPlan, writtenBy } from './install-plan';
import { type InstallTypes, installTypesKind } from './install-types';
import { LibraryInstaller, type Report } from './library-installer';
import { ContentTypesConfig } from './types.config';
import { typesErrors } from './types.errors';
import { WaitingPackages } from './waiting-packages';

/** A package that waits for a yes, and what it would change. */
export interface Proposal {
  /** Under which it waits. */
  upload: string;
  plan: InstallPlan;
  /** The title of the lesson that is in it; null when it holds content types alone. */
  lesson: string | null;
}
export interface Installed {
  installed: number;
  updated: number;
  /** The lesson of the package, where it was to be opened. */
  opened: OpenedPackage | null;
}

/** From this size on, a package is installed in the worker. */
const laterBytes = 8 * 1024 * 1024;

/** Content types out of packages: first what would change, then the change. */
@Injectable()
export class TypeInstalls {
  constructor(
    private readonly installer: LibraryInstaller,
    private readonly waiting: WaitingPackages,
    private readonly imports: ImportsService,
    private readonly config: ContentTypesConfig,
    private readonly jobs: Jobs,
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Keeps a package for a day and says what it would change.
   * @param file where the upload lies on this machine
   * @throws common.forbidden, h5p-types.nothingInIt, what is wrong with the archive
   */
  async propose(actor: Actor, file: string): Promise<Proposal> {
    mustAdministerPortal(actor);
    const proposal = await this.proposalOf(file);
    return { ...proposal, upload: await this.waiting.keep(actor.personId, file) };
  }

  /** The same of a package that waits. @throws common.forbidden, h5p-types.goneUpload */
  async proposal(actor: Actor, upload: string): Promise<Proposal> {
    mustAdministerPortal(actor);
    return this.waiting.use(actor.personId, upload, async (file) => ({
      ...(await this.proposalOf(file)),
      upload,
    }));
  }

  /** Whether a package is so large that the worker installs it. @throws h5p-types.goneUpload */
  async isLarge(actor: Actor, upload: string): Promise<boolean> {
    return (await this.waiting.size(actor.personId, upload)) > laterBytes;
  }

  /** Installs in the worker; returns the job's id. @throws common.forbidden, h5p-types.goneUpload */
  async installLater(actor: Actor, upload: string, open: InstallTypes['open']): Promise<string> {
    mustAdministerPortal(actor);
    await this.waiting.size(actor.personId, upload);
    const payload: InstallTypes = { actor, upload, open };
    return this.jobs.start(installTypesKind, payload, actor.personId);
  }

  /**
   * Installs what is new or newer, and opens the lesson of the package where that was wanted.
   * @throws common.forbidden, h5p-types.goneUpload, h5p-types.wrongLibrary, what is wrong with the archive
   */
  async install(
    actor: Actor,
    upload: string,
    open: InstallTypes['open'],
    report?: Report,
  ): Promise<Installed> {
    mustAdministerPortal(actor);
    const done = await this.waiting.use(actor.personId, upload, async (file) => {
      const plan = await this.installer.install(file, report);
      const written = writtenBy(plan);
      const installed = written.filter(({ change }) => change === 'new').map(({ name }) => name);
      const updated = written.filter(({ change }) => change === 'update').map(({ name }) => name);
      await this.database.transaction(async () => {
        const details = { installed, updated, versions: written.map(({ name, to }) => `${name}: ${to}`) };
        await this.audit.record({
          action: 'h5p.types-installed',
          subject: 'h5p-library',
          subjectId: null,
          details,
        });
        const changes = { installed, updated, removed: [] };
        await this.outbox.publish(contentTypesChanged({ ...changes, personId: actor.personId }));
      });
      const opened = open ? await this.imports.open(actor, file, open.unitId) : null;
      return { installed: installed.length, updated: updated.length, opened };
    });
    await this.waiting.drop(actor.personId, upload);
    return done;
  }

  private async proposalOf(file: string): Promise<Omit<Proposal, 'upload'>> {
    const plan = await this.installer.plan(file);
    const lesson = await this.lessonIn(file);
    if (plan.changes.length === 0 && lesson === null) throw typesErrors.nothingInIt();
    return { plan, lesson };
  }

  private async lessonIn(file: string): Promise<string | null> {
    const { unpackedBytes: total } = this.config;
    const zip = await SafeZip.open(file, { ...usualZipLimits, entries: 20_000, total, single: total });
    try {
      if (!hasContent(zip)) return null;
      const { metadata, library } = await readPackageContent(zip);
      return typeof metadata['title'] === 'string' ? metadata['title'] : library;
    } finally {
      zip.close();
    }
  }
}
