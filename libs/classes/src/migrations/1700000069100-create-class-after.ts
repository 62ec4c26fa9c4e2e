import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateClassAfter1700000069100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table class_material (
        id uuid primary key,
        class_id uuid not null references community_class (id) on delete cascade,
        session_id uuid references class_session (id) on delete cascade,
        kind text not null check (kind in ('file', 'link', 'lesson')),
        title text not null,
        file_key text,
        file_name text,
        mime text,
        bytes bigint,
        address text,
        lesson_id uuid,
        added_by uuid not null references person (id),
        added_at timestamptz not null,
        check ((kind = 'file') = (file_key is not null)),
        check ((kind = 'link') = (address is not null)),
        check ((kind = 'lesson') = (lesson_id is not null))
      )`);
    await runner.query(`create index class_material_by_class on class_material (class_id, added_at, id)`);
    await runner.query(`create index class_material_by_session on class_material (session_id)`);
    // Copies of a class share its files: one is deleted when nothing names it any more.
    await runner.query(`create index class_material_by_file on class_material (file_key)`);
    await runner.query(`create index class_material_by_lesson on class_material (lesson_id)`);
    await runner.query(`create index class_material_by_adder on class_material (added_by)`);
    await runner.query(`
      create table class_recording (
        session_id uuid primary key references class_session (id) on delete cascade,
        address text not null,
        agreed_by uuid not null references person (id),
        agreed_at timestamptz not null
      )`);
    await runner.query(`create index class_recording_by_agreer on class_recording (agreed_by)`);
    await runner.query(`
      create table class_feedback (
        session_id uuid not null references class_session (id) on delete cascade,
        person_id uuid not null references person (id) on delete cascade,
        face smallint not null check (face between 1 and 3),
        words text,
        given_at timestamptz not null,
        changed_at timestamptz not null,
        primary key (session_id, person_id)
      )`);
    await runner.query(`create index class_feedback_by_person on class_feedback (person_id)`);
    await runner.query(`
      create table learning_need (
        person_id uuid primary key references person (id) on delete cascade,
        unit_id uuid references unit (id),
        topics text[] not null,
        times text[] not null,
        words text,
        said_at timestamptz not null
      )`);
    await runner.query(`create index learning_need_by_unit on learning_need (unit_id)`);
    // What was asked on paper: how many people of a unit want a topic, nobody's name.
    await runner.query(`
      create table learning_need_sheet (
        id uuid primary key,
        unit_id uuid not null references unit (id),
        topic text not null,
        people int not null check (people > 0),
        asked_on date not null,
        entered_by uuid not null references person (id),
        entered_at timestamptz not null
      )`);
    await runner.query(`create index learning_need_sheet_by_unit on learning_need_sheet (unit_id, asked_on)`);
    await runner.query(`create index learning_need_sheet_by_enterer on learning_need_sheet (entered_by)`);
    await runner.query(`
      create table class_completion (
        class_id uuid not null references community_class (id) on delete cascade,
        person_id uuid not null references person (id) on delete cascade,
        attended int not null,
        held int not null,
        completed_at timestamptz not null,
        primary key (class_id, person_id)
      )`);
    await runner.query(
      `create index class_completion_by_person on class_completion (person_id, completed_at desc, class_id)`,
    );
    await runner.query(`
      alter table community_class
        add column completion_percent smallint not null default 80 check (completion_percent between 1 and 100),
        add column settled_at timestamptz,
        add column copied_from uuid references community_class (id) on delete set null`);
    await runner.query(`create index community_class_by_source on community_class (copied_from)`);
    await runner.query(
      `create index community_class_unsettled on community_class (last_ends_at) where settled_at is null`,
    );
    await runner.query(
      `create index community_class_past on community_class (last_ends_at desc, id) where status = 'open'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter table community_class drop column copied_from, drop column settled_at, drop column completion_percent`,
    );
    await runner.query(`drop index if exists community_class_past`);
    await runner.query(`drop table class_completion, learning_need_sheet, learning_need, class_feedback,
      class_recording, class_material`);
  }
}
