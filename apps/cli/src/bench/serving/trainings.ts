import { setTimeout } from 'node:timers/promises';
import { Database, Jobs } from '@domdom/platform';
import { trainKind } from '@domdom/recommendations';
import type { INestApplicationContext } from '@nestjs/common';

const askEvery = 200;

/** Trainings of the recommender in the worker, as an administrator would start them. */
export class Trainings {
  private readonly database: Database;
  private readonly jobs: Jobs;

  constructor(app: INestApplicationContext) {
    this.database = app.get(Database);
    this.jobs = app.get(Jobs);
  }

  /** Trains once. @returns seconds. @throws when it fails */
  async once(): Promise<number> {
    const started = performance.now();
    const id = await this.jobs.start(trainKind, {}, null);
    while (!(await this.ended(id))) await setTimeout(askEvery);
    return (performance.now() - started) / 1000;
  }

  /** Trains again and again until `stop` is called; that waits for the last one and says how many there were. */
  keep(): { stop: () => Promise<number> } {
    let going = true;
    const all = (async () => {
      let count = 0;
      while (going) {
        await this.once();
        count++;
      }
      return count;
    })();
    return {
      stop: () => {
        going = false;
        return all;
      },
    };
  }

  /** Resolves when a training is running. */
  async running(): Promise<void> {
    const asked = 'select 1 from job_run where kind = $1 and status = $2 limit 1';
    while (!(await this.database.one(asked, [trainKind, 'running']))) await setTimeout(askEvery);
  }

  private async ended(id: string): Promise<boolean> {
    const row = await this.database.one<{ status: string }>('select status from job_run where id = $1', [id]);
    if (row?.status === 'failed') throw new Error('the training failed');
    return row?.status === 'done';
  }
}
