import { catalogue, type JobHandler, JobHandlers, Schedules } from '@domdom/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PresenceService } from './presence.service';

const kind = 'classes.settle-presence';

/** Marks every five minutes whom the online room saw at the sessions that ended. */
@Injectable()
export class SettlePresenceJob implements JobHandler<object, { sessions: number }>, OnModuleInit {
  readonly kind = kind;
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

  constructor(
    private readonly handlers: JobHandlers,
    private readonly schedules: Schedules,
    private readonly presence: PresenceService,
  ) {}

  onModuleInit(): void {
    this.handlers.add(this);
    this.schedules.add({ kind, everyMinutes: 5 });
  }

  async run(): Promise<{ sessions: number }> {
    return { sessions: await this.presence.settleDue() };
  }
}
