import {
  H5PConfig,
  H5PEditor,
  H5PPlayer,
  type IPlayerModel,
  type IUser,
  LibraryManager,
  PackageExporter,
} from '@lumieducation/h5p-server';
import { Injectable } from '@nestjs/common';
import { ContentStorage } from '../storage/content-storage';
import { KeyValues } from '../storage/key-values';
import { safeName } from '../storage/keys';
import { LibraryStorage } from '../storage/library-storage';
import { RedisLock } from '../storage/redis-lock';
import { TemporaryFiles } from '../storage/temporary-files';
import { UserStates } from '../storage/user-states';
import { H5pPermissions } from './h5p-permissions';
import { H5pUser } from './h5p-user';

const megabyte = 1024 * 1024;

/** h5p-server on our storages. Its Express router is not used: it would stand outside the portal's guards. */
@Injectable()
export class H5pEngine {
  readonly config: H5PConfig;
  readonly editor: H5PEditor;
  readonly exporter: PackageExporter;
  readonly libraries: LibraryManager;
  private readonly player: H5PPlayer;

  constructor(
    contents: ContentStorage,
    libraries: LibraryStorage,
    temporary: TemporaryFiles,
    states: UserStates,
    keyValues: KeyValues,
    lock: RedisLock,
  ) {
    this.config = Object.assign(new H5PConfig(keyValues), {
      baseUrl: '/h5p',
      // The core that h5p-standalone ships is 1.28, newer than the one h5p-server expects.
      coreApiVersion: { major: 1, minor: 28 },
      contentHubEnabled: false,
      fetchingDisabled: 1 as const,
      setFinishedEnabled: false,
      contentUserStateSaveInterval: 10_000,
      maxFileSize: 32 * megabyte,
      maxTotalSize: 96 * megabyte,
      installLibraryLockMaxOccupationTime: 60_000,
    });
    const permissionSystem = new H5pPermissions();
    const options = { permissionSystem, lockProvider: lock };
    this.editor = new H5PEditor(
      keyValues,
      this.config,
      libraries,
      contents,
      temporary,
      undefined,
      undefined,
      options,
      states,
    );
    keepNames(this.editor);
    this.libraries = this.editor.libraryManager;
    // The exporter inside the editor is made without the permission system and would give anybody the package.
    this.exporter = new PackageExporter(this.libraries, contents, {
      exportMaxContentPathLength: this.config.exportMaxContentPathLength,
      permissionSystem,
    });
    this.player = new H5PPlayer(
      libraries,
      contents,
      this.config,
      undefined,
      undefined,
      undefined,
      options,
      states,
    );
    this.player.setRenderer((model) => model);
  }

  /** What a page needs to show a content; parameters and metadata were read already. */
  async render(...given: Parameters<H5PPlayer['render']>): Promise<IPlayerModel> {
    return (await this.player.render(...given)) as IPlayerModel;
  }
}

/** Gives a waiting file a name; h5p-server says "protected" of it. */
interface NamesFiles {
  generateUniqueName(filename: string, user: IUser): Promise<string>;
}

/** h5p-server renames every file that comes out of a package, so that no content would come back as it went out. */
function keepNames(editor: H5PEditor): void {
  const manager = editor.temporaryFileManager as unknown as NamesFiles;
  const unique = manager.generateUniqueName.bind(manager);
  manager.generateUniqueName = async (filename, user) => {
    const name = safeName(filename);
    return user instanceof H5pUser && user.keepsName(name) ? name : unique(filename, user);
  };
}
