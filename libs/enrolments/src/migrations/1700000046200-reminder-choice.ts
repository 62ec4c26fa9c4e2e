import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ReminderChoice1700000046200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Somebody is here who wants no reminders; everybody else gets a few.
    await runner.query(`
      create table no_reminders (
        person_id uuid primary key references person (id) on delete cascade,
        since timestamptz not null
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table no_reminders`);
  }
}
