import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The reasons are in docs/adr/0010-erasing.md. */
export class CreateLrsErasing1700000020400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // What is kept of an erasure names nobody.
    await runner.query(`
      create table lrs_erasure (
        id uuid primary key,
        kind text not null check (kind in ('person', 'identifier')),
        state text not null check (state in ('asked', 'declined', 'withdrawn', 'running', 'done')),
        asked_by text not null check (asked_by in ('oneself', 'administrator')),
        asked_at timestamptz not null,
        decided_at timestamptz,
        done_at timestamptz,
        job_id uuid,
        statements int not null default 0,
        documents int not null default 0,
        attachments int not null default 0,
        spaces int not null default 0,
        forwarded_to text[] not null default '{}'
      )`);
    await runner.query(`create index lrs_erasure_by_time on lrs_erasure (asked_at desc, id)`);
    // Whom it is about, until it is done.
    await runner.query(`
      create table lrs_erasure_subject (
        erasure_id uuid primary key references lrs_erasure (id) on delete cascade,
        person_id uuid,
        agents jsonb not null,
        texts jsonb not null,
        pseudonym uuid not null,
        answer text
      )`);
    await runner.query(`create index lrs_erasure_subject_by_person on lrs_erasure_subject (person_id)`);
    // Agents that cannot be named while they are being erased.
    await runner.query(`
      create table lrs_erasing_key (
        key text primary key,
        erasure_id uuid not null references lrs_erasure (id) on delete cascade
      )`);
    await runner.query(`create index lrs_erasing_key_by_erasure on lrs_erasing_key (erasure_id)`);
    // What may have become nameless: decided when all statements are rewritten.
    await runner.query(`
      create table lrs_erasing_leftover (
        erasure_id uuid not null references lrs_erasure (id) on delete cascade,
        tenant_id int not null,
        key_id bigint not null,
        primary key (erasure_id, tenant_id, key_id)
      )`);
    // Numbers of keys that are gone: a process that remembers one cannot use it any more.
    await runner.query(`
      create table lrs_erased_key (
        tenant_id int not null,
        key_id bigint not null,
        erasure_id uuid not null references lrs_erasure (id),
        agent boolean not null,
        primary key (tenant_id, key_id)
      )`);
    await runner.query(`create index lrs_erased_key_by_erasure on lrs_erased_key (erasure_id)`);
    await runner.query(`
      create table lrs_erased_agent (
        hash bytea primary key,
        erasure_id uuid not null references lrs_erasure (id),
        erased_at timestamptz
      )`);
    await runner.query(`create index lrs_erased_agent_by_erasure on lrs_erased_agent (erasure_id)`);
    await this.createGuards(runner);
  }

  /**
   * Whoever writes holds a shared lock from the check to the end of the transaction; an erasure takes it alone to begin.
   * So what was written before is visible to it, and what comes afterwards meets the check.
   */
  private async createGuards(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function lrs_refuse_erased_link() returns trigger language plpgsql volatile as $$
      begin
        perform pg_advisory_xact_lock_shared(hashtext('lrs_erasing'));
        if exists (select from lrs_erased_key) and exists (
          select from written w join lrs_erased_key e on e.tenant_id = w.tenant_id and e.key_id = w.key_id
        ) then
          raise exception using errcode = 'LR001', message = 'a key of somebody who was erased is used';
        end if;
        return null;
      end $$`);
    await runner.query(`
      create function lrs_refuse_erased_document() returns trigger language plpgsql volatile as $$
      begin
        perform pg_advisory_xact_lock_shared(hashtext('lrs_erasing'));
        if exists (
          select from written w join lrs_erased_key e
            on e.tenant_id = w.tenant_id and e.key_id in (w.agent_key, w.activity_key)
        ) then
          raise exception using errcode = 'LR001', message = 'a key of somebody who was erased is used';
        end if;
        return null;
      end $$`);
    await runner.query(`
      create function lrs_refuse_erasing_key() returns trigger language plpgsql volatile as $$
      begin
        perform pg_advisory_xact_lock_shared(hashtext('lrs_erasing'));
        if exists (select from lrs_erasing_key) and exists (
          select from written w join lrs_erasing_key e on e.key = w.key where w.kind = 1
        ) then
          raise exception using errcode = 'LR002', message = 'somebody who is being erased is named';
        end if;
        return null;
      end $$`);
    await runner.query(`
      create trigger lrs_refuse_erased after insert on lrs_statement_key referencing new table as written
      for each statement execute function lrs_refuse_erased_link()`);
    await runner.query(`
      create trigger lrs_refuse_erased after insert on lrs_document referencing new table as written
      for each statement execute function lrs_refuse_erased_document()`);
    await runner.query(`
      create trigger lrs_refuse_erasing after insert on lrs_key referencing new table as written
      for each statement execute function lrs_refuse_erasing_key()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop trigger lrs_refuse_erasing on lrs_key`);
    await runner.query(`drop trigger lrs_refuse_erased on lrs_document`);
    await runner.query(`drop trigger lrs_refuse_erased on lrs_statement_key`);
    await runner.query(
      `drop function lrs_refuse_erasing_key(), lrs_refuse_erased_document(), lrs_refuse_erased_link()`,
    );
    await runner.query(`drop table lrs_erased_agent, lrs_erased_key, lrs_erasing_leftover, lrs_erasing_key,
      lrs_erasure_subject, lrs_erasure`);
  }
}
