import { catalogue, Job, type JobProgress } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { ExpiryService } from './expiry.service';

const kind = 'enrolments.expire';

/** Ends every quarter of an hour what has run out. */
@Injectable()
export class ExpireJob extends Job<object, { expired: number }> {
  readonly kind = kind;
  override readonly everyMinutes = 15;
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

  constructor(private readonly expiry: ExpiryService) {
    super();
  }

  async run(_: object, progress: JobProgress): Promise<{ expired: number }> {
    const expired = await this.expiry.expireDue((done, total) => progress.report(done, total));
    return { expired };
  }
}
