import { type LessonPlayer, LessonPlayers, type LessonView, type PlayedLesson } from '@domdom/courses';
import type { Actor } from '@domdom/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { VNode } from 'preact';
import { canEditQuiz } from '../domain/bank.policy';
import { QuizLesson, QuizLessonPreview, QuizMissing } from '../pages/quiz-lesson';
import { QuizzesRepository } from '../quizzes.repository';
import { TakingService } from './taking.service';

/** Shows quizzes inside the lesson page. They need no script, so there is no other form of them. */
@Injectable()
export class QuizLessonPlayer implements LessonPlayer, OnModuleInit {
  readonly kind = 'quiz';

  constructor(
    private readonly players: LessonPlayers,
    private readonly taking: TakingService,
    private readonly quizzes: QuizzesRepository,
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

  async mayAttach(actor: Actor, contentId: string): Promise<boolean> {
    const quiz = await this.quizzes.find(contentId);
    return quiz !== null && canEditQuiz(actor, quiz);
  }
}
