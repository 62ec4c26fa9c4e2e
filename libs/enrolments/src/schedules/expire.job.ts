import { catalogue, type JobHandler, JobHandlers, type JobProgress, Schedules } from '@domdom/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ExpiryService } from './expiry.service';

const kind = 'enrolments.expire';

/** Ends every quarter of an hour what has run out. */
@Injectable()
export class ExpireJob implements JobHandler<object, { expired: number }>, OnModuleInit {
  readonly kind = kind;
  readonly words = catalogue({
    vi: {
      title: 'Kết thúc ghi danh đã hết hạn',
      done: ({ expired }: { expired: number }) => `Đã kết thúc ${expired} lượt ghi danh.`,
    },
    en: {
      title: 'End enrolments whose time is over',
      done: ({ expired }: { expired: number }) => `${expired} enrolments were ended.`,
    },
  });

  constructor(
    private readonly handlers: JobHandlers,
    private readonly schedules: Schedules,
    private readonly expiry: ExpiryService,
  ) {}

  onModuleInit(): void {
    this.handlers.add(this);
    this.schedules.add({ kind, everyMinutes: 15 });
  }

  async run(_: object, progress: JobProgress): Promise<{ expired: number }> {
    const expired = await this.expiry.expireDue((done, total) => progress.report(done, total));
    return { expired };
  }
}
