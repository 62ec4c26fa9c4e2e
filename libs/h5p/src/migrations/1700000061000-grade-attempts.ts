import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How contents are graded, the order of attempts, why one does not count, and what an instructor said about it. */
export class GradeAttempts1700000061000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Without a row: the highest of any number of attempts, right answers shown.
    await runner.query(`
      create table h5p_grading (
        content_id uuid primary key references h5p_content (id) on delete cascade,
        mode text not null check (mode in ('highest', 'average', 'first', 'last')),
        attempts_allowed int check (attempts_allowed between 1 and 100),
        review text not null check (review in ('always', 'after-last', 'never')),
        updated_at timestamptz not null,
        updated_by uuid references person (id) on delete set null
      )`);
    await runner.query(`create index h5p_grading_by_person on h5p_grading (updated_by)`);
    // A browser says when an attempt began; the number is the portal's own order.
    await runner.query(`
      alter table h5p_attempt
        add column number int,
        add column counted boolean not null default false,
        add column fault text,
        add column claimed_score numeric,
        add column claimed_max numeric,
        add column decision text check (decision in ('accepted', 'set-aside')),
        add column decided_by uuid references person (id) on delete set null,
        add column decided_at timestamptz,
        add column decision_note text`);
    await runner.query(`
      update h5p_attempt t set number = n.number, counted = t.finished_at is not null and not t.flagged
      from (select id, row_number() over (partition by person_id, content_id order by started_at, id) as number
        from h5p_attempt) n where n.id = t.id`);
    await runner.query(`alter table h5p_attempt alter column number set not null`);
    await runner.query(
      `create unique index h5p_attempt_number on h5p_attempt (person_id, content_id, number)`,
    );
    await runner.query(
      `create index h5p_attempt_to_grade on h5p_attempt (content_id, person_id, number) where counted`,
    );
    await runner.query(
      `create index h5p_attempt_flagged on h5p_attempt (content_id, started_at desc, id desc) where flagged`,
    );
    await runner.query(`create index h5p_attempt_by_decision on h5p_attempt (decided_by)`);
    await runner.query(`alter table h5p_answer add column fault text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table h5p_answer drop column fault`);
    await runner.query(`
      drop index h5p_attempt_number, h5p_attempt_to_grade, h5p_attempt_flagged, h5p_attempt_by_decision`);
    await runner.query(`
      alter table h5p_attempt drop column number, drop column counted, drop column fault,
        drop column claimed_score, drop column claimed_max, drop column decision, drop column decided_by,
        drop column decided_at, drop column decision_note`);
    await runner.query(`drop table h5p_grading`);
  }
}
