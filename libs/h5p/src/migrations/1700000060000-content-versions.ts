import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a content was before each change, who changed it and what. The newest version is the content itself; an attempt
 * knows the version that was played, and is judged by it.
 */
export class ContentVersions1700000060000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table h5p_content add column saved_by uuid references person (id) on delete set null,
        add column changes jsonb not null default '[]'`);
    await runner.query(`update h5p_content set saved_by = author_id`);
    await runner.query(`create index h5p_content_by_saver on h5p_content (saved_by)`);
    await runner.query(
      `create index h5p_content_by_words on h5p_content using gin (fold(title) gin_trgm_ops)`,
    );
    await runner.query(`create index h5p_content_by_change on h5p_content (updated_at desc, id desc)`);
    await runner.query(`
      create table h5p_content_version (
        content_id uuid not null references h5p_content (id) on delete cascade,
        number int not null check (number > 0),
        library text not null,
        title text not null,
        params jsonb not null,
        metadata jsonb not null,
        language text not null,
        max_score int,
        files text[] not null,
        changes jsonb not null,
        saved_by uuid references person (id) on delete set null,
        saved_at timestamptz not null,
        primary key (content_id, number)
      )`);
    await runner.query(`create index h5p_content_version_by_saver on h5p_content_version (saved_by)`);
    await runner.query(`alter table h5p_attempt add column content_version int`);
    await runner.query(`
      update h5p_attempt t set content_version = c.version from h5p_content c where c.id = t.content_id`);
    await runner.query(`alter table h5p_attempt alter column content_version set not null`);
    await runner.query(`create index h5p_attempt_by_version on h5p_attempt (content_id, content_version)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table h5p_attempt drop column content_version`);
    await runner.query(`drop table h5p_content_version`);
    await runner.query(`drop index h5p_content_by_change, h5p_content_by_words`);
    await runner.query(`alter table h5p_content drop column changes, drop column saved_by`);
  }
}
