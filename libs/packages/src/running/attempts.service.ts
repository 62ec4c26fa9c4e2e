import { CourseLearningPort, type LessonView } from '@domdom/courses';
import { type Actor, Clock, Database, DomainError, newId } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { packageErrors } from '../domain/package.errors';
import { isDone, type PartOutcome, rollUp } from '../domain/roll-up';
import type { PackageManifest } from '../manifest/package.types';
import { type Attempt, type AttemptPart, AttemptsRepository } from './attempts.repository';
import type { Launch } from './passes';

/** Beginning attempts, going on with them, and what comes of them for the lesson. */
@Injectable()
export class AttemptsService {
  constructor(
    private readonly database: Database,
    private readonly attempts: AttemptsRepository,
    private readonly learning: CourseLearningPort,
    private readonly clock: Clock,
  ) {}

  /**
   * The attempt that a launch goes on with; a new one when none is open, or when the lesson got another package.
   * @throws packages.wrongPass for a launch without an enrolment
   */
  async enter(launch: Launch): Promise<{ attempt: Attempt; session: number }> {
    const { enrolmentId, lessonId, packageId, personId } = launch;
    if (!enrolmentId) throw packageErrors.wrongPass();
    return this.database.transaction(async () => {
      const now = this.clock.now();
      const known = await this.attempts.open(enrolmentId, lessonId);
      if (known && known.packageId !== packageId) await this.attempts.end(known.id, now);
      if (known?.packageId !== packageId) {
        await this.attempts.begin({ id: newId(), packageId, lessonId, enrolmentId, personId }, now);
      }
      const attempt = await this.attempts.open(enrolmentId, lessonId);
      if (!attempt) throw packageErrors.wrongPass();
      return { attempt, session: await this.attempts.countSession(attempt.id, now) };
    });
  }

  /** Ends the actor's open attempt in a lesson, so that the next launch begins anew; the results stay. */
  async beginAgain(actor: Actor, enrolmentId: string, lesson: LessonView): Promise<void> {
    const open = await this.attempts.open(enrolmentId, lesson.id);
    if (open && open.personId === actor.personId) await this.attempts.end(open.id, this.clock.now());
  }

  /**
   * Takes the result of one part in, within the transaction that holds the attempt: what it makes of the whole, and of
   * the lesson when it is done.
   */
  async take(attempt: Attempt, manifest: PackageManifest, part: AttemptPart): Promise<PartOutcome> {
    const now = this.clock.now();
    await this.attempts.savePart(attempt.id, part, now);
    const parts = await this.attempts.parts(attempt.id);
    const known = new Set(manifest.parts.map(({ id }) => id));
    const outcome = rollUp(
      parts
        .filter((one) => known.has(one.part))
        .map((one) => (manifest.kind === 'cmi5' ? asMovedOn(one) : one)),
      manifest.parts.length,
    );
    await this.attempts.save(attempt.id, outcome, now);
    if (isDone(outcome)) await this.completeLesson(attempt, outcome.score);
    return outcome;
  }

  private async completeLesson({ personId, lessonId }: Attempt, score: number | null): Promise<void> {
    try {
      await this.learning.completeLesson(personId, lessonId, { score });
    } catch (error) {
      // The lesson is not open any more: nothing is left to complete.
      if (!(error instanceof DomainError) || error.kind !== 'not-found') throw error;
    }
  }
}

/** In cmi5 what its publisher asks for decides: a unit that may be left after failing does not fail the rest. */
const asMovedOn = ({ satisfied, success, ...part }: AttemptPart): PartOutcome => ({
  ...part,
  completed: satisfied,
  success: satisfied && success === false ? null : success,
});
