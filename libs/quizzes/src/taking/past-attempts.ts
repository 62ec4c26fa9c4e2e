import { Clock, Database, newId } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { reachesMark, scoreOf } from '../domain/attempt';
import { drawQuestions } from '../domain/drawing';
import type { QuestionBody } from '../domain/question';
import type { QuestionResponse } from '../domain/response';
import { mark } from '../domain/scoring';
import { QuizzesRepository } from '../quizzes.repository';
import { slotsOf } from '../quizzes.service';
import { AttemptsRepository } from './attempts.repository';

export interface PastAttempt {
  quizId: string;
  lessonId: string;
  personId: string;
  /** From 1. */
  number: number;
  startedAt: Date;
  /** Null for one that is still open. */
  finishedAt: Date | null;
  passPercentage: number;
  /** What was answered to a question; null for nothing. */
  answer: (body: QuestionBody, place: number) => QuestionResponse | null;
}

/** Brings in attempts that were made before: demonstration data. They are scored as always and told to nobody. */
@Injectable()
export class PastAttempts {
  constructor(
    private readonly database: Database,
    private readonly quizzes: QuizzesRepository,
    private readonly attempts: AttemptsRepository,
    private readonly clock: Clock,
  ) {}

  /** @returns the score from 0 to 1; null while the attempt is open */
  async add(past: PastAttempt, random: () => number): Promise<number | null> {
    const quiz = await this.quizzes.find(past.quizId);
    if (!quiz) throw new Error(`there is no quiz ${past.quizId}`);
    const drawn = drawQuestions(
      slotsOf(quiz),
      await this.quizzes.drawable(quiz),
      quiz.shuffleAnswers,
      random,
    );
    const id = newId(past.startedAt.getTime());
    const minutes = quiz.timeLimitMinutes;
    const dueAt = minutes ? new Date(past.startedAt.getTime() + minutes * 60_000) : null;
    return this.database.transaction(async () => {
      await this.attempts.begin({ ...past, id, dueAt }, drawn);
      const asked = await this.attempts.answers(id);
      const answers = asked.map((one) => ({ ...one, response: past.answer(one.content.body, one.place) }));
      const saved = answers.map(({ place, response }) => ({ place, response, seconds: response ? 20 : 0 }));
      await this.attempts.save(id, saved, past.finishedAt ?? this.clock.now());
      if (!past.finishedAt) return null;
      const marked = answers.map((one) => ({ ...one, share: mark(one.content.body, one.response).share }));
      const result = scoreOf(marked);
      const passed = reachesMark(result.scaled, past.passPercentage);
      await this.attempts.finish({ id, finishedAt: past.finishedAt, ...result, passed }, marked);
      return result.scaled;
    });
  }
}
