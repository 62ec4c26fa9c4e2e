import type { MigrationInterface, QueryRunner } from 'typeorm';

export class EnrolmentStates1700000046000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table course_terms (
        course_id uuid primary key references course (id) on delete cascade,
        way text not null check (way in ('open', 'approval', 'invitation')),
        capacity int check (capacity > 0),
        last_day date,
        days int check (days > 0),
        remind_after_days int check (remind_after_days >= 0),
        version int not null default 1,
        changed_by uuid references person (id) on delete set null,
        changed_at timestamptz not null
      )`);
    await runner.query(`create index course_terms_by_person on course_terms (changed_by)`);
    await runner.query(
      `create index course_terms_by_last_day on course_terms (last_day) where last_day is not null`,
    );
    await runner.query(`alter table enrolment drop constraint enrolment_status_check`);
    await runner.query(`
      alter table enrolment
        add column admitted_at timestamptz,
        add column expires_at timestamptz,
        add column line bigint,
        add column status_reason text,
        add column reminders int not null default 0,
        add column reminded_at timestamptz,
        add constraint enrolment_status_check
          check (status in ('requested', 'waiting', 'active', 'completed', 'withdrawn', 'expired')),
        add constraint enrolment_line_check check ((status = 'waiting') = (line is not null))`);
    await runner.query(`update enrolment set admitted_at = enrolled_at`);
    await runner.query(`create sequence enrolment_line`);
    await runner.query(
      `create unique index enrolment_in_line on enrolment (course_id, line) where status = 'waiting'`,
    );
    await runner.query(`create index enrolment_by_status on enrolment (course_id, status, enrolled_at, id)`);
    await runner.query(
      `create index enrolment_by_end on enrolment (expires_at) where status = 'active' and expires_at is not null`,
    );
    await runner.query(
      `create index enrolment_by_absence on enrolment (last_seen_at) where status = 'active' and reminders < 3`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    // The states of before know no one who waits or asks; who is not in any more has left.
    await runner.query(`delete from enrolment where status in ('requested', 'waiting')`);
    await runner.query(
      `drop index enrolment_by_absence, enrolment_by_end, enrolment_by_status, enrolment_in_line`,
    );
    await runner.query(`drop sequence enrolment_line`);
    await runner.query(`
      alter table enrolment drop constraint enrolment_status_check, drop constraint enrolment_line_check,
        drop column admitted_at, drop column expires_at, drop column line, drop column status_reason,
        drop column reminders, drop column reminded_at`);
    await runner.query(`update enrolment set status = 'withdrawn' where status = 'expired'`);
    await runner.query(`
      alter table enrolment add constraint enrolment_status_check
        check (status in ('active', 'completed', 'withdrawn'))`);
    await runner.query(`drop table course_terms`);
  }
}
