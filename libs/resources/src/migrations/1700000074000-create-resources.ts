import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateResources1700000074000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table resource (
        id uuid primary key,
        owner_unit_id uuid not null references unit (id),
        title text not null,
        title_en text,
        summary text not null,
        summary_en text,
        topic text not null,
        level text not null check (level in ('beginner', 'intermediate', 'advanced')),
        language text not null,
        kind text not null check (kind in ('document', 'video', 'audio', 'picture', 'link')),
        credit text not null,
        licence text not null check (licence in ('cc0', 'cc-by', 'cc-by-sa', 'cc-by-nc', 'members')),
        status text not null check (status in ('draft', 'published', 'withdrawn')),
        file_key text,
        file_name text,
        mime text,
        bytes bigint,
        address text,
        opened int not null default 0,
        search_folded text not null,
        added_by uuid not null references person (id),
        added_at timestamptz not null,
        updated_at timestamptz not null,
        published_at timestamptz,
        check ((kind = 'link') = (address is not null)),
        check ((kind = 'link') = (file_key is null)),
        check ((status = 'draft') = (published_at is null))
      )`);
    await runner.query(
      `create index resource_published on resource (published_at desc, id desc) where status = 'published'`,
    );
    await runner.query(
      `create index resource_by_topic on resource (topic, published_at desc, id desc) where status = 'published'`,
    );
    await runner.query(`create index resource_by_unit on resource (owner_unit_id, updated_at desc)`);
    await runner.query(`create index resource_by_adder on resource (added_by, updated_at desc)`);
    await runner.query(`create index resource_words on resource using gin (search_folded gin_trgm_ops)`);
    // Who opened what, of those who agreed to recommendations alone.
    await runner.query(`
      create table resource_opening (
        person_id uuid not null references person (id) on delete cascade,
        resource_id uuid not null references resource (id) on delete cascade,
        opened_at timestamptz not null,
        primary key (person_id, resource_id)
      )`);
    await runner.query(`create index resource_opening_by_resource on resource_opening (resource_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table resource_opening, resource');
  }
}
