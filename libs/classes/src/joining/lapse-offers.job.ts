import { catalogue, Job, type JobProgress } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { Offers } from './offers.service';

const kind = 'classes.lapse-offers';

/** Every five minutes passes on the places that were offered and not taken in time. */
@Injectable()
export class LapseOffersJob extends Job<object, { classes: number }> {
  readonly kind = kind;
  override readonly everyMinutes = 5;
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

  constructor(private readonly offers: Offers) {
    super();
  }

  async run(_: object, progress: JobProgress): Promise<{ classes: number }> {
    return { classes: await this.offers.lapseDue((done, total) => progress.report(done, total)) };
  }
}
