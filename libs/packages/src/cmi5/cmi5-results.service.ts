import {
  LrsService,
  type RecordSession,
  type SessionWatcher,
  SessionWatchers,
  type Statement,
} from '@domdom/lrs';
import { Clock, Database, HomePage } from '@domdom/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { packageErrors } from '../domain/package.errors';
import type { Cmi5Package, Cmi5Part } from '../manifest/package.types';
import { type Attempt, type AttemptPart, AttemptsRepository } from '../running/attempts.repository';
import { AttemptsService } from '../running/attempts.service';
import { packageIri, partIri } from '../scorm/scorm-statements';
import { PackagesRepository } from '../storing/packages.repository';
import { type LaunchContext, satisfied } from './launch-statements';
import { moveOnMet, satisfiedGroups } from './move-on';
import { SessionsRepository } from './sessions.repository';
import { readUnitReport } from './unit-report';

/** Judges what units report: what is done, what may be left, and what that makes of the lesson. */
@Injectable()
export class Cmi5Results implements SessionWatcher, OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly watchers: SessionWatchers,
    private readonly sessions: SessionsRepository,
    private readonly attempts: AttemptsRepository,
    private readonly packages: PackagesRepository,
    private readonly results: AttemptsService,
    private readonly lrs: LrsService,
    private readonly clock: Clock,
    private readonly homePage: HomePage,
  ) {}

  onModuleInit(): void {
    this.watchers.use(this);
  }

  async isOpen({ id }: RecordSession): Promise<boolean> {
    const session = await this.sessions.find(id);
    return session !== null && session.endedAt === null;
  }

  async received(session: RecordSession, statements: readonly Statement[]): Promise<void> {
    await this.database.transaction(async () => {
      const now = this.clock.now();
      const kept = await this.sessions.find(session.id);
      const attempt = kept?.attemptId ? await this.attempts.hold(kept.attemptId) : null;
      const found = attempt?.packageId ? await this.packages.find(attempt.packageId) : null;
      const manifest = found?.manifest.kind === 'cmi5' ? found.manifest : null;
      const unit = manifest?.parts.find(({ id }) => id === kept?.part);
      if (attempt && manifest && unit) await this.count(attempt, manifest, unit, session, statements);
      if (statements.some(({ verb }) => verb.id.endsWith('/initialized'))) {
        await this.sessions.initialized(session.id, now);
      }
      if (statements.some(({ verb }) => verb.id.endsWith('/terminated')))
        await this.sessions.end(session.id, now);
    });
  }

  /** What is satisfied from the beginning, because nothing is asked of it. */
  async begin(
    attempt: Attempt,
    manifest: Cmi5Package,
    context: LaunchContext,
    unitId: string,
  ): Promise<void> {
    await this.database.transaction(async () => {
      const held = await this.attempts.hold(attempt.id);
      const known = new Set((await this.attempts.parts(attempt.id)).map(({ part }) => part));
      for (const unit of manifest.parts) {
        if (unit.moveOn !== 'NotApplicable' || known.has(unit.id) || !held) continue;
        await this.save(held, manifest, { ...nothing, part: unit.id, satisfied: true }, { context, unitId });
      }
    });
  }

  /** Counts a unit as done by decision of somebody who teaches. @throws packages.attemptOver */
  async waive(attemptId: string, unit: Cmi5Part, manifest: Cmi5Package, told: Telling): Promise<void> {
    const attempt = await this.attempts.hold(attemptId);
    if (!attempt) throw packageErrors.attemptOver();
    const known = (await this.attempts.parts(attemptId)).find(({ part }) => part === unit.id);
    await this.save(attempt, manifest, { ...(known ?? nothing), part: unit.id, satisfied: true }, told);
  }

  private async count(
    attempt: Attempt,
    manifest: Cmi5Package,
    unit: Cmi5Part,
    session: RecordSession,
    statements: readonly Statement[],
  ): Promise<void> {
    const report = readUnitReport(session, unit, statements);
    const known = (await this.attempts.parts(attempt.id)).find(({ part }) => part === unit.id) ?? nothing;
    const part: AttemptPart = {
      ...known,
      part: unit.id,
      session: attempt.sessions,
      completed: known.completed || report.completed,
      // Who has passed stays so; who failed may pass later.
      success: known.success || report.success === null ? known.success : report.success,
      score: best(known.score, report.score),
      seconds: known.seconds + secondsOf(statements),
    };
    const met = moveOnMet(unit.moveOn, { completed: part.completed, passed: part.success === true });
    const place = await this.attempts.place(attempt.id);
    if (!place) return;
    const context = {
      account: session.account,
      registration: session.registration,
      sessionId: session.id,
      at: this.clock.now(),
    };
    await this.save(
      attempt,
      manifest,
      { ...part, satisfied: known.satisfied || met },
      { context, unitId: place.unitId },
    );
  }

  private async save(
    attempt: Attempt,
    manifest: Cmi5Package,
    part: AttemptPart,
    { context, unitId }: Telling,
  ): Promise<void> {
    const before = await this.groups(attempt.id, manifest);
    await this.results.take(attempt, manifest, part);
    const fresh = (await this.groups(attempt.id, manifest)).filter((id) => !before.includes(id));
    const { address } = this.homePage;
    const packageId = attempt.packageId ?? '';
    const statements = fresh.map((publisherId) =>
      satisfied(context, {
        publisherId,
        kind: publisherId === manifest.id ? 'course' : 'block',
        activityId:
          publisherId === manifest.id
            ? packageIri(address, packageId)
            : partIri(address, packageId, publisherId),
      }),
    );
    if (statements.length > 0) await this.lrs.record(statements, { unitId });
  }

  private async groups(attemptId: string, manifest: Cmi5Package): Promise<string[]> {
    const parts = await this.attempts.parts(attemptId);
    return satisfiedGroups(manifest, new Set(parts.filter((one) => one.satisfied).map(({ part }) => part)));
  }
}

interface Telling {
  context: LaunchContext;
  unitId: string;
}

const nothing: AttemptPart = {
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

const best = (known: number | null, fresh: number | null): number | null =>
  known === null || fresh === null ? (known ?? fresh) : Math.max(known, fresh);

/** A unit says at its end how long it was open. */
function secondsOf(statements: readonly Statement[]): number {
  const end = statements.find(({ verb }) => verb.id.endsWith('/terminated'));
  const [, hours, minutes, seconds] =
    /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/.exec(end?.result?.duration ?? '') ?? [];
  return Math.min(
    86_400,
    Math.round(Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0)),
  );
}
