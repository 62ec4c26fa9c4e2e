import { ActingService, type Basis, PeopleService, type Person, type Sex } from '@domdom/identity';
import { type Actor, Database } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { UnitsService } from './units.service';

export interface PersonWithoutPhone {
  fullName: string;
  birthYear?: number;
  sex?: Sex;
  login?: string;
  basis: Basis;
  agreed: boolean;
}

/** Registers people who cannot do it themselves, with the consent they gave. */
@Injectable()
export class RegistrarService {
  constructor(
    private readonly database: Database,
    private readonly units: UnitsService,
    private readonly people: PeopleService,
    private readonly acting: ActingService,
  ) {}

  /** @throws common.forbidden; identity.consentNeeded, in which case nothing is stored */
  async register(actor: Actor, unitId: string, given: PersonWithoutPhone): Promise<Person> {
    const unit = await this.units.getFor('register-person', actor, unitId);
    return this.database.transaction(async () => {
      const person = await this.people.register({
        fullName: given.fullName,
        login: given.login ?? null,
        password: null,
        birthYear: given.birthYear ?? null,
        sex: given.sex ?? null,
        homeUnitId: unit.id,
        language: 'vi',
        registeredBy: actor.personId,
      });
      await this.acting.agree(actor, person.id, given.basis, given.agreed);
      return person;
    });
  }
}
