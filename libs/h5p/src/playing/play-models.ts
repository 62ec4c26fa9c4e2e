import { activityIds } from '@domdom/lrs';
import { commonErrors, HomePage, type Language } from '@domdom/platform';
import type { IIntegration } from '@lumieducation/h5p-server';
import { Injectable } from '@nestjs/common';
import type { Content } from '../contents/contents.repository';
import { pruneParams } from '../contents/prune-params';
import { H5pEngine } from '../engine/h5p-engine';
import { H5pUser } from '../engine/h5p-user';
import { BoundedCache } from '../files/bounded-cache';
import { CoreFiles } from '../files/core-files';
import { LibraryBundles } from '../files/library-bundles';
import { LibraryCatalogue } from '../libraries/library-catalogue';
import { LibraryRegistry } from '../storage/library-registry';

/** What a content is shown with, the same for everybody. */
export interface PlayModel {
  title: string;
  language: string;
  /** As H5P reads it, with nobody's state in it; not to be changed. */
  integration: IIntegration;
  scripts: string[];
  styles: string[];
  /** Only our own content types are in it, which need no styles in attributes. */
  ownOnly: boolean;
}
export type ShownContent = Pick<Content, 'id' | 'library' | 'title' | 'language' | 'params' | 'metadata'>;

/** Characters of parameters that are kept for all contents together. */
const mostKept = 32 * 1024 * 1024;
/** Under this name h5p-server asks for nobody's state, and so for nothing of the database. */
const nobody = H5pUser.reader('nobody', 'model');

/** Makes what contents are shown with: once for a version of a content and a state of the libraries. */
@Injectable()
export class PlayModels {
  private readonly cache = new BoundedCache<PlayModel>(
    mostKept,
    ({ integration }) => JSON.stringify(integration).length,
  );

  constructor(
    private readonly engine: H5pEngine,
    private readonly catalogue: LibraryCatalogue,
    private readonly bundles: LibraryBundles,
    private readonly core: CoreFiles,
    private readonly registry: LibraryRegistry,
    private readonly homePage: HomePage,
  ) {}

  /**
   * The model of a stored content's version.
   * @param read reads the content when its model is not there yet
   */
  async of(
    { id, version }: { id: string; version: number },
    language: Language,
    read: () => Promise<ShownContent>,
  ): Promise<PlayModel> {
    const key = `${id} ${version} ${language} ${await this.registry.stamp()}`;
    return this.cache.get(key, async () => this.make(await read(), language));
  }

  /** The model of what is not stored, or not to be kept. */
  async make(content: ShownContent, language: Language): Promise<PlayModel> {
    const semantics = await this.catalogue.semanticsFor(content.library, content.params);
    const semanticsOf = (library: string) => semantics.get(library);
    const params = pruneParams(semantics.get(content.library) ?? [], content.params, semanticsOf);
    const model = await this.engine.render('model', nobody, language, {
      parametersOverride: params,
      metadataOverride: content.metadata,
    });
    const own = model.integration.contents?.['cid-model'];
    if (!own) throw commonErrors.notFound();
    const { scripts = [], styles = [] } = own;
    const assets = await this.bundles.bundle({ scripts, styles });
    const ownOnly = assets.scripts.length === 1;
    return {
      title: content.title,
      language: content.language,
      integration: {
        ...model.integration,
        contents: {
          [`cid-${content.id}`]: {
            ...own,
            // The page loads them itself: nothing is put into a frame inside the frame.
            scripts: [],
            styles: [],
            contentUrl: `/h5p/content/${content.id}`,
            url: activityIds.content(this.homePage.address, content.id),
            exportUrl: '',
          },
        },
        core: { scripts: [], styles: [] },
        hubIsEnabled: false,
        // Without a user the player keeps no state; statements get their actor on the server.
        user: { name: 'learner', mail: '', id: 'learner' },
      },
      scripts: [this.core.url('frame.bundle.js'), ...assets.scripts],
      styles: [
        this.core.url('styles/h5p.css'),
        // Types from elsewhere are drawn in the core's own typeface; ours take the portal's.
        ...(ownOnly ? [] : [this.core.url('styles/h5p-fonts.css')]),
        ...assets.styles,
      ],
      ownOnly,
    };
  }
}
