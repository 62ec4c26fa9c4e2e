import { catalogue, Job } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { TakingService } from '../taking/taking.service';

const kind = 'quizzes.close-overdue';

/** Hands in what was left open when its time ran out, so that what was answered counts. */
@Injectable()
export class CloseOverdueJob extends Job<object, { closed: number }> {
  readonly kind = kind;
  override readonly everyMinutes = 5;
  readonly words = catalogue({
    vi: {
      title: 'Thu bài kiểm tra đã hết giờ',
      done: ({ closed }: { closed: number }) => `Đã thu ${closed} bài.`,
    },
    en: {
      title: 'Collect quizzes whose time is over',
      done: ({ closed }: { closed: number }) => `${closed} attempts were collected.`,
    },
  });

  constructor(private readonly taking: TakingService) {
    super();
  }

  async run(): Promise<{ closed: number }> {
    return { closed: await this.taking.closeOverdue() };
  }
}
