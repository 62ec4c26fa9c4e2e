import { catalogue, Job } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { RemindersService } from './reminders.service';

const kind = 'enrolments.remind';

/** Looks every hour for learners who have not been back. */
@Injectable()
export class RemindJob extends Job<object, { reminded: number }> {
  readonly kind = kind;
  override readonly everyMinutes = 60;
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

  constructor(private readonly reminders: RemindersService) {
    super();
  }

  async run(): Promise<{ reminded: number }> {
    return { reminded: await this.reminders.remindDue() };
  }
}
