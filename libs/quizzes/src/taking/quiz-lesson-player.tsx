import {
  type ContentOwner,
  type ContentPacker,
  type ContentUnpacker,
  type LessonPlayer,
  LessonPlayers,
  type LessonView,
  type PlayedLesson,
  type Weight,
} from '@domdom/courses';
import type { Actor } from '@domdom/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { VNode } from 'preact';
import { canEditQuiz } from '../domain/bank.policy';
import { quizErrors } from '../domain/quiz.errors';
import { QuizLesson, QuizLessonPreview, QuizMissing } from '../pages/quiz-lesson';
import { QuizzesRepository } from '../quizzes.repository';
import { readPackedQuiz, writePackedQuiz } from '../whole/packed-quiz';
import { quizBytes } from '../whole/quiz-bytes';
import { WholeQuizzes } from '../whole/whole-quizzes.service';
import { TakingService } from './taking.service';

const largestQuiz = 16 * 1024 * 1024;

/** Shows quizzes inside the lesson page. They need no script, so there is no other form of them. */
@Injectable()
export class QuizLessonPlayer implements LessonPlayer, OnModuleInit {
  readonly kind = 'quiz';

  constructor(
    private readonly players: LessonPlayers,
    private readonly taking: TakingService,
    private readonly quizzes: QuizzesRepository,
    private readonly whole: WholeQuizzes,
  ) {}

  onModuleInit(): void {
    this.players.add(this);
  }

  async render({ actor, enrolmentId, lesson }: PlayedLesson): Promise<VNode> {
    if (!enrolmentId) {
      const quiz = lesson.contentId ? await this.quizzes.find(lesson.contentId) : null;
      return quiz ? <QuizLessonPreview quiz={quiz} lesson={lesson} /> : <QuizMissing />;
    }
    const state = await this.taking.inLesson(actor.personId, lesson);
    return state ? <QuizLesson state={state} lesson={lesson} /> : <QuizMissing />;
  }

  textAlternative(): Promise<null> {
    return Promise.resolve(null);
  }

  editAddress({ id, contentId }: LessonView): string {
    return contentId ? `/teach/quizzes/${contentId}` : `/teach/quizzes/new?lesson=${id}`;
  }

  async weigh(lessons: readonly { id: string; contentId: string | null }[]): Promise<Map<string, Weight>> {
    const sizes = await this.quizzes.sizes(lessons.flatMap(({ contentId }) => contentId ?? []));
    const bytes = new Map(sizes.map((size) => [size.id, quizBytes(size)]));
    return new Map(lessons.map(({ id, contentId }) => [id, { bytes: bytes.get(contentId ?? '') ?? 0 }]));
  }

  copy(contentId: string, owner: ContentOwner): Promise<string> {
    return this.whole.copy(contentId, owner);
  }

  async pack(contentId: string, files: ContentPacker): Promise<{ quiz: string }> {
    const packed = writePackedQuiz(await this.whole.take(contentId));
    return { quiz: files.add('quiz.json', Buffer.from(`${JSON.stringify(packed, null, 2)}\n`)) };
  }

  async unpack(packed: unknown, files: ContentUnpacker, owner: ContentOwner): Promise<string> {
    const name = (packed as { quiz?: unknown } | null)?.quiz;
    if (typeof name !== 'string') throw quizErrors.badQuiz({ where: 'content.quiz' });
    return this.whole.build(readPackedQuiz(await files.buffer(name, largestQuiz)), owner);
  }

  async mayAttach(actor: Actor, contentId: string): Promise<boolean> {
    const quiz = await this.quizzes.find(contentId);
    return quiz !== null && canEditQuiz(actor, quiz);
  }
}
