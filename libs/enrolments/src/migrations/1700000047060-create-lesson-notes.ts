import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What learners write down for themselves. A note outlives its lesson, and goes with its person. */
export class CreateLessonNotes1700000047060 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table lesson_note (
        id uuid primary key,
        person_id uuid not null references person (id) on delete cascade,
        course_id uuid not null references course (id) on delete cascade,
        lesson_id uuid references lesson (id) on delete set null,
        lesson_title text not null,
        text text not null,
        created_at timestamptz not null,
        updated_at timestamptz not null
      )`);
    await runner.query(
      `create index lesson_note_by_person on lesson_note (person_id, course_id, created_at)`,
    );
    await runner.query(`create index lesson_note_by_course on lesson_note (course_id)`);
    await runner.query(`create index lesson_note_by_lesson on lesson_note (lesson_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table lesson_note`);
  }
}
