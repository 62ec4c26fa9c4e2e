import { Clock, catalogue, Job } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { BatchesRepository } from './batches.repository';

const kind = 'enrolments.forget-batches';
/** How long a report can be read: it names people who were not enrolled. */
export const keptDays = 60;

/** Forgets once a day the reports that nobody needs any more. */
@Injectable()
export class ForgetBatchesJob extends Job<object, { forgotten: number }> {
  readonly kind = kind;
  override readonly everyMinutes = 24 * 60;
  readonly words = catalogue({
    vi: {
      title: 'Xóa báo cáo ghi danh cũ',
      done: ({ forgotten }: { forgotten: number }) => `Đã xóa ${forgotten} báo cáo.`,
    },
    en: {
      title: 'Delete old enrolment reports',
      done: ({ forgotten }: { forgotten: number }) => `${forgotten} reports were deleted.`,
    },
  });

  constructor(
    private readonly batches: BatchesRepository,
    private readonly clock: Clock,
  ) {
    super();
  }

  async run(): Promise<{ forgotten: number }> {
    const before = new Date(this.clock.now().getTime() - keptDays * 86_400_000);
    return { forgotten: await this.batches.forget(before) };
  }
}
