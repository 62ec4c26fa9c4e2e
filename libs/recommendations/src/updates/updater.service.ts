import { Clock, Database } from '@domdom/platform';
import { IdMap } from '@domdom/recommender';
import { Injectable } from '@nestjs/common';
import { ActivityReader } from '../training/activity.reader';
import { TrainingRequests } from '../training/training-requests.service';
import { emptyRow, type LearnerRow, LearnerRowsRepository } from '../versions/learner-rows.repository';
import { LiveVersion } from '../versions/live-version.service';
import type { Version } from '../versions/version';
import { type LoadedParts, VersionFiles } from '../versions/version-files';
import { VersionsRepository } from '../versions/versions.repository';
import { ChangesRepository } from './changes.repository';
import { Forgetter } from './forgetter.service';
import { rowsOver, sameRow } from './row-mapping';
import { driftedFar, type RowMove, takeIn } from './take-in';

/** Somebody else may revise the version meanwhile: then it is begun anew. */
const tries = 3;

interface Change extends RowMove {
  person: string;
}

/** Takes what people have learnt since into the live version, without training it again. */
@Injectable()
export class Updater {
  constructor(
    private readonly database: Database,
    private readonly versions: VersionsRepository,
    private readonly rows: LearnerRowsRepository,
    private readonly files: VersionFiles,
    private readonly live: LiveVersion,
    private readonly changes: ChangesRepository,
    private readonly activity: ActivityReader,
    private readonly forgetter: Forgetter,
    private readonly training: TrainingRequests,
    private readonly clock: Clock,
  ) {}

  /** @returns how many people's rows changed in the live version */
  async update(): Promise<number> {
    await this.forgetter.forget();
    let changed: number | null = null;
    for (let attempt = 0; attempt < tries && changed === null; attempt++) changed = await this.updateOnce();
    await this.changes.prune();
    await this.files.sweep(await this.versions.namedFiles(this.clock.now()));
    return changed ?? 0;
  }

  /** Null when the version was revised by somebody else meanwhile. */
  private async updateOnce(): Promise<number | null> {
    const head = await this.versions.head();
    if (!head?.rowsKnown || !head.updatedThrough || head.standing === 'retired') return 0;
    const through = this.clock.now();
    const changes = await this.changesOf(head, await this.changes.since(head.updatedThrough));
    if (changes.length === 0) {
      await this.versions.lookedThrough(head.id, through);
      return 0;
    }
    const loaded = await this.files.load(head);
    if (loaded.broken.length > 0 || !loaded.popularity) {
      await this.training.ask('when-rested');
      return 0;
    }
    return (await this.revise(head, loaded, changes, through)) ? changes.length : null;
  }

  private async changesOf(head: Version, people: readonly string[]): Promise<Change[]> {
    if (people.length === 0) return [];
    const fresh = rowsOver(IdMap.from(head.items), await this.activity.read(people));
    const known = await this.rows.of(head.id, people);
    return people
      .map((person) => ({
        person,
        before: known.get(person) ?? emptyRow,
        after: fresh.get(person) ?? emptyRow,
      }))
      .filter(({ before, after }) => !sameRow(before, after));
  }

  private async revise(
    head: Version,
    loaded: LoadedParts,
    changes: readonly Change[],
    through: Date,
  ): Promise<boolean> {
    const moved = await takeIn(loaded, changes);
    const files = await this.files.save(head.id, loaded);
    const done = await this.database.transaction(async () => {
      await this.versions.lock();
      const people = changes.map(({ person }) => person);
      // Whoever withdrew meanwhile must not come back by this.
      if ((await this.rows.agreeing(people)).size < people.length) return false;
      const revision = {
        ...moved,
        files,
        updatedAt: this.clock.now(),
        updatedThrough: through,
        forgotten: 0,
      };
      if (!(await this.versions.revise(head.id, head.revision, revision))) return false;
      await this.rows.put(
        head.id,
        new Map(changes.map(({ person, after }): [string, LearnerRow] => [person, after])),
      );
      if ((await this.versions.head())?.id === head.id) {
        await this.live.switchTo({ id: head.id, revision: head.revision + 1, files }, 'updated');
      }
      return true;
    });
    if (!done) await this.files.delete(files.map(({ key }) => key));
    if (done && driftedFar(moved, head.learners)) await this.training.ask('when-rested');
    return done;
  }
}
