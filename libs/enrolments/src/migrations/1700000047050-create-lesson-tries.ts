import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How often somebody tried a lesson that gives a score: one row for each, however often they try. */
export class CreateLessonTries1700000047050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table lesson_try (
        enrolment_id uuid not null references enrolment (id) on delete cascade,
        lesson_id uuid not null references lesson (id) on delete cascade,
        tries int not null,
        failed int not null check (failed between 0 and tries),
        best_score real not null check (best_score between 0 and 1),
        last_score real not null check (last_score between 0 and 1),
        first_at timestamptz not null,
        last_at timestamptz not null,
        primary key (enrolment_id, lesson_id)
      )`);
    await runner.query(`create index lesson_try_by_lesson on lesson_try (lesson_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table lesson_try`);
  }
}
