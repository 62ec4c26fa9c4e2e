import { catalogue, type JobHandler, JobHandlers, Schedules } from '@domdom/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { TemporaryFiles } from '../storage/temporary-files';

const kind = 'h5p.clean-up';

/** Deletes uploads that were never saved. */
@Injectable()
export class CleanUpJob implements JobHandler<object, { deleted: number }>, OnModuleInit {
  readonly kind = kind;
  readonly words = catalogue({
    vi: {
      title: 'Dọn tệp soạn bài không dùng',
      done: ({ deleted }: { deleted: number }) => `Đã xóa ${deleted} tệp.`,
    },
    en: {
      title: 'Clean up unused authoring files',
      done: ({ deleted }: { deleted: number }) => `${deleted} files were deleted.`,
    },
  });

  constructor(
    private readonly handlers: JobHandlers,
    private readonly schedules: Schedules,
    private readonly temporary: TemporaryFiles,
  ) {}

  onModuleInit(): void {
    this.handlers.add(this);
    this.schedules.add({ kind, everyMinutes: 60 });
  }

  async run(): Promise<{ deleted: number }> {
    return { deleted: await this.temporary.deleteExpired() };
  }
}
