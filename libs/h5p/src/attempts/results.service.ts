import { type Actor, commonErrors, type Language } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { Content } from '../contents/contents.repository';
import { ContentsService } from '../contents/contents.service';
import { lessonsWithResults } from '../domain/content.policy';
import { type ContentQuestion, questionsOf } from '../scoring';
import {
  type AnswerLine,
  type AttemptLine,
  type QuestionFigure,
  ResultsRepository,
} from './results.repository';

/** An answer beside the right one. */
export interface ShownAnswer extends AnswerLine {
  question: string;
  given: string;
  right: string;
}
export interface Results {
  content: Content;
  attempts: (AttemptLine & { answers: ShownAnswer[] })[];
  hardest: (QuestionFigure & { question: string })[];
}

@Injectable()
export class ResultsService {
  constructor(
    private readonly contents: ContentsService,
    private readonly results: ResultsRepository,
  ) {}

  /**
   * What learners did in the lessons whose learners the actor may see.
   * @throws common.notFound, common.forbidden
   */
  async of(actor: Actor, contentId: string, language: Language): Promise<Results> {
    const content = await this.contents.content(actor, contentId, 'preview');
    const lessonIds = lessonsWithResults(actor, content);
    if (lessonIds.length === 0 && content.lessons.length > 0) throw commonErrors.forbidden();
    const [attempts, hardest] = await Promise.all([
      this.results.attempts(contentId, lessonIds),
      this.results.hardest(contentId, lessonIds),
    ]);
    const answers = await this.results.answers(attempts.map((attempt) => attempt.id));
    const questions = new Map(
      questionsOf(content.library, content.params, language).map((one) => [one.id, one]),
    );
    const shown = answers.map((answer) => beside(answer, questions.get(answer.part)));
    return {
      content,
      attempts: attempts.map((attempt) => ({
        ...attempt,
        answers: shown.filter((answer) => answer.attemptId === attempt.id),
      })),
      hardest: hardest.map((figure) => ({
        ...figure,
        question: questions.get(figure.part)?.text ?? figure.part,
      })),
    };
  }
}

const beside = (answer: AnswerLine, question: ContentQuestion | undefined): ShownAnswer => ({
  ...answer,
  question: question?.text ?? answer.part,
  given: question ? question.inWords(answer.response ?? '') : (answer.response ?? ''),
  right: question?.correctResponse ?? '',
});
