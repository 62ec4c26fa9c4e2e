import { Clock, Database, newId } from '@domdom/platform';
import { modelFileFormat } from '@domdom/recommender';
import { Injectable } from '@nestjs/common';
import type { Activity, FittedModels } from '../training/train-models';
import { Forgetter } from '../updates/forgetter.service';
import { type Decision, decide } from './decision';
import { LearnerRowsRepository, rowsOf } from './learner-rows.repository';
import { LiveVersion } from './live-version.service';
import { VersionFiles } from './version-files';
import { VersionsRepository } from './versions.repository';

/** So many versions that are not live can be gone back to; of older ones the figures stay. */
export const keptVersions = 4;
const keptFigures = 90;

export interface Trained {
  activity: Activity;
  fitted: FittedModels;
  /** What happened since may not be in it. */
  readAt: Date;
  seconds: number;
}

/** Keeps what a training made, decides whether it goes live, and lets go of what is too old. */
@Injectable()
export class TrainedKeeper {
  constructor(
    private readonly database: Database,
    private readonly versions: VersionsRepository,
    private readonly rows: LearnerRowsRepository,
    private readonly files: VersionFiles,
    private readonly live: LiveVersion,
    private readonly forgetter: Forgetter,
    private readonly clock: Clock,
  ) {}

  /** The files first, then the rows that name them: a training that is ended in between leaves the live one as it is. */
  async keep(trained: Trained): Promise<{ id: string; decision: Decision }> {
    const { activity, fitted, readAt, seconds } = trained;
    const id = newId();
    const files = await this.files.save(id, fitted);
    await this.database.transaction(async () => {
      await this.versions.insert({
        id,
        trainedAt: this.clock.now(),
        kind: fitted.model ? fitted.recipe.kind : 'popularity',
        items: activity.items,
        learners: activity.matrix.rows,
        interactions: activity.matrix.columnOf.length,
        evaluation: fitted.evaluation,
        files,
        recipe: fitted.recipe,
        libraryFormat: modelFileFormat,
        seconds,
        readAt,
        updatedThrough: readAt,
      });
      const people = activity.learners.map((person, row) => [person, rowsOf(activity.matrix, row)] as const);
      // Who was deleted meanwhile has a part in the model, but no name to keep it under.
      await this.rows.put(id, new Map(people));
    });
    await this.forgetter.forget();
    const decision = await this.decide(id, fitted);
    await this.letGo();
    return { id, decision };
  }

  private async decide(id: string, { model, difference }: FittedModels): Promise<Decision> {
    return this.database.transaction(async () => {
      await this.versions.lock();
      const [head, version] = [await this.versions.head(), await this.versions.find(id)];
      const sound = head && head.standing !== 'retired' && (await this.files.load(head)).broken.length === 0;
      const decision = decide({
        live: head ? (sound ? 'sound' : 'unreadable') : 'none',
        pinned: head?.pinned ?? false,
        tooLittle: !model && !difference,
        difference,
      });
      await this.versions.decide(id, decision.taken ? 'kept' : 'not-taken', decision);
      if (decision.taken && version) {
        if (head?.pinned) await this.versions.pin(null);
        await this.live.switchTo(version, 'trained');
      }
      return decision;
    });
  }

  private async letGo(): Promise<void> {
    const surplus = await this.versions.surplus(keptVersions);
    await this.database.transaction(async () => {
      await this.versions.retire(surplus);
      await this.rows.deleteOf(surplus);
      await this.versions.forgetFigures(keptFigures);
    });
    for (const id of surplus) await this.files.delete(await this.files.others(id, []));
    await this.files.sweep(await this.versions.namedFiles(this.clock.now()));
  }
}
