import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Everything that the catalogue counts, so that counting does not read the courses' long texts. */
export class PublishedCoursesIndex1700000059000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create index course_published_counts on course (owner_unit_id, topic, level, language, minutes)
       where status = 'published'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index course_published_counts');
  }
}
