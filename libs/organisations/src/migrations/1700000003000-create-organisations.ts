import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateOrganisations1700000003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table organisation (
        id uuid primary key,
        code text not null unique,
        name text not null,
        name_en text not null,
        created_at timestamptz not null
      )`);
    await runner.query(`
      create table unit (
        id uuid primary key,
        organisation_id uuid not null references organisation (id),
        parent_id uuid references unit (id),
        level text not null check (level in ('centre', 'province', 'commune', 'grassroots')),
        kind text not null,
        name text not null,
        name_folded text not null,
        territory_code text,
        path uuid[] not null,
        valid_from date not null,
        valid_to date,
        created_at timestamptz not null
      )`);
    await runner.query(`create index unit_by_path on unit using gin (path)`);
    await runner.query(`create index unit_by_parent on unit (parent_id, name_folded, id)`);
    await runner.query(`create index unit_by_organisation on unit (organisation_id, level, name_folded, id)`);
    await runner.query(`create index unit_by_name on unit using gin (name_folded gin_trgm_ops)`);
    await runner.query(`create index unit_by_territory on unit (territory_code)`);
    await runner.query(`
      create table unit_change (
        id uuid primary key,
        unit_id uuid not null references unit (id),
        kind text not null check (kind in ('created', 'renamed', 'moved', 'merged', 'split', 'closed')),
        effective_on date not null,
        before jsonb not null,
        after jsonb not null,
        decision text,
        changed_by uuid references person (id),
        changed_at timestamptz not null
      )`);
    await runner.query(`create index unit_change_by_unit on unit_change (unit_id, effective_on)`);
    await runner.query(`
      create table membership (
        unit_id uuid not null references unit (id),
        person_id uuid not null references person (id) on delete cascade,
        since date not null,
        until date,
        primary key (unit_id, person_id)
      )`);
    await runner.query(`create index membership_by_person on membership (person_id)`);
    await runner.query(`alter table person add foreign key (home_unit_id) references unit (id)`);
    await runner.query(`alter table role_grant add foreign key (unit_id) references unit (id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table role_grant drop constraint role_grant_unit_id_fkey`);
    await runner.query(`alter table person drop constraint person_home_unit_id_fkey`);
    await runner.query(`drop table membership, unit_change, unit, organisation`);
  }
}
