import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateIdentity1700000002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table person (
        id uuid primary key,
        full_name text not null,
        name_folded text not null,
        name_sort text not null,
        phone text unique,
        username text unique,
        email text,
        birth_year smallint,
        language text not null default 'vi',
        home_unit_id uuid,
        registered_by uuid references person (id),
        created_at timestamptz not null,
        updated_at timestamptz not null
      )`);
    await runner.query(`create index person_by_home_unit on person (home_unit_id, name_sort, id)`);
    await runner.query(`create index person_by_name on person using gin (name_folded gin_trgm_ops)`);
    await runner.query(`
      create table person_secret (
        person_id uuid primary key references person (id) on delete cascade,
        password_hash text,
        pin_hash text,
        changed_at timestamptz not null
      )`);
    await runner.query(`
      create table device (
        id uuid primary key,
        token_hash bytea not null unique,
        created_at timestamptz not null
      )`);
    await runner.query(`
      create table device_person (
        device_id uuid not null references device (id) on delete cascade,
        person_id uuid not null references person (id) on delete cascade,
        added_at timestamptz not null,
        primary key (device_id, person_id)
      )`);
    await runner.query(`create index device_person_by_person on device_person (person_id)`);
    await runner.query(`
      create table session (
        id uuid primary key,
        token_hash bytea not null unique,
        person_id uuid not null references person (id) on delete cascade,
        device_id uuid references device (id) on delete set null,
        acting_for uuid references person (id) on delete cascade,
        created_at timestamptz not null,
        seen_at timestamptz not null,
        expires_at timestamptz not null
      )`);
    await runner.query(`create index session_by_person on session (person_id)`);
    await runner.query(`create index session_by_device on session (device_id)`);
    await runner.query(`create index session_by_acting_for on session (acting_for)`);
    await runner.query(`
      create table role_grant (
        id uuid primary key,
        person_id uuid not null references person (id) on delete cascade,
        role text not null check (role in ('instructor', 'official', 'administrator')),
        unit_id uuid,
        given_by uuid references person (id),
        given_at timestamptz not null,
        ended_at timestamptz
      )`);
    await runner.query(`
      create unique index role_grant_once on role_grant (person_id, role, unit_id) nulls not distinct
      where ended_at is null`);
    await runner.query(`create index role_grant_by_unit on role_grant (unit_id) where ended_at is null`);
    await runner.query(`
      create table consent (
        id uuid primary key,
        person_id uuid not null references person (id) on delete cascade,
        purpose text not null check (purpose in ('analytics', 'recommendations', 'on-behalf')),
        wording text not null,
        basis text not null check (basis in ('self', 'spoken', 'signed-paper', 'legal-representative')),
        recorded_by uuid not null references person (id),
        given_at timestamptz not null,
        withdrawn_at timestamptz,
        withdrawn_by uuid references person (id)
      )`);
    await runner.query(
      `create index consent_by_person on consent (person_id, purpose) where withdrawn_at is null`,
    );
    await runner.query(`
      create table api_token (
        id uuid primary key,
        person_id uuid not null references person (id) on delete cascade,
        name text not null,
        token_hash bytea not null unique,
        created_at timestamptz not null,
        last_used_at timestamptz,
        revoked_at timestamptz
      )`);
    await runner.query(`create index api_token_by_person on api_token (person_id)`);
    await runner.query(`
      create table external_identity (
        issuer text not null,
        subject text not null,
        person_id uuid not null references person (id) on delete cascade,
        linked_at timestamptz not null,
        primary key (issuer, subject)
      )`);
    await runner.query(`create index external_identity_by_person on external_identity (person_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table external_identity, api_token, consent, role_grant, session, device_person,
      device, person_secret, person`);
  }
}
