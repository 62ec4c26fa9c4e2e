import {
  catalogue,
  formatNumber,
  type JobHandler,
  JobHandlers,
  type JobProgress,
  Schedules,
} from '@domdom/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ModelsRepository } from '../models.repository';
import { ActivityReader } from './activity.reader';
import { trainModels } from './train-models';

export const trainKind = 'recommendations.train';
const everyMinutes = 60;
const steps = 4;

export interface TrainResult {
  modelId: string;
  learners: number;
  interactions: number;
  kind: 'ease' | 'popularity';
}

/** Trains the recommender on the activity of those who agreed; in the worker, once an hour and when asked. */
@Injectable()
export class TrainJob implements JobHandler<Record<string, never>, TrainResult>, OnModuleInit {
  readonly kind = trainKind;
  readonly words = catalogue({
    vi: {
      title: 'Huấn luyện gợi ý học tập',
      done: ({ learners, interactions }: TrainResult) =>
        `Đã xong: ${formatNumber('vi', interactions)} lượt học của ${formatNumber('vi', learners)} người đã đồng ý.`,
    },
    en: {
      title: 'Train the recommendations',
      done: ({ learners, interactions }: TrainResult) =>
        `Done: ${formatNumber('en', interactions)} interactions of ${formatNumber('en', learners)} people who agreed.`,
    },
  });

  constructor(
    private readonly handlers: JobHandlers,
    private readonly schedules: Schedules,
    private readonly activity: ActivityReader,
    private readonly models: ModelsRepository,
  ) {}

  onModuleInit(): void {
    this.handlers.add(this);
    this.schedules.add({ kind: trainKind, everyMinutes });
  }

  async run(_payload: Record<string, never>, progress: JobProgress): Promise<TrainResult> {
    const started = performance.now();
    let done = 0;
    const step = () => progress.report(++done, steps);
    const activity = await this.activity.read();
    await step();
    const fitted = await trainModels(activity, step);
    const modelId = await this.models.save(activity, fitted, (performance.now() - started) / 1000);
    await progress.report(steps, steps);
    return {
      modelId,
      learners: activity.matrix.rows,
      interactions: activity.matrix.columnOf.length,
      kind: fitted.ease ? 'ease' : 'popularity',
    };
  }

  resultPath(): string {
    return '/admin/recommendations';
  }
}
