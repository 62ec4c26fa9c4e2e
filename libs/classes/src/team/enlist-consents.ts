import { PeopleService } from '@domdom/identity';
import { type Actor, AuditLog, Clock, Database, newId } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { ClassView } from '../class-view';
import { classErrors } from '../domain/classes.errors';
import type { EnlistDto } from '../dto/enlist.dto';
import { teamWords } from './team.messages';

/**
 * What people agree to who are registered by an instructor or a helper: this one class. An official's consent goes
 * further: it lets the official act for the person.
 */
@Injectable()
export class EnlistConsents {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleService,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Records that somebody agrees to being registered; without an account they get one, without a phone, in the
   * class's unit. Call it within the transaction that registers them.
   * @returns the person
   * @throws classes.consentNeeded, classes.nameNeeded
   */
  async agree(actor: Actor, view: ClassView, input: EnlistDto): Promise<string> {
    if (!input.agreed) throw classErrors.consentNeeded();
    const personId = input.personId ?? (await this.make(actor, view.unitId, input));
    await this.database.execute(
      `insert into class_enlist_consent (id, class_id, person_id, recorded_by, basis, wording, agreed_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        newId(),
        view.id,
        personId,
        actor.personId,
        input.basis,
        teamWords[actor.language].enlistConsent(view.title),
        this.clock.now(),
      ],
    );
    await this.audit.record({
      action: 'classes.enlist-consent-recorded',
      subject: 'person',
      subjectId: personId,
      details: { classId: view.id, basis: input.basis },
    });
    return personId;
  }

  private async make(actor: Actor, unitId: string, given: EnlistDto): Promise<string> {
    if (!given.fullName) throw classErrors.nameNeeded();
    const person = await this.people.register({
      fullName: given.fullName,
      birthYear: given.birthYear ?? null,
      sex: given.sex ?? null,
      login: null,
      password: null,
      homeUnitId: unitId,
      language: 'vi',
      registeredBy: actor.personId,
    });
    return person.id;
  }
}
