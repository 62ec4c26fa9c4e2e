import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files of learning records that somebody asked for: theirs alone, and only for some days. */
export class CreateLrsExport1700000020500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table lrs_export (
        id uuid primary key,
        -- Without its person a file is nobody's, and goes when its time is over.
        person_id uuid references person (id) on delete set null,
        job_id uuid,
        tenant_id int not null references lrs_tenant (id),
        filters jsonb not null,
        format text not null check (format in ('jsonl', 'csv')),
        language text not null check (language in ('vi', 'en')),
        everywhere boolean,
        unit_ids uuid[],
        statements bigint,
        bytes bigint,
        created_at timestamptz not null,
        finished_at timestamptz,
        expires_at timestamptz not null
      )`);
    await runner.query(`create index lrs_export_by_person on lrs_export (person_id, created_at desc)`);
    await runner.query(`create index lrs_export_by_tenant on lrs_export (tenant_id)`);
    await runner.query(`create index lrs_export_by_expiry on lrs_export (expires_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table lrs_export`);
  }
}
