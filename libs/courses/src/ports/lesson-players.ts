import type { Actor } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { VNode } from 'preact';
import type { LessonKind } from '../domain/lesson.entity';
import type { LessonView } from '../views';

export interface PlayedLesson {
  actor: Actor;
  /** Null in an author's preview: nothing is recorded. */
  enrolmentId: string | null;
  lesson: LessonView;
}

/** Port: shows the lessons of one kind inside the lesson page. */
export interface LessonPlayer {
  readonly kind: LessonKind;
  /** The lesson itself, for example a frame. */
  render(played: PlayedLesson): Promise<VNode>;
  /** The same content to read without a script; null when there is none. */
  textAlternative(played: PlayedLesson): Promise<VNode | null>;
}

/** Which kinds of lessons can be played; each library adds its own when it starts. */
@Injectable()
export class LessonPlayers {
  private readonly all = new Map<LessonKind, LessonPlayer>();

  add(player: LessonPlayer): void {
    if (this.all.has(player.kind)) throw new Error(`two players for lessons of kind ${player.kind}`);
    this.all.set(player.kind, player);
  }
  of(kind: LessonKind): LessonPlayer | null {
    return this.all.get(kind) ?? null;
  }
}
