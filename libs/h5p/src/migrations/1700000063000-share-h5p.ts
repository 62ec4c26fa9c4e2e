import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ShareH5p1700000063000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // The page that wrote a state last: another page does not write over what is newer than what it began with.
    await runner.query(`alter table h5p_user_state add column writer text not null default ''`);
    await runner.query(`
      create table h5p_embed (
        id uuid primary key,
        content_id uuid not null references h5p_content (id) on delete cascade,
        name text not null,
        sites text[] not null,
        made_by uuid references person (id) on delete set null,
        made_at timestamptz not null,
        revoked_at timestamptz
      )`);
    await runner.query(`create index h5p_embed_by_content on h5p_embed (content_id, made_at desc)`);
    await runner.query(`create index h5p_embed_by_maker on h5p_embed (made_by)`);
    await runner.query(
      `create index h5p_embed_by_end on h5p_embed (revoked_at) where revoked_at is not null`,
    );
    // The clean-up looks for the oldest states of all.
    await runner.query(`create index h5p_user_state_by_update on h5p_user_state (updated_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index h5p_user_state_by_update`);
    await runner.query(`drop table h5p_embed`);
    await runner.query(`alter table h5p_user_state drop column writer`);
  }
}
