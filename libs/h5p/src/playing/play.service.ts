import { activityIds } from '@domdom/lrs';
import { type Actor, Clock, commonErrors, HomePage, type Language, newId } from '@domdom/platform';
import type { IContentMetadata, IIntegration } from '@lumieducation/h5p-server';
import { Injectable } from '@nestjs/common';
import { AttemptsRepository } from '../attempts/attempts.repository';
import { type Content, ContentsRepository } from '../contents/contents.repository';
import type { ContentInput } from '../contents/contents.service';
import { pruneParams } from '../contents/prune-params';
import { can } from '../domain/content.policy';
import { h5pErrors } from '../domain/h5p.errors';
import { H5pEngine } from '../engine/h5p-engine';
import { H5pUser } from '../engine/h5p-user';
import { CoreFiles } from '../files/core-files';
import { LibraryBundles } from '../files/library-bundles';
import { librariesIn } from '../libraries/libraries-in';
import { LibraryCatalogue } from '../libraries/library-catalogue';
import { OwnLibraries } from '../libraries/own-libraries';
import { parseLibraryName } from '../scoring';
import { ContentVersions } from '../versions/content-versions.service';
import { PlayPasses } from './play-pass';

/** What the lesson page puts into the address of the frame. */
export interface PlayAddress {
  enrolment?: string;
  lesson?: string;
  key?: string;
}
export interface Tracking {
  attemptId: string;
  token: string;
}
/** Everything that the playing page is made of. */
export interface Playing {
  contentId: string;
  title: string;
  language: string;
  integration: IIntegration;
  scripts: string[];
  styles: string[];
  /** Null in a preview: nothing is recorded. */
  tracking: Tracking | null;
  /** Only our own content types are in it, which need no styles in attributes. */
  ownOnly: boolean;
}

const unsaved = 'preview';

/** Shows contents: to learners with tracking, to authors without. */
@Injectable()
export class PlayService {
  constructor(
    private readonly contents: ContentsRepository,
    private readonly attempts: AttemptsRepository,
    private readonly engine: H5pEngine,
    private readonly catalogue: LibraryCatalogue,
    private readonly bundles: LibraryBundles,
    private readonly core: CoreFiles,
    private readonly ownLibraries: OwnLibraries,
    private readonly passes: PlayPasses,
    private readonly versions: ContentVersions,
    private readonly clock: Clock,
    private readonly homePage: HomePage,
  ) {}

  /**
   * A content for a learner whom the lesson page sent (the address is signed for this person), or for somebody
   * who may preview it.
   * @throws common.notFound, common.forbidden
   */
  async open(actor: Actor, contentId: string, address: PlayAddress, language: Language): Promise<Playing> {
    const content = await this.contents.find(contentId);
    if (!content) throw commonErrors.notFound();
    const tracking = await this.tracking(actor, content, address);
    if (!tracking && !can('preview', actor, content)) throw commonErrors.forbidden();
    return this.show(actor.personId, content, tracking, language);
  }

  /** An older version of a content, for its editors, without a trace. @throws common.notFound, common.forbidden */
  async openVersion(actor: Actor, contentId: string, number: number, language: Language): Promise<Playing> {
    const { content, version } = await this.versions.version(actor, contentId, number);
    return this.show(actor.personId, { ...version, id: content.id }, null, language);
  }

  /** A content as it plays where nothing is recorded. Policy is the caller's. */
  untracked(content: Content, personId: string, language: Language): Promise<Playing> {
    return this.show(personId, content, null, language);
  }

  /**
   * What an author has not saved yet, as learners will see it.
   * @param from the address under which the author's browser knows the portal, and the stored content, if there
   *   is one, whose files the parameters name
   */
  async preview(
    actor: Actor,
    input: ContentInput,
    from: { origin: string; contentId: string | null },
    language: Language,
  ): Promise<Playing> {
    const name = parseLibraryName(input.library);
    await this.ownLibraries.ensureInstalled();
    if (!name) throw h5pErrors.unknownLibrary({ library: input.library });
    const libraries = [...new Set([...librariesIn(input.params), input.library])];
    const metadata = {
      ...input.metadata,
      title: String(input.metadata.title ?? ''),
      language: String(input.metadata.language ?? 'vi'),
      mainLibrary: name.machineName,
      preloadedDependencies: libraries.flatMap((library) => parseLibraryName(library) ?? []),
    } as unknown as IContentMetadata;
    const params = withTemporaryFiles(input.params, `${from.origin}/h5p/temporary`);
    const shown = {
      id: unsaved,
      library: input.library,
      title: metadata.title,
      language: metadata.language,
      params,
      metadata,
    };
    const playing = await this.show(actor.personId, shown, null, language);
    const own = playing.integration.contents?.[`cid-${unsaved}`];
    if (own && from.contentId) own.contentUrl = `/h5p/content/${from.contentId}`;
    return playing;
  }

  private async tracking(actor: Actor, content: Content, address: PlayAddress): Promise<Tracking | null> {
    const { enrolment = '', lesson = '', key = '' } = address;
    const pass = {
      personId: actor.personId,
      contentId: content.id,
      enrolmentId: enrolment,
      lessonId: lesson,
      contentVersion: content.version,
    };
    if (!this.passes.isOurs(pass, key)) return null;
    const open = content.lessons.some((one) => one.lessonId === lesson && one.status !== 'draft');
    if (!open) return null;
    return {
      attemptId: (await this.attempts.open(pass)) ?? newId(),
      token: this.passes.issue({ ...pass, issuedAt: this.clock.now().getTime() }),
    };
  }

  private async show(
    personId: string,
    content: Pick<Content, 'id' | 'library' | 'title' | 'language' | 'params' | 'metadata'>,
    tracking: Tracking | null,
    language: Language,
  ): Promise<Playing> {
    const semantics = await this.catalogue.semanticsFor(content.library, content.params);
    const semanticsOf = (library: string) => semantics.get(library);
    const params = pruneParams(semantics.get(content.library) ?? [], content.params, semanticsOf);
    const model = await this.engine.render(content.id, H5pUser.reader(personId, content.id), language, {
      parametersOverride: params,
      metadataOverride: content.metadata,
      readOnlyState: !tracking,
    });
    const own = model.integration.contents?.[`cid-${content.id}`];
    if (!own) throw commonErrors.notFound();
    const { scripts = [], styles = [] } = own;
    const assets = await this.bundles.bundle({ scripts, styles });
    Object.assign(own, {
      // The page loads them itself: nothing is put into a frame inside the frame.
      scripts: [],
      styles: [],
      url: activityIds.content(this.homePage.address, content.id),
      exportUrl: '',
      // Without a state the player would ask for one; "false" says that there is none.
      contentUserData: tracking && own.contentUserData?.length ? own.contentUserData : [{ state: 'false' }],
    });
    const ownOnly = assets.scripts.length === 1;
    return {
      contentId: content.id,
      title: content.title,
      language: content.language,
      integration: {
        ...model.integration,
        core: { scripts: [], styles: [] },
        hubIsEnabled: false,
        // Without a user the player keeps no state; statements get their actor on the server.
        user: { name: 'learner', mail: '', id: 'learner' },
        ...(tracking ? {} : { saveFreq: false }),
      },
      scripts: [this.core.url('frame.bundle.js'), ...assets.scripts],
      styles: [
        this.core.url('styles/h5p.css'),
        ...(ownOnly ? [] : [this.core.url('styles/h5p-fonts.css')]),
        ...assets.styles,
      ],
      tracking,
      ownOnly,
    };
  }
}

/** The player knows files of a stored content only; those just uploaded are named by their whole address. */
function withTemporaryFiles(value: unknown, base: string): Record<string, unknown> {
  const walk = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(walk);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(
      Object.entries(part).map(([key, inner]) => [
        key,
        key === 'path' && typeof inner === 'string' && inner.endsWith('#tmp')
          ? `${base}/${inner.slice(0, -'#tmp'.length)}`
          : walk(inner),
      ]),
    );
  };
  return walk(value) as Record<string, unknown>;
}
