import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Counts what is announced and not over from the index alone, without reading the classes of all the years before.
 * The columns by which a class is joined stand in it because PostgreSQL wants them there, even for a count that
 * leaves the joins out.
 */
export class IndexClassesToCome1700000006100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create index community_class_open_by_end on community_class (last_ends_at)
       include (unit_id, partner_unit_id, venue_id) where status = 'open'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index community_class_open_by_end`);
  }
}
