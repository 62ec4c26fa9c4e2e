import { Clock, catalogue, Job } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { NotificationsConfig } from '../notifications.config';
import { DeliveriesRepository } from './deliveries.repository';

const kind = 'notifications.forget';
const perTime = 5000;
const day = 24 * 60 * 60_000;

/** Deletes every night the notes of what was sent long ago. */
@Injectable()
export class ForgetDeliveriesJob extends Job<object, { forgotten: number }> {
  readonly kind = kind;
  override readonly everyMinutes = 24 * 60;
  readonly words = catalogue({
    vi: {
      title: 'Xóa nhật ký gửi tin cũ',
      done: ({ forgotten }: { forgotten: number }) => `Đã xóa ${forgotten} dòng.`,
    },
    en: {
      title: 'Delete old notes of what was sent',
      done: ({ forgotten }: { forgotten: number }) => `${forgotten} notes were deleted.`,
    },
  });

  constructor(
    private readonly repository: DeliveriesRepository,
    private readonly config: NotificationsConfig,
    private readonly clock: Clock,
  ) {
    super();
  }

  async run(): Promise<{ forgotten: number }> {
    const before = new Date(this.clock.now().getTime() - this.config.keepDays * day);
    let forgotten = 0;
    for (let count = perTime; count === perTime; forgotten += count)
      count = await this.repository.forget(before, perTime);
    return { forgotten };
  }
}
