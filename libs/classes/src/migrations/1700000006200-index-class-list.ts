import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Finds the classes that are announced and not over in the index alone, with what their list is ordered and counted
 * by. Walking through them in the order of their beginning meant reading all that are over first.
 */
export class IndexClassList1700000006200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index community_class_open_by_end`);
    await runner.query(
      `create index community_class_open_by_end on community_class (last_ends_at)
       include (first_starts_at, id, unit_id, partner_unit_id, venue_id) where status = 'open'`,
    );
    await runner.query(`drop index community_class_coming`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create index community_class_coming on community_class (first_starts_at, id) where status = 'open'`,
    );
    await runner.query(`drop index community_class_open_by_end`);
    await runner.query(
      `create index community_class_open_by_end on community_class (last_ends_at)
       include (unit_id, partner_unit_id, venue_id) where status = 'open'`,
    );
  }
}
