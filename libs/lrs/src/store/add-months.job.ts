import { catalogue, Database, type JobHandler, JobHandlers, Log, Schedules } from '@domdom/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';

const kind = 'lrs.add-months';
const monthsAhead = 3;

/** Makes the tables of the coming months before a statement needs them. */
@Injectable()
export class AddMonthsJob implements JobHandler<object, { made: number }>, OnModuleInit {
  readonly kind = kind;
  readonly words = catalogue({
    vi: {
      title: 'Chuẩn bị bảng cho các tháng tới của kho hồ sơ học tập',
      done: ({ made }: { made: number }) => `Đã thêm ${made} tháng.`,
    },
    en: {
      title: 'Prepare the coming months of the record store',
      done: ({ made }: { made: number }) => `${made} months were added.`,
    },
  });

  constructor(
    private readonly handlers: JobHandlers,
    private readonly schedules: Schedules,
    private readonly database: Database,
    private readonly log: Log,
  ) {}

  onModuleInit(): void {
    this.handlers.add(this);
    this.schedules.add({ kind, everyMinutes: 24 * 60 });
  }

  async run(): Promise<{ made: number }> {
    const row = await this.database.one<{ made: number }>('select lrs_add_months($1) as made', [monthsAhead]);
    const { made } = row!;
    if (made < 0)
      this.log.warn({}, 'the last partition of the record store is in use: no month can be added');
    return { made: Math.max(0, made) };
  }
}
