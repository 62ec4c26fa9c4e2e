import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateCourses1700000010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table course (
        id uuid primary key,
        slug text not null unique,
        title text not null,
        title_en text,
        title_sort text not null,
        summary text not null,
        summary_en text,
        topic text not null,
        level text not null check (level in ('beginner', 'intermediate', 'advanced')),
        language text not null,
        audience text not null,
        outcomes text[] not null,
        minutes int not null default 0,
        lesson_count int not null default 0,
        owner_unit_id uuid not null references unit (id),
        status text not null check (status in ('draft', 'published', 'archived')),
        search_folded text not null,
        created_by uuid references person (id) on delete set null,
        published_at timestamptz,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        version int not null default 1
      )`);
    await runner.query(`create index course_by_words on course using gin (search_folded gin_trgm_ops)`);
    await runner.query(
      `create index course_newest on course (published_at desc, id desc) where status = 'published'`,
    );
    await runner.query(`create index course_by_title on course (title_sort, id) where status = 'published'`);
    await runner.query(`create index course_shortest on course (minutes, id) where status = 'published'`);
    await runner.query(`create index course_by_topic on course (topic, level) where status = 'published'`);
    await runner.query(`create index course_by_unit on course (owner_unit_id)`);
    await runner.query(`create index course_by_creator on course (created_by)`);
    await runner.query(`
      create table course_author (
        course_id uuid not null references course (id) on delete cascade,
        person_id uuid not null references person (id) on delete cascade,
        primary key (course_id, person_id)
      )`);
    await runner.query(`create index course_author_by_person on course_author (person_id)`);
    await runner.query(`
      create table section (
        id uuid primary key,
        course_id uuid not null references course (id) on delete cascade,
        title text not null,
        position int not null
      )`);
    await runner.query(`create index section_by_course on section (course_id, position)`);
    // A lesson is ready when it has something to learn; learners see only those.
    await runner.query(`
      create table lesson (
        id uuid primary key,
        course_id uuid not null references course (id) on delete cascade,
        section_id uuid not null references section (id) on delete cascade,
        title text not null,
        kind text not null check (kind in ('text', 'h5p')),
        minutes int not null,
        body_markdown text not null default '',
        body_html text not null default '',
        h5p_content_id uuid,
        audio_key text,
        pass_percentage int not null default 0 check (pass_percentage between 0 and 100),
        position int not null,
        ready boolean not null generated always as
          (case kind when 'text' then body_html <> '' else h5p_content_id is not null end) stored
      )`);
    await runner.query(`create index lesson_by_course on lesson (course_id)`);
    await runner.query(`create index lesson_by_section on lesson (section_id, position)`);
    await runner.query(
      `create index lesson_by_content on lesson (h5p_content_id) where h5p_content_id is not null`,
    );
    await runner.query(`
      create table programme (
        id uuid primary key,
        slug text not null unique,
        title text not null,
        title_en text,
        title_sort text not null,
        summary text not null,
        summary_en text,
        topic text not null,
        owner_unit_id uuid not null references unit (id),
        status text not null check (status in ('draft', 'published', 'archived')),
        search_folded text not null,
        published_at timestamptz,
        created_by uuid references person (id) on delete set null,
        created_at timestamptz not null,
        updated_at timestamptz not null
      )`);
    await runner.query(`create index programme_by_words on programme using gin (search_folded gin_trgm_ops)`);
    await runner.query(
      `create index programme_newest on programme (published_at desc, id desc) where status = 'published'`,
    );
    await runner.query(`create index programme_by_unit on programme (owner_unit_id)`);
    await runner.query(`create index programme_by_creator on programme (created_by)`);
    await runner.query(`
      create table programme_course (
        programme_id uuid not null references programme (id) on delete cascade,
        course_id uuid not null references course (id) on delete cascade,
        position int not null,
        required boolean not null default true,
        primary key (programme_id, course_id)
      )`);
    await runner.query(`create index programme_course_by_course on programme_course (course_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table programme_course, programme, lesson, section, course_author, course`);
  }
}
