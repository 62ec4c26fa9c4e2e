import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who follows a programme, and which sessions of classes people went to, as far as courses and programmes count them. */
export class CreateProgrammeEnrolments1700000046110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table programme_enrolment (
        id uuid primary key,
        programme_id uuid not null references programme (id),
        person_id uuid not null references person (id) on delete cascade,
        status text not null check (status in ('active', 'completed', 'left')),
        steps_done int not null default 0,
        steps_total int not null default 0,
        followed_at timestamptz not null,
        left_at timestamptz,
        completed_at timestamptz,
        unique (programme_id, person_id)
      )`);
    await runner.query(
      `create index programme_enrolment_by_person on programme_enrolment (person_id, followed_at desc)`,
    );
    // A mark that was taken back stays as one: an older event that comes later must not bring it back.
    await runner.query(`
      create table attended_session (
        person_id uuid not null references person (id) on delete cascade,
        session_id uuid not null,
        class_id uuid not null,
        course_id uuid references course (id) on delete set null,
        attended_on timestamptz not null,
        minutes int not null,
        present boolean not null,
        told_by uuid not null,
        primary key (person_id, session_id)
      )`);
    await runner.query(`create index attended_session_by_class on attended_session (class_id, person_id)`);
    await runner.query(`create index attended_session_by_course on attended_session (course_id, person_id)`);
    await this.countBefore(runner);
  }

  /** Sessions that people were at before count as well. */
  private async countBefore(runner: QueryRunner): Promise<void> {
    await runner.query(`
      insert into attended_session (person_id, session_id, class_id, attended_on, minutes, present, told_by)
      select a.person_id, s.id, s.class_id, s.starts_at,
        round(extract(epoch from s.ends_at - s.starts_at) / 60)::int, true, uuidv7()
      from attendance a join class_session s on s.id = a.session_id where a.status = 'present'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table attended_session, programme_enrolment`);
  }
}
