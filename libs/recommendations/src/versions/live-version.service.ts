import { AuditLog, Broadcasts, Clock, commonErrors, Database, isId } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { recommendationErrors } from '../recommendations.errors';
import { SwitchesRepository, type SwitchReason } from './switches.repository';
import type { Version } from './version';
import { VersionFiles } from './version-files';
import { VersionsRepository } from './versions.repository';

/** What processes of the portal tell each other when a switch is coming. */
export const switchTopic = 'recommendations.switch';
/**
 * So long ahead a switch is said, that every process has loaded the new model when its moment comes. It is longer than
 * any process goes without looking (see `LiveModels`), so none can miss it.
 */
export const switchAheadMilliseconds = 12_000;

/** Which version is live: switches to one, goes back to one, holds one. */
@Injectable()
export class LiveVersion {
  constructor(
    private readonly database: Database,
    private readonly versions: VersionsRepository,
    private readonly switches: SwitchesRepository,
    private readonly files: VersionFiles,
    private readonly broadcasts: Broadcasts,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Says, in the current transaction, that a revision of a version is served from a few seconds from now. */
  async switchTo(
    version: Pick<Version, 'id' | 'revision' | 'files'>,
    reason: SwitchReason,
    decidedBy: string | null = null,
  ): Promise<void> {
    const from = new Date(this.clock.now().getTime() + switchAheadMilliseconds);
    await this.add(version, reason, from, decidedBy);
  }

  /**
   * Says, in the current transaction, that another revision takes the place of what is served of a version now, or will
   * be: what somebody has taken back is not served for another moment, whoever hears of it changes at once.
   */
  async replace(version: Pick<Version, 'id' | 'revision' | 'files'>): Promise<void> {
    const now = this.clock.now();
    for (const { modelId, liveFrom } of await this.switches.known(now)) {
      if (modelId === version.id) await this.add(version, 'forgotten', liveFrom > now ? liveFrom : now);
    }
  }

  /**
   * An administrator goes back to a version that is kept; it is held until they let go of it.
   * @throws common.notFound, recommendations.versionLive, recommendations.versionGone
   */
  async rollBack(id: string, personId: string): Promise<void> {
    if (!isId(id)) throw commonErrors.notFound();
    await this.database.transaction(async () => {
      await this.versions.lock();
      const [version, head] = [await this.versions.find(id), await this.versions.head()];
      if (!version) throw commonErrors.notFound();
      if (version.id === head?.id) throw recommendationErrors.versionLive();
      if (version.standing === 'retired') throw recommendationErrors.versionGone();
      if ((await this.files.load(version)).broken.length > 0) throw recommendationErrors.versionGone();
      await this.versions.pin(id);
      await this.switchTo(version, 'rolled-back', personId);
      await this.audit.record({
        action: 'recommendations.rolled-back',
        subject: 'recommendation-model',
        subjectId: id,
        details: { from: head?.id ?? null },
      });
    });
  }

  /** Lets go of the version that is held: the next one that is not worse is taken again. */
  async letGo(): Promise<void> {
    await this.database.transaction(async () => {
      await this.versions.lock();
      const head = await this.versions.head();
      if (!head?.pinned) return;
      await this.versions.pin(null);
      await this.audit.record({
        action: 'recommendations.let-go',
        subject: 'recommendation-model',
        subjectId: head.id,
      });
    });
  }

  private async add(
    version: Pick<Version, 'id' | 'revision' | 'files'>,
    reason: SwitchReason,
    liveFrom: Date,
    decidedBy: string | null = null,
  ): Promise<void> {
    await this.switches.add({
      modelId: version.id,
      revision: version.revision,
      files: version.files,
      liveFrom,
      reason,
      decidedBy,
      decidedAt: this.clock.now(),
    });
    this.database.afterCommit(() => void this.broadcasts.tell(switchTopic, ''));
  }
}
