import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Drafts that were begun before drafts had rules get those of the lessons and sections they come from. */
export class RulesOfDrafts1700000048100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      insert into section_rules (section_id, opens_on, opens_after_days)
      select s.id, r.opens_on, r.opens_after_days from section s join section_rules r on r.section_id = s.origin_id
      on conflict (section_id) do nothing`);
    await runner.query(`
      insert into lesson_rules (lesson_id, required, opens_on, opens_after_days, sessions)
      select l.id, r.required, r.opens_on, r.opens_after_days, r.sessions
      from lesson l join lesson_rules r on r.lesson_id = l.origin_id
      on conflict (lesson_id) do nothing`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from section_rules r using section s where s.id = r.section_id and s.origin_id is not null`);
    await runner.query(`
      delete from lesson_rules r using lesson l where l.id = r.lesson_id and l.origin_id is not null`);
  }
}
