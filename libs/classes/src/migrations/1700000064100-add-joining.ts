import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Places that are offered for a time, people who want to come together, people who have no phone and those who look
 * after them, and invitations.
 */
export class AddJoining1700000064100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table registration
        drop constraint registration_status_check,
        add constraint registration_status_check
          check (status in ('confirmed', 'offered', 'waiting', 'cancelled')),
        add offer_until timestamptz,
        add party_id uuid,
        add constraint registration_offer_ends check ((status = 'offered') = (offer_until is not null))`);
    await runner.query(
      `create index registration_by_offer on registration (offer_until) where status = 'offered'`,
    );
    await runner.query(`create index registration_by_registrar on registration (registered_by)`);
    // What was agreed stands here word for word: a carer registers and cancels, and nothing else.
    await runner.query(`
      create table family_member (
        carer_id uuid not null references person (id) on delete cascade,
        person_id uuid not null references person (id) on delete cascade,
        relation text not null
          check (relation in ('parent', 'grandparent', 'spouse', 'child', 'sibling', 'other')),
        basis text not null check (basis in ('spoken', 'legal-representative')),
        wording text not null,
        agreed_at timestamptz not null,
        primary key (carer_id, person_id),
        check (carer_id <> person_id)
      )`);
    await runner.query(`create index family_member_by_person on family_member (person_id)`);
    // The check is the last word: no program lets in more people than was said.
    await runner.query(`
      create table class_invitation (
        id uuid primary key,
        class_id uuid not null references community_class (id) on delete cascade,
        code text not null unique check (code ~ '^[2-9A-HJKMNP-TV-Z]{6}$'),
        most_uses int check (most_uses > 0),
        uses int not null default 0,
        made_by uuid references person (id) on delete set null,
        made_at timestamptz not null,
        expires_at timestamptz,
        revoked_at timestamptz,
        constraint class_invitation_not_overused check (most_uses is null or uses <= most_uses)
      )`);
    await runner.query(`create index class_invitation_by_class on class_invitation (class_id, made_at desc)`);
    await runner.query(`create index class_invitation_by_maker on class_invitation (made_by)`);
    await runner.query(`
      create table class_guest (
        class_id uuid not null references community_class (id) on delete cascade,
        person_id uuid not null references person (id) on delete cascade,
        invitation_id uuid references class_invitation (id) on delete set null,
        invited_at timestamptz not null,
        primary key (class_id, person_id)
      )`);
    await runner.query(`create index class_guest_by_person on class_guest (person_id)`);
    await runner.query(`create index class_guest_by_invitation on class_guest (invitation_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table class_guest, class_invitation, family_member`);
    await runner.query(`drop index registration_by_registrar`);
    await runner.query(`drop index registration_by_offer`);
    // A place that is offered counts as taken.
    await runner.query(`alter table registration drop constraint registration_offer_ends`);
    await runner.query(`update registration set status = 'confirmed' where status = 'offered'`);
    await runner.query(`
      alter table registration drop party_id, drop offer_until, drop constraint registration_status_check,
        add constraint registration_status_check check (status in ('confirmed', 'waiting', 'cancelled'))`);
  }
}
