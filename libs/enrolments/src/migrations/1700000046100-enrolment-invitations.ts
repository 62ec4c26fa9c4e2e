import type { MigrationInterface, QueryRunner } from 'typeorm';

export class EnrolmentInvitations1700000046100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // The check is the last word: no program can use a link more often than was said.
    await runner.query(`
      create table enrolment_invitation (
        id uuid primary key,
        course_id uuid not null references course (id) on delete cascade,
        token_hash bytea not null unique,
        note text,
        most_uses int check (most_uses > 0),
        uses int not null default 0,
        made_by uuid references person (id) on delete set null,
        made_at timestamptz not null,
        expires_at timestamptz not null,
        revoked_at timestamptz,
        constraint enrolment_invitation_not_overused check (most_uses is null or uses <= most_uses)
      )`);
    await runner.query(
      `create index enrolment_invitation_by_course on enrolment_invitation (course_id, made_at desc)`,
    );
    await runner.query(`create index enrolment_invitation_by_maker on enrolment_invitation (made_by)`);
    await runner.query(`
      create table enrolment_invitation_use (
        invitation_id uuid not null references enrolment_invitation (id) on delete cascade,
        person_id uuid not null references person (id) on delete cascade,
        used_at timestamptz not null,
        primary key (invitation_id, person_id)
      )`);
    await runner.query(
      `create index enrolment_invitation_use_by_person on enrolment_invitation_use (person_id)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table enrolment_invitation_use, enrolment_invitation`);
  }
}
