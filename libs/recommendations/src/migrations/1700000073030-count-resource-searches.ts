import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Searches among the resources that found nothing are counted beside those among courses and classes. */
export class CountResourceSearches1700000073030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table unmet_search drop constraint unmet_search_among_check,
      add constraint unmet_search_among_check check (among in ('courses', 'classes', 'resources'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from unmet_search where among = 'resources'`);
    await runner.query(`alter table unmet_search drop constraint unmet_search_among_check,
      add constraint unmet_search_among_check check (among in ('courses', 'classes'))`);
  }
}
