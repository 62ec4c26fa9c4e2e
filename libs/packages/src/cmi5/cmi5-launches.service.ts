import { timingSafeEqual } from 'node:crypto';
import { hashToken, newToken } from '@domdom/identity';
import { LaunchData, LrsService, RecordSessions } from '@domdom/lrs';
import { Clock, Database, HomePage, localPath, newId, requestContext } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { packageErrors } from '../domain/package.errors';
import type { Cmi5Package } from '../manifest/package.types';
import { type Attempt, AttemptsRepository } from '../running/attempts.repository';
import { PackagesHost } from '../running/packages-host';
import { Passes, type Run } from '../running/passes';
import { RunService } from '../running/run.service';
import { partIri } from '../scorm/scorm-statements';
import { PackagesRepository } from '../storing/packages.repository';
import { Cmi5Results } from './cmi5-results.service';
import { abandoned, type LaunchMode, launchDataOf, launched, launchUrl } from './launch-statements';
import { type Cmi5Session, SessionsRepository } from './sessions.repository';

/** How long a key to the record store holds. */
const lasts = 12 * 3_600_000;

/** Launches units of cmi5 packages and gives them their keys. */
@Injectable()
export class Cmi5Launches {
  constructor(
    private readonly database: Database,
    private readonly passes: Passes,
    private readonly packages: PackagesRepository,
    private readonly attempts: AttemptsRepository,
    private readonly sessions: SessionsRepository,
    private readonly results: Cmi5Results,
    private readonly runs: RunService,
    private readonly host: PackagesHost,
    private readonly lrs: LrsService,
    private readonly launchData: LaunchData,
    private readonly keys: RecordSessions,
    private readonly clock: Clock,
    private readonly homePage: HomePage,
  ) {}

  /**
   * Begins a session of a unit; what the same attempt had open is abandoned.
   * @param index the unit's place in the package
   * @returns the address to go to
   * @throws packages.wrongPass, packages.notRunning
   */
  async launch(pass: string, index: number): Promise<string> {
    const run = this.passes.readRun(pass);
    const { origin } = this.host;
    if (!origin) throw packageErrors.notRunning();
    const found = await this.packages.find(run.packageId);
    const manifest = found?.manifest.kind === 'cmi5' ? found.manifest : null;
    const unit = manifest?.parts[index];
    const attempt = run.attemptId ? await this.attempts.find(run.attemptId) : null;
    const unitId = await this.sessions.unitOfLesson(run.lessonId);
    if (!manifest || !unit || !unitId || (run.attemptId && (!attempt || attempt.endedAt))) {
      throw packageErrors.wrongPass();
    }
    if (attempt) await this.leaveOpen(attempt, manifest, unitId);
    const id = newId();
    const token = newToken();
    const session = {
      ...this.sessionOf(id, run, attempt, unit.id),
      tenantId: await this.launchData.tenantOf(unitId),
    };
    const mode: LaunchMode = attempt ? 'Normal' : 'Browse';
    const url = new URL(
      /^https?:/i.test(unit.href) ? unit.href : this.runs.fileAddress(run.packageId, unit.href),
      origin,
    ).href;
    await this.sessions.insert({
      id,
      attemptId: run.attemptId,
      part: unit.id,
      fetchHash: hashToken(token),
      launchedAt: this.clock.now(),
    });
    const returnUrl = `${origin}${localPath(requestContext.language(), '/packages/run/returned')}`;
    await this.launchData.keep(
      session,
      'LMS.LaunchData',
      launchDataOf(unit, { mode, sessionId: id, returnUrl }),
    );
    await this.launchData.prefer(session, 'cmi5LearnerPreferences', {
      languagePreference: requestContext.language(),
      audioPreference: 'on',
    });
    const context = {
      account: session.account,
      registration: session.registration,
      sessionId: id,
      at: this.clock.now(),
    };
    await this.lrs.record([launched(context, unit, session.activityId, { mode, url })], { unitId });
    if (attempt) await this.results.begin(attempt, manifest, context, unitId);
    const query = new URLSearchParams({ session: this.seal(run, index, id), token });
    return launchUrl(url, {
      endpoint: `${origin}/xapi/`,
      fetch: `${origin}/packages/run/fetch?${query}`,
      account: session.account,
      registration: session.registration,
      activityId: session.activityId,
    });
  }

  /** The unit's key, once (cmi5, 8.2.3: the second time there is an error in its place). */
  async fetchKey(
    sealed: string,
    token: string,
  ): Promise<{ 'auth-token': string } | { 'error-code': string; 'error-text': string }> {
    const [pass = '', place = '', id = ''] = sealed.split('~');
    const run = this.passes.readRun(pass);
    const [found, session, attempt, unitId] = await Promise.all([
      this.packages.find(run.packageId),
      this.sessions.find(id),
      run.attemptId ? this.attempts.find(run.attemptId) : null,
      this.sessions.unitOfLesson(run.lessonId),
    ]);
    const unit = found?.manifest.parts[Number(place)];
    if (!session || !unit || !unitId || !isTokenOf(session, token) || session.attemptId !== run.attemptId) {
      return { 'error-code': '3', 'error-text': 'This session is not known.' };
    }
    if (!(await this.sessions.fetched(id, this.clock.now()))) {
      return { 'error-code': '1', 'error-text': 'The key was fetched before.' };
    }
    const tenantId = await this.launchData.tenantOf(unitId);
    return { 'auth-token': this.keys.basic({ ...this.sessionOf(id, run, attempt, unit.id), tenantId }) };
  }

  private seal(run: Run, index: number, id: string): string {
    return [this.passes.run(run), index, id].join('~');
  }

  private sessionOf(id: string, run: Run, attempt: Attempt | null, part: string) {
    const { address } = this.homePage;
    return {
      id,
      account: { homePage: address, name: attempt ? nameInRecords(attempt) : `preview-${id}` },
      registration: attempt?.id ?? id,
      activityId: partIri(address, run.packageId, part),
      until: this.clock.now().getTime() + lasts,
    };
  }

  private async leaveOpen(attempt: Attempt, manifest: Cmi5Package, unitId: string): Promise<void> {
    await this.database.transaction(async () => {
      const now = this.clock.now();
      const left = await this.sessions.endAll(attempt.id, now);
      const statements = left.flatMap((session) => {
        const unit = manifest.parts.find(({ id }) => id === session.part);
        if (!unit) return [];
        const account = { homePage: this.homePage.address, name: nameInRecords(attempt) };
        const context = { account, registration: attempt.id, sessionId: session.id, at: now };
        const activityId = partIri(this.homePage.address, attempt.packageId ?? '', unit.id);
        const seconds = Math.max(0, Math.round((now.getTime() - session.launchedAt.getTime()) / 1000));
        return [abandoned(context, unit, activityId, seconds)];
      });
      if (statements.length > 0) await this.lrs.record(statements, { unitId });
    });
  }
}

/** Who did not agree that their learning is recorded is known to the record store by the attempt alone. */
export const nameInRecords = ({ id, personId, recorded }: Attempt): string =>
  recorded ? personId : `attempt-${id}`;

function isTokenOf({ fetchHash }: Cmi5Session, token: string): boolean {
  const given = hashToken(token);
  return given.length === fetchHash.length && timingSafeEqual(given, fetchHash);
}
