import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which sessions people were reminded of, and who wants to be told discreetly of a class that is kept secret. */
export class CreateClassReminders1700000066100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // With the time of the session: one that is moved is reminded of anew.
    await runner.query(`
      create table class_session_reminder (
        session_id uuid not null references class_session (id) on delete cascade,
        which text not null check (which in ('evening', 'hour')),
        starts_at timestamptz not null,
        planned_at timestamptz not null,
        primary key (session_id, which, starts_at)
      )`);
    await runner.query(`
      create table class_discreet_notice (
        class_id uuid not null references community_class (id) on delete cascade,
        person_id uuid not null references person (id) on delete cascade,
        asked_at timestamptz not null,
        primary key (class_id, person_id)
      )`);
    await runner.query(`create index class_discreet_notice_by_person on class_discreet_notice (person_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table class_discreet_notice, class_session_reminder`);
  }
}
