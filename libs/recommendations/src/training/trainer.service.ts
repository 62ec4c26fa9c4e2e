import { Clock, type JobProgress } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { RecommendableKinds } from '../kinds/recommendable-kinds';
import { LearnerRowsRepository } from '../versions/learner-rows.repository';
import { TrainedKeeper } from '../versions/trained.keeper';
import { VersionsRepository } from '../versions/versions.repository';
import { ActivityReader } from './activity.reader';
import { contentsOf } from './contents';
import { type LiveRecipe, trainModels } from './train-models';
import { JobTrainingProgress } from './training-progress';

export interface TrainResult {
  modelId: string;
  learners: number;
  interactions: number;
  kind: string;
  /** Whether it goes live. */
  taken: boolean;
}

/** One training from the reading to the decision. */
@Injectable()
export class Trainer {
  constructor(
    private readonly activity: ActivityReader,
    private readonly kinds: RecommendableKinds,
    private readonly versions: VersionsRepository,
    private readonly rows: LearnerRowsRepository,
    private readonly trained: TrainedKeeper,
    private readonly clock: Clock,
  ) {}

  async train(job: JobProgress): Promise<TrainResult> {
    const started = performance.now();
    const progress = new JobTrainingProgress(job);
    progress.stage('reading');
    const readAt = this.clock.now();
    const read = await this.activity.read();
    const activity = { ...read, contents: contentsOf(read.items, await this.kinds.read()) };
    const fitted = await trainModels(activity, await this.liveRecipe(), progress);
    progress.stage('storing');
    const seconds = (performance.now() - started) / 1000;
    const { id, decision } = await this.trained.keep({ activity, fitted, readAt, seconds });
    await progress.end();
    return {
      modelId: id,
      learners: activity.matrix.rows,
      interactions: activity.matrix.columnOf.length,
      kind: fitted.model ? fitted.recipe.kind : 'popularity',
      taken: decision.taken,
    };
  }

  /** The live version as far as it can be made again; null when nothing is live, or nobody knows how it was made. */
  private async liveRecipe(): Promise<LiveRecipe | null> {
    const head = await this.versions.head();
    if (!head?.recipe || !head.rowsKnown || head.standing === 'retired') return null;
    return { recipe: head.recipe, matrix: (items, without) => this.rows.matrix(head, items, without) };
  }
}
