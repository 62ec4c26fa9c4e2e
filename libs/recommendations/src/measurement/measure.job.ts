import { Clock, catalogue, formatNumber, type JobHandler, JobHandlers, Schedules } from '@domdom/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ExperimentsService } from './experiments.service';
import { ViewsRepository } from './views.repository';

const kind = 'recommendations.measure';

export interface MeasureResult {
  deleted: number;
  decided: number;
}

/** Sees once an hour what became of what was shown, ends experiments that are due and deletes what is too old. */
@Injectable()
export class MeasureJob implements JobHandler<object, MeasureResult>, OnModuleInit {
  readonly kind = kind;
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
    private readonly handlers: JobHandlers,
    private readonly schedules: Schedules,
    private readonly views: ViewsRepository,
    private readonly experiments: ExperimentsService,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.add(this);
    this.schedules.add({ kind, everyMinutes: 60 });
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
