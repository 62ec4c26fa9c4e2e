import { CoursesService, type LessonView } from '@domdom/courses';
import { activityIds } from '@domdom/lrs';
import { type Actor, Clock, Database, HomePage, isId, Outbox } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { type Content, ContentsRepository } from '../contents/contents.repository';
import { h5pErrors } from '../domain/h5p.errors';
import { statementRecorded } from '../events/h5p.events';
import { isAtOccasion } from '../playing/occasions';
import { type PlayPass, PlayPasses, passLifetimeMilliseconds } from '../playing/play-pass';
import { outerPartsOf, patternsOf } from '../scoring';
import { ContentVersions } from '../versions/content-versions.service';
import { AttemptAccess } from './attempt-access';
import { AttemptEnding } from './attempt-ending';
import { type AnswerRow, type Attempt, AttemptsRepository } from './attempts.repository';
import { mayBegin } from './grading';
import { GradingsRepository } from './gradings.repository';
import { faultOf, isEnd, type JudgedContent, judged } from './judge';
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
/** What a batch of statements is about. */
interface Played {
  attempt: Attempt;
  content: Content;
  against: JudgedContent;
  lesson: LessonView | null;
  pass: PlayPass;
}

const mostAtOnce = 100;

/** What learners do in a content: each answer is judged, kept and told of; the end becomes a result. */
@Injectable()
export class AttemptsService {
  constructor(
    private readonly database: Database,
    private readonly attempts: AttemptsRepository,
    private readonly gradings: GradingsRepository,
    private readonly contents: ContentsRepository,
    private readonly courses: CoursesService,
    private readonly passes: PlayPasses,
    private readonly access: AttemptAccess,
    private readonly ending: AttemptEnding,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly homePage: HomePage,
    private readonly versions: ContentVersions,
  ) {}

  /**
   * Takes statements of an attempt. The same statement sent twice counts once.
   * @param attemptId made by the page; the first statements begin the attempt
   * @throws h5p.noToken, h5p.wrongToken, h5p.tokenExpired, h5p.notEnrolled, h5p.notOpenYet, h5p.noAttemptsLeft,
   *   h5p.unreadableStatements
   */
  async record(actor: Actor, attemptId: string, token: string, statements: unknown): Promise<Recorded> {
    if (token === '') throw h5pErrors.noToken();
    const pass = this.passes.read(actor, token);
    if (!isId(attemptId)) throw h5pErrors.wrongToken();
    if (!Array.isArray(statements) || statements.length > mostAtOnce) throw h5pErrors.unreadableStatements();
    const [found, lesson] = await Promise.all([
      this.contents.find(pass.contentId),
      this.courses.lessonFor(pass.lessonId),
    ]);
    const newest = await this.access.check(actor, pass, found, lesson);
    // What waited on the device for a network was done under an earlier pass.
    const from = new Date(pass.issuedAt - passLifetimeMilliseconds);
    const iri = activityIds.content(this.homePage.address, newest.id);
    const played = statements.flatMap(
      (raw: unknown) => readStatement(raw, iri, { from, to: this.clock.now() }) ?? [],
    );
    const refused = statements.length - played.length;
    if (played.length === 0) return { accepted: 0, flagged: 0, refused, finished: false };
    return this.database.transaction(async () => {
      const attempt = await this.attemptFor(attemptId, pass, played);
      const content = await this.played(newest, attempt);
      const known = await this.attempts.known(played.map(({ id }) => id));
      const fresh = new Map(played.filter(({ id }) => !known.has(id)).map((one) => [one.id, one]));
      const earned = await this.attempts.earned(attempt);
      const about = { attempt, content, against: judged(content), lesson, pass };
      const rows = this.judge([...fresh.values()], about, earned);
      await this.attempts.addAnswers(attempt.id, rows);
      await this.tell(
        rows.filter((row) => row.fault === null).map((row) => row.statement),
        about,
      );
      const believed = await this.ending.settle(rows, about, earned);
      await this.tell(believed, about);
      const ended = attempt.finishedAt !== null || rows.some((row) => isEnd(row.played));
      const flagged = rows.filter((row) => row.fault !== null).length;
      return { accepted: played.length, flagged, refused, finished: ended };
    });
  }

  /** The content as it was when the attempt began: an answer is right by what was asked. */
  private async played(newest: Content, { contentVersion }: Attempt): Promise<Content> {
    if (contentVersion === newest.version) return newest;
    return { ...newest, ...(await this.versions.paramsOf(newest.id, contentVersion)) };
  }

  /** The attempt, held; begun when this is the first that is heard of it. */
  private async attemptFor(id: string, pass: PlayPass, played: readonly PlayedStatement[]): Promise<Attempt> {
    await this.attempts.oneAtATime(pass);
    const known = await this.attempts.hold(id);
    if (known) {
      if (!belongs(known, pass)) throw h5pErrors.wrongToken();
      return known;
    }
    const { attemptsAllowed } = await this.gradings.find(pass.contentId);
    const { used } = await this.attempts.open(pass);
    if (!mayBegin({ attemptsAllowed }, used)) {
      throw h5pErrors.noAttemptsLeft({ allowed: attemptsAllowed ?? 0 });
    }
    await this.attempts.begin(id, pass, new Date(Math.min(...played.map(({ at }) => at.getTime()))));
    const begun = await this.attempts.hold(id);
    if (!begun) throw h5pErrors.wrongToken();
    return begun;
  }

  /** @param earned what was believed before; what is believed now is added to it */
  private judge(
    played: readonly PlayedStatement[],
    { attempt, content, against, lesson, pass }: Played,
    earned: Map<string, number>,
  ): AnswerRow[] {
    const asked = new Set(played.map(({ subContentId }) => subContentId));
    const patterns = patternsOf(content.library, content.params, asked);
    const outerParts = outerPartsOf(content.library, content.params);
    // An end is held against all answers that came with it, whatever their order.
    const endsLast = [...played].sort((one, other) => Number(isEnd(one)) - Number(isEnd(other)));
    return endsLast.map((one) => {
      const fault = faultOf(one, against, earned);
      if (fault === null && one.verb === 'answered' && one.score !== null) {
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
        lessonId: isAtOccasion(pass) ? null : pass.lessonId,
        courseId: lesson?.courseId ?? null,
        outerPart: outerParts.get(one.subContentId),
        correctResponsesPattern: patterns.get(one.subContentId) ?? null,
      });
      return { played: one, fault, statement };
    });
  }

  private async tell(
    statements: readonly Record<string, unknown>[],
    { attempt, content, lesson }: Played,
  ): Promise<void> {
    const unitId = lesson?.course.unitPath.at(-1) ?? null;
    await this.outbox.publish(
      ...statements.map((statement) =>
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
}

const belongs = (attempt: Attempt, pass: PlayPass): boolean =>
  attempt.personId === pass.personId &&
  attempt.contentId === pass.contentId &&
  attempt.enrolmentId === pass.enrolmentId &&
  attempt.lessonId === (isAtOccasion(pass) ? null : pass.lessonId);
