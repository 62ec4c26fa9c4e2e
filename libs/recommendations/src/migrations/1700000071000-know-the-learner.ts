import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Classes among what is recommended, three questions that are answered with a tap and may each be left out, and what
 * people do not want to be counted for them.
 */
export class KnowTheLearner1700000071000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // How well somebody uses a phone was the first form of the question at which level to begin.
    await runner.query(`alter table recommendation_answer rename phone_skill to level`);
    await runner.query(`
      alter table recommendation_answer
        alter level drop not null,
        alter aim drop not null,
        alter topics set default '{}',
        add suits text check (suits in ('daytime', 'evening', 'weekend'))`);
    for (const table of ['recommendation_dislike', 'recommendation_shown']) {
      await runner.query(`
        alter table ${table} drop constraint ${table}_item_kind_check,
          add constraint ${table}_item_kind_check
            check (item_kind in ('course', 'programme', 'class', 'resource'))`);
    }
    // The records themselves stay; recommendations act as if they were not there.
    await runner.query(`
      create table recommendation_left_out (
        person_id uuid not null references person (id) on delete cascade,
        what text not null check (what in ('item', 'wish', 'place', 'age')),
        key text not null,
        left_out_at timestamptz not null,
        primary key (person_id, what, key)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table recommendation_left_out`);
    for (const table of ['recommendation_dislike', 'recommendation_shown']) {
      await runner.query(`delete from ${table} where item_kind in ('class', 'resource')`);
      await runner.query(`
        alter table ${table} drop constraint ${table}_item_kind_check,
          add constraint ${table}_item_kind_check check (item_kind in ('course', 'programme'))`);
    }
    await runner.query(`delete from recommendation_answer where level is null or aim is null`);
    await runner.query(`
      alter table recommendation_answer drop suits, alter topics drop default, alter aim set not null,
        alter level set not null`);
    await runner.query(`alter table recommendation_answer rename level to phone_skill`);
  }
}
