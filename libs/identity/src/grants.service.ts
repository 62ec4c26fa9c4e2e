import {
  type Actor,
  AuditLog,
  Clock,
  commonErrors,
  Database,
  newId,
  type Role,
  reaches,
} from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { UnitDirectory } from './unit-directory';

export type GivenRole = Exclude<Role, 'learner'>;
export interface GrantInfo {
  id: string;
  role: GivenRole;
  unitId: string | null;
  givenAt: Date;
}

/** Giving and ending roles. Nobody gives a role that they do not hold themselves above the same unit. */
@Injectable()
export class GrantsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly units: UnitDirectory,
    private readonly audit: AuditLog,
  ) {}

  /** @throws common.forbidden; giving a role that stands is no error */
  async give(actor: Actor, personId: string, role: GivenRole, unitId: string | null): Promise<void> {
    await this.mustBeAbove(actor, role, unitId);
    await this.database.transaction(async () => {
      const given = await this.database.execute(
        `insert into role_grant (id, person_id, role, unit_id, given_by, given_at) values ($1, $2, $3, $4, $5, $6)
         on conflict (person_id, role, unit_id) where ended_at is null do nothing`,
        [newId(), personId, role, unitId, actor.personId, this.clock.now()],
      );
      if (given === 0) return;
      await this.audit.record({
        action: 'identity.grant-given',
        subject: 'person',
        subjectId: personId,
        details: { role, unitId },
      });
    });
  }

  async end(actor: Actor, grantId: string): Promise<void> {
    const grant = await this.database.one<{ person_id: string; role: GivenRole; unit_id: string | null }>(
      'select person_id, role, unit_id from role_grant where id = $1 and ended_at is null',
      [grantId],
    );
    if (!grant) throw commonErrors.notFound();
    await this.mustBeAbove(actor, grant.role, grant.unit_id);
    await this.database.transaction(async () => {
      await this.database.execute('update role_grant set ended_at = $2 where id = $1', [
        grantId,
        this.clock.now(),
      ]);
      await this.database.execute('update session set acting_for = null where person_id = $1', [
        grant.person_id,
      ]);
      await this.audit.record({
        action: 'identity.grant-ended',
        subject: 'person',
        subjectId: grant.person_id,
        details: { role: grant.role, unitId: grant.unit_id },
      });
    });
  }

  of(personId: string): Promise<GrantInfo[]> {
    return this.database.query<GrantInfo>(
      `select id, role, unit_id as "unitId", given_at as "givenAt" from role_grant
       where person_id = $1 and ended_at is null order by given_at`,
      [personId],
    );
  }

  private async mustBeAbove(actor: Actor, role: GivenRole, unitId: string | null): Promise<void> {
    const path = unitId ? await this.units.pathOf(unitId) : [];
    const needed: Role = role === 'administrator' ? 'administrator' : 'official';
    if (!reaches(actor, needed, path)) throw commonErrors.forbidden();
  }
}
