import { catalogue, type JobHandler, JobHandlers, Schedules } from '@domdom/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { TakingService } from '../taking/taking.service';

const kind = 'quizzes.close-overdue';

/** Hands in what was left open when its time ran out, so that what was answered counts. */
@Injectable()
export class CloseOverdueJob implements JobHandler<object, { closed: number }>, OnModuleInit {
  readonly kind = kind;
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

  constructor(
    private readonly handlers: JobHandlers,
    private readonly schedules: Schedules,
    private readonly taking: TakingService,
  ) {}

  onModuleInit(): void {
    this.handlers.add(this);
    this.schedules.add({ kind, everyMinutes: 5 });
  }

  async run(): Promise<{ closed: number }> {
    return { closed: await this.taking.closeOverdue() };
  }
}
