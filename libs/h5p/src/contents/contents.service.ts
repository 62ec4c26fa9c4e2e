import { type Actor, commonErrors, Database, requestContext } from '@domdom/platform';
import { H5pError, type IContentMetadata } from '@lumieducation/h5p-server';
import { Injectable } from '@nestjs/common';
import { type ContentAction, can, isFrozen } from '../domain/content.policy';
import { h5pErrors } from '../domain/h5p.errors';
import { H5pEngine } from '../engine/h5p-engine';
import { H5pUser } from '../engine/h5p-user';
import { type FormProblem, placedMessage, validateParams } from '../form';
import { LibraryCatalogue } from '../libraries/library-catalogue';
import { OwnLibraries } from '../libraries/own-libraries';
import { parseLibraryName } from '../scoring';
import { type StoredVersion, VersionsRepository } from '../versions/versions.repository';
import { type Content, ContentsRepository } from './contents.repository';
import { patternsInTime } from './patterns-in-time';
import { isTooDeep } from './too-deep';

/** A content as an author, a program or a package brings it. */
export interface ContentInput {
  /** "DomDom.Lesson 1.0" */
  library: string;
  params: unknown;
  metadata: { title?: string; language?: string; defaultLanguage?: string; license?: string };
}
export interface ContentAuthor {
  personId: string;
  /** The unit that the content is made for. */
  unitId: string | null;
  /** Programs that bring finished content in leave the check of the form to those who wrote it. */
  unchecked?: boolean;
}

const { language } = requestContext;

/** Making and changing contents. */
@Injectable()
export class ContentsService {
  constructor(
    private readonly database: Database,
    private readonly engine: H5pEngine,
    private readonly contents: ContentsRepository,
    private readonly catalogue: LibraryCatalogue,
    private readonly ownLibraries: OwnLibraries,
    private readonly versions: VersionsRepository,
  ) {}

  /** A content for something the actor wants to do. @throws common.notFound, common.forbidden */
  async content(actor: Actor, id: string, action: ContentAction = 'view'): Promise<Content> {
    const content = await this.contents.find(id);
    if (!content || !can('view', actor, content)) throw commonErrors.notFound();
    if (!can(action, actor, content)) throw commonErrors.forbidden();
    return content;
  }

  /**
   * Stores a new content and returns its id. Policy is the caller's: a page, the API or a program.
   * @throws h5p.unknownLibrary, h5p.titleMissing, h5p.wrongParams, h5p-types.restricted
   */
  async createContent(author: ContentAuthor, input: ContentInput): Promise<string> {
    await this.ownLibraries.ensureInstalled();
    if (!author.unchecked) await this.catalogue.mustTakeNew(input.library);
    const ready = await this.prepare(input, author.unchecked !== true);
    const user = H5pUser.creator(author.personId, author.unitId);
    return this.database.transaction(async () => (await this.store(undefined, ready, user)).id);
  }

  /**
   * Stores a change.
   * @param version the version the author started from
   * @throws common.notFound, common.forbidden, h5p.inOpenCourse, h5p.changedMeanwhile, and what createContent throws
   */
  async updateContent(actor: Actor, id: string, version: number, input: ContentInput): Promise<void> {
    const stored = await this.changeable(actor, id);
    await this.ownLibraries.ensureInstalled();
    if (input.library !== stored.library) await this.catalogue.mustTakeNew(input.library);
    await this.replace(actor, id, version, await this.prepare(input, true, stored));
  }

  /**
   * Makes an older version the newest one. It is taken as it was saved, but for its title.
   * @param version the newest version that the author knows of
   * @throws common.notFound, common.forbidden, h5p.inOpenCourse, h5p.changedMeanwhile, h5p.unknownLibrary
   */
  async restoreContent(actor: Actor, id: string, version: number, old: StoredVersion): Promise<void> {
    await this.changeable(actor, id);
    const { library, params, metadata } = old;
    const ready = await this.prepare({ library, params, metadata: { ...metadata } }, false);
    await this.database.transaction(async () => {
      await this.replace(actor, id, version, ready);
      if ((await this.contents.lockVersion(id)) !== version) await this.versions.markRestored(id, old.number);
    });
  }

  /** @throws common.notFound, common.forbidden, h5p.inOpenCourse */
  private async changeable(actor: Actor, id: string): Promise<Content> {
    const content = await this.content(actor, id, 'edit');
    if (isFrozen(content)) throw h5pErrors.inOpenCourse();
    return content;
  }

  private async replace(actor: Actor, id: string, version: number, ready: ContentInput): Promise<void> {
    await this.database.transaction(async () => {
      if ((await this.contents.lockVersion(id)) !== version) throw h5pErrors.changedMeanwhile();
      // h5p-server leaves the learners' states of the old content when it saves a new one over it.
      await this.engine.editor.contentUserDataManager.deleteInvalidatedContentUserDataByContentId(id);
      await this.store(id, ready, H5pUser.author(actor.personId, id));
    });
  }

  /**
   * What is wrong with parameters, for a person to mend; empty when nothing is.
   * @throws h5p.unknownLibrary
   */
  async problemsOf(input: ContentInput): Promise<FormProblem[]> {
    const semantics = await this.catalogue.semanticsFor(input.library, input.params, language());
    return validateParams(
      semantics.get(input.library)!,
      input.params,
      (name) => semantics.get(name),
      patternsInTime(),
    );
  }

  /** @param stored what is replaced: faults that it had, brought from elsewhere, do not hold up a change */
  private async prepare(input: ContentInput, check: boolean, stored?: Content): Promise<ContentInput> {
    if (isTooDeep(input.params) || isTooDeep(input.metadata)) throw h5pErrors.unreadableParams();
    const title = cleanTitle(input.metadata.title);
    if (!title) throw h5pErrors.titleMissing();
    if (!check) await this.catalogue.semanticsFor(input.library, null);
    else {
      let problems = await this.problemsOf(input);
      if (stored && problems.length > 0) {
        const before = await this.problemsOf({ ...stored, metadata: {} });
        problems = problems.filter((one) => !before.some((had) => isSameProblem(had, one)));
      }
      if (problems[0]) {
        throw h5pErrors.wrongParams({
          count: problems.length,
          first: placedMessage(problems[0], language()),
        });
      }
    }
    // h5p-server changes the parameters it saves: seeding may give the same object twice.
    const params = structuredClone(input.params);
    return { library: input.library, params, metadata: metadataFor(input, title) };
  }

  private async store(id: string | undefined, input: ContentInput, user: H5pUser) {
    try {
      return await this.engine.editor.saveOrUpdateContentReturnMetaData(
        // Without the type: h5p-server says string and takes undefined for a new content.
        id as string,
        input.params,
        input.metadata as unknown as IContentMetadata,
        input.library,
        user,
      );
    } catch (error) {
      if (error instanceof H5pError) throw h5pErrors.unreadableParams();
      throw error;
    }
  }
}

const isSameProblem = (one: FormProblem, other: FormProblem): boolean =>
  one.path === other.path && one.code === other.code;

const longestTitle = 255;
/** One line of text without markup: a title is shown by pages that did not make it. */
function cleanTitle(title: unknown): string {
  // Cut first: to look for the end of each of a million `<` would take hours.
  return String(title ?? '')
    .slice(0, 10 * longestTitle)
    .replace(/<[^>]*>/g, ' ')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, longestTitle);
}

function metadataFor(input: ContentInput, title: string): Record<string, unknown> {
  const language = /^[a-z]{2,3}(-[a-zA-Z]+)?$/.test(input.metadata.language ?? '')
    ? input.metadata.language
    : 'vi';
  return {
    license: 'U',
    ...input.metadata,
    title,
    language,
    defaultLanguage: language,
    embedTypes: ['iframe'],
    mainLibrary: parseLibraryName(input.library)?.machineName ?? input.library,
  };
}
