import { Clock, catalogue, formatNumber, Job } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { ExperimentsService } from './experiments.service';
import { ViewsRepository } from './views.repository';

const kind = 'recommendations.measure';

export interface MeasureResult {
  deleted: number;
  decided: number;
}

/** Sees once an hour what became of what was shown, ends experiments that are due and deletes what is too old. */
@Injectable()
export class MeasureJob extends Job<object, MeasureResult> {
  readonly kind = kind;
  override readonly everyMinutes = 60;
  readonly words = catalogue({
    vi: {
      title: 'Đo gợi ý học tập',
      done: ({ deleted }: MeasureResult) => `Đã đo. Đã xóa ${formatNumber('vi', deleted)} lượt xem quá cũ.`,
    },
    en: {
      title: 'Measure the recommendations',
      done: ({ deleted }: MeasureResult) =>
        `Measured. ${formatNumber('en', deleted)} old views were deleted.`,
    },
  });

  constructor(
    private readonly views: ViewsRepository,
    private readonly experiments: ExperimentsService,
    private readonly clock: Clock,
  ) {
    super();
  }

  async run(): Promise<MeasureResult> {
    const now = this.clock.now();
    await this.views.noteModelKinds();
    const days = await this.views.attribute(now);
    await this.views.sumUp(days, now);
    const deleted = await this.views.deleteOld(now);
    const { decided } = await this.experiments.settle();
    return { deleted, decided };
  }

  resultPath(): string {
    return '/admin/recommendations/measurement';
  }
}
