import { ActingService, PeopleService } from '@domdom/identity';
import { RegistrarService } from '@domdom/organisations';
import { type Actor, commonErrors, Database, fold, normalisePhone, reaches, scopeOf } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { ClassNews } from './class-news';
import type { ClassView, Named, OwnRegistration } from './class-view';
import { classNotices } from './classes.notices';
import { ClassesRepository } from './classes.repository';
import { ClassesService } from './classes.service';
import { searchPatterns } from './conditions';
import { classErrors } from './domain/classes.errors';
import type { EnlistDto } from './dto/enlist.dto';
import { quietTitle } from './quiet-title';
import { RegistrationsService } from './registrations.service';
import { EnlistConsents } from './team/enlist-consents';

export interface Candidate extends Named {
  birthYear: number | null;
  homeName: string | null;
  /** On the list or in the queue already. */
  listed: boolean;
}

/**
 * Registering people who have no phone, or who have asked for it: by officials, who may act for them, and by those who
 * teach the class or help with it, for this class only.
 */
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
    private readonly consents: EnlistConsents,
    private readonly news: ClassNews,
  ) {}

  /**
   * People of the official's own units by name or by their whole phone number; for who teaches or helps, people of
   * the class's unit, by two words of their name at least. Nobody for an empty question.
   * @throws common.notFound, common.forbidden
   */
  async search(actor: Actor, classId: string, text: string): Promise<Candidate[]> {
    const view = await this.classes.get(actor, classId, 'enlist');
    const patterns = searchPatterns(fold(text));
    const phone = normalisePhone(text);
    const asOfficial = isOfficial(actor, view);
    if (patterns.length === 0 || (!asOfficial && phone === null && patterns.length < 2)) return [];
    return this.repository.findPeople(scopeFor(actor, view), classId, patterns, phone);
  }

  /** Somebody whom the actor may register. @throws common.notFound, common.forbidden */
  async person(actor: Actor, classId: string, personId: string) {
    const view = await this.classes.get(actor, classId, 'enlist');
    return this.repository.person(scopeFor(actor, view), personId);
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
      const personId = await this.agreed(actor, view, input);
      const registration = await this.registrations.register(classId, personId, actor.personId, input.mode);
      const notice = classNotices.registeredFor({ title: quietTitle(view), by: actor.name });
      if (registration.fresh) await this.news.sendEach(classId, [{ personIds: [personId], notice }]);
      return { ...registration, personId, name: (await this.people.get(personId)).fullName };
    });
  }

  /** The person whose consent was recorded. */
  private async agreed(actor: Actor, view: ClassView, input: EnlistDto): Promise<string> {
    const { personId, fullName, birthYear, sex, basis, agreed } = input;
    if (!isOfficial(actor, view)) {
      const known = !personId || (await this.repository.person(scopeFor(actor, view), personId));
      if (!known) throw commonErrors.notFound();
      return this.consents.agree(actor, view, input);
    }
    if (personId) {
      await this.acting.agree(actor, personId, basis, agreed);
      return personId;
    }
    if (!fullName) throw classErrors.nameNeeded();
    // An official of the partner registers nobody in the other's unit but for this class.
    if (!reaches(actor, 'official', view.unitPath)) return this.consents.agree(actor, view, input);
    const person = await this.registrar.register(actor, view.unitId, {
      fullName,
      basis,
      agreed,
      ...(birthYear === undefined ? {} : { birthYear }),
      ...(sex === undefined ? {} : { sex }),
    });
    return person.id;
  }
}

/** An official of a unit that holds the class, who may act for the unit's people. */
const isOfficial = (actor: Actor, view: ClassView): boolean =>
  [view.unitPath, view.partnerPath].some((path) => path !== null && reaches(actor, 'official', path));

const scopeFor = (actor: Actor, view: ClassView) =>
  isOfficial(actor, view) ? scopeOf(actor, 'official') : { everywhere: false, unitIds: [view.unitId] };
