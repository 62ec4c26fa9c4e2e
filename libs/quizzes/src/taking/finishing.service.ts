import { CourseLearningPort, CoursesService, type LessonView } from '@domdom/courses';
import { DomainError, HomePage, newId, Outbox } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { countedScore, reachesMark, scoreOf } from '../domain/attempt';
import { mark } from '../domain/scoring';
import { quizFinished, quizStatementRecorded } from '../quizzes.events';
import { QuizzesRepository } from '../quizzes.repository';
import { type Attempt, AttemptsRepository } from './attempts.repository';
import { answeredStatement, attemptStatement, type StatementFrame } from './statements';

/** What an attempt comes to: worked out from what is stored, told once. */
@Injectable()
export class FinishingService {
  constructor(
    private readonly attempts: AttemptsRepository,
    private readonly quizzes: QuizzesRepository,
    private readonly courses: CoursesService,
    private readonly learning: CourseLearningPort,
    private readonly outbox: Outbox,
    private readonly homePage: HomePage,
  ) {}

  /** Ends an attempt whose row the caller's transaction holds; one that has ended is left as it is. */
  async finish(attempt: Attempt, finishedAt: Date): Promise<void> {
    if (attempt.finishedAt) return;
    // One after the other: they share the transaction's connection.
    const answers = await this.attempts.answers(attempt.id);
    const quiz = await this.quizzes.find(attempt.quizId);
    const lesson = attempt.lessonId ? await this.lessonOf(attempt.lessonId, attempt.quizId) : null;
    const marked = answers.map((answer) => ({
      ...answer,
      share: mark(answer.content.body, answer.response).share,
    }));
    const { score, maxScore, scaled } = scoreOf(marked);
    const passed = reachesMark(scaled, lesson?.passPercentage ?? 0);
    await this.attempts.finish({ id: attempt.id, finishedAt, score, maxScore, scaled, passed }, marked);
    const counted = await this.counted(attempt, quiz?.counts ?? 'highest', scaled);
    await this.outbox.publish(
      quizFinished({
        attemptId: attempt.id,
        quizId: attempt.quizId,
        lessonId: attempt.lessonId,
        personId: attempt.personId,
        scaled,
        counted,
        passed,
      }),
    );
    const frame = { address: this.homePage.address, attempt, quizTitle: quiz?.title ?? '', lesson };
    const statements = [
      ...marked.flatMap(({ response, answeredAt, ...answer }) =>
        response && answeredAt
          ? [answeredStatement(newId(), { ...answer, response, answeredAt }, frame)]
          : [],
      ),
      ...this.outcomes(lesson, passed).map((verb) =>
        attemptStatement(
          newId(),
          { verb, score, maxScore, scaled, passed, counted, startedAt: attempt.startedAt, finishedAt },
          frame,
        ),
      ),
    ];
    await this.tell(statements, frame);
    if (lesson) await this.complete(attempt.personId, lesson.id, counted);
  }

  /** The lesson; where its course has a newer version with another quiz, with the pass mark it had for this one. */
  private async lessonOf(id: string, quizId: string): Promise<LessonView | null> {
    const lesson = await this.courses.lessonFor(id);
    if (!lesson || lesson.contentId === quizId) return lesson;
    const mark = await this.quizzes.passMarkThen(id, quizId);
    return mark === null ? lesson : { ...lesson, passPercentage: mark };
  }

  private async counted(
    attempt: Attempt,
    rule: Parameters<typeof countedScore>[0],
    scaled: number,
  ): Promise<number> {
    if (!attempt.lessonId) return scaled;
    const all = await this.attempts.of(attempt.personId, attempt.lessonId, attempt.quizId);
    const scores = all.flatMap((one) => (one.finishedAt && one.scaled !== null ? [one.scaled] : []));
    return countedScore(rule, scores) ?? scaled;
  }

  private outcomes(lesson: LessonView | null, passed: boolean): ('completed' | 'passed' | 'failed')[] {
    if (!lesson || lesson.passPercentage === 0) return ['completed'];
    return ['completed', passed ? 'passed' : 'failed'];
  }

  private async tell(statements: readonly Record<string, unknown>[], frame: StatementFrame): Promise<void> {
    const unitId = frame.lesson?.course.unitPath.at(-1) ?? null;
    const { id: attemptId, personId } = frame.attempt;
    await this.outbox.publish(
      ...statements.map((statement) => quizStatementRecorded({ personId, attemptId, unitId, statement })),
    );
  }

  private async complete(personId: string, lessonId: string, score: number): Promise<void> {
    try {
      await this.learning.completeLesson(personId, lessonId, { score });
    } catch (error) {
      // The lesson lost its content meanwhile: nothing is left to complete.
      if (!(error instanceof DomainError) || error.kind !== 'not-found') throw error;
    }
  }
}
