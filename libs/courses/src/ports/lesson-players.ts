import { type Actor, commonErrors } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { VNode } from 'preact';
import { type LessonKind, lessonKinds } from '../domain/lesson-kinds';
import type { Weight } from '../download-size/weight';
import type { Played } from '../pages/lesson-body';
import type { LessonView } from '../views';
import type { ContentOwner, ContentPacker, ContentUnpacker } from './content-archive';

export interface PlayedLesson {
  actor: Actor;
  /** Null in an author's preview: nothing is recorded. */
  enrolmentId: string | null;
  lesson: LessonView;
}

/** Port: shows the lessons of one kind inside the lesson page, and says where their content is made. */
export interface LessonPlayer {
  readonly kind: LessonKind;
  /** The lesson itself, for example a frame. */
  render(played: PlayedLesson): Promise<VNode>;
  /** The same content to read without a script; null when there is none. */
  textAlternative(played: PlayedLesson): Promise<VNode | null>;
  /** Whether the actor may put a content into a lesson: who edits the lesson edits its content from then on. */
  mayAttach(actor: Actor, contentId: string): Promise<boolean>;
  /** What the contents of lessons weigh over the wire, by the lesson's id; 0 for those it leaves out. */
  weigh?(lessons: readonly { id: string; contentId: string | null }[]): Promise<Map<string, Weight>>;
  /** The page on which an author makes the lesson's content, or changes the one it has. */
  editAddress(lesson: LessonView): string;
  /** A copy of a content. In a copied course, a lesson of a kind without it stays empty. */
  copy?(contentId: string, owner: ContentOwner): Promise<string>;
  /** Puts a content into an archive; what is returned stands in its manifest, as JSON. */
  pack?(contentId: string, files: ContentPacker): Promise<object>;
  /** Makes a content of what `pack` wrote, or somebody else. @throws what a person can mend */
  unpack?(packed: unknown, files: ContentUnpacker, owner: ContentOwner): Promise<string>;
}

/** Which kinds of lessons can be played; each library adds its own when it starts. */
@Injectable()
export class LessonPlayers {
  private readonly all = new Map<LessonKind, LessonPlayer>();

  add(player: LessonPlayer): void {
    if (this.all.has(player.kind)) throw new Error(`two players for lessons of kind ${player.kind}`);
    this.all.set(player.kind, player);
  }
  /** The kinds of lessons that authors may choose from. */
  kinds(): LessonKind[] {
    return lessonKinds.filter((kind) => kind === 'text' || this.all.has(kind));
  }
  /** Where a lesson's content is made; null for one that is written in the lesson itself. */
  editAddress(lesson: LessonView): string | null {
    return this.all.get(lesson.kind)?.editAddress(lesson) ?? null;
  }
  /** The player of a kind, for what not every kind can do: `copy`, `pack`, `unpack`. */
  of(kind: LessonKind): LessonPlayer | null {
    return this.all.get(kind) ?? null;
  }
  /** @throws common.notFound for a content that is not there, or not the actor's to give */
  async mustBeAttachable(actor: Actor, kind: LessonKind, contentId: string): Promise<void> {
    if (!(await this.all.get(kind)?.mayAttach(actor, contentId))) throw commonErrors.notFound();
  }
  /** What the contents of lessons weigh, whatever their kinds; by the lesson's id. */
  async weigh(
    lessons: readonly { id: string; kind: LessonKind; contentId: string | null }[],
  ): Promise<Map<string, Weight>> {
    const found: [string, Weight][] = [];
    for (const player of this.all.values()) {
      const own = lessons.filter((lesson) => lesson.kind === player.kind);
      if (own.length > 0 && player.weigh) found.push(...(await player.weigh(own)));
    }
    return new Map(found);
  }
  /** What there is of a lesson on paper, or without its player; null for a text and where there is nothing. */
  async textAlternative(played: PlayedLesson): Promise<VNode | null> {
    return (await this.all.get(played.lesson.kind)?.textAlternative(played)) ?? null;
  }
  /** The frame and the text of a lesson; null for a lesson that needs no player. */
  async play(played: PlayedLesson): Promise<Played | null> {
    if (played.lesson.kind === 'text') return null;
    const player = this.all.get(played.lesson.kind);
    if (!player) return { frame: null, textAlternative: null };
    const [frame, textAlternative] = await Promise.all([
      player.render(played),
      player.textAlternative(played),
    ]);
    return { frame, textAlternative };
  }
}
