import { catalogue, type JobHandler, JobHandlers, Schedules } from '@domdom/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RemindersService } from './reminders.service';

const kind = 'enrolments.remind';

/** Looks every hour for learners who have not been back. */
@Injectable()
export class RemindJob implements JobHandler<object, { reminded: number }>, OnModuleInit {
  readonly kind = kind;
  readonly words = catalogue({
    vi: {
      title: 'Nhắc người học quay lại',
      done: ({ reminded }: { reminded: number }) => `Đã nhắc ${reminded} người.`,
    },
    en: {
      title: 'Remind learners to come back',
      done: ({ reminded }: { reminded: number }) => `${reminded} people were reminded.`,
    },
  });

  constructor(
    private readonly handlers: JobHandlers,
    private readonly schedules: Schedules,
    private readonly reminders: RemindersService,
  ) {}

  onModuleInit(): void {
    this.handlers.add(this);
    this.schedules.add({ kind, everyMinutes: 60 });
  }

  async run(): Promise<{ reminded: number }> {
    return { reminded: await this.reminders.remindDue() };
  }
}
