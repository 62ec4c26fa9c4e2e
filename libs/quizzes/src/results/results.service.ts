import { type Actor, commonErrors, isId, type Paged } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { lessonsWithResults } from '../domain/bank.policy';
import { type QuestionStatistics, questionStatistics } from '../domain/statistics';
import type { Quiz } from '../quizzes.repository';
import { QuizzesService } from '../quizzes.service';
import { type Answer, AttemptsRepository } from '../taking/attempts.repository';
import { type AttemptLine, type CsvLine, ResultsRepository } from './results.repository';

export interface Results {
  quiz: Quiz;
  attempts: Paged<AttemptLine>;
  /** The hardest first; of the newest attempts. */
  questions: (QuestionStatistics & { title: string; inBank: boolean })[];
}

/** The figures are of so many attempts, the newest. */
const mostForStatistics = 2000;
const csvBatch = 200;
const firstId = '00000000-0000-0000-0000-000000000000';

/** What came of a quiz, for those who may see its learners. */
@Injectable()
export class ResultsService {
  constructor(
    private readonly quizzes: QuizzesService,
    private readonly results: ResultsRepository,
    private readonly attempts: AttemptsRepository,
  ) {}

  /** @throws common.notFound, common.forbidden when no lesson's learners are the actor's to see */
  async of(actor: Actor, quizId: string, after?: string): Promise<Results> {
    const { quiz, lessonIds } = await this.open(actor, quizId);
    const [attempts, { answers, questions: asked }] = await Promise.all([
      this.results.attempts(quizId, lessonIds, after),
      this.results.answers(quizId, lessonIds, mostForStatistics),
    ]);
    const questions = questionStatistics(answers).map((figures) => ({
      ...figures,
      title: asked.get(figures.questionId)?.title ?? '',
      inBank: asked.get(figures.questionId)?.inBank ?? false,
    }));
    return { quiz, attempts, questions };
  }

  /** One attempt with every answer beside the right one. @throws common.notFound, common.forbidden */
  async attempt(
    actor: Actor,
    quizId: string,
    attemptId: string,
  ): Promise<{ quiz: Quiz; line: AttemptLine; answers: Answer[] }> {
    const { quiz, lessonIds } = await this.open(actor, quizId);
    const line = isId(attemptId) ? await this.results.attempt(quizId, lessonIds, attemptId) : null;
    if (!line) throw commonErrors.notFound();
    return { quiz, line, answers: await this.attempts.answers(attemptId) };
  }

  /** Every answer of every attempt, some at a time. @throws common.notFound, common.forbidden */
  async csv(actor: Actor, quizId: string): Promise<AsyncGenerator<CsvLine[]>> {
    const { lessonIds } = await this.open(actor, quizId);
    return this.batches(quizId, lessonIds);
  }

  private async *batches(quizId: string, lessonIds: readonly string[]): AsyncGenerator<CsvLine[]> {
    let after = firstId;
    while (true) {
      const lines = await this.results.csvLines(quizId, lessonIds, after, csvBatch);
      const last = lines.at(-1);
      if (!last) return;
      yield lines;
      after = last.id;
    }
  }

  private async open(actor: Actor, quizId: string): Promise<{ quiz: Quiz; lessonIds: string[] }> {
    const quiz = await this.quizzes.quiz(actor, quizId);
    const lessonIds = lessonsWithResults(actor, quiz);
    if (lessonIds.length === 0 && quiz.lessons.length > 0) throw commonErrors.forbidden();
    return { quiz, lessonIds };
  }
}
