import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateEnrolments1700000011000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table enrolment (
        id uuid primary key,
        course_id uuid not null references course (id),
        person_id uuid not null references person (id) on delete cascade,
        status text not null check (status in ('active', 'completed', 'withdrawn')),
        lessons_done int not null default 0,
        lessons_total int not null default 0,
        enrolled_at timestamptz not null,
        enrolled_by uuid references person (id) on delete set null,
        completed_at timestamptz,
        withdrawn_at timestamptz,
        last_lesson_id uuid references lesson (id) on delete set null,
        last_seen_at timestamptz not null,
        version int not null default 1,
        unique (course_id, person_id)
      )`);
    await runner.query(`create index enrolment_by_person on enrolment (person_id, last_seen_at desc)`);
    await runner.query(`create index enrolment_by_enroller on enrolment (enrolled_by)`);
    await runner.query(`create index enrolment_by_last_lesson on enrolment (last_lesson_id)`);
    await runner.query(`
      create table enrolment_change (
        id uuid primary key,
        enrolment_id uuid not null references enrolment (id) on delete cascade,
        from_status text,
        to_status text not null,
        at timestamptz not null,
        changed_by uuid references person (id) on delete set null,
        reason text
      )`);
    await runner.query(`create index enrolment_change_by_enrolment on enrolment_change (enrolment_id, at)`);
    await runner.query(`create index enrolment_change_by_person on enrolment_change (changed_by)`);
    await runner.query(`
      create table lesson_progress (
        enrolment_id uuid not null references enrolment (id) on delete cascade,
        lesson_id uuid not null references lesson (id) on delete cascade,
        done_at timestamptz not null,
        score_scaled real check (score_scaled between 0 and 1),
        primary key (enrolment_id, lesson_id)
      )`);
    await runner.query(`create index lesson_progress_by_lesson on lesson_progress (lesson_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table lesson_progress, enrolment_change, enrolment`);
  }
}
