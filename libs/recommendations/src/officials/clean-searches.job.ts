import { Clock, catalogue, formatNumber, Job } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { UnmetSearchesRepository } from './unmet-searches.repository';

const kind = 'recommendations.clean-searches';

/** Deletes counts of searches that are too old, or of too few. */
@Injectable()
export class CleanSearchesJob extends Job<object, { deleted: number }> {
  readonly kind = kind;
  override readonly everyMinutes = 24 * 60;
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
    private readonly repository: UnmetSearchesRepository,
    private readonly clock: Clock,
  ) {
    super();
  }

  async run(): Promise<{ deleted: number }> {
    return { deleted: await this.repository.clean(this.clock.now()) };
  }

  resultPath(): string {
    return '/organise/missing';
  }
}
