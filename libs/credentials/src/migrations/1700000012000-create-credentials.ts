import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateCredentials1700000012000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // What stands on a certificate is copied: it stays as it was issued when a course or a unit is renamed.
    await runner.query(`
      create table certificate (
        id uuid primary key,
        number text not null unique,
        verify_code text not null unique,
        person_id uuid not null references person (id) on delete cascade,
        course_id uuid not null references course (id),
        unit_id uuid not null references unit (id),
        full_name text not null,
        title text not null,
        title_en text,
        minutes int not null,
        issuer text not null,
        issued_at timestamptz not null,
        revoked_at timestamptz,
        revoked_by uuid references person (id) on delete set null,
        revoke_reason text,
        unique (person_id, course_id)
      )`);
    await runner.query(`create index certificate_by_person on certificate (person_id, issued_at desc)`);
    await runner.query(`create index certificate_by_course on certificate (course_id)`);
    await runner.query(`create index certificate_by_unit on certificate (unit_id)`);
    await runner.query(`create index certificate_by_revoker on certificate (revoked_by)`);
    await runner.query(`
      create table certificate_counter (
        year int primary key,
        last int not null
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table certificate_counter, certificate`);
  }
}
