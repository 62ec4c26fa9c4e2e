import { type Actor, Clock, Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { ConsentsService } from './consents.service';
import { type Age, ageOfGuardian, ageSaid, mayBeYounger } from './domain/age-of-consent';
import { declaredWords, type GuardianPurpose } from './domain/consent';
import { identityErrors } from './domain/identity.errors';
import { PeopleService } from './people.service';
import { SessionsService } from './sessions.service';

/** How a parent or guardian shows who they are: with their own account. */
export interface GuardianProof {
  login: string;
  password: string;
  /** From where it is typed, against guessing. */
  address: string;
}

/** Consents of children: theirs and, with it, that of a parent or guardian. */
@Injectable()
export class GuardiansService {
  constructor(
    private readonly people: PeopleService,
    private readonly sessions: SessionsService,
    private readonly consents: ConsentsService,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** What somebody's year of birth says of their age. */
  async ageOf(actor: Actor): Promise<Age> {
    return ageSaid((await this.people.get(actor.personId)).birthYear, this.clock.now());
  }

  /** Whether somebody needs a parent or guardian to agree with them. */
  async isChild(actor: Actor): Promise<boolean> {
    return (await this.ageOf(actor)) === 'child';
  }

  /**
   * A child who is signed in agrees, and a parent or guardian with them on the same phone.
   * @throws identity.onlyOneself, .guardianMustAgree, .wrongPassword, .guardianIsSelf, .guardianTooYoung, common.tooMany
   */
  async agree(actor: Actor, purpose: GuardianPurpose, agreed: boolean, proof: GuardianProof): Promise<void> {
    if (actor.representedBy !== null) throw identityErrors.onlyOneself();
    if (!agreed) throw identityErrors.guardianMustAgree();
    const guardianId = await this.sessions.prove(proof.login, proof.password, proof.address);
    if (guardianId === actor.personId) throw identityErrors.guardianIsSelf();
    const guardian = await this.people.get(guardianId);
    if (mayBeYounger(guardian.birthYear, ageOfGuardian - 1, this.clock.now()))
      throw identityErrors.guardianTooYoung();
    await this.record(actor, purpose, guardianId, declaredWords[actor.language].guardian(actor.name));
  }

  /**
   * An official who acts for a child records what both told them.
   * @throws identity.onlyOneself for who acts for nobody; .guardianMustAgree
   */
  async agreeThroughOfficial(actor: Actor, purpose: GuardianPurpose, agreed: boolean): Promise<void> {
    if (actor.representedBy === null) throw identityErrors.onlyOneself();
    if (!agreed) throw identityErrors.guardianMustAgree();
    const declared = declaredWords[actor.language].throughOfficial(actor.name);
    await this.record(actor, purpose, actor.representedBy, declared);
  }

  private async record(actor: Actor, purpose: GuardianPurpose, recordedBy: string, declared: string) {
    await this.database.transaction(() =>
      this.consents.give(actor.personId, purpose, {
        ...{ basis: 'legal-representative', language: actor.language },
        ...{ recordedBy, declared },
      }),
    );
  }
}
