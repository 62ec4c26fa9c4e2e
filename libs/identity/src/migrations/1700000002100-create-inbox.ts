import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Stands here and not with the notifications, so that who is asking and what they have not read is one query. */
export class CreateInbox1700000002100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table inbox_message (
        id uuid primary key,
        person_id uuid not null references person (id) on delete cascade,
        code text not null,
        params jsonb not null default '{}',
        path text,
        created_at timestamptz not null,
        read_at timestamptz
      )`);
    await runner.query(
      `create index inbox_message_by_person on inbox_message (person_id, created_at desc, id desc)`,
    );
    await runner.query(
      `create index inbox_message_unread on inbox_message (person_id) where read_at is null`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table inbox_message`);
  }
}
