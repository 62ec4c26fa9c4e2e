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
    private readonly texts: TextLessons,
  ) {}

  onModuleInit(): void {
    this.players.add(this);
  }

  async render({ actor, enrolmentId, lesson }: PlayedLesson): Promise<VNode> {
    const contentId = lesson.contentId ?? '';
    const src = enrolmentId
      ? this.passes.playPath({ personId: actor.personId, contentId, enrolmentId, lessonId: lesson.id })
      : `/h5p/preview/${contentId}`;
    return <LessonFrame src={src} title={lesson.title} textHref={`/h5p/text/${contentId}`} />;
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

  async pack(contentId: string, files: ContentPacker): Promise<{ package: string }> {
    const content = await this.contents.find(contentId);
    if (!content) throw commonErrors.notFound();
    const author = content.authorId ?? contentId;
    return { package: files.add('content.h5p', async () => this.packages.stream(contentId, author)) };
  }

  async unpack(packed: unknown, files: ContentUnpacker, { personId, unitId }: ContentOwner): Promise<string> {
    const name = (packed as { package?: unknown } | null)?.package;
    if (typeof name !== 'string') throw h5pErrors.badPackage({ reason: 'unable-to-unzip' });
    const { id } = await this.imports.take(await files.onDisk(name), personId, unitId);
    return id;
  }

  async mayAttach(actor: Actor, contentId: string): Promise<boolean> {
    const content = await this.contents.find(contentId);
    return content !== null && can('edit', actor, content);
  }
}
