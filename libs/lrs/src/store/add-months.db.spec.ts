import type { Database } from '@domdom/platform';
import { openModule } from '../../../../test/support/database';
import { LrsModule } from '../lrs.module';
import { AddMonthsJob } from './add-months.job';

describe('the daily care for the months of the record store', () => {
  let database: Database;
  let job: AddMonthsJob;
  let close: () => Promise<void>;
  beforeAll(async () => {
    const opened = await openModule({ imports: [LrsModule] });
    ({ database } = opened);
    job = opened.module.get(AddMonthsJob);
    close = () => opened.module.close();
  });
  afterAll(() => close());

  it('makes months ahead once', async () => {
    await database.execute('select lrs_add_months(0)');
    await job.run();
    expect(await job.run()).toEqual({ made: 0 });
  });

  it('counts what lies in all months together, as PostgreSQL never does by itself', async () => {
    await job.run();
    const counted = await database.query<{ tuples: number }>(
      `select reltuples as tuples from pg_class where relname in ('lrs_statement', 'lrs_statement_key')`,
    );
    // A table that was never counted says -1.
    expect(counted.map(({ tuples }) => Math.min(0, tuples))).toEqual([0, 0]);
  });
});
