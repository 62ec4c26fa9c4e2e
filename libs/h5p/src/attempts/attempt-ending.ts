import type { LessonView } from '@domdom/courses';
import { Outbox } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { attemptFinished } from '../events/h5p.events';
import { type AnswerRow, type Attempt, AttemptsRepository } from './attempts.repository';
import type { Fault } from './faults';
import { GradingsRepository } from './gradings.repository';
import { countedMaximum, faultOf, isEnd, type JudgedContent, reachesMark } from './judge';
import { type PlayedStatement, unplayed } from './played-statement';

/** The attempt whose end has come, and what it is held against. */
export interface Ending {
  attempt: Attempt;
  against: JudgedContent;
  lesson: LessonView | null;
}
type End = Pick<PlayedStatement, 'score' | 'maxScore' | 'at' | 'durationSeconds'>;

/** What an attempt comes to: the first end that can be believed; one that cannot be ends it without counting. */
@Injectable()
export class AttemptEnding {
  constructor(
    private readonly attempts: AttemptsRepository,
    private readonly gradings: GradingsRepository,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Ends the attempt if it has come to its end. The attempt's row is the caller's to hold.
   * @param earned the points of all answers that were believed by now
   * @returns statements of earlier ends that can be believed now that their answers have come as well
   */
  async settle(
    rows: readonly AnswerRow[],
    about: Ending,
    earned: ReadonlyMap<string, number>,
  ): Promise<Record<string, unknown>[]> {
    const { attempt } = about;
    if (attempt.finishedAt) {
      const late = attempt.fault === 'without-answers' && attempt.decision === null;
      return late ? this.believe(about, earned) : [];
    }
    const ends = rows.filter((row) => isEnd(row.played));
    const end = ends.find((row) => row.fault === null) ?? ends[0];
    if (end) await this.finish(end.played, end.fault, about);
    return [];
  }

  /** Looks again at ends that came before the answers they stand on. */
  private async believe(about: Ending, earned: ReadonlyMap<string, number>) {
    const doubted = await this.attempts.doubted(about.attempt.id);
    const sound = doubted.filter((one) => {
      const { id, verb, score, maxScore, at } = one;
      return faultOf({ ...unplayed, id, verb, score, maxScore, at }, about.against, earned) === null;
    });
    const [first] = sound;
    if (!first) return [];
    await this.attempts.believe(sound.map(({ id }) => id));
    await this.finish({ ...first, durationSeconds: null }, null, about);
    return sound.map(({ statement }) => statement);
  }

  private async finish(end: End, fault: Fault | null, { attempt, against, lesson }: Ending): Promise<void> {
    const maxScore = countedMaximum(against, end.maxScore);
    const score = fault === null ? end.score : null;
    const passed = fault === null && reachesMark(score, maxScore, await this.markOf(attempt, lesson));
    const elapsed = Math.max(0, Math.round((end.at.getTime() - attempt.startedAt.getTime()) / 1000));
    await this.attempts.finish(attempt.id, {
      at: end.at,
      score,
      maxScore,
      claimedScore: end.score,
      claimedMax: end.maxScore,
      durationSeconds: end.durationSeconds ?? elapsed,
      passed,
      fault,
    });
    if (fault !== null || !attempt.lessonId) return;
    const { id: attemptId, personId, contentId, enrolmentId, lessonId } = attempt;
    await this.outbox.publish(
      attemptFinished({ attemptId, personId, contentId, enrolmentId, lessonId, score, maxScore, passed }),
    );
  }

  /** The pass mark of the lesson; where it shows another content by now, the one that it had for this one. */
  private async markOf({ contentId }: Attempt, lesson: LessonView | null): Promise<number> {
    if (!lesson || lesson.contentId === contentId) return lesson?.passPercentage ?? 0;
    return (await this.gradings.passMarkThen(lesson.id, contentId)) ?? lesson.passPercentage;
  }
}
