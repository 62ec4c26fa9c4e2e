import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An invitation may be for one person only, who is told of it. */
export class InviteOnePerson1700000073020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter table class_invitation add person_id uuid references person (id) on delete cascade`,
    );
    await runner.query(
      `create unique index class_invitation_once on class_invitation (class_id, person_id) where person_id is not null`,
    );
    await runner.query(`create index class_invitation_by_person on class_invitation (person_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from class_invitation where person_id is not null`);
    await runner.query(`alter table class_invitation drop person_id`);
  }
}
