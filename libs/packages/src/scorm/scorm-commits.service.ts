import { Clock, Database, HomePage, newId, Outbox } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { packageErrors } from '../domain/package.errors';
import type { PartOutcome } from '../domain/roll-up';
import type { ScormPackage } from '../manifest/package.types';
import { packageStatement } from '../packages.events';
import { type Attempt, type AttemptPart, AttemptsRepository } from '../running/attempts.repository';
import { AttemptsService } from '../running/attempts.service';
import { Passes } from '../running/passes';
import { PackagesRepository } from '../storing/packages.repository';
import { keptCmi, type PartState, readPartState } from './part-state';
import { scormStatements } from './scorm-statements';

/** What a running SCO sends: all its run-time data each time, so that the last one alone counts. */
export interface ScormCommit {
  pass: string;
  part: string;
  /** Counts the commits of this opening. */
  sequence: number;
  cmi: unknown;
  terminated: boolean;
}
export interface Committed extends PartOutcome {
  /** False when a later opening of the same attempt has been heard of: this page is out of date. */
  current: boolean;
}

/** Takes what SCORM packages report: kept for the next time, told of, counted. */
@Injectable()
export class ScormCommits {
  constructor(
    private readonly database: Database,
    private readonly passes: Passes,
    private readonly packages: PackagesRepository,
    private readonly attempts: AttemptsRepository,
    private readonly results: AttemptsService,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly homePage: HomePage,
  ) {}

  /**
   * Takes one commit. The same one sent twice counts once; one that a newer has overtaken is left aside.
   * @throws packages.wrongPass, packages.unreadableState, packages.stateTooLarge, packages.attemptOver
   */
  async take(commit: ScormCommit): Promise<Committed> {
    const run = this.passes.readRun(commit.pass);
    const { attemptId, session, packageId } = run;
    const found = attemptId ? await this.packages.find(packageId) : null;
    if (!attemptId || found?.manifest.kind !== 'scorm') throw packageErrors.wrongPass();
    const { manifest } = found;
    const part = manifest.parts.find(({ id }) => id === commit.part);
    if (!part) throw packageErrors.unreadableState();
    const cmi = keptCmi(commit.cmi);
    const state = readPartState(manifest.version, cmi, part.masteryScore);
    return this.database.transaction(async () => {
      const attempt = await this.attempts.hold(attemptId);
      if (!attempt || attempt.endedAt) throw packageErrors.attemptOver();
      const parts = await this.attempts.parts(attemptId);
      const known = parts.find((one) => one.part === part.id);
      const newest = known ?? { session: 0, sequence: 0 };
      if (newest.session > session) return { ...attempt, current: false };
      if (newest.session === session && newest.sequence >= commit.sequence)
        return { ...attempt, current: true };
      // An asset cannot speak: its page says that it was opened.
      const completed = part.sco ? state.completed : true;
      const now: AttemptPart = {
        ...state,
        completed,
        part: part.id,
        session,
        sequence: commit.sequence,
        cmi,
        satisfied: false,
      };
      const outcome = await this.results.take(attempt, manifest, now);
      await this.tell(
        { attempt, manifest, known, session, packageId },
        part,
        { ...state, completed },
        commit,
      );
      return { ...outcome, current: true };
    });
  }

  private async tell(
    { attempt, manifest, known, session, packageId }: Told,
    part: ScormPackage['parts'][number],
    state: PartState,
    { terminated }: ScormCommit,
  ): Promise<void> {
    const place = await this.attempts.place(attempt.id);
    if (!place) return;
    const earlier = known?.cmi ? readPartState(manifest.version, known.cmi, part.masteryScore) : null;
    const statements = scormStatements(
      {
        address: this.homePage.address,
        personId: attempt.personId,
        attemptId: attempt.id,
        packageId,
        packageTitle: manifest.title,
        part,
        single: manifest.parts.length === 1,
        lessonId: attempt.lessonId,
        courseId: place.courseId,
        courseLanguage: place.courseLanguage,
        at: this.clock.now(),
      },
      {
        begins: known?.session !== session,
        resumes: known !== undefined,
        completed: known?.completed ?? false,
        success: known?.success ?? null,
        score: known?.score ?? null,
        interactions: earlier?.interactions ?? [],
      },
      state,
      terminated,
    );
    await this.outbox.publish(
      ...statements.map((statement) =>
        packageStatement({
          personId: attempt.personId,
          attemptId: attempt.id,
          unitId: place.unitId,
          statement: { id: newId(), ...statement },
        }),
      ),
    );
  }
}

interface Told {
  attempt: Attempt;
  manifest: ScormPackage;
  known: AttemptPart | undefined;
  session: number;
  packageId: string;
}
