import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A course, section or lesson without a row here has no rules of its own; what it means then is in `rules/`. */
export class CreateCourseRules1700000046010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table course_rules (
        course_id uuid primary key references course (id) on delete cascade,
        opens_on date,
        in_order boolean not null,
        completion text not null check (completion in ('all', 'required', 'count')),
        lesson_count int check (lesson_count > 0),
        minimal_average int not null check (minimal_average between 0 and 100),
        check ((completion = 'count') = (lesson_count is not null))
      )`);
    await runner.query(`
      create table section_rules (
        section_id uuid primary key references section (id) on delete cascade,
        opens_on date,
        opens_after_days int check (opens_after_days between 0 and 3650)
      )`);
    await runner.query(`
      create table lesson_rules (
        lesson_id uuid primary key references lesson (id) on delete cascade,
        required boolean not null,
        opens_on date,
        opens_after_days int check (opens_after_days between 0 and 3650),
        sessions int not null check (sessions between 0 and 100)
      )`);
    await runner.query(`
      create table course_prerequisite (
        course_id uuid not null references course (id) on delete cascade,
        needs_id uuid not null references course (id) on delete cascade,
        primary key (course_id, needs_id),
        check (course_id <> needs_id)
      )`);
    await runner.query(`create index course_prerequisite_by_need on course_prerequisite (needs_id)`);
    await runner.query(`
      create table programme_rules (
        programme_id uuid primary key references programme (id) on delete cascade,
        electives int not null check (electives between 0 and 100),
        in_order boolean not null
      )`);
    await runner.query(`
      create table programme_class (
        programme_id uuid not null references programme (id) on delete cascade,
        class_id uuid not null references community_class (id) on delete cascade,
        sessions int not null check (sessions between 1 and 100),
        required boolean not null,
        position int not null,
        primary key (programme_id, class_id)
      )`);
    await runner.query(`create index programme_class_by_class on programme_class (class_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table programme_class, programme_rules, course_prerequisite, lesson_rules,
      section_rules, course_rules`);
  }
}
