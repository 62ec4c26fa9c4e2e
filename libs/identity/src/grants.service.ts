import {
  type Actor,
  AuditLog,
  Clock,
  commonErrors,
  Database,
  isId,
  newId,
  type Role,
  reaches,
} from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { UnitDirectory } from './unit-directory';

export type GivenRole = Exclude<Role, 'learner'>;
/** Who holds a role at a unit. */
export interface HeldRole {
  id: string;
  role: GivenRole;
  personId: string;
  fullName: string;
  givenAt: Date;
  /** Whether the asker may end it. */
  endable: boolean;
}

/** More than any unit has; a list without an end is of no use to anybody. */
const mostHeld = 200;

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

  /** Takes a role back: it no longer counts from the next request on. @throws common.notFound, common.forbidden */
  async end(actor: Actor, grantId: string): Promise<void> {
    const grant =
      isId(grantId) &&
      (await this.database.one<{ person_id: string; role: GivenRole; unit_id: string | null }>(
        'select person_id, role, unit_id from role_grant where id = $1 and ended_at is null',
        [grantId],
      ));
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

  /** Who holds a role at this very unit, by name; for those who may give roles there. @throws common.forbidden */
  async at(actor: Actor, unit: { id: string; path: readonly string[] }): Promise<HeldRole[]> {
    if (!mayDecide(actor, 'official', unit.path)) throw commonErrors.forbidden();
    const held = await this.database.query<Omit<HeldRole, 'endable'> & Record<string, unknown>>(
      `select g.id, g.role, p.id as "personId", p.full_name as "fullName", g.given_at as "givenAt"
       from role_grant g join person p on p.id = g.person_id
       where g.unit_id = $1 and g.ended_at is null order by p.name_sort, g.role limit ${mostHeld}`,
      [unit.id],
    );
    return held.map((each) => ({ ...each, endable: mayDecide(actor, each.role, unit.path) }));
  }

  private async mustBeAbove(actor: Actor, role: GivenRole, unitId: string | null): Promise<void> {
    const path = unitId ? await this.units.pathOf(unitId) : [];
    if (!mayDecide(actor, role, path)) throw commonErrors.forbidden();
  }
}

/** Whether somebody gives and ends a role at a unit: officials do, but for that of administrators. */
const mayDecide = (actor: Actor, role: GivenRole, path: readonly string[]): boolean =>
  reaches(actor, role === 'administrator' ? 'administrator' : 'official', path);
