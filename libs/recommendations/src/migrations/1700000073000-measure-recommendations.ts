import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What became of what was shown, its sums by day without anybody in them, and experiments. */
export class MeasureRecommendations1700000073000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table recommendation_shown
        add model_kind text,
        add clicked_at timestamptz,
        add enrolled_at timestamptz,
        add finished_at timestamptz`);
    await runner.query(`create index recommendation_shown_by_time on recommendation_shown (shown_at)`);
    await runner.query(`create index recommendation_shown_to_finish on recommendation_shown (person_id, item_id)
      where enrolled_at is not null and finished_at is null`);
    await runner.query(`
      create table recommendation_day (
        day date not null,
        model_kind text,
        place text not null,
        item_kind text not null,
        rank smallint not null,
        topic text,
        shown int not null,
        clicked int not null,
        enrolled int not null,
        finished int not null,
        weight double precision not null,
        squares double precision not null,
        clicked_weight double precision not null,
        enrolled_weight double precision not null,
        constraint recommendation_day_once
          unique nulls not distinct (day, model_kind, place, item_kind, rank, topic)
      )`);
    // A running experiment has its option to itself; the numbers come in together, once, at its end.
    await runner.query(`
      create table recommendation_experiment (
        id uuid primary key,
        name text not null,
        salt uuid not null unique,
        option text not null check (option in ('diversity', 'exploration', 'model')),
        a_value text not null,
        b_value text not null,
        measure text not null check (measure in ('click', 'enrolment')),
        base_rate double precision not null check (base_rate > 0 and base_rate < 1),
        difference double precision not null check (difference > 0 and base_rate + difference < 1),
        people_needed int not null check (people_needed > 0),
        last_day date not null,
        created_by uuid references person (id) on delete set null,
        created_at timestamptz not null,
        started_at timestamptz,
        ended_at timestamptz check (ended_at >= started_at),
        stopped boolean not null default false,
        a_people int,
        a_hits int,
        b_people int,
        b_hits int,
        check (a_value <> b_value),
        check (num_nulls(a_people, a_hits, b_people, b_hits) in (0, 4)),
        check (not stopped or a_people is null)
      )`);
    await runner.query(
      `create unique index recommendation_experiment_running on recommendation_experiment (option)
       where started_at is not null and ended_at is null`,
    );
    await runner.query(
      `create index recommendation_experiment_newest on recommendation_experiment (created_at desc, id desc)`,
    );
    await runner.query(
      `create index recommendation_experiment_by_creator on recommendation_experiment (created_by)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table recommendation_experiment, recommendation_day`);
    await runner.query(`drop index recommendation_shown_to_finish, recommendation_shown_by_time`);
    await runner.query(`alter table recommendation_shown drop finished_at, drop enrolled_at, drop clicked_at,
      drop model_kind`);
  }
}
