import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Models become versions: which is live from when and why, what they were trained on, and how they were revised. */
export class VersionModels1700000072010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table recommendation_model
        drop constraint recommendation_model_kind_check,
        add column standing text not null default 'retired' check (standing in ('kept', 'not-taken', 'retired')),
        add column revision int not null default 0,
        add column files jsonb not null default '[]',
        add column recipe jsonb,
        add column library_format int,
        add column decision jsonb,
        add column read_at timestamptz,
        add column updated_through timestamptz,
        add column updated_at timestamptz,
        add column changes int not null default 0,
        add column residual float8 not null default 0,
        add column forgotten int not null default 0,
        add column rows_known boolean not null default false,
        add column pinned boolean not null default false`);
    // Of what was trained before, the newest stays live; nobody knows any more whose rows are in it.
    await runner.query(`
      update recommendation_model set
        standing = case when id = (select id from recommendation_model order by trained_at desc, id desc limit 1)
          then 'kept' else 'retired' end,
        files = coalesce((select jsonb_agg(jsonb_build_object('part', f.part, 'key', file_key || '/' || f.name,
            'bytes', null, 'sha256', null))
          from (values ('popularity', 'popularity', interactions > 0), ('model', 'ease', kind = 'ease'))
            f (part, name, there) where f.there), '[]'),
        updated_through = trained_at`);
    await runner.query(
      `alter table recommendation_model alter column standing drop default, drop column file_key`,
    );
    await runner.query(
      `create unique index recommendation_model_pinned on recommendation_model (pinned) where pinned`,
    );
    await runner.query(`
      create table recommendation_switch (
        id uuid primary key,
        model_id uuid not null references recommendation_model (id) on delete cascade,
        revision int not null,
        files jsonb not null,
        live_from timestamptz not null,
        reason text not null check (reason in ('trained', 'updated', 'forgotten', 'rolled-back', 'installed')),
        decided_by uuid references person (id) on delete set null,
        decided_at timestamptz not null
      )`);
    await runner.query(
      `create index recommendation_switch_by_time on recommendation_switch (live_from desc, id desc)`,
    );
    await runner.query(`create index recommendation_switch_by_model on recommendation_switch (model_id)`);
    await runner.query(`create index recommendation_switch_by_person on recommendation_switch (decided_by)`);
    await runner.query(`
      insert into recommendation_switch (id, model_id, revision, files, live_from, reason, decided_at)
      select gen_random_uuid(), id, 0, files, trained_at, 'installed', trained_at from recommendation_model
      where standing = 'kept'`);
    // What each learner's row in a version holds, so that a change can be taken in and taken out exactly. Of a
    // person who is deleted the row stays, without a name, until its part has left the version.
    await runner.query(`
      create table recommendation_row (
        id bigint generated always as identity primary key,
        model_id uuid not null references recommendation_model (id) on delete cascade,
        person_id uuid references person (id) on delete set null,
        items int[] not null,
        weights float8[] not null,
        times float8[] not null,
        segments text[] not null
      )`);
    await runner.query(
      `create unique index recommendation_row_of on recommendation_row (person_id, model_id)`,
    );
    await runner.query(`create index recommendation_row_by_model on recommendation_row (model_id, id)`);
    // Whose activity has changed, and when it last did.
    await runner.query(`
      create table recommendation_change (
        person_id uuid primary key references person (id) on delete cascade,
        changed_at timestamptz not null
      )`);
    await runner.query(`create index recommendation_change_by_time on recommendation_change (changed_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table recommendation_change, recommendation_row, recommendation_switch');
    // What the portal of that time cannot serve, it knows nothing of.
    await runner.query(`delete from recommendation_model where kind not in ('ease', 'popularity')`);
    await runner.query(`
      alter table recommendation_model
        drop column standing, drop column revision, drop column files, drop column recipe, drop column library_format,
        drop column decision, drop column read_at, drop column updated_through, drop column updated_at,
        drop column changes, drop column residual, drop column forgotten, drop column rows_known, drop column pinned,
        add column file_key text not null default '',
        add constraint recommendation_model_kind_check check (kind in ('ease', 'popularity'))`);
    await runner.query(`update recommendation_model set file_key = 'recommendations/' || id`);
    await runner.query(`alter table recommendation_model alter column file_key drop default`);
  }
}
