import { catalogue, formatNumber, Job } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { updateKind } from './update-requests.service';
import { Updater } from './updater.service';

export interface UpdateResult {
  people: number;
}

/** Takes what people have learnt into the live model; every few minutes, and soon after somebody finished a course. */
@Injectable()
export class UpdateJob extends Job<Record<string, never>, UpdateResult> {
  readonly kind = updateKind;
  override readonly everyMinutes = 5;
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

  constructor(private readonly updater: Updater) {
    super();
  }

  async run(): Promise<UpdateResult> {
    return { people: await this.updater.update() };
  }
}
