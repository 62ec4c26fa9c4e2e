import { catalogue, formatNumber, type JobHandler, JobHandlers, Schedules } from '@domdom/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { updateKind } from './update-requests.service';
import { Updater } from './updater.service';

const everyMinutes = 5;

export interface UpdateResult {
  people: number;
}

/** Takes what people have learnt into the live model; every few minutes, and soon after somebody finished a course. */
@Injectable()
export class UpdateJob implements JobHandler<Record<string, never>, UpdateResult>, OnModuleInit {
  readonly kind = updateKind;
  readonly words = catalogue({
    vi: {
      title: 'Cập nhật gợi ý học tập',
      done: ({ people }: UpdateResult) =>
        `Đã xong: hoạt động mới của ${formatNumber('vi', people)} người đã vào mô hình.`,
    },
    en: {
      title: 'Update the recommendations',
      done: ({ people }: UpdateResult) =>
        `Done: what ${formatNumber('en', people)} people learnt since is in the model.`,
    },
  });

  constructor(
    private readonly handlers: JobHandlers,
    private readonly schedules: Schedules,
    private readonly updater: Updater,
  ) {}

  onModuleInit(): void {
    this.handlers.add(this);
    this.schedules.add({ kind: updateKind, everyMinutes });
  }

  async run(): Promise<UpdateResult> {
    return { people: await this.updater.update() };
  }
}
