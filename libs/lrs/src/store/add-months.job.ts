import { catalogue, Database, Job, Log } from '@domdom/platform';
import { Injectable } from '@nestjs/common';

const kind = 'lrs.add-months';
const monthsAhead = 3;

/** Makes the tables of the coming months before a statement needs them, and counts anew what lies in all months. */
@Injectable()
export class AddMonthsJob extends Job<object, { made: number }> {
  readonly kind = kind;
  override readonly everyMinutes = 24 * 60;
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
    private readonly database: Database,
    private readonly log: Log,
  ) {
    super();
  }

  async run(): Promise<{ made: number }> {
    const row = await this.database.one<{ made: number }>('select lrs_add_months($1) as made', [monthsAhead]);
    const { made } = row!;
    if (made < 0)
      this.log.warn({}, 'the last partition of the record store is in use: no month can be added');
    await this.count();
    return { made: Math.max(0, made) };
  }

  /**
   * PostgreSQL gathers statistics of each month by itself but never of the whole, without which it takes every query for
   * one that meets half the table and reads all months.
   */
  private async count(): Promise<void> {
    const server = await this.database.one<{ version: number }>(
      `select current_setting('server_version_num')::int as version`,
    );
    // Before version 18 the months are counted along with the whole.
    const only = server!.version >= 180_000 ? 'only' : '';
    await this.database.execute(`analyze ${only} lrs_statement, ${only} lrs_statement_key`);
  }
}
