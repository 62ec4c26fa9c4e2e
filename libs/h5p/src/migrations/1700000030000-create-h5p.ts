import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateH5p1700000030000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table h5p_library (
        name text primary key,
        machine_name text not null,
        major_version int not null,
        minor_version int not null,
        patch_version int not null,
        title text not null,
        runnable boolean not null,
        restricted boolean not null default false,
        metadata jsonb not null,
        source_hash text,
        installed_at timestamptz not null
      )`);
    await runner.query(`create index h5p_library_by_machine_name on h5p_library (machine_name)`);
    await runner.query(`
      create table h5p_content (
        id uuid primary key,
        library text not null,
        title text not null,
        params jsonb not null,
        metadata jsonb not null,
        language text not null,
        author_id uuid references person (id) on delete set null,
        unit_id uuid references unit (id) on delete set null,
        max_score int,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        version int not null default 1
      )`);
    await runner.query(
      `create index h5p_content_by_author on h5p_content (author_id, updated_at desc, id desc)`,
    );
    await runner.query(`create index h5p_content_by_unit on h5p_content (unit_id)`);
    await runner.query(`
      create table h5p_temporary_file (
        owner_id uuid not null references person (id) on delete cascade,
        filename text not null,
        bytes bigint not null,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        primary key (owner_id, filename)
      )`);
    await runner.query(`create index h5p_temporary_file_by_end on h5p_temporary_file (expires_at)`);
    await runner.query(`
      create table h5p_user_state (
        content_id uuid not null references h5p_content (id) on delete cascade,
        person_id uuid not null references person (id) on delete cascade,
        context_id text not null default '',
        data_type text not null,
        sub_content_id text not null,
        state text not null,
        preload boolean not null,
        invalidate boolean not null,
        updated_at timestamptz not null,
        primary key (content_id, person_id, context_id, data_type, sub_content_id)
      )`);
    await runner.query(`create index h5p_user_state_by_person on h5p_user_state (person_id)`);
    await runner.query(`create table h5p_setting (key text primary key, value jsonb not null)`);
    // An enrolment's table belongs to a library made later, so its id has no foreign key.
    await runner.query(`
      create table h5p_attempt (
        id uuid primary key,
        content_id uuid not null references h5p_content (id) on delete cascade,
        person_id uuid not null references person (id) on delete cascade,
        enrolment_id uuid not null,
        lesson_id uuid references lesson (id) on delete set null,
        started_at timestamptz not null,
        finished_at timestamptz,
        score numeric,
        max_score numeric,
        duration_seconds int,
        passed boolean,
        flagged boolean not null default false
      )`);
    await runner.query(
      `create index h5p_attempt_by_person on h5p_attempt (person_id, content_id, started_at desc)`,
    );
    await runner.query(
      `create index h5p_attempt_by_content on h5p_attempt (content_id, started_at desc, id desc)`,
    );
    await runner.query(`create index h5p_attempt_by_lesson on h5p_attempt (lesson_id)`);
    await runner.query(`create index h5p_attempt_by_enrolment on h5p_attempt (enrolment_id)`);
    await runner.query(`
      create table h5p_answer (
        id uuid primary key,
        seq bigint generated always as identity,
        attempt_id uuid not null references h5p_attempt (id) on delete cascade,
        sub_content_id text not null,
        verb text not null,
        response text,
        score numeric,
        max_score numeric,
        flagged boolean not null,
        statement jsonb not null,
        at timestamptz not null
      )`);
    await runner.query(`create index h5p_answer_by_attempt on h5p_answer (attempt_id, seq)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table h5p_answer, h5p_attempt, h5p_setting, h5p_user_state, h5p_temporary_file, h5p_content, h5p_library`);
  }
}
