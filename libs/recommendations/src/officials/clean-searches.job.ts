import { Clock, catalogue, formatNumber, type JobHandler, JobHandlers, Schedules } from '@domdom/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnmetSearchesRepository } from './unmet-searches.repository';

const kind = 'recommendations.clean-searches';

/** Deletes counts of searches that are too old, or of too few. */
@Injectable()
export class CleanSearchesJob implements JobHandler<object, { deleted: number }>, OnModuleInit {
  readonly kind = kind;
  readonly words = catalogue({
    vi: {
      title: 'Xóa lượt tìm kiếm quá cũ',
      done: ({ deleted }: { deleted: number }) => `Đã xóa ${formatNumber('vi', deleted)} dòng.`,
    },
    en: {
      title: 'Delete old searches',
      done: ({ deleted }: { deleted: number }) => `${formatNumber('en', deleted)} lines were deleted.`,
    },
  });

  constructor(
    private readonly handlers: JobHandlers,
    private readonly schedules: Schedules,
    private readonly repository: UnmetSearchesRepository,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.add(this);
    this.schedules.add({ kind, everyMinutes: 24 * 60 });
  }

  async run(): Promise<{ deleted: number }> {
    return { deleted: await this.repository.clean(this.clock.now()) };
  }

  resultPath(): string {
    return '/organise/missing';
  }
}
