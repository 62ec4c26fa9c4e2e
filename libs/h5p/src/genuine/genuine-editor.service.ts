import { type Actor, type Language, scopeOf } from '@domdom/platform';
import {
  H5PAjaxEndpoint,
  H5pError,
  type IEditorModel,
  type IIntegration,
  LibraryName,
} from '@lumieducation/h5p-server';
import { Injectable } from '@nestjs/common';
import { type FieldType } from '../authoring/uploaded-media';
import { UploadsService } from '../authoring/uploads.service';
import { h5pErrors } from '../domain/h5p.errors';
import { H5pEngine } from '../engine/h5p-engine';
import { H5pUser } from '../engine/h5p-user';
import { OwnLibraries } from '../libraries/own-libraries';
import { LibraryRegistry } from '../storage/library-registry';
import { LibraryStorage } from '../storage/library-storage';
import { editorWords } from './editor-words';
import { GenuineFiles } from './genuine-files';
import { libraryNamesIn } from './library-names';

export const ajaxAddress = '/h5p/full-editor/ajax';

/** What the page of the genuine editor is made of. */
export interface GenuineEditorPage {
  integration: IIntegration;
  scripts: string[];
  styles: string[];
  /** The editor's own words, laid over its English ones. */
  words: Record<string, string> | null;
}
/** What the editor asks while it is open, from its address. */
export interface EditorQuestion {
  action?: string;
  machineName?: string;
  majorVersion?: string;
  minorVersion?: string;
  language?: string;
}

const wellFormed = /^[\w.-]{1,255}$/;

/** The genuine H5P editor on our storages, behind the portal's own guards. */
@Injectable()
export class GenuineEditorService {
  private readonly endpoint: H5PAjaxEndpoint;

  constructor(
    private readonly engine: H5pEngine,
    private readonly files: GenuineFiles,
    private readonly registry: LibraryRegistry,
    private readonly storage: LibraryStorage,
    private readonly ownLibraries: OwnLibraries,
    private readonly uploads: UploadsService,
  ) {
    this.endpoint = new H5PAjaxEndpoint(engine.editor);
  }

  get there(): boolean {
    return this.files.there;
  }

  /**
   * @param contentId of a stored content; null for a new one
   * @param csrf goes along with everything that the editor sends
   * @throws h5p.fileMissing on a portal without the genuine editor
   */
  async page(
    actor: Actor,
    contentId: string | null,
    language: Language,
    csrf: string,
  ): Promise<GenuineEditorPage> {
    this.mustBeThere();
    await this.ownLibraries.ensureInstalled();
    const user = this.userOf(actor);
    this.engine.editor.setRenderer((model) => model);
    const model = (await this.engine.editor.render(
      contentId as string,
      this.files.has('editor', `language/${language}.js`) ? language : 'en',
      user,
    )) as IEditorModel;
    const { integration } = model;
    const ajaxPath = `${ajaxAddress}?_csrf=${encodeURIComponent(csrf)}&action=`;
    const editor = {
      ...integration.editor!,
      ajaxPath,
      assets: {
        js: integration.editor!.assets.js.map((address) => this.ownAddress(address)),
        css: [
          ...this.themeStyles(),
          ...integration.editor!.assets.css.map((address) => this.ownAddress(address)),
        ],
      },
      filesPath: '/h5p/temporary',
      libraryUrl: this.files.url('editor', ''),
      fileIcon: { path: this.files.url('editor', 'images/binary-file.png'), height: 50, width: 50 },
      language,
      nodeVersionId: contentId ?? undefined,
    };
    return {
      integration: {
        ...integration,
        ajaxPath,
        editor,
        libraryUrl: this.files.url('core', 'js'),
        user: { ...integration.user, name: '', mail: '' },
      } as IIntegration,
      scripts: [
        ...model.scripts.filter((address) => address.includes('/core/')),
        this.engineAddress('editor', 'scripts/h5peditor-editor.js'),
        this.engineAddress('editor', 'scripts/h5peditor-init.js'),
        this.engineAddress('editor', 'language/en.js'),
      ].map((address) => this.ownAddress(address)),
      styles: [
        ...this.themeStyles(),
        ...model.styles.filter((one) => one.includes('/core/')).map((one) => this.ownAddress(one)),
      ],
      words: editorWords[language],
    };
  }

  /** @throws h5p.fileMissing, h5p.unknownLibrary */
  async answer(actor: Actor, question: EditorQuestion): Promise<unknown> {
    this.mustBeThere();
    const { action, machineName, majorVersion, minorVersion } = question;
    await this.ownLibraries.ensureInstalled();
    if (action === 'content-type-cache') return this.contentTypes(actor);
    if (action !== 'libraries') throw h5pErrors.unreadableParams();
    if (!machineName) return (await this.contentTypes(actor)).libraries.map(legacyEntry);
    if (!wellFormed.test(machineName)) throw h5pErrors.unknownLibrary({ library: machineName });
    const language = languageOf(question.language);
    return this.understood(machineName, () =>
      this.endpoint.getAjax(
        'libraries',
        machineName,
        majorVersion,
        minorVersion,
        language,
        this.userOf(actor),
      ),
    );
  }

  /** @throws h5p.fileMissing, h5p.unreadableParams */
  async change(actor: Actor, question: EditorQuestion, body: Record<string, unknown>): Promise<unknown> {
    this.mustBeThere();
    const libraries = libraryNamesIn(body);
    const user = this.userOf(actor);
    const language = languageOf(question.language);
    switch (question.action) {
      case 'libraries':
      case 'translations': {
        const installed = await this.registry.all();
        const known = libraries.filter((name) => installed.has(name.replace(' ', '-')));
        return this.endpoint.postAjax(question.action, { libraries: known }, language, user);
      }
      case 'filter': {
        const given = { libraryParameters: String(body['libraryParameters'] ?? '') };
        return this.understood('', () => this.endpoint.postAjax('filter', given, language, user));
      }
      default:
        throw h5pErrors.unreadableParams();
    }
  }

  /** Takes a file into the author's own temporary ones, made harmless as our form does it. */
  async upload(actor: Actor, content: Buffer, field: FieldType): Promise<object> {
    this.mustBeThere();
    return this.uploads.keep(actor, content, field);
  }

  /** What the editor offers: the newest version of each type that takes new contents. */
  async contentTypes(actor: Actor) {
    const newest = new Map<string, Awaited<ReturnType<LibraryStorage['getLibrary']>>>();
    for (const { metadata } of (await this.registry.all()).values()) {
      if (!metadata.runnable) continue;
      const known = newest.get(metadata.machineName);
      const order = (one: { majorVersion: number; minorVersion: number }) =>
        one.majorVersion * 1000 + one.minorVersion;
      if (known && order(known) >= order(metadata)) continue;
      newest.set(metadata.machineName, await this.storage.getLibrary(metadata));
    }
    const libraries = await Promise.all(
      [...newest.values()].map(async (library) => ({
        machineName: library.machineName,
        majorVersion: library.majorVersion,
        minorVersion: library.minorVersion,
        patchVersion: library.patchVersion,
        localMajorVersion: library.majorVersion,
        localMinorVersion: library.minorVersion,
        localPatchVersion: library.patchVersion,
        title: library.title,
        description: '',
        summary: '',
        owner: library.author ?? '',
        icon: (await this.storage.fileExists(library, 'icon.svg'))
          ? `/h5p/libraries/${LibraryName.toUberName(library)}/icon.svg`
          : undefined,
        installed: true,
        isUpToDate: true,
        canInstall: false,
        restricted: library.restricted,
        categories: [],
        keywords: [],
        screenshots: [],
        isRecommended: false,
        popularity: 0,
      })),
    );
    const { coreApiVersion: apiVersion } = this.engine.config;
    return {
      apiVersion,
      details: null,
      libraries: libraries.sort((a, b) => a.title.localeCompare(b.title)),
      outdated: false,
      recentlyUsed: [],
      user: scopeOf(actor, 'administrator').everywhere ? 'local' : 'external',
    };
  }

  private mustBeThere(): void {
    if (!this.files.there) throw h5pErrors.fileMissing();
  }

  private userOf(actor: Actor): H5pUser {
    return H5pUser.creator(actor.personId, null);
  }

  private engineAddress(part: 'editor', name: string): string {
    return `/h5p/${part}/${name}`;
  }

  /** h5p-server's address of a file of the core or the editor as the one that we answer. */
  private ownAddress(address: string): string {
    const [, part, name] = /^\/h5p\/(core|editor)\/([^?]+)/.exec(address) ?? [];
    return part && name ? this.files.url(part as 'core' | 'editor', name) : address;
  }

  /** The styles that the core gained since h5p-server wrote its list. */
  private themeStyles(): string[] {
    return ['styles/h5p-fonts.css', 'styles/h5p-theme-variables.css', 'styles/h5p-theme.css'].flatMap(
      (name) => (this.files.has('core', name) ? this.files.url('core', name) : []),
    );
  }

  private async understood<T>(library: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof H5pError)) throw error;
      throw library ? h5pErrors.unknownLibrary({ library }) : h5pErrors.unreadableParams();
    }
  }
}

/** h5p-server refuses anything but a short code with an error of its own. */
function languageOf(given: string | undefined): string {
  return given && /^[a-z]{2,3}(-[A-Z]{2,6})?$/i.test(given) ? given : 'en';
}

const legacyEntry = (type: Record<string, unknown>) => ({
  name: type['machineName'],
  uberName: `${type['machineName']} ${type['majorVersion']}.${type['minorVersion']}`,
  title: type['title'],
  majorVersion: type['majorVersion'],
  minorVersion: type['minorVersion'],
  restricted: type['restricted'],
  runnable: 1,
  isOld: false,
  tutorialUrl: '',
  metadataSettings: null,
});
