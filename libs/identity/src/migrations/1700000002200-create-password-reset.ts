import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePasswordReset1700000002200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table password_reset (
        code_hash bytea primary key,
        person_id uuid not null references person (id) on delete cascade,
        issued_by uuid references person (id),
        expires_at timestamptz not null,
        used_at timestamptz
      )`);
    await runner.query(`create index password_reset_by_person on password_reset (person_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table password_reset`);
  }
}
