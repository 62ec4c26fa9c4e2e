import { type Actor, Clock, commonErrors, type Language, newId } from '@domdom/platform';
import type { IContentMetadata } from '@lumieducation/h5p-server';
import { Injectable } from '@nestjs/common';
import { AttemptsRepository } from '../attempts/attempts.repository';
import { mayBegin, showsSolutions } from '../attempts/grading';
import { GradingsRepository } from '../attempts/gradings.repository';
import { type BriefContent, ContentsRepository } from '../contents/contents.repository';
import type { ContentInput } from '../contents/contents.service';
import { can } from '../domain/content.policy';
import { h5pErrors } from '../domain/h5p.errors';
import { librariesIn } from '../libraries/libraries-in';
import { OwnLibraries } from '../libraries/own-libraries';
import { parseLibraryName } from '../scoring';
import { UserStates } from '../storage/user-states';
import { ContentVersions } from '../versions/content-versions.service';
import { isAtOccasion, Occasions } from './occasions';
import { type PlayModel, PlayModels, type ShownContent } from './play-models';
import { type PlayPass, PlayPasses } from './play-pass';
import { type Playing, playingOf, type Tracking, withFilesAt, withTemporaryFiles } from './playing';

/** What the lesson page puts into the address of the frame. */
export interface PlayAddress {
  enrolment?: string;
  lesson?: string;
  key?: string;
}
/** Whose learning is recorded, and under which enrolment. */
export type OpenedPass = Omit<PlayPass, 'issuedAt' | 'contentVersion'>;
const unsaved = 'preview';

/** Shows contents: to learners with tracking, to authors without. */
@Injectable()
export class PlayService {
  constructor(
    private readonly contents: ContentsRepository,
    private readonly attempts: AttemptsRepository,
    private readonly gradings: GradingsRepository,
    private readonly states: UserStates,
    private readonly models: PlayModels,
    private readonly ownLibraries: OwnLibraries,
    private readonly passes: PlayPasses,
    private readonly versions: ContentVersions,
    private readonly occasions: Occasions,
    private readonly clock: Clock,
  ) {}

  /**
   * A content for a learner whom the lesson page sent (the address is signed for this person), or for somebody
   * who may preview it.
   * @throws common.notFound, common.forbidden, h5p.noAttemptsLeft
   */
  async open(actor: Actor, contentId: string, address: PlayAddress, language: Language): Promise<Playing> {
    const content = await this.contents.brief(contentId);
    if (!content) throw commonErrors.notFound();
    const pass = await this.passFor(actor, content, address);
    if (!pass && !can('preview', actor, content)) throw commonErrors.forbidden();
    return this.show(content, pass, language);
  }

  /**
   * Whether somebody may open a content, and with what: the enrolment under which they learn, or nothing for those
   * who look at it without a trace.
   * @throws common.notFound, common.forbidden
   */
  async admit(actor: Actor, contentId: string, address: PlayAddress): Promise<OpenedPass | null> {
    const content = await this.contents.brief(contentId);
    if (!content) throw commonErrors.notFound();
    const pass = await this.passFor(actor, content, address);
    if (!pass && !can('preview', actor, content)) throw commonErrors.forbidden();
    return pass;
  }

  /** A content for somebody who was admitted a short while ago. @throws common.notFound */
  async openAdmitted(contentId: string, pass: OpenedPass | null, language: Language): Promise<Playing> {
    const content = await this.contents.brief(contentId);
    if (!content) throw commonErrors.notFound();
    return this.show(content, pass, language);
  }

  /** An older version of a content, for its editors, without a trace. @throws common.notFound, common.forbidden */
  async openVersion(actor: Actor, contentId: string, number: number, language: Language): Promise<Playing> {
    const { content, version } = await this.versions.version(actor, contentId, number);
    return this.untracked({ ...version, id: content.id }, language);
  }

  /** A content as it plays where nothing is recorded. Policy is the caller's. */
  async untracked(content: ShownContent, language: Language): Promise<Playing> {
    return playingOf(content.id, await this.models.make(content, language), null);
  }

  /**
   * What an author has not saved yet, as learners will see it.
   * @param from where the author's own uploads are found, and the stored content, if there is one, whose files the
   *   parameters name
   */
  async preview(
    input: ContentInput,
    from: { files: string; contentId: string | null },
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
    const params = withTemporaryFiles(input.params, from.files);
    const shown = {
      id: unsaved,
      library: input.library,
      title: metadata.title,
      language: metadata.language,
      params,
      metadata,
    };
    const playing = await this.untracked(shown, language);
    return from.contentId ? withFilesAt(playing, `/h5p/content/${from.contentId}`) : playing;
  }

  /** A stored content for whoever holds its embed code: nothing is known of them, nothing is recorded. */
  async openForAnybody(contentId: string, language: Language): Promise<Playing> {
    const content = await this.contents.brief(contentId);
    if (!content) throw commonErrors.notFound();
    return playingOf(contentId, await this.modelOf(content, language), null);
  }

  private async passFor(
    actor: Actor,
    content: BriefContent,
    address: PlayAddress,
  ): Promise<OpenedPass | null> {
    const { enrolment = '', lesson = '', key = '' } = address;
    const pass = {
      personId: actor.personId,
      contentId: content.id,
      enrolmentId: enrolment,
      lessonId: lesson,
    };
    if (!this.passes.isOurs(pass, key)) return null;
    if (isAtOccasion(pass)) {
      return (await this.occasions.mayPlay(actor.personId, lesson, content.id)) ? pass : null;
    }
    const open = content.lessons.some((one) => one.lessonId === lesson && one.status !== 'draft');
    return open ? pass : null;
  }

  private async show(content: BriefContent, pass: OpenedPass | null, language: Language): Promise<Playing> {
    const [model, tracking] = await Promise.all([
      this.modelOf(content, language),
      pass ? this.track(pass, content.version) : null,
    ]);
    return playingOf(content.id, model, tracking);
  }

  private async track(pass: OpenedPass, contentVersion: number): Promise<Tracking> {
    const [grading, { id, used }, { states, at }] = await Promise.all([
      this.gradings.find(pass.contentId),
      this.attempts.open({ ...pass, contentVersion }),
      this.states.kept(pass.contentId, pass.personId),
    ]);
    if (id === null && !mayBegin(grading, used)) {
      throw h5pErrors.noAttemptsLeft({ allowed: grading.attemptsAllowed ?? 0 });
    }
    return {
      attemptId: id ?? newId(),
      finished: id === null && used > 0 && Object.keys(states).length > 0,
      solutions: showsSolutions(grading, id === null ? used + 1 : used),
      token: this.passes.issue({ ...pass, contentVersion, issuedAt: this.clock.now().getTime() }),
      states,
      stateAt: at,
    };
  }

  private modelOf(content: BriefContent, language: Language): Promise<PlayModel> {
    return this.models.of(content, language, async () => {
      const whole = await this.contents.find(content.id);
      if (!whole) throw commonErrors.notFound();
      return whole;
    });
  }
}
