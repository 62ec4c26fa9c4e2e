import { createHmac } from 'node:crypto';
import { PlatformConfig } from '@domdom/platform';
import {
  H5PConfig,
  H5PEditor,
  H5PPlayer,
  type IPlayerModel,
  LibraryManager,
  PackageExporter,
} from '@lumieducation/h5p-server';
import { Injectable } from '@nestjs/common';
import { ContentStorage } from '../storage/content-storage';
import { KeyValues } from '../storage/key-values';
import { LibraryStorage } from '../storage/library-storage';
import { RedisLock } from '../storage/redis-lock';
import { TemporaryFiles } from '../storage/temporary-files';
import { UserStates } from '../storage/user-states';
import { ContentTypesConfig } from '../types/types.config';
import { translateCore } from './core-words';
import { H5pPermissions } from './h5p-permissions';

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
    types: ContentTypesConfig,
    platform: PlatformConfig,
  ) {
    this.config = Object.assign(new H5PConfig(keyValues), {
      baseUrl: '/h5p',
      // The core that h5p-standalone ships is 1.28, newer than the one h5p-server expects.
      coreApiVersion: { major: 1, minor: 28 },
      contentHubEnabled: false,
      fetchingDisabled: types.hub ? (0 as const) : (1 as const),
      hubRegistrationEndpoint: types.hubRegistration,
      // The package of a type is asked for below it.
      hubContentTypesEndpoint: `${types.hubContentTypes.replace(/\/+$/, '')}/`,
      platformName: 'Dom Dom',
      sendUsageStatistics: false,
      setFinishedEnabled: false,
      contentUserStateSaveInterval: 10_000,
      maxFileSize: 32 * megabyte,
      maxTotalSize: 96 * megabyte,
      installLibraryLockMaxOccupationTime: 60_000,
    });
    const permissionSystem = new H5pPermissions();
    // Not this machine's own id, which h5p-server would take.
    const localId = createHmac('sha256', platform.secret).update('h5p-hub').digest('hex');
    const options = { permissionSystem, lockProvider: lock, getLocalIdOverride: () => localId };
    this.editor = new H5PEditor(
      keyValues,
      this.config,
      libraries,
      contents,
      temporary,
      translateCore,
      undefined,
      options,
      states,
    );
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
      translateCore,
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
