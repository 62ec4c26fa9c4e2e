import type { MigrationInterface, QueryRunner } from 'typeorm';

export class EnrolmentBatches1700000046300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table enrolment_batch (
        id uuid primary key,
        kind text not null check (kind in ('file', 'unit')),
        course_id uuid not null references course (id) on delete cascade,
        unit_id uuid not null references unit (id),
        file_name text,
        language text not null,
        started_by uuid not null references person (id) on delete cascade,
        job_id uuid,
        total int not null,
        created_at timestamptz not null,
        finished_at timestamptz
      )`);
    await runner.query(`create index enrolment_batch_by_course on enrolment_batch (course_id)`);
    await runner.query(`create index enrolment_batch_by_unit on enrolment_batch (unit_id)`);
    await runner.query(
      `create index enrolment_batch_by_person on enrolment_batch (started_by, course_id, created_at desc)`,
    );
    await runner.query(`create index enrolment_batch_by_age on enrolment_batch (created_at)`);
    // A line without an outcome is still to do. What was written in it is kept only while it is needed.
    await runner.query(`
      create table enrolment_batch_line (
        batch_id uuid not null references enrolment_batch (id) on delete cascade,
        line int not null,
        given jsonb,
        person_id uuid references person (id) on delete set null,
        outcome text check (outcome in ('active', 'waiting', 'requested', 'unchanged', 'invited', 'failed')),
        registered boolean not null default false,
        problem_code text,
        problem_params jsonb,
        primary key (batch_id, line)
      )`);
    await runner.query(
      `create index enrolment_batch_line_to_do on enrolment_batch_line (batch_id, line) where outcome is null`,
    );
    await runner.query(`create index enrolment_batch_line_by_person on enrolment_batch_line (person_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table enrolment_batch_line, enrolment_batch`);
  }
}
