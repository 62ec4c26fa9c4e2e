import { catalogue, type JobHandler, JobHandlers, type JobProgress, Schedules } from '@domdom/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Offers } from './offers.service';

const kind = 'classes.lapse-offers';

/** Every five minutes passes on the places that were offered and not taken in time. */
@Injectable()
export class LapseOffersJob implements JobHandler<object, { classes: number }>, OnModuleInit {
  readonly kind = kind;
  readonly words = catalogue({
    vi: {
      title: 'Chuyển chỗ chưa nhận cho người kế tiếp',
      done: ({ classes }: { classes: number }) => `Đã chuyển chỗ trong ${classes} lớp.`,
    },
    en: {
      title: 'Pass on places that were not taken',
      done: ({ classes }: { classes: number }) => `Places were passed on in ${classes} classes.`,
    },
  });

  constructor(
    private readonly handlers: JobHandlers,
    private readonly schedules: Schedules,
    private readonly offers: Offers,
  ) {}

  onModuleInit(): void {
    this.handlers.add(this);
    this.schedules.add({ kind, everyMinutes: 5 });
  }

  async run(_: object, progress: JobProgress): Promise<{ classes: number }> {
    return { classes: await this.offers.lapseDue((done, total) => progress.report(done, total)) };
  }
}
