import { type Actor, AuditLog, commonErrors, Database, type Role, reaches } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { ConsentsService } from './consents.service';
import type { Basis } from './domain/consent';
import { identityErrors } from './domain/identity.errors';
import { hashToken } from './tokens';
import { UnitDirectory } from './unit-directory';

/** Acting on behalf: an official does things for a person of their own units who has asked for it. */
@Injectable()
export class ActingService {
  constructor(
    private readonly database: Database,
    private readonly units: UnitDirectory,
    private readonly consents: ConsentsService,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Records the person's consent, unless one stands.
   * @throws identity.notRepresentable, identity.consentNeeded when nobody said that the person agrees
   */
  async agree(actor: Actor, personId: string, basis: Basis, agreed: boolean): Promise<void> {
    await this.mustReach(actor, personId);
    if (!agreed) throw identityErrors.consentNeeded();
    await this.consents.give(personId, 'on-behalf', {
      basis,
      recordedBy: actor.personId,
      language: actor.language,
    });
  }

  /** @throws identity.notRepresentable; identity.consentNeeded when no consent stands */
  async start(actor: Actor, personId: string, sessionToken: string): Promise<void> {
    await this.mustReach(actor, personId);
    await this.database.transaction(async () => {
      await this.mustStand(personId);
      await this.setActing(sessionToken, personId);
      await this.audit.record({ action: 'identity.acting-started', subject: 'person', subjectId: personId });
    });
  }

  /** For something an official does for a person at once. @throws identity.notRepresentable; identity.consentNeeded when no consent stands */
  async mustHaveAgreed(actor: Actor, personId: string): Promise<void> {
    await this.mustReach(actor, personId);
    await this.mustStand(personId);
  }

  private async mustStand(personId: string): Promise<void> {
    const consent = await this.database.one(
      `select 1 from consent where person_id = $1 and purpose = 'on-behalf' and withdrawn_at is null`,
      [personId],
    );
    if (!consent) throw identityErrors.consentNeeded();
  }

  async stop(sessionToken: string): Promise<void> {
    await this.database.transaction(async () => {
      await this.setActing(sessionToken, null);
      await this.audit.record({ action: 'identity.acting-stopped', subject: 'session', subjectId: null });
    });
  }

  private async setActing(sessionToken: string, personId: string | null): Promise<void> {
    await this.database.execute('update session set acting_for = $2 where token_hash = $1', [
      hashToken(sessionToken),
      personId,
    ]);
  }

  /** @throws identity.notRepresentable unless the person lives in a unit that the official reaches */
  async mustReach(actor: Actor, personId: string): Promise<void> {
    const person = await this.database.one<{ home_unit_id: string | null }>(
      'select home_unit_id from person where id = $1',
      [personId],
    );
    if (!person) throw commonErrors.notFound();
    const path = person.home_unit_id ? await this.units.pathOf(person.home_unit_id) : [];
    if (actor.representedBy !== null || !reaches(actor, 'official', path))
      throw identityErrors.notRepresentable();
  }

  /**
   * Whoever sets somebody's password has all their roles: an official does so only for those whose every role is
   * theirs to give, and never for themselves.
   * @throws identity.notRepresentable, identity.holdsMore
   */
  async mustOverrule(actor: Actor, personId: string): Promise<void> {
    await this.mustReach(actor, personId);
    if (personId === actor.personId) throw identityErrors.holdsMore();
    const grants = await this.database.query<{ role: Role; unit_id: string | null }>(
      'select role, unit_id from role_grant where person_id = $1 and ended_at is null',
      [personId],
    );
    for (const { role, unit_id } of grants) {
      const path = unit_id ? await this.units.pathOf(unit_id) : [];
      if (!reaches(actor, role === 'administrator' ? role : 'official', path))
        throw identityErrors.holdsMore();
    }
  }
}
