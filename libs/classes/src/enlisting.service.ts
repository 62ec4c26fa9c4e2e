import { ActingService, PeopleService } from '@domdom/identity';
import { Inbox } from '@domdom/notifications';
import { RegistrarService } from '@domdom/organisations';
import { type Actor, Database, fold, normalisePhone, scopeOf } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { Named, OwnRegistration } from './class-view';
import { classNotices } from './classes.notices';
import { ClassesRepository } from './classes.repository';
import { ClassesService } from './classes.service';
import { searchPatterns } from './conditions';
import { classErrors } from './domain/classes.errors';
import type { EnlistDto } from './dto/enlist.dto';
import { quietTitle } from './quiet-title';
import { RegistrationsService } from './registrations.service';

export interface Candidate extends Named {
  birthYear: number | null;
  homeName: string | null;
  /** On the list or in the queue already. */
  listed: boolean;
}

/** An official registers people who have no phone, or who have asked for it. */
@Injectable()
export class EnlistingService {
  constructor(
    private readonly database: Database,
    private readonly classes: ClassesService,
    private readonly repository: ClassesRepository,
    private readonly registrations: RegistrationsService,
    private readonly people: PeopleService,
    private readonly acting: ActingService,
    private readonly registrar: RegistrarService,
    private readonly inbox: Inbox,
  ) {}

  /**
   * People of the official's own units by name or by their whole phone number; nobody for an empty question.
   * @throws common.notFound, common.forbidden
   */
  async search(actor: Actor, classId: string, text: string): Promise<Candidate[]> {
    await this.classes.get(actor, classId, 'enlist');
    const patterns = searchPatterns(fold(text));
    if (patterns.length === 0) return [];
    const scope = scopeOf(actor, 'official');
    return this.repository.findPeople(scope, classId, patterns, normalisePhone(text));
  }

  /**
   * Records that a person agrees, and registers them; somebody without an account gets one without a phone, in the
   * class's unit. All of it or nothing.
   * @throws common.forbidden, identity.notRepresentable, identity.consentNeeded, classes.nameNeeded; what registering throws
   */
  async enlist(
    actor: Actor,
    classId: string,
    input: EnlistDto,
  ): Promise<OwnRegistration & { personId: string; name: string }> {
    const view = await this.classes.get(actor, classId, 'enlist');
    return this.database.transaction(async () => {
      const personId = await this.agreed(actor, view.unitId, input);
      const registration = await this.registrations.register(classId, personId, actor.personId, input.mode);
      const notice = classNotices.registeredFor({ title: quietTitle(view), by: actor.name });
      if (registration.fresh)
        await this.inbox.send([personId], notice, `/classes/${classId}`, {
          // Nobody has asked to be told of a sensitive class outside the portal yet.
          channels: view.sensitive ? 'inbox' : 'all',
          private: view.sensitive,
        });
      return { ...registration, personId, name: (await this.people.get(personId)).fullName };
    });
  }

  /** The person whose consent was recorded. */
  private async agreed(actor: Actor, unitId: string, input: EnlistDto): Promise<string> {
    const { personId, fullName, birthYear, sex, basis, agreed } = input;
    if (personId) {
      await this.acting.agree(actor, personId, basis, agreed);
      return personId;
    }
    if (!fullName) throw classErrors.nameNeeded();
    const person = await this.registrar.register(actor, unitId, {
      fullName,
      basis,
      agreed,
      ...(birthYear === undefined ? {} : { birthYear }),
      ...(sex === undefined ? {} : { sex }),
    });
    return person.id;
  }
}
