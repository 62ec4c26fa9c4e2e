import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Videos, sounds, files and links as lessons, and pictures inside texts. */
export class LessonMedia1700000045000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table lesson_media (
        id uuid primary key,
        kind text not null check (kind in ('video', 'audio', 'file', 'link')),
        address text,
        file_key text,
        file_name text,
        file_mime text,
        file_bytes int,
        captions text,
        transcript text not null default '',
        transcript_html text not null default '',
        description text not null default '',
        author_id uuid references person (id) on delete set null,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        check (address is not null or file_key is not null)
      )`);
    await runner.query(`create index lesson_media_by_author on lesson_media (author_id)`);
    await runner.query(`create index lesson_media_by_file on lesson_media (file_key)`);
    await runner.query(`
      create table lesson_picture (
        id uuid primary key,
        course_id uuid not null references course (id) on delete cascade,
        file_key text not null,
        alt text not null,
        width int not null,
        height int not null,
        bytes int not null,
        created_at timestamptz not null
      )`);
    await runner.query(`create index lesson_picture_by_course on lesson_picture (course_id)`);
    await runner.query(`create index lesson_picture_by_file on lesson_picture (file_key)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table lesson_picture, lesson_media`);
  }
}
