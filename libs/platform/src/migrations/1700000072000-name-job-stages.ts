import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NameJobStages1700000072000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table job_run add column stage text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table job_run drop column stage');
  }
}
