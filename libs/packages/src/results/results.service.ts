import { CoursesService, canWithCourse, type LessonView } from '@domdom/courses';
import { LrsService } from '@domdom/lrs';
import { type Actor, AuditLog, Clock, commonErrors, Database, HomePage, newId } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { nameInRecords } from '../cmi5/cmi5-launches.service';
import { Cmi5Results } from '../cmi5/cmi5-results.service';
import { waived } from '../cmi5/launch-statements';
import type { PackageManifest } from '../manifest/package.types';
import { type Attempt, type AttemptPart, AttemptsRepository } from '../running/attempts.repository';
import { type Interaction, readPartState } from '../scorm/part-state';
import { partIri } from '../scorm/scorm-statements';
import { PackagesRepository } from '../storing/packages.repository';
import { type AttemptLine, ResultsRepository } from './results.repository';

export interface ShownPart extends Omit<AttemptPart, 'part'> {
  id: string;
  title: string;
  interactions: Interaction[];
}
export interface ShownAttempt {
  lesson: LessonView;
  attempt: Attempt;
  personName: string;
  /** Null when the package it was made in is gone. */
  kind: PackageManifest['kind'] | null;
  parts: ShownPart[];
}

/** What came of a lesson's package, for those who teach it. */
@Injectable()
export class PackageResults {
  constructor(
    private readonly database: Database,
    private readonly courses: CoursesService,
    private readonly results: ResultsRepository,
    private readonly attempts: AttemptsRepository,
    private readonly packages: PackagesRepository,
    private readonly cmi5: Cmi5Results,
    private readonly lrs: LrsService,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly homePage: HomePage,
  ) {}

  /** @throws common.notFound, also for whoever may not see the learners */
  async of(actor: Actor, lessonId: string): Promise<{ lesson: LessonView; attempts: AttemptLine[] }> {
    const lesson = await this.lesson(actor, lessonId);
    return { lesson, attempts: await this.results.attempts(lesson.id) };
  }

  /** One attempt with what each part reported. @throws common.notFound */
  async attempt(actor: Actor, lessonId: string, attemptId: string): Promise<ShownAttempt> {
    const lesson = await this.lesson(actor, lessonId);
    const attempt = await this.attempts.find(attemptId);
    if (!attempt || attempt.lessonId !== lesson.id) throw commonErrors.notFound();
    const [parts, place, found] = await Promise.all([
      this.attempts.parts(attemptId),
      this.attempts.place(attemptId),
      attempt.packageId ? this.packages.find(attempt.packageId) : null,
    ]);
    const manifest = found?.manifest ?? null;
    return {
      lesson,
      attempt,
      personName: place?.personName ?? '',
      kind: manifest?.kind ?? null,
      parts: manifest ? partsOf(manifest, parts) : [],
    };
  }

  /** Counts a unit of cmi5 as done for a learner. @throws common.notFound */
  async waive(actor: Actor, lessonId: string, attemptId: string, unitId: string): Promise<void> {
    const { attempt } = await this.attempt(actor, lessonId, attemptId);
    const found = attempt.packageId ? await this.packages.find(attempt.packageId) : null;
    const manifest = found?.manifest.kind === 'cmi5' ? found.manifest : null;
    const unit = manifest?.parts.find(({ id }) => id === unitId);
    const place = await this.attempts.place(attemptId);
    if (!manifest || !unit || !place) throw commonErrors.notFound();
    const context = {
      account: { homePage: this.homePage.address, name: nameInRecords(attempt) },
      registration: attempt.id,
      sessionId: newId(),
      at: this.clock.now(),
    };
    const activityId = partIri(this.homePage.address, attempt.packageId ?? '', unit.id);
    await this.database.transaction(async () => {
      await this.lrs.record([waived(context, unit, activityId)], { unitId: place.unitId });
      await this.cmi5.waive(attempt.id, unit, manifest, { context, unitId: place.unitId });
      await this.audit.record({
        action: 'packages.unit-waived',
        subject: 'package-attempt',
        subjectId: attempt.id,
      });
    });
  }

  private async lesson(actor: Actor, lessonId: string): Promise<LessonView> {
    const lesson = await this.courses.lessonFor(lessonId);
    if (!lesson || !['scorm', 'cmi5'].includes(lesson.kind)) throw commonErrors.notFound();
    if (!canWithCourse('see-learners', actor, lesson.course)) throw commonErrors.notFound();
    return lesson;
  }
}

function partsOf(manifest: PackageManifest, known: readonly AttemptPart[]): ShownPart[] {
  return manifest.parts.flatMap(({ id, title, masteryScore }) => {
    const found = known.find(({ part }) => part === id);
    const { part: _part, ...rest } = found ?? untouched;
    const state =
      manifest.kind === 'scorm' && found?.cmi
        ? readPartState(manifest.version, found.cmi, masteryScore)
        : null;
    return [{ ...rest, id, title, interactions: state?.interactions ?? [] }];
  });
}

const untouched: AttemptPart = {
  part: '',
  session: 0,
  sequence: 0,
  cmi: null,
  completed: false,
  success: null,
  score: null,
  seconds: 0,
  satisfied: false,
};
