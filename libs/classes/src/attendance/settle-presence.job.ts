import { catalogue, Job } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { PresenceService } from './presence.service';

const kind = 'classes.settle-presence';

/** Marks every five minutes whom the online room saw at the sessions that ended. */
@Injectable()
export class SettlePresenceJob extends Job<object, { sessions: number }> {
  readonly kind = kind;
  override readonly everyMinutes = 5;
  readonly words = catalogue({
    vi: {
      title: 'Ghi người có mặt ở phòng trực tuyến',
      done: ({ sessions }: { sessions: number }) => `Đã xem ${sessions} buổi.`,
    },
    en: {
      title: 'Mark who was in the online room',
      done: ({ sessions }: { sessions: number }) => `${sessions} sessions were looked at.`,
    },
  });

  constructor(private readonly presence: PresenceService) {
    super();
  }

  async run(): Promise<{ sessions: number }> {
    return { sessions: await this.presence.settleDue() };
  }
}
