import { type Actor, commonErrors, isId } from '@domdom/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { VNode } from 'preact';
import { type LessonPlayer, LessonPlayers, type PlayedLesson } from '../ports/lesson-players';
import type { LessonView } from '../views';
import { type MediaKind, mediaKinds } from './lesson-media.entity';
import { mayUse } from './media.policy';
import { MediaRepository } from './media.repository';
import { MediaView } from './media-view';

/** Shows the lessons of one of these kinds. */
class MediaPlayer implements LessonPlayer {
  constructor(
    readonly kind: MediaKind,
    private readonly media: MediaRepository,
  ) {}

  async render({ lesson }: PlayedLesson): Promise<VNode> {
    const media = lesson.contentId ? await this.media.find(lesson.contentId) : null;
    if (!media) throw commonErrors.notFound();
    return <MediaView media={media} title={lesson.title} language={lesson.course.language} />;
  }

  /** What is shown needs no script. */
  async textAlternative(): Promise<null> {
    return null;
  }

  editAddress({ id }: LessonView): string {
    return `/teach/lessons/${id}/media`;
  }

  async mayAttach(actor: Actor, contentId: string): Promise<boolean> {
    const media = isId(contentId) ? await this.media.find(contentId) : null;
    if (media?.kind !== this.kind) return false;
    return mayUse(actor, { authorId: media.authorId, courses: await this.media.coursesOf(contentId) });
  }
}

/** Plugs videos, sounds, files and links in. */
@Injectable()
export class MediaPlayers implements OnModuleInit {
  constructor(
    private readonly players: LessonPlayers,
    private readonly media: MediaRepository,
  ) {}

  onModuleInit(): void {
    for (const kind of mediaKinds) this.players.add(new MediaPlayer(kind, this.media));
  }
}
