import type { Actor, Language } from '@domdom/platform';
import { H5PAjaxEndpoint, H5pError, type IEditorModel, type IIntegration } from '@lumieducation/h5p-server';
import { Injectable } from '@nestjs/common';
import { type FieldType } from '../authoring/uploaded-media';
import { UploadsService } from '../authoring/uploads.service';
import { h5pErrors } from '../domain/h5p.errors';
import { H5pEngine } from '../engine/h5p-engine';
import { H5pUser } from '../engine/h5p-user';
import type { SemanticsField } from '../form';
import { LibraryCatalogue } from '../libraries/library-catalogue';
import { OwnLibraries } from '../libraries/own-libraries';
import { isOwnLibrary } from '../scoring';
import { LibraryRegistry } from '../storage/library-registry';
import { editorWords } from './editor-words';
import { GenuineFiles } from './genuine-files';
import { libraryNamesIn } from './library-names';
import { withPlainWidgets } from './plain-widgets';

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
    private readonly catalogue: LibraryCatalogue,
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
        // Types are chosen, brought and fetched on the portal's own pages.
        hubIsEnabled: false,
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
    if (action !== 'libraries') throw h5pErrors.unreadableParams();
    if (!machineName) return this.contentTypes();
    if (!wellFormed.test(machineName)) throw h5pErrors.unknownLibrary({ library: machineName });
    const language = languageOf(question.language);
    const data = await this.understood(machineName, () =>
      this.endpoint.getAjax(
        'libraries',
        machineName,
        majorVersion,
        minorVersion,
        language,
        this.userOf(actor),
      ),
    );
    if (!isOwnLibrary(machineName) || !('semantics' in data)) return data;
    return { ...data, semantics: withPlainWidgets(data.semantics as SemanticsField[]) };
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

  /** What the editor's list of types holds: the newest version of each, with those closed for new contents marked. */
  private async contentTypes(): Promise<object[]> {
    const types = await this.catalogue.contentTypes();
    return types
      .map(({ library, title, restricted }) => {
        const [, name = '', major, minor] = /^(.+) (\d+)\.(\d+)$/.exec(library) ?? [];
        return {
          name,
          uberName: library,
          title,
          majorVersion: Number(major),
          minorVersion: Number(minor),
          restricted,
          runnable: 1,
          isOld: false,
          tutorialUrl: '',
          metadataSettings: null,
        };
      })
      .sort((one, other) => one.title.localeCompare(other.title));
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
