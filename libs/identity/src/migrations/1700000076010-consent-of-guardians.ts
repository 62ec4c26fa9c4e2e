import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is said besides the sentence of a consent is kept with it: that one is of age, or a child's parent or guardian.
 * What children agreed to by themselves does not stand: it is withdrawn, and whoever listens undoes what was built on it.
 */
export class ConsentOfGuardians1700000076010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table consent add declared text');
    await runner.query(`
      with withdrawn as (
        update consent c set withdrawn_at = now(), withdrawn_by = c.person_id
        from person p where p.id = c.person_id and c.withdrawn_at is null
          and extract(year from now() at time zone 'Asia/Ho_Chi_Minh') - p.birth_year <= 16
          and (c.purpose = 'invitations'
            or c.purpose in ('analytics', 'recommendations') and c.basis <> 'legal-representative')
        returning c.person_id, c.purpose)
      insert into outbox_event (id, type, payload, occurred_at)
      select gen_random_uuid(), 'identity.consent-withdrawn',
        jsonb_build_object('personId', person_id, 'purpose', purpose), now()
      from withdrawn`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table consent drop declared');
  }
}
