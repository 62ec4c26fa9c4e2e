import { Clock, Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';

/** Processes' clocks may differ, and what is being written is not seen yet: so far back is looked again. */
const overlapMilliseconds = 60_000;
const dayMilliseconds = 86_400_000;

/** Whose activity has changed, and when. */
@Injectable()
export class ChangesRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Nothing for somebody who does not agree. */
  async note(personId: string): Promise<void> {
    await this.database.execute(
      `insert into recommendation_change (person_id, changed_at)
       select $1, $2 where exists (select from consent where person_id = $1 and purpose = 'recommendations'
         and withdrawn_at is null)
       on conflict (person_id) do update set changed_at = excluded.changed_at`,
      [personId, this.clock.now()],
    );
  }

  /** Who has changed since a version last looked. */
  async since(time: Date): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      'select person_id as id from recommendation_change where changed_at > $1 order by changed_at',
      [new Date(time.getTime() - overlapMilliseconds)],
    );
    return rows.map(({ id }) => id);
  }

  /** For the administrators' page: who waits for an update of the live version, and whether a training is under way. */
  async state(trainKind: string): Promise<{ waiting: number; trainingJob: string | null }> {
    const row = await this.database.one<{ waiting: number; trainingJob: string | null }>(
      `select (select count(*)::int from recommendation_change where changed_at >
           (select updated_through from recommendation_model where id =
             (select model_id from recommendation_switch order by live_from desc, id desc limit 1))) as waiting,
         (select id from job_run where created_at > $2 and kind = $1 and status in ('waiting', 'running')
           order by created_at desc limit 1) as "trainingJob"`,
      [trainKind, new Date(this.clock.now().getTime() - dayMilliseconds)],
    );
    return row ?? { waiting: 0, trainingJob: null };
  }

  async forget(personId: string): Promise<void> {
    await this.database.execute('delete from recommendation_change where person_id = $1', [personId]);
  }

  /** Lets go of what every version that is kept has seen. */
  async prune(): Promise<void> {
    await this.database.execute(
      `delete from recommendation_change where changed_at < $1::timestamptz and changed_at <
         (select min(updated_through) from recommendation_model where standing <> 'retired') - interval '1 hour'`,
      [this.clock.now()],
    );
  }
}
