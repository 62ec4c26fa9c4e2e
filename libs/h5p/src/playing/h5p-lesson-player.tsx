import {
  type ContentOwner,
  type ContentPacker,
  type ContentUnpacker,
  type LessonPlayer,
  LessonPlayers,
  type LessonView,
  type PlayedLesson,
} from '@domdom/courses';
import { type Actor, commonErrors, requestContext } from '@domdom/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { VNode } from 'preact';
import { GradingService } from '../attempts/grading.service';
import { OwnAttemptsService } from '../attempts/own-attempts.service';
import { NoAttemptsLeft, OwnAttemptsLink } from '../attempts/pages/own-attempts-link';
import { PackagesService } from '../authoring/packages.service';
import { ContentCopies } from '../contents/content-copies.service';
import { ContentsRepository } from '../contents/contents.repository';
import { can } from '../domain/content.policy';
import { h5pErrors } from '../domain/h5p.errors';
import { ImportsService } from '../importing/imports.service';
import { LessonFrame } from '../pages/lesson-frame';
import { TextLesson } from '../pages/text-lesson';
import { TextLessons } from '../text/text-lessons.service';
import { ContentWeights } from './content-weights';
import { PlayPasses } from './play-pass';

/** Plays interactive lessons inside the lesson page. */
@Injectable()
export class H5pLessonPlayer implements LessonPlayer, OnModuleInit {
  readonly kind = 'h5p';

  constructor(
    private readonly players: LessonPlayers,
    private readonly passes: PlayPasses,
    private readonly contents: ContentsRepository,
    private readonly copies: ContentCopies,
    private readonly packages: PackagesService,
    private readonly imports: ImportsService,
    private readonly weights: ContentWeights,
    private readonly own: OwnAttemptsService,
    private readonly gradings: GradingService,
    private readonly texts: TextLessons,
  ) {}

  onModuleInit(): void {
    this.players.add(this);
  }

  async render({ actor, enrolmentId, lesson }: PlayedLesson): Promise<VNode> {
    const contentId = lesson.contentId ?? '';
    const textHref = `/h5p/text/${contentId}`;
    if (!enrolmentId) {
      return <LessonFrame src={`/h5p/preview/${contentId}`} title={lesson.title} textHref={textHref} />;
    }
    const standing = await this.own.standing(actor.personId, lesson.id, contentId);
    if (!standing.mayPlay) return <NoAttemptsLeft lesson={lesson} standing={standing} textHref={textHref} />;
    const pass = { personId: actor.personId, contentId, enrolmentId, lessonId: lesson.id };
    return (
      <>
        <LessonFrame src={this.passes.playPath(pass)} title={lesson.title} textHref={textHref} />
        <OwnAttemptsLink lesson={lesson} standing={standing} />
      </>
    );
  }

  async textAlternative({ lesson }: PlayedLesson): Promise<VNode | null> {
    const content = lesson.contentId ? await this.contents.find(lesson.contentId) : null;
    if (!content) return null;
    const language = requestContext.language();
    const alternative = await this.texts.of(content, language);
    if (alternative.sections.length === 0) return null;
    return (
      <TextLesson
        alternative={alternative}
        files={`/h5p/content/${content.id}`}
        language={content.language}
      />
    );
  }

  weigh(lessons: readonly { id: string; contentId: string | null }[]) {
    return this.weights.of(lessons);
  }

  editAddress({ id, contentId }: LessonView): string {
    return contentId ? `/teach/h5p/${contentId}/edit?lesson=${id}` : `/teach/h5p/new?lesson=${id}`;
  }

  copy(contentId: string, owner: ContentOwner): Promise<string> {
    return this.copies.copy(contentId, owner);
  }

  async pack(contentId: string, files: ContentPacker): Promise<{ package: string; grading: object }> {
    const content = await this.contents.find(contentId);
    if (!content) throw commonErrors.notFound();
    const author = content.authorId ?? contentId;
    return {
      package: files.add('content.h5p', async () => this.packages.stream(contentId, author)),
      grading: await this.gradings.packed(contentId),
    };
  }

  async unpack(packed: unknown, files: ContentUnpacker, { personId, unitId }: ContentOwner): Promise<string> {
    const { package: name, grading } = (packed ?? {}) as { package?: unknown; grading?: unknown };
    if (typeof name !== 'string') throw h5pErrors.badPackage({ reason: 'unable-to-unzip' });
    const { id } = await this.imports.take(await files.onDisk(name), personId, unitId);
    await this.gradings.unpack(id, grading, personId);
    return id;
  }

  async mayAttach(actor: Actor, contentId: string): Promise<boolean> {
    const content = await this.contents.find(contentId);
    return content !== null && can('edit', actor, content);
  }
}
