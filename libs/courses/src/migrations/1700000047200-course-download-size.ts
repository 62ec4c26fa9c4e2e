import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a course weighs over the wire; 0 until it was counted. */
export class CourseDownloadSize1700000047200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table course add column download_bytes int not null default 0`);
    await runner.query(
      `create index course_lightest on course (download_bytes, id) where status = 'published'`,
    );
    await runner.query(`create index course_by_language on course (language) where status = 'published'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index course_lightest, course_by_language`);
    await runner.query(`alter table course drop column download_bytes`);
  }
}
