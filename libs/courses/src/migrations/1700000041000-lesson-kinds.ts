import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lessons of more kinds than two: each but a text points to a content in a table of its kind. */
export class LessonKinds1700000041000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table lesson rename column h5p_content_id to content_id`);
    await runner.query(`alter table lesson drop constraint lesson_kind_check`);
    await runner.query(`
      alter table lesson add constraint lesson_kind_check
        check (kind in ('text', 'h5p', 'quiz', 'video', 'audio', 'file', 'link', 'scorm', 'cmi5'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from lesson where kind not in ('text', 'h5p')`);
    await runner.query(`alter table lesson drop constraint lesson_kind_check`);
    await runner.query(`alter table lesson add constraint lesson_kind_check check (kind in ('text', 'h5p'))`);
    await runner.query(`alter table lesson rename column content_id to h5p_content_id`);
  }
}
