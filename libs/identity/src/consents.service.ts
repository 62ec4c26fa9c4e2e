import {
  type Actor,
  AuditLog,
  Clock,
  Database,
  defineEvent,
  type Language,
  newId,
  Outbox,
} from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { mayBeChild } from './domain/age-of-consent';
import {
  type Basis,
  consentWords,
  declaredWords,
  guardianPurposes,
  ownPurposes,
  type Purpose,
} from './domain/consent';
import { identityErrors } from './domain/identity.errors';

export const consentGiven = defineEvent<{ personId: string; purpose: Purpose }>('identity.consent-given');
export const consentWithdrawn = defineEvent<{ personId: string; purpose: Purpose }>(
  'identity.consent-withdrawn',
);

export interface ConsentRecord {
  id: string;
  purpose: Purpose;
  wording: string;
  basis: Basis;
  givenAt: Date;
  withdrawnAt: Date | null;
}

export interface HowGiven {
  basis: Basis;
  recordedBy: string;
  language: Language;
  /** What a parent or guardian said with it. */
  declared?: string;
}

/** Consents: given by an act of the person's own, kept with their wording, withdrawn as easily as given. */
@Injectable()
export class ConsentsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Records a consent; one that stands already stays as it is.
   * @throws identity.onlyOneself when an official would be the one to agree that officials see a name;
   * identity.guardianNeeded, .fromSixteen for a child
   */
  async give(personId: string, purpose: Purpose, how: HowGiven) {
    if (purpose === 'invitations' && how.recordedBy !== personId) throw identityErrors.onlyOneself();
    await this.database.transaction(async () => {
      const declared = how.declared ?? (await this.declaredByOneself(personId, purpose, how));
      const standing = await this.database.one(
        'select 1 from consent where person_id = $1 and purpose = $2 and withdrawn_at is null for update',
        [personId, purpose],
      );
      if (standing) return;
      await this.database.execute(
        `insert into consent (id, person_id, purpose, wording, basis, recorded_by, given_at, declared)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [
          newId(),
          personId,
          purpose,
          consentWords[how.language][purpose],
          how.basis,
          how.recordedBy,
          this.clock.now(),
          declared,
        ],
      );
      await this.audit.record({
        action: 'identity.consent-given',
        subject: 'person',
        subjectId: personId,
        details: { purpose, basis: how.basis },
      });
      await this.outbox.publish(consentGiven({ personId, purpose }));
    });
  }

  /** Withdraws a consent; what was built on it is undone by those who listen to the event. */
  async withdraw(personId: string, purpose: Purpose, withdrawnBy: string): Promise<void> {
    await this.database.transaction(async () => {
      const withdrawn = await this.database.execute(
        `update consent set withdrawn_at = $3, withdrawn_by = $4
         where person_id = $1 and purpose = $2 and withdrawn_at is null`,
        [personId, purpose, this.clock.now(), withdrawnBy],
      );
      if (withdrawn === 0) return;
      // Whoever is acting for the person at this moment stops here.
      if (purpose === 'on-behalf') {
        await this.database.execute('update session set acting_for = null where acting_for = $1', [personId]);
      }
      await this.audit.record({
        action: 'identity.consent-withdrawn',
        subject: 'person',
        subjectId: personId,
        details: { purpose },
      });
      await this.outbox.publish(consentWithdrawn({ personId, purpose }));
    });
  }

  /** Ends what somebody agreed to alone who turns out to be a child. */
  async withdrawWithoutGuardian(personId: string): Promise<void> {
    const standing = await this.database.query<{ purpose: Purpose }>(
      `select purpose from consent where person_id = $1 and withdrawn_at is null and purpose = any($2)
         and (basis <> 'legal-representative' or not purpose = any($3))`,
      [personId, ownPurposes, guardianPurposes],
    );
    for (const { purpose } of standing) await this.withdraw(personId, purpose, personId);
  }

  /** What somebody says of their age by agreeing. @throws identity.guardianNeeded, .fromSixteen */
  private async declaredByOneself(
    personId: string,
    purpose: Purpose,
    { basis, language }: HowGiven,
  ): Promise<string | null> {
    if (!ownPurposes.some((one) => one === purpose)) return null;
    const person = await this.database.one<{ birthYear: number | null }>(
      'select birth_year as "birthYear" from person where id = $1',
      [personId],
    );
    const birthYear = person?.birthYear ?? null;
    if (mayBeChild(birthYear, this.clock.now())) {
      throw purpose === 'invitations' ? identityErrors.fromSixteen() : identityErrors.guardianNeeded();
    }
    return birthYear === null && basis === 'self' ? declaredWords[language].ofAge : null;
  }

  /** Everything a person ever agreed to, newest first. */
  history(actor: Actor): Promise<ConsentRecord[]> {
    return this.database.query<ConsentRecord>(
      `select id, purpose, wording, basis, given_at as "givenAt", withdrawn_at as "withdrawnAt"
       from consent where person_id = $1 order by given_at desc, id desc`,
      [actor.personId],
    );
  }
}
