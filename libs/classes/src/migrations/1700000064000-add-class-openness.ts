import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Classes whose people must not be known to each other, classes for those who are invited only, further topics of a
 * class, and a partner unit that is named only once it has agreed.
 */
export class AddClassOpenness1700000064000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table community_class
        add sensitive boolean not null default false,
        add invitation_only boolean not null default false,
        add other_topics text[] not null default '{}',
        add partner_status text check (partner_status in ('asked', 'accepted', 'declined')),
        add constraint class_partner_was_asked check (partner_unit_id is not null or partner_status is null)`);
    await runner.query(`update community_class set sensitive = true where topic = 'family-safety'`);
    // Until now a partner was named without being asked; those classes are known to be held together.
    await runner.query(
      `update community_class set partner_status = 'accepted' where partner_unit_id is not null`,
    );
    await runner.query(
      `create index community_class_by_other_topics on community_class using gin (other_topics)`,
    );
    // Lists show what is open to everybody, and their counts are answered by the index alone.
    await runner.query(`drop index community_class_open_by_end`);
    await runner.query(
      `create index community_class_open_by_end on community_class (last_ends_at)
       include (first_starts_at, id, unit_id, partner_unit_id, venue_id, partner_status, invitation_only)
       where status = 'open'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index community_class_open_by_end`);
    await runner.query(
      `create index community_class_open_by_end on community_class (last_ends_at)
       include (first_starts_at, id, unit_id, partner_unit_id, venue_id) where status = 'open'`,
    );
    await runner.query(`
      alter table community_class drop constraint class_partner_was_asked, drop partner_status,
        drop other_topics, drop invitation_only, drop sensitive`);
  }
}
