import { Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { type Arm, armSql, arms } from './assignment';
import { type Experiment, type Measure, waitDays } from './experiment';
import type { Count } from './proportions';

const columns = `id, name, salt, option, a_value as "aValue", b_value as "bValue", measure, base_rate as "baseRate",
  difference, people_needed as "peopleNeeded", last_day::text as "lastDay", created_at as "createdAt",
  started_at as "startedAt", ended_at as "endedAt", stopped,
  case when a_people is not null then jsonb_build_object('a', jsonb_build_object('people', a_people, 'hits', a_hits),
    'b', jsonb_build_object('people', b_people, 'hits', b_hits)) end as result`;
const shownAtMost = 50;
export interface UsualCounts extends Record<Measure, number> {
  people: number;
}

/** When somebody did what an experiment measures, because of what they were shown. */
const hitAt: Record<Measure, string> = { click: 's.clicked_at', enrolment: 's.enrolled_at' };

@Injectable()
export class ExperimentsRepository {
  constructor(private readonly database: Database) {}

  /** The newest first. */
  list(): Promise<Experiment[]> {
    return this.database.query<Experiment & Record<string, unknown>>(
      `select ${columns} from recommendation_experiment order by created_at desc, id desc limit ${shownAtMost}`,
    );
  }

  running(): Promise<Experiment[]> {
    return this.database.query<Experiment & Record<string, unknown>>(
      `select ${columns} from recommendation_experiment where started_at is not null and ended_at is null`,
    );
  }

  /** Those that are over and whose numbers are not in yet. */
  waiting(): Promise<Experiment[]> {
    return this.database.query<Experiment & Record<string, unknown>>(
      `select ${columns} from recommendation_experiment
       where ended_at is not null and not stopped and a_people is null`,
    );
  }

  async add(
    experiment: Omit<Experiment, 'startedAt' | 'endedAt' | 'stopped' | 'result'>,
    by: string,
  ): Promise<void> {
    const { id, name, salt, option, aValue, bValue, measure, baseRate, difference } = experiment;
    await this.database.execute(
      `insert into recommendation_experiment (id, name, salt, option, a_value, b_value, measure, base_rate, difference,
         people_needed, last_day, created_at, created_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        ...[id, name, salt, option, aValue, bValue, measure, baseRate, difference],
        ...[experiment.peopleNeeded, experiment.lastDay, experiment.createdAt, by],
      ],
    );
  }

  /** False when it is not there or was started before. */
  async start(id: string, now: Date): Promise<boolean> {
    const rows = await this.database.execute(
      'update recommendation_experiment set started_at = $2 where id = $1 and started_at is null',
      [id, now],
    );
    return rows === 1;
  }

  /** Ends one that runs; false when it does not. @param stopped before its time, so that it says nothing */
  async end(id: string, now: Date, stopped: boolean): Promise<boolean> {
    const rows = await this.database.execute(
      `update recommendation_experiment set ended_at = $2, stopped = $3
       where id = $1 and started_at is not null and ended_at is null`,
      [id, now, stopped],
    );
    return rows === 1;
  }

  async keepResult(id: string, { a, b }: Record<Arm, Count>): Promise<void> {
    await this.database.execute(
      `update recommendation_experiment set a_people = $2, a_hits = $3, b_people = $4, b_hits = $5
       where id = $1 and a_people is null and not stopped`,
      [id, a.people, a.hits, b.people, b.hits],
    );
  }

  /** How many people of each arm were shown something while it ran: nothing of what they did with it. */
  async people(experiments: readonly Experiment[], now: Date): Promise<Map<string, Record<Arm, number>>> {
    const counted = new Map(experiments.map(({ id }): [string, Record<Arm, number>] => [id, { a: 0, b: 0 }]));
    if (experiments.length === 0) return counted;
    const rows = await this.database.query<{ id: string; arm: Arm; people: number }>(
      `select e.id, ${armSql('e.salt', 's.person_id')} as arm, count(distinct s.person_id)::int as people
       from recommendation_experiment e join recommendation_shown s
         on s.shown_at >= e.started_at and s.shown_at < coalesce(e.ended_at, $2)
       where e.id = any($1::uuid[]) group by 1, 2`,
      [experiments.map(({ id }) => id), now],
    );
    for (const { id, arm, people } of rows) counted.set(id, { ...counted.get(id)!, [arm]: people });
    return counted;
  }

  /** How many people were shown something of late, and how many of them did what can be measured. */
  async usual(since: Date): Promise<UsualCounts> {
    const row = await this.database.one<UsualCounts & Record<string, unknown>>(
      `select count(distinct person_id)::int as people,
         count(distinct person_id) filter (where clicked_at is not null)::int as click,
         count(distinct person_id) filter (where enrolled_at is not null)::int as enrolment
       from recommendation_shown where shown_at >= $1`,
      [since],
    );
    return row ?? { people: 0, click: 0, enrolment: 0 };
  }

  /** Both arms at the end: how many people were shown something, and how many of them did what is measured. */
  async counts({ id, measure }: Pick<Experiment, 'id' | 'measure'>): Promise<Record<Arm, Count>> {
    const rows = await this.database.query<Count & { arm: Arm }>(
      `select arm, count(*)::int as people, count(*) filter (where hit)::int as hits
       from (select ${armSql('e.salt', 's.person_id')} as arm,
           coalesce(bool_or(${hitAt[measure]} < e.ended_at + make_interval(days => $2)), false) as hit
         from recommendation_experiment e join recommendation_shown s
           on s.shown_at >= e.started_at and s.shown_at < e.ended_at
         where e.id = $1 group by e.salt, s.person_id) people group by arm`,
      [id, waitDays[measure]],
    );
    const of = (arm: Arm): Count => {
      const { people = 0, hits = 0 } = rows.find((row) => row.arm === arm) ?? {};
      return { people, hits };
    };
    return { [arms[0]]: of('a'), [arms[1]]: of('b') } as Record<Arm, Count>;
  }
}
