import type { JobProgress } from '@domdom/platform';
import type { Progress } from '@domdom/recommender';
import type { TrainingProgress } from './train-models';

/** How long each stage takes of a whole training, about. */
const shares = { reading: 0.05, comparing: 0.65, live: 0.1, fitting: 0.15, storing: 0.05 } as const;
export type TrainingStage = keyof typeof shares;
const stages = Object.keys(shares) as TrainingStage[];
/** What a training is counted in. */
export const wholeTraining = 1000;

/**
 * The progress of a training as a job tells it: never falls, ends at the whole. A stage is told as
 * `stage/kind/step`, as far as there is a kind and a step of the library.
 */
export class JobTrainingProgress implements TrainingProgress {
  private told = 0;
  private reported = Promise.resolve();

  constructor(private readonly job: JobProgress) {}

  stage(name: TrainingStage, part?: { of: string; at: number; parts: number }): Progress {
    const before = stages.slice(0, stages.indexOf(name)).reduce((sum, stage) => sum + shares[stage], 0);
    const { of = '', at = 0, parts = 1 } = part ?? {};
    this.tell(before + (shares[name] * at) / parts, [name, of, ''].join('/'));
    return ({ stage, done, total }) => {
      const within = Math.min(1, done / Math.max(total, 1));
      this.tell(before + (shares[name] * (at + within)) / parts, [name, of, stage].join('/'));
    };
  }

  /** When all that was told is written. */
  async end(): Promise<void> {
    this.tell(1, 'storing//');
    await this.reported;
  }

  private tell(share: number, stage: string): void {
    this.told = Math.max(this.told, Math.min(wholeTraining, Math.round(share * wholeTraining)));
    const done = this.told;
    this.reported = this.reported
      .then(() => this.job.report(done, wholeTraining, stage))
      .catch(() => undefined);
  }
}
