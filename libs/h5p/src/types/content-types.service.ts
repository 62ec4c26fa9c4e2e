import { type Actor, AuditLog, Database, mustAdministerPortal, Outbox } from '@domdom/platform';
import { LibraryName } from '@lumieducation/h5p-server';
import { Injectable } from '@nestjs/common';
import { contentTypesChanged } from '../events/types.events';
import { OwnLibraries } from '../libraries/own-libraries';
import { LibraryRegistry } from '../storage/library-registry';
import { LibraryStorage } from '../storage/library-storage';
import { ContentTypesRepository, type InstalledType } from './content-types.repository';
import { typesErrors } from './types.errors';

/** What lessons can be made of, for those who administer the whole portal: a content type is a program. */
@Injectable()
export class ContentTypesService {
  constructor(
    private readonly types: ContentTypesRepository,
    private readonly storage: LibraryStorage,
    private readonly registry: LibraryRegistry,
    private readonly ownLibraries: OwnLibraries,
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /** @throws common.forbidden */
  async list(actor: Actor): Promise<InstalledType[]> {
    mustAdministerPortal(actor);
    await this.ownLibraries.ensureInstalled();
    const [types, dependents] = await Promise.all([this.types.list(), this.storage.getAllDependentsCount()]);
    return types.map((type) => ({ ...type, dependents: dependents[type.name] ?? 0 }));
  }

  /**
   * Closes a content type for new contents, or opens it again.
   * @param name "H5P.MultiChoice-1.16"
   * @throws common.forbidden, h5p-types.unknown
   */
  async restrict(actor: Actor, name: string, restricted: boolean): Promise<void> {
    mustAdministerPortal(actor);
    await this.mustExist(name);
    await this.database.transaction(async () => {
      const changed = await this.storage.updateAdditionalMetadata(LibraryName.fromUberName(name), {
        restricted,
      });
      if (!changed) return;
      const action = restricted ? 'h5p.type-restricted' : 'h5p.type-unrestricted';
      await this.audit.record({ action, subject: 'h5p-library', subjectId: null, details: { name } });
    });
  }

  /**
   * Deletes a content type that nothing uses, with its files.
   * @throws common.forbidden, h5p-types.unknown, h5p-types.own, h5p-types.inUse
   */
  async remove(actor: Actor, name: string): Promise<void> {
    mustAdministerPortal(actor);
    this.registry.forget();
    await this.mustExist(name);
    const type = (await this.list(actor)).find((one) => one.name === name);
    if (type?.own) throw typesErrors.own();
    const inUse = () =>
      typesErrors.inUse({ contents: type?.contents ?? 0, libraries: type?.dependents ?? 0 });
    if (!type || type.dependents > 0 || type.contents > 0) throw inUse();
    await this.database.transaction(async () => {
      // Somebody may have begun a content with it since.
      if (!(await this.types.deleteUnused(name))) throw inUse();
      await this.audit.record({
        action: 'h5p.type-deleted',
        subject: 'h5p-library',
        subjectId: null,
        details: { name, version: type.version },
      });
      const changes = { installed: [], updated: [], removed: [name] };
      await this.outbox.publish(contentTypesChanged({ ...changes, personId: actor.personId }));
    });
    this.registry.forget();
    await this.storage.deleteFiles(LibraryName.fromUberName(name));
  }

  private async mustExist(name: string): Promise<void> {
    if (!(await this.registry.all()).has(name)) throw typesErrors.unknown();
  }
}
