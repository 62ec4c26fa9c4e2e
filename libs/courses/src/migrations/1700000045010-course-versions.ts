import type { MigrationInterface, QueryRunner } from 'typeorm';

const ready = (condition: string) => `
  alter table lesson drop column ready;
  alter table lesson add column ready boolean not null generated always as
    (${condition} case kind when 'text' then body_html <> '' else content_id is not null end) stored`;

/**
 * Versions of a course. The tables `section` and `lesson` hold the newest one; a new one is written in a course of its
 * own (`draft_of`), whose lessons know which ones they come from (`origin_id`). A lesson that a newer version leaves
 * out is retired, since people may still be learning it. See docs/adr/0016-course-versions.md.
 */
export class CourseVersions1700000045010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table course add column draft_of uuid unique references course (id) on delete cascade`);
    for (const table of ['section', 'lesson']) {
      await runner.query(`
        alter table ${table} add column origin_id uuid references ${table} (id) on delete set null,
          add column retired boolean not null default false`);
      await runner.query(
        `create index ${table}_by_origin on ${table} (origin_id) where origin_id is not null`,
      );
    }
    await runner.query(ready('not retired and'));
    await runner.query(`
      create table course_version (
        course_id uuid not null references course (id) on delete cascade,
        number int not null check (number > 0),
        published_at timestamptz not null,
        published_by uuid references person (id) on delete set null,
        changes jsonb not null,
        primary key (course_id, number)
      )`);
    await runner.query(`create index course_version_by_person on course_version (published_by)`);
    // What a version was when the next one took its place; the newest one is what the lessons themselves are.
    await runner.query(`
      create table course_version_lesson (
        course_id uuid not null,
        number int not null,
        lesson_id uuid not null references lesson (id) on delete cascade,
        place int not null,
        section_id uuid not null,
        section_title text not null,
        title text not null,
        kind text not null,
        minutes int not null,
        body_markdown text not null,
        body_html text not null,
        content_id uuid,
        audio_key text,
        pass_percentage int not null,
        primary key (course_id, number, lesson_id),
        foreign key (course_id, number) references course_version (course_id, number) on delete cascade
      )`);
    await runner.query(`create index course_version_lesson_by_lesson on course_version_lesson (lesson_id)`);
    await runner.query(
      `create index course_version_lesson_by_content on course_version_lesson (content_id)
       where content_id is not null`,
    );
    await runner.query(`
      insert into course_version (course_id, number, published_at, published_by, changes)
      select id, 1, coalesce(published_at, updated_at), created_by, '[]' from course where status <> 'draft'`);
    // Every lesson, of now or of before, that shows a content.
    await runner.query(`
      create view content_use as
        select content_id, id as lesson_id, course_id from lesson where content_id is not null
        union all
        select content_id, lesson_id, course_id from course_version_lesson where content_id is not null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop view content_use`);
    await runner.query(`drop table course_version_lesson, course_version`);
    await runner.query(`delete from course where draft_of is not null`);
    await runner.query(`delete from lesson where retired`);
    await runner.query(`delete from section where retired`);
    await runner.query(ready(''));
    await runner.query(`alter table lesson drop column origin_id, drop column retired`);
    await runner.query(`alter table section drop column origin_id, drop column retired`);
    await runner.query(`alter table course drop column draft_of`);
  }
}
