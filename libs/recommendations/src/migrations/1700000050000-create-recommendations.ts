import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateRecommendations1700000050000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table recommendation_model (
        id uuid primary key,
        trained_at timestamptz not null,
        kind text not null check (kind in ('ease', 'popularity')),
        items jsonb not null,
        learners int not null,
        interactions int not null,
        evaluation jsonb not null,
        file_key text not null,
        seconds real not null
      )`);
    await runner.query(
      `create index recommendation_model_newest on recommendation_model (trained_at desc, id desc)`,
    );
    await runner.query(`
      create table recommendation_answer (
        person_id uuid primary key references person (id) on delete cascade,
        topics text[] not null,
        phone_skill text not null check (phone_skill in ('new', 'some', 'good')),
        aim text not null check (aim in ('phone', 'papers', 'earn', 'family', 'know')),
        answered_at timestamptz not null
      )`);
    await runner.query(`
      create table recommendation_dislike (
        person_id uuid not null references person (id) on delete cascade,
        item_kind text not null check (item_kind in ('course', 'programme')),
        item_id uuid not null,
        disliked_at timestamptz not null,
        primary key (person_id, item_id)
      )`);
    // What somebody was shown, at which rank and how likely it was to stand there: what later comparisons need.
    await runner.query(`
      create table recommendation_shown (
        person_id uuid not null references person (id) on delete cascade,
        view_id uuid not null,
        rank smallint not null,
        item_kind text not null check (item_kind in ('course', 'programme')),
        item_id uuid not null,
        place text not null check (place in ('page', 'strip', 'api')),
        model_id uuid references recommendation_model (id) on delete set null,
        probability real not null check (probability > 0 and probability <= 1),
        shown_at timestamptz not null,
        primary key (person_id, view_id, rank)
      )`);
    await runner.query(
      `create index recommendation_shown_by_item on recommendation_shown (item_id, shown_at)`,
    );
    await runner.query(`create index recommendation_shown_by_model on recommendation_shown (model_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table recommendation_shown, recommendation_dislike, recommendation_answer,
      recommendation_model`);
  }
}
