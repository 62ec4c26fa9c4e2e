import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Packages (SCORM, cmi5), what learners do in them, and the sessions of cmi5. */
export class CreatePackages1700000047000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table content_package (
        id uuid primary key,
        kind text not null check (kind in ('scorm', 'cmi5')),
        version text not null check (version in ('1.2', '2004', 'cmi5')),
        title text not null,
        manifest jsonb not null,
        unit_id uuid references unit (id) on delete set null,
        author_id uuid references person (id) on delete set null,
        bytes bigint not null,
        unpacked_bytes bigint not null,
        files int not null,
        created_at timestamptz not null
      )`);
    await runner.query(`create index content_package_by_unit on content_package (unit_id)`);
    await runner.query(`create index content_package_by_age on content_package (created_at)`);
    await runner.query(`
      create table package_attempt (
        id uuid primary key,
        package_id uuid references content_package (id) on delete set null,
        lesson_id uuid not null references lesson (id) on delete cascade,
        enrolment_id uuid not null references enrolment (id) on delete cascade,
        person_id uuid not null references person (id) on delete cascade,
        number int not null,
        recorded boolean not null,
        sessions int not null default 0,
        completed boolean not null default false,
        success boolean,
        score real check (score between 0 and 1),
        seconds int not null default 0,
        started_at timestamptz not null,
        last_at timestamptz not null,
        ended_at timestamptz,
        unique (enrolment_id, lesson_id, number)
      )`);
    await runner.query(
      `create unique index package_attempt_open on package_attempt (enrolment_id, lesson_id) where ended_at is null`,
    );
    await runner.query(`create index package_attempt_by_package on package_attempt (package_id)`);
    await runner.query(
      `create index package_attempt_by_lesson on package_attempt (lesson_id, started_at desc)`,
    );
    await runner.query(`create index package_attempt_by_person on package_attempt (person_id)`);
    await runner.query(`
      create table package_part (
        attempt_id uuid not null references package_attempt (id) on delete cascade,
        part text not null,
        session int not null default 0,
        sequence int not null default 0,
        cmi jsonb,
        completed boolean not null default false,
        success boolean,
        score real check (score between 0 and 1),
        seconds int not null default 0,
        satisfied boolean not null default false,
        updated_at timestamptz not null,
        primary key (attempt_id, part)
      )`);
    await runner.query(`
      create table package_session (
        id uuid primary key,
        attempt_id uuid references package_attempt (id) on delete cascade,
        part text not null,
        fetch_hash bytea not null,
        fetched_at timestamptz,
        launched_at timestamptz not null,
        initialized_at timestamptz,
        ended_at timestamptz
      )`);
    await runner.query(
      `create index package_session_by_attempt on package_session (attempt_id, launched_at)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table package_session, package_part, package_attempt, content_package`);
  }
}
