import { Clock, catalogue, type JobHandler, JobHandlers, Schedules } from '@domdom/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { NotificationsConfig } from '../notifications.config';
import { DeliveriesRepository } from './deliveries.repository';

const kind = 'notifications.forget';
const perTime = 5000;
const day = 24 * 60 * 60_000;

/** Deletes every night the notes of what was sent long ago. */
@Injectable()
export class ForgetDeliveriesJob implements JobHandler<object, { forgotten: number }>, OnModuleInit {
  readonly kind = kind;
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
    private readonly handlers: JobHandlers,
    private readonly schedules: Schedules,
    private readonly repository: DeliveriesRepository,
    private readonly config: NotificationsConfig,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.add(this);
    this.schedules.add({ kind, everyMinutes: 24 * 60 });
  }

  async run(): Promise<{ forgotten: number }> {
    const before = new Date(this.clock.now().getTime() - this.config.keepDays * day);
    let forgotten = 0;
    for (let count = perTime; count === perTime; forgotten += count)
      count = await this.repository.forget(before, perTime);
    return { forgotten };
  }
}
