import { Clock, Database, Log } from '@domdom/platform';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { TrainingRequests } from '../training/training-requests.service';
import { emptyRow, LearnerRowsRepository, type OwedRow } from '../versions/learner-rows.repository';
import { LiveVersion } from '../versions/live-version.service';
import type { Version, VersionFile } from '../versions/version';
import { VersionFiles } from '../versions/version-files';
import { VersionsRepository } from '../versions/versions.repository';
import { driftLimits, takeIn } from './take-in';

/** Above this what is left is more than rounding: the model is made anew without them. */
const exact = 1e-6;

/**
 * Takes people who do not agree any more, or who are no more, out of every version that is kept: their rows leave the
 * models by an update, the rows are deleted, and so are the files that held them.
 */
@Injectable()
export class Forgetter implements OnApplicationShutdown {
  private deletions: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly versions: VersionsRepository,
    private readonly rows: LearnerRowsRepository,
    private readonly files: VersionFiles,
    private readonly live: LiveVersion,
    private readonly training: TrainingRequests,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /** Forgets whoever has to be forgotten, in the current transaction; files go once it is durable. */
  async forget(): Promise<void> {
    await this.database.transaction(async () => {
      await this.versions.lock();
      const owed = await this.rows.owed();
      for (const modelId of new Set(owed.map((row) => row.modelId))) {
        const version = await this.versions.find(modelId);
        const rows = owed.filter((row) => row.modelId === modelId);
        if (version) await this.takeOut(version, rows);
      }
    });
  }

  /** Of versions from before rows were kept nobody can be taken out: when somebody withdraws, they go. */
  async forgetUnknown(): Promise<void> {
    await this.database.transaction(async () => {
      await this.versions.lock();
      for (const id of await this.versions.withoutRows()) {
        const version = await this.versions.find(id);
        if (version) await this.drop(version);
      }
    });
  }

  /** When all that had to be deleted is deleted. */
  settled(): Promise<void> {
    return this.deletions;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.settled();
  }

  private async takeOut(version: Version, rows: readonly OwedRow[]): Promise<void> {
    const loaded = await this.files.load(version);
    if (version.standing === 'retired' || loaded.broken.length > 0) return this.drop(version);
    try {
      const moved = await takeIn(
        loaded,
        rows.map((before) => ({ before, after: emptyRow })),
      );
      if (moved.residual > driftLimits.residual) return await this.drop(version);
      const files = await this.files.save(version.id, loaded);
      await this.versions.revise(version.id, version.revision, {
        ...moved,
        files,
        updatedAt: this.clock.now(),
        updatedThrough: null,
        forgotten: rows.length,
      });
      await this.rows.delete(rows.map(({ id }) => id));
      await this.live.replace({ id: version.id, revision: version.revision + 1, files });
      await this.deleteOthers(version.id, files);
      if (moved.residual > exact) await this.training.ask('when-rested');
    } catch (error) {
      this.log.error({ err: error, modelId: version.id }, 'a row could not be taken out of a model');
      await this.drop(version);
    }
  }

  /** A version of which a part cannot be taken out is of no use to anybody: only its figures stay. */
  private async drop({ id, revision }: Version): Promise<void> {
    await this.rows.deleteOf([id]);
    await this.versions.retire([id]);
    await this.live.replace({ id, revision: revision + 1, files: [] });
    await this.training.ask('now');
    await this.deleteOthers(id, []);
  }

  /** What is there now: who writes another revision at this moment finds that it is none any more. */
  private async deleteOthers(id: string, files: readonly VersionFile[]): Promise<void> {
    const keys = await this.files.others(id, files);
    this.database.afterCommit(() => {
      // What fails is found by the sweep.
      this.deletions = this.deletions
        .then(() => this.files.delete(keys))
        .catch((error: unknown) => this.log.error({ err: error }, 'files of a model were not deleted'));
    });
  }
}
