import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Archives of courses on their way out or in; they are deleted after a day. */
export class CourseArchives1700000045020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table course_archive (
        id uuid primary key,
        owner_id uuid not null references person (id) on delete cascade,
        file_key text not null,
        name text not null,
        bytes bigint,
        created_at timestamptz not null
      )`);
    await runner.query(`create index course_archive_by_owner on course_archive (owner_id)`);
    await runner.query(`create index course_archive_by_age on course_archive (created_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table course_archive`);
  }
}
