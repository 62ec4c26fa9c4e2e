import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddSexOfPerson1700000069000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Null is "not said": nobody has to say it.
    await runner.query(`alter table person add column sex text check (sex in ('female', 'male', 'other'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table person drop column sex`);
  }
}
