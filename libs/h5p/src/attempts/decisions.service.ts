import { CoursesService } from '@domdom/courses';
import { type Actor, AuditLog, Clock, commonErrors, Database, isId, Outbox } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { ContentsService } from '../contents/contents.service';
import { lessonsWithResults } from '../domain/content.policy';
import { h5pErrors } from '../domain/h5p.errors';
import { attemptDecided } from '../events/h5p.events';
import { judged, reachesMark } from './judge';

/** What an instructor says about an attempt. */
export interface Decision {
  decision: 'accepted' | 'set-aside';
  /** Why, for whoever asks later. */
  note: string;
  /** The points that an accepted attempt counts with; those it has or claimed when nothing is said. */
  points?: number;
}
interface DecidedAttempt {
  id: string;
  personId: string;
  lessonId: string | null;
  finishedAt: Date | null;
  score: number | null;
  maxScore: number | null;
  claimedScore: number | null;
}

/** Lets an attempt count that was flagged, or takes one out of the grade: by hand, and audited. */
@Injectable()
export class DecisionsService {
  constructor(
    private readonly database: Database,
    private readonly contents: ContentsService,
    private readonly courses: CoursesService,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws common.notFound, common.forbidden for somebody who may not see the learners of its lesson, h5p.ownAttempt,
   *   h5p.unfinishedAttempt, h5p.tooManyPoints
   */
  async decide(actor: Actor, contentId: string, attemptId: string, said: Decision): Promise<void> {
    const content = await this.contents.content(actor, contentId, 'preview');
    const lessonIds = lessonsWithResults(actor, content);
    await this.database.transaction(async () => {
      const attempt = await this.hold(contentId, attemptId, lessonIds);
      if (!attempt) throw commonErrors.notFound();
      if (attempt.personId === actor.personId) throw h5pErrors.ownAttempt();
      const accepted = said.decision === 'accepted';
      if (accepted && !attempt.finishedAt) throw h5pErrors.unfinishedAttempt();
      const points = accepted ? pointsOf(attempt, said.points, judged(content).worth?.most) : attempt.score;
      const passed = accepted ? reachesMark(points, attempt.maxScore, await this.markOf(attempt)) : null;
      await this.database.execute(
        `update h5p_attempt set decision = $2, decision_note = $3, decided_by = $4, decided_at = $5,
           counted = $6, score = $7, passed = coalesce($8, passed) where id = $1`,
        [attempt.id, said.decision, said.note, actor.personId, this.clock.now(), accepted, points, passed],
      );
      await this.audit.record({
        action: accepted ? 'h5p.attempt-accepted' : 'h5p.attempt-set-aside',
        subject: 'h5p-attempt',
        subjectId: attempt.id,
        details: { contentId, personId: attempt.personId, note: said.note, points },
      });
      const { personId, lessonId } = attempt;
      const { decision } = said;
      await this.outbox.publish(
        attemptDecided({ attemptId, contentId, personId, lessonId, decision, decidedBy: actor.personId }),
      );
    });
  }

  private hold(contentId: string, attemptId: string, lessonIds: readonly string[]) {
    if (!isId(attemptId)) return null;
    return this.database.one<DecidedAttempt & Record<string, unknown>>(
      `select id, person_id as "personId", lesson_id as "lessonId", finished_at as "finishedAt",
         score::float as score, max_score::float as "maxScore", claimed_score::float as "claimedScore"
       from h5p_attempt where id = $1 and content_id = $2 and lesson_id = any($3::uuid[]) for update`,
      [attemptId, contentId, lessonIds],
    );
  }

  private async markOf({ lessonId }: DecidedAttempt): Promise<number> {
    const lesson = lessonId ? await this.courses.lessonFor(lessonId) : null;
    return lesson?.passPercentage ?? 0;
  }
}

/** @throws h5p.tooManyPoints */
function pointsOf(
  { score, claimedScore, maxScore }: DecidedAttempt,
  given: number | undefined,
  most: number | undefined,
): number | null {
  const limit = maxScore ?? most ?? 0;
  if (given !== undefined && given > limit) throw h5pErrors.tooManyPoints({ most: limit });
  const points = given ?? score ?? claimedScore;
  return points === null ? null : Math.max(0, Math.min(points, limit));
}
