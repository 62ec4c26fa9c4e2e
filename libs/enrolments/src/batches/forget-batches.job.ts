import { Clock, catalogue, type JobHandler, JobHandlers, Schedules } from '@domdom/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { BatchesRepository } from './batches.repository';

const kind = 'enrolments.forget-batches';
/** How long a report can be read: it names people who were not enrolled. */
export const keptDays = 60;

/** Forgets once a day the reports that nobody needs any more. */
@Injectable()
export class ForgetBatchesJob implements JobHandler<object, { forgotten: number }>, OnModuleInit {
  readonly kind = kind;
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
    private readonly handlers: JobHandlers,
    private readonly schedules: Schedules,
    private readonly batches: BatchesRepository,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.add(this);
    this.schedules.add({ kind, everyMinutes: 24 * 60 });
  }

  async run(): Promise<{ forgotten: number }> {
    const before = new Date(this.clock.now().getTime() - keptDays * 86_400_000);
    return { forgotten: await this.batches.forget(before) };
  }
}
