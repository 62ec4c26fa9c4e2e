import { CoursesService } from '@domdom/courses';
import { ActingService, type Basis } from '@domdom/identity';
import { Inbox } from '@domdom/notifications';
import { type PersonWithoutPhone, RegistrarService } from '@domdom/organisations';
import {
  type Actor,
  AuditLog,
  commonErrors,
  Database,
  fold,
  isId,
  normalisePhone,
  scopeOf,
} from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { AdmissionsService } from '../admission/admissions.service';
import { enrolmentErrors } from '../domain/enrolment.errors';
import type { EnrolmentStatus } from '../domain/transitions';
import { enrolmentNotices } from '../enrolments.notices';
import { type Candidate, OnBehalfRepository } from './on-behalf.repository';

export interface Consent {
  basis: Basis;
  agreed: boolean;
}
/** Somebody who has an account, or what is known of one who has none. */
export interface PersonToEnrol extends Consent {
  personId?: string;
  fullName?: string;
  birthYear?: number;
  login?: string;
  unitId?: string;
}
export interface Enrolled {
  personId: string;
  status: EnrolmentStatus;
  /** False for somebody who was in the course, or had asked for it, already. */
  changed: boolean;
}

/** An official enrols people of their units who cannot do it themselves, with the consent they gave. */
@Injectable()
export class EnrollingService {
  constructor(
    private readonly database: Database,
    private readonly repository: OnBehalfRepository,
    private readonly admissions: AdmissionsService,
    private readonly courses: CoursesService,
    private readonly acting: ActingService,
    private readonly registrar: RegistrarService,
    private readonly inbox: Inbox,
    private readonly audit: AuditLog,
  ) {}

  /** People of the official's own units by name or by their whole phone number; nobody for an empty question. */
  async search(actor: Actor, courseId: string, text: string): Promise<Candidate[]> {
    const words = fold(text).split(' ').filter(Boolean).slice(0, 6);
    if (words.length === 0) return [];
    return this.repository.search(scopeOf(actor, 'official'), courseId, words, normalisePhone(text));
  }

  /** Somebody whom the official may enrol. @throws common.notFound */
  async person(actor: Actor, courseId: string, personId: string): Promise<Candidate> {
    const found = isId(personId)
      ? await this.repository.person(scopeOf(actor, 'official'), courseId, personId)
      : null;
    if (!found) throw commonErrors.notFound();
    return found;
  }

  async mayEnrol(actor: Actor, courseId: string, personId: string): Promise<boolean> {
    return (await this.repository.person(scopeOf(actor, 'official'), courseId, personId)) !== null;
  }

  /**
   * Enrols somebody who is known, or who is named.
   * @throws enrolments.nameNeeded, enrolments.unitNeeded; what enrolling the one or the other throws
   */
  enrol(actor: Actor, courseId: string, given: PersonToEnrol): Promise<Enrolled> {
    const { personId, unitId, fullName, birthYear, login, basis, agreed } = given;
    if (personId) return this.enrolKnown(actor, courseId, personId, { basis, agreed });
    if (!fullName) throw enrolmentErrors.nameNeeded();
    if (!unitId) throw enrolmentErrors.unitNeeded();
    return this.enrolNew(actor, courseId, unitId, {
      fullName,
      basis,
      agreed,
      ...(birthYear === undefined ? {} : { birthYear }),
      ...(login === undefined ? {} : { login }),
    });
  }

  /**
   * Enrols somebody who has an account; the consent is recorded with it, unless one stands and none is given.
   * @throws identity.notRepresentable, identity.consentNeeded; what entering throws
   */
  async enrolKnown(
    actor: Actor,
    courseId: string,
    personId: string,
    consent: Consent | null,
  ): Promise<Enrolled> {
    if (!isId(personId)) throw commonErrors.notFound();
    return this.database.transaction(async () => {
      if (consent) await this.acting.agree(actor, personId, consent.basis, consent.agreed);
      else await this.acting.mustHaveAgreed(actor, personId);
      return this.enter(actor, courseId, personId);
    });
  }

  /**
   * Registers somebody without an account in a unit, with the consent they gave, and enrols them: all of it or nothing.
   * @throws common.forbidden, identity.consentNeeded, identity.loginTaken; what entering throws
   */
  async enrolNew(
    actor: Actor,
    courseId: string,
    unitId: string,
    given: PersonWithoutPhone,
  ): Promise<Enrolled> {
    return this.database.transaction(async () => {
      const person = await this.registrar.register(actor, unitId, given);
      return this.enter(actor, courseId, person.id);
    });
  }

  private async enter(actor: Actor, courseId: string, personId: string): Promise<Enrolled> {
    const { status, changed } = await this.admissions.enter(actor, courseId, personId);
    if (changed) {
      const { title, slug } = await this.courses.course(actor, courseId);
      await this.inbox.send(
        [personId],
        enrolmentNotices.enrolledFor({ title, by: actor.name }),
        `/courses/${slug}`,
      );
      await this.audit.record({
        action: 'enrolments.enrolled-on-behalf',
        subject: 'person',
        subjectId: personId,
        details: { courseId, status },
      });
    }
    return { personId, status, changed };
  }
}
