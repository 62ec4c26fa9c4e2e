import type { MigrationInterface, QueryRunner } from 'typeorm';

/** To be invited by officials is a purpose of its own; whoever agreed to something else agreed to nothing of this. */
export class ConsentToInvitations1700000075000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table consent drop constraint consent_purpose_check,
        add constraint consent_purpose_check
          check (purpose in ('analytics', 'recommendations', 'invitations', 'on-behalf'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from consent where purpose = 'invitations'`);
    await runner.query(`
      alter table consent drop constraint consent_purpose_check,
        add constraint consent_purpose_check check (purpose in ('analytics', 'recommendations', 'on-behalf'))`);
  }
}
