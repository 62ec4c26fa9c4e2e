import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people searched and did not find, by day and commune, without anybody in it. */
export class CountUnmetSearches1700000073010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table unmet_search (
        day date not null,
        unit_id uuid references unit (id) on delete cascade,
        among text not null check (among in ('courses', 'classes')),
        words text not null check (words !~ '[0-9]{6}|@'),
        topic text,
        searches int not null check (searches > 0),
        constraint unmet_search_once unique nulls not distinct (day, unit_id, among, words, topic),
        check (words <> '' or topic is not null)
      )`);
    await runner.query(`create index unmet_search_by_unit on unmet_search (unit_id, day)`);
    await runner.query(`create index unmet_search_by_words on unmet_search (words, topic)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table unmet_search`);
  }
}
