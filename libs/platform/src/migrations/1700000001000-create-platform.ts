import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePlatform1700000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create extension if not exists pg_trgm`);
    // The same folding as fold() in TypeScript: decompose, drop marks, đ to d, lower case, single spaces.
    await runner.query(String.raw`
      create function fold(input text) returns text language sql immutable parallel safe strict as $$
        select trim(regexp_replace(lower(translate(
          regexp_replace(normalize(input, NFD), '[\u0300-\u036f]', '', 'g'), 'đĐ', 'dd')), '\s+', ' ', 'g'))
      $$`);
    // One row, once and for all: see HomePage.
    await runner.query(`
      create table portal (
        single boolean primary key default true check (single),
        home_page text not null
      )`);
    await runner.query(`
      create table outbox_event (
        id uuid primary key,
        seq bigint generated always as identity,
        type text not null,
        payload jsonb not null,
        occurred_at timestamptz not null,
        queued_at timestamptz,
        done_at timestamptz,
        deliveries int not null default 0
      )`);
    await runner.query(`create index outbox_event_waiting on outbox_event (seq) where done_at is null`);
    await runner.query(`
      create table consumed_event (
        consumer text not null,
        event_id uuid not null references outbox_event (id) on delete cascade,
        consumed_at timestamptz not null,
        primary key (event_id, consumer)
      )`);
    await runner.query(`
      create table job_run (
        id uuid primary key,
        kind text not null,
        owner_id uuid,
        status text not null check (status in ('waiting', 'running', 'done', 'failed')),
        payload jsonb not null,
        result jsonb,
        error_code text,
        error_params jsonb not null default '{}',
        done int not null default 0,
        total int not null default 0,
        attempts int not null default 0,
        created_at timestamptz not null,
        started_at timestamptz,
        finished_at timestamptz
      )`);
    await runner.query(`create index job_run_by_owner on job_run (owner_id, created_at desc)`);
    await runner.query(`create index job_run_by_time on job_run (created_at desc)`);
    await runner.query(
      `create index job_run_unfinished on job_run (created_at) where status in ('waiting', 'running')`,
    );
    await runner.query(`
      create table audit_entry (
        id uuid primary key,
        at timestamptz not null,
        actor_id uuid,
        on_behalf_of uuid,
        action text not null,
        subject text not null,
        subject_id text,
        details jsonb not null,
        request_id text
      )`);
    await runner.query(`create index audit_entry_by_actor on audit_entry (actor_id, at desc)`);
    await runner.query(`create index audit_entry_by_subject on audit_entry (subject, subject_id, at desc)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table portal, audit_entry, job_run, consumed_event, outbox_event`);
    await runner.query(`drop function fold(text)`);
  }
}
