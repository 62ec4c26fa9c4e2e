import { catalogue, formatNumber, Job, type JobProgress, type Language } from '@domdom/platform';
import { RecommenderError } from '@domdom/recommender';
import { Injectable } from '@nestjs/common';
import { recommendationErrors } from '../recommendations.errors';
import { trainKind } from './train-kind';
import { Trainer, type TrainResult } from './trainer.service';
import { stageWords } from './training.messages';

/** Trains the recommender on the activity of those who agreed; in the worker, four times a day and when asked. */
@Injectable()
export class TrainJob extends Job<Record<string, never>, TrainResult> {
  readonly kind = trainKind;
  /** What happens meanwhile is taken in by updates; training again chooses anew among the methods. */
  override readonly everyMinutes = 360;
  readonly words = catalogue({
    vi: {
      title: 'Huấn luyện gợi ý học tập',
      done: ({ learners, interactions, taken }: TrainResult) =>
        `Đã xong: ${formatNumber('vi', interactions)} lượt học của ${formatNumber('vi', learners)} người đã đồng ý. ${
          taken ? 'Phiên bản mới được dùng sau vài giây.' : 'Phiên bản đang dùng được giữ lại.'
        }`,
    },
    en: {
      title: 'Train the recommendations',
      done: ({ learners, interactions, taken }: TrainResult) =>
        `Done: ${formatNumber('en', interactions)} interactions of ${formatNumber('en', learners)} people who agreed. ${
          taken ? 'The new version is in use in a few seconds.' : 'The version in use stays.'
        }`,
    },
  });

  constructor(private readonly trainer: Trainer) {
    super();
  }

  async run(_payload: Record<string, never>, progress: JobProgress): Promise<TrainResult> {
    try {
      return await this.trainer.train(progress);
    } catch (error) {
      if (!(error instanceof RecommenderError)) throw error;
      throw recommendationErrors.untrainable({ vi: error.describe('vi'), en: error.describe('en') });
    }
  }

  stageOf(stage: string, language: Language): string {
    return stageWords(stage, language);
  }

  resultPath(): string {
    return '/admin/recommendations';
  }
}
