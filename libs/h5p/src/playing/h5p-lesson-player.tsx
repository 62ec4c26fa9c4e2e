import { type LessonPlayer, LessonPlayers, type LessonView, type PlayedLesson } from '@domdom/courses';
import { type Actor, requestContext } from '@domdom/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { VNode } from 'preact';
import { ContentsRepository } from '../contents/contents.repository';
import { can } from '../domain/content.policy';
import { LessonFrame } from '../pages/lesson-frame';
import { TextLesson } from '../pages/text-lesson';
import { plainTextAlternative } from '../scoring';
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
    private readonly weights: ContentWeights,
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
    const alternative = plainTextAlternative(content.library, content.params, language);
    if (alternative.sections.length === 0) return null;
    return <TextLesson alternative={alternative} contentId={content.id} language={content.language} />;
  }

  weigh(lessons: readonly { id: string; contentId: string | null }[]) {
    return this.weights.of(lessons);
  }

  editAddress({ id, contentId }: LessonView): string {
    return contentId ? `/teach/h5p/${contentId}/edit?lesson=${id}` : `/teach/h5p/new?lesson=${id}`;
  }

  async mayAttach(actor: Actor, contentId: string): Promise<boolean> {
    const content = await this.contents.find(contentId);
    return content !== null && can('edit', actor, content);
  }
}
