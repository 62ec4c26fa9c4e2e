import { CourseLearningPort, CoursesService, CourseVersions, type LessonView } from '@domdom/courses';
import { type Actor, Clock, commonErrors, Database, newId } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { countedScore, graceSeconds, mayBegin, showsRight, timeState } from '../domain/attempt';
import { drawQuestions } from '../domain/drawing';
import { quizErrors } from '../domain/quiz.errors';
import { readResponse, type SentAnswer } from '../domain/response';
import { type Quiz, QuizzesRepository } from '../quizzes.repository';
import { slotsOf } from '../quizzes.service';
import { Randomness } from '../randomness';
import { type Answer, type Attempt, AttemptsRepository } from './attempts.repository';
import { FinishingService } from './finishing.service';

/** A quiz as its lesson's page shows it. */
export interface QuizInLesson {
  quiz: Quiz;
  /** The oldest first. */
  attempts: Attempt[];
  open: Attempt | null;
  mayBegin: boolean;
  /** From 0 to 1; null before the first attempt is finished. */
  counted: number | null;
}
export interface Taking {
  attempt: Attempt;
  quiz: Quiz;
  /** Null when the lesson is no more. */
  lesson: LessonView | null;
  answers: Answer[];
  /** Seconds that are left; null without a limit. */
  secondsLeft: number | null;
}
export interface Finished extends Taking {
  showRight: boolean;
  mayBegin: boolean;
  counted: number | null;
}

const longestAnswer = 3600;

/** Taking a quiz: begin, answer, hand in. Answers are kept as they come, so one can go on on another device. */
@Injectable()
export class TakingService {
  constructor(
    private readonly database: Database,
    private readonly attempts: AttemptsRepository,
    private readonly quizzes: QuizzesRepository,
    private readonly courses: CoursesService,
    private readonly versions: CourseVersions,
    private readonly learning: CourseLearningPort,
    private readonly finishing: FinishingService,
    private readonly randomness: Randomness,
    private readonly clock: Clock,
  ) {}

  /** What somebody may do with the quiz of a lesson, and did; null when the lesson has none. */
  async inLesson(personId: string, lesson: LessonView): Promise<QuizInLesson | null> {
    const quizId = lesson.contentId;
    if (lesson.kind !== 'quiz' || !quizId) return null;
    const [quiz, attempts] = await Promise.all([
      this.quizzes.find(quizId),
      this.attempts.of(personId, lesson.id, quizId),
    ]);
    if (!quiz) return null;
    return { quiz, attempts, ...this.standing(quiz, attempts) };
  }

  /**
   * Begins an attempt, or goes on with the one that is open: its id. The draw is made now and stays.
   * @throws common.notFound, quizzes.notEnrolled, quizzes.notOpenYet, quizzes.noAttemptsLeft, quizzes.empty
   */
  async start(actor: Actor, lessonId: string): Promise<string> {
    const newest = await this.courses.lessonFor(lessonId);
    if (!newest?.ready || newest.course.status === 'draft') throw commonErrors.notFound();
    const standing = await this.learning.standing(actor, newest.courseId);
    if (standing.kind !== 'active' && standing.kind !== 'completed') throw quizErrors.notEnrolled();
    if (!(await this.learning.mayOpen(actor.personId, lessonId))) throw quizErrors.notOpenYet();
    // Who keeps to an older version of the course takes the quiz that it asks.
    const older = standing.courseVersion ?? null;
    const lesson = older === null ? newest : await this.versions.lesson(lessonId, older);
    if (!lesson) throw commonErrors.notFound();
    let state = await this.inLesson(actor.personId, lesson);
    if (!state) throw commonErrors.notFound();
    if (state.open && timeState(state.open.dueAt, this.clock.now()) === 'over') {
      await this.closeIfOver(state.open.id);
      state = await this.inLesson(actor.personId, lesson);
      if (!state) throw commonErrors.notFound();
    }
    if (state.open) return state.open.id;
    if (!state.mayBegin) throw quizErrors.noAttemptsLeft();
    return this.begin(actor.personId, lesson.id, state.quiz, state.attempts.length + 1);
  }

  /** An attempt of the actor's. One whose time is over is closed first. @throws common.notFound */
  async taking(actor: Actor, attemptId: string): Promise<Taking> {
    const found = await this.own(actor, attemptId);
    const closed = await this.closeIfOver(found.id, found);
    const attempt = closed ? await this.own(actor, attemptId) : found;
    const [quiz, answers, lesson] = await Promise.all([
      this.quizzes.find(attempt.quizId),
      this.attempts.answers(attempt.id),
      attempt.lessonId ? this.courses.lessonFor(attempt.lessonId) : null,
    ]);
    if (!quiz) throw commonErrors.notFound();
    const left = attempt.dueAt
      ? Math.round((attempt.dueAt.getTime() - this.clock.now().getTime()) / 1000)
      : null;
    return { attempt, quiz, lesson, answers, secondsLeft: left === null ? null : Math.max(0, left) };
  }

  /** A finished attempt with what may be shown of it. @throws common.notFound, also while it is open */
  async finished(actor: Actor, attemptId: string): Promise<Finished> {
    const taking = await this.taking(actor, attemptId);
    const { attempt, quiz } = taking;
    if (!attempt.finishedAt) throw commonErrors.notFound();
    const all = attempt.lessonId
      ? await this.attempts.of(actor.personId, attempt.lessonId, attempt.quizId)
      : [attempt];
    const standing = this.standing(quiz, all);
    const done = all.filter((one) => one.finishedAt).length;
    return {
      ...taking,
      showRight: showsRight(quiz.reveals, {
        passed: attempt.passed === true,
        finished: done,
        allowed: quiz.attemptsAllowed,
      }),
      mayBegin: taking.lesson !== null && standing.mayBegin,
      counted: standing.counted,
    };
  }

  /**
   * Keeps answers.
   * @param sent by the place of the question; a question that is not named stays as it was
   * @throws common.notFound, quizzes.finished, quizzes.timeUp: then the attempt has ended with what was kept before
   */
  async save(
    actor: Actor,
    attemptId: string,
    sent: ReadonlyMap<number, SentAnswer | undefined>,
  ): Promise<void> {
    await this.own(actor, attemptId);
    const over = await this.database.transaction(async () => {
      const attempt = await this.attempts.hold(attemptId);
      if (!attempt) throw commonErrors.notFound();
      if (attempt.finishedAt) throw quizErrors.finished();
      const now = this.clock.now();
      if (attempt.dueAt && timeState(attempt.dueAt, now) === 'over') {
        await this.finishing.finish(attempt, attempt.dueAt);
        return true;
      }
      await this.keep(attempt, sent, now);
      return false;
    });
    if (over) throw quizErrors.timeUp();
  }

  /** Hands an attempt in. Doing it again, also at the same moment, changes nothing. @throws common.notFound */
  async finish(actor: Actor, attemptId: string): Promise<void> {
    await this.own(actor, attemptId);
    await this.database.transaction(async () => {
      const attempt = await this.attempts.hold(attemptId);
      if (!attempt) throw commonErrors.notFound();
      const now = this.clock.now();
      await this.finishing.finish(attempt, attempt.dueAt && now > attempt.dueAt ? attempt.dueAt : now);
    });
  }

  /** Ends what nobody handed in before its time was over; says how many. */
  async closeOverdue(most = 500): Promise<number> {
    const before = new Date(this.clock.now().getTime() - graceSeconds * 1000);
    const ids = await this.attempts.overdue(before, most);
    for (const id of ids) await this.closeIfOver(id);
    return ids.length;
  }

  private async begin(personId: string, lessonId: string, quiz: Quiz, number: number): Promise<string> {
    const bank = await this.quizzes.drawable(quiz);
    const drawn = drawQuestions(slotsOf(quiz), bank, quiz.shuffleAnswers, () => this.randomness.next());
    if (drawn.length === 0) throw quizErrors.empty();
    const startedAt = this.clock.now();
    const { timeLimitMinutes } = quiz;
    const dueAt = timeLimitMinutes ? new Date(startedAt.getTime() + timeLimitMinutes * 60_000) : null;
    const attempt = { id: newId(), quizId: quiz.id, personId, lessonId, number, startedAt, dueAt };
    const begun = await this.database.transaction(() => this.attempts.begin(attempt, drawn));
    if (begun) return attempt.id;
    // Begun on another page at the same moment: go on there.
    const all = await this.attempts.of(personId, lessonId, quiz.id);
    const open = all.find((one) => !one.finishedAt) ?? all.at(-1);
    if (!open) throw commonErrors.notFound();
    return open.id;
  }

  private async keep(
    attempt: Attempt,
    sent: ReadonlyMap<number, SentAnswer | undefined>,
    now: Date,
  ): Promise<void> {
    const answers = await this.attempts.answers(attempt.id);
    const changed = answers.flatMap(({ place, content, shown, response }) => {
      if (!sent.has(place)) return [];
      const given = readResponse(content.body, shown, sent.get(place));
      return JSON.stringify(given) === JSON.stringify(response) ? [] : [{ place, response: given }];
    });
    // How long somebody thought is known only where one question was answered at a time.
    const since = Math.round((now.getTime() - attempt.touchedAt.getTime()) / 1000);
    const seconds = changed.length === 1 && sent.size === 1 ? Math.min(longestAnswer, Math.max(0, since)) : 0;
    await this.attempts.save(
      attempt.id,
      changed.map((one) => ({ ...one, seconds })),
      now,
    );
  }

  private standing(quiz: Quiz, attempts: readonly Attempt[]): Omit<QuizInLesson, 'quiz' | 'attempts'> {
    const finished = attempts.filter((one) => one.finishedAt);
    return {
      open: attempts.find((one) => !one.finishedAt) ?? null,
      mayBegin: mayBegin(finished.length, quiz.attemptsAllowed),
      counted: countedScore(
        quiz.counts,
        finished.flatMap(({ scaled }) => scaled ?? []),
      ),
    };
  }

  private async own(actor: Actor, attemptId: string): Promise<Attempt> {
    const attempt = await this.attempts.find(attemptId);
    if (attempt?.personId !== actor.personId) throw commonErrors.notFound();
    return attempt;
  }

  private async closeIfOver(attemptId: string, known?: Attempt): Promise<boolean> {
    const now = this.clock.now();
    if (known && (known.finishedAt || timeState(known.dueAt, now) !== 'over')) return false;
    await this.database.transaction(async () => {
      const attempt = await this.attempts.hold(attemptId);
      if (attempt?.dueAt && timeState(attempt.dueAt, now) === 'over') {
        await this.finishing.finish(attempt, attempt.dueAt);
      }
    });
    return true;
  }
}
