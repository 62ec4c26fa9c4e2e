import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Volunteers who help with one class, and what people agreed to who were registered by somebody who is no official. */
export class AddClassHelpers1700000064500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table class_helper (
        class_id uuid not null references community_class (id) on delete cascade,
        person_id uuid not null references person (id) on delete cascade,
        named_by uuid references person (id) on delete set null,
        named_at timestamptz not null,
        primary key (class_id, person_id)
      )`);
    await runner.query(`create index class_helper_by_person on class_helper (person_id)`);
    await runner.query(`create index class_helper_by_namer on class_helper (named_by)`);
    // It goes for this class and for nothing else, and stands here word for word.
    await runner.query(`
      create table class_enlist_consent (
        id uuid primary key,
        class_id uuid not null references community_class (id) on delete cascade,
        person_id uuid not null references person (id) on delete cascade,
        recorded_by uuid references person (id) on delete set null,
        basis text not null check (basis in ('spoken', 'signed-paper', 'legal-representative')),
        wording text not null,
        agreed_at timestamptz not null
      )`);
    await runner.query(`create index class_enlist_consent_by_class on class_enlist_consent (class_id)`);
    await runner.query(`create index class_enlist_consent_by_person on class_enlist_consent (person_id)`);
    await runner.query(`create index class_enlist_consent_by_recorder on class_enlist_consent (recorded_by)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table class_enlist_consent, class_helper`);
  }
}
