import { CoursesService, type LessonView } from '@domdom/courses';
import { activityIds } from '@domdom/lrs';
import { type Actor, Clock, Database, HomePage, isId, Outbox } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { type Content, ContentsRepository } from '../contents/contents.repository';
import { h5pErrors } from '../domain/h5p.errors';
import { attemptFinished, statementRecorded } from '../events/h5p.events';
import { type PlayPass, PlayPasses } from '../playing/play-pass';
import { outerPartsOf, questionsOf } from '../scoring';
import { ContentVersions } from '../versions/content-versions.service';
import { type AnswerRow, type Attempt, AttemptsRepository } from './attempts.repository';
import { isEnd, isPlausible, reachesMark } from './judge';
import { type PlayedStatement, readStatement } from './played-statement';
import { statementOf } from './statement';

export interface Recorded {
  /** Stored now, or stored already. */
  accepted: number;
  /** Kept, but not counted. */
  flagged: number;
  /** Not about this content, or not readable: sending them again changes nothing. */
  refused: number;
  finished: boolean;
}

const mostAtOnce = 100;

/** What learners do in a content: each answer is judged, kept and told of; the end becomes a result. */
@Injectable()
export class AttemptsService {
  constructor(
    private readonly database: Database,
    private readonly attempts: AttemptsRepository,
    private readonly contents: ContentsRepository,
    private readonly courses: CoursesService,
    private readonly passes: PlayPasses,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly homePage: HomePage,
    private readonly versions: ContentVersions,
  ) {}

  /**
   * Takes statements of an attempt. The same statement sent twice counts once.
   * @param attemptId made by the page; the first statements begin the attempt
   * @throws h5p.wrongToken, h5p.unreadableStatements
   */
  async record(actor: Actor, attemptId: string, token: string, statements: unknown): Promise<Recorded> {
    const pass = this.passes.read(actor, token);
    if (!isId(attemptId)) throw h5pErrors.wrongToken();
    if (!Array.isArray(statements) || statements.length > mostAtOnce) throw h5pErrors.unreadableStatements();
    const [newest, lesson] = await Promise.all([
      this.contents.find(pass.contentId),
      this.courses.lessonFor(pass.lessonId),
    ]);
    if (!newest) throw h5pErrors.wrongToken();
    const between = { from: new Date(pass.issuedAt), to: this.clock.now() };
    const iri = activityIds.content(this.homePage.address, newest.id);
    const played = statements.flatMap((raw: unknown) => readStatement(raw, iri, between) ?? []);
    const refused = statements.length - played.length;
    if (played.length === 0) return { accepted: 0, flagged: 0, refused, finished: false };
    return this.database.transaction(async () => {
      const startedAt = new Date(Math.min(...played.map(({ at }) => at.getTime())));
      const attempt = await this.attempts.begin(attemptId, pass, startedAt);
      if (!attempt || !belongs(attempt, pass)) throw h5pErrors.wrongToken();
      const content = await this.played(newest, attempt);
      const known = await this.attempts.known(played.map(({ id }) => id));
      const fresh = new Map(played.filter(({ id }) => !known.has(id)).map((one) => [one.id, one]));
      const rows = await this.judge([...fresh.values()], { attempt, content, lesson, pass });
      await this.attempts.addAnswers(attempt.id, rows);
      await this.tell(rows, attempt, content, lesson?.course.unitPath.at(-1) ?? null);
      const finished = await this.finish(rows, { attempt, content, lesson, pass });
      const flagged = rows.filter((row) => row.flagged).length;
      return { accepted: played.length, flagged, refused, finished };
    });
  }

  /** The content as it was when the attempt began: an answer is right by what was asked. */
  private async played(newest: Content, { contentVersion }: Attempt): Promise<Content> {
    if (contentVersion === newest.version) return newest;
    return { ...newest, ...(await this.versions.paramsOf(newest.id, contentVersion)) };
  }

  private async judge(
    played: readonly PlayedStatement[],
    { attempt, content, lesson, pass }: Played,
  ): Promise<AnswerRow[]> {
    const earned = await this.attempts.earned(attempt);
    const patterns = new Map(
      questionsOf(content.library, content.params).map((one) => [one.id, one.correctResponsesPattern]),
    );
    const outerParts = outerPartsOf(content.library, content.params);
    return played.map((one) => {
      const flagged = !isPlausible(one, content, earned);
      if (!flagged && one.verb === 'answered' && one.score !== null) {
        earned.set(one.subContentId, Math.max(one.score, earned.get(one.subContentId) ?? 0));
      }
      const statement = statementOf(one, {
        address: this.homePage.address,
        personId: pass.personId,
        contentId: content.id,
        attemptId: attempt.id,
        contentTitle: content.title,
        contentLanguage: content.language,
        library: content.library,
        lessonId: pass.lessonId,
        courseId: lesson?.courseId ?? null,
        outerPart: outerParts.get(one.subContentId),
        correctResponsesPattern: patterns.get(one.subContentId) ?? null,
      });
      return { played: one, flagged, statement };
    });
  }

  private async tell(
    rows: readonly AnswerRow[],
    attempt: Attempt,
    content: Content,
    unitId: string | null,
  ): Promise<void> {
    await this.outbox.publish(
      ...rows
        .filter((row) => !row.flagged)
        .map(({ statement }) =>
          statementRecorded({
            personId: attempt.personId,
            contentId: content.id,
            attemptId: attempt.id,
            unitId,
            statement,
          }),
        ),
    );
  }

  /** The first end of an attempt that can be believed is its result; one that cannot be ends it flagged. */
  private async finish(
    rows: readonly AnswerRow[],
    { attempt, content, lesson, pass }: Played,
  ): Promise<boolean> {
    if (attempt.finishedAt) return true;
    const end =
      rows.find((row) => isEnd(row.played) && !row.flagged) ?? rows.find((row) => isEnd(row.played));
    if (!end) return false;
    const { played, flagged } = end;
    const score = flagged ? null : played.score;
    const maxScore = flagged ? content.maxScore : content.maxScore || played.maxScore;
    const passed = !flagged && reachesMark(score, maxScore, lesson?.passPercentage ?? 0);
    const elapsed = Math.max(0, Math.round((played.at.getTime() - attempt.startedAt.getTime()) / 1000));
    await this.attempts.finish(attempt.id, {
      at: played.at,
      score,
      maxScore,
      durationSeconds: played.durationSeconds ?? elapsed,
      passed,
      flagged,
    });
    if (!flagged) {
      await this.outbox.publish(
        attemptFinished({
          attemptId: attempt.id,
          personId: pass.personId,
          contentId: content.id,
          enrolmentId: pass.enrolmentId,
          lessonId: pass.lessonId,
          score,
          maxScore,
          passed,
        }),
      );
    }
    return true;
  }
}

interface Played {
  attempt: Attempt;
  content: Content;
  lesson: LessonView | null;
  pass: PlayPass;
}

const belongs = (attempt: Attempt, pass: PlayPass): boolean =>
  attempt.personId === pass.personId &&
  attempt.contentId === pass.contentId &&
  attempt.enrolmentId === pass.enrolmentId;
