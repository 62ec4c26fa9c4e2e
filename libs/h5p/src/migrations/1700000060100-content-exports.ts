import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Contents written as one file of HTML, kept for a day for those who asked for them. */
export class ContentExports1700000060100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table h5p_content_export (
        id uuid primary key,
        content_id uuid not null references h5p_content (id) on delete cascade,
        owner_id uuid not null references person (id) on delete cascade,
        name text not null,
        bytes bigint,
        created_at timestamptz not null
      )`);
    await runner.query(`create index h5p_content_export_by_content on h5p_content_export (content_id)`);
    await runner.query(`create index h5p_content_export_by_owner on h5p_content_export (owner_id)`);
    await runner.query(`create index h5p_content_export_by_time on h5p_content_export (created_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table h5p_content_export`);
  }
}
