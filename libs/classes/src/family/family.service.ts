import { PeopleService } from '@domdom/identity';
import {
  type Actor,
  AuditLog,
  Clock,
  commonErrors,
  Database,
  fold,
  RateLimit,
  yearOf,
} from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { Named } from '../class-view';
import { classErrors } from '../domain/classes.errors';
import type { FamilyMemberDto } from '../dto/family.dto';
import { basisOf, largestFamily, mostAdded, type Relation } from './family';
import { familyWords } from './family.messages';

export interface FamilyMember extends Named {
  birthYear: number | null;
  relation: Relation;
}

/** People without a phone whom somebody of their family registers: each a person with a record of their own. */
@Injectable()
export class FamilyService {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleService,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly limit: RateLimit,
  ) {}

  /** Those whom a person looks after. */
  list(actor: Actor): Promise<FamilyMember[]> {
    return this.database.query<FamilyMember>(
      `select p.id, p.full_name as name, p.birth_year as "birthYear", f.relation
       from family_member f join person p on p.id = f.person_id
       where f.carer_id = $1 order by f.agreed_at, p.id`,
      [actor.personId],
    );
  }

  /**
   * Adds somebody who has no phone, with their consent; the same name and year of birth again is the same person.
   * @throws classes.consentNeeded, classes.familyFull, common.tooMany
   */
  async add(actor: Actor, given: FamilyMemberDto): Promise<string> {
    if (!given.agreed) throw classErrors.consentNeeded();
    return this.database.transaction(async () => {
      // Two taps on the button make one person.
      await this.database.query('select 1 from person where id = $1 for update', [actor.personId]);
      const family = await this.list(actor);
      const known = family.find(
        (one) => fold(one.name) === fold(given.fullName) && one.birthYear === given.birthYear,
      );
      if (known) return known.id;
      if (family.length >= largestFamily) throw classErrors.familyFull({ most: largestFamily });
      await this.limit.take('classes-family', actor.personId, mostAdded);
      const person = await this.people.register({
        fullName: given.fullName,
        birthYear: given.birthYear,
        login: null,
        password: null,
        homeUnitId: actor.homeUnitId,
        language: actor.language,
        registeredBy: actor.personId,
      });
      const now = this.clock.now();
      const basis = basisOf(given.birthYear, yearOf(now));
      await this.database.execute(
        `insert into family_member (carer_id, person_id, relation, basis, wording, agreed_at)
         values ($1, $2, $3, $4, $5, $6)`,
        [actor.personId, person.id, given.relation, basis, familyWords[actor.language].consent, now],
      );
      await this.audit.record({
        action: 'classes.family-member-added',
        subject: 'person',
        subjectId: person.id,
        details: { basis },
      });
      return person.id;
    });
  }

  /** Ends looking after somebody; what they learnt and joined stays theirs. */
  async remove(actor: Actor, personId: string): Promise<void> {
    await this.mustCareFor(actor, [personId]);
    await this.database.transaction(async () => {
      await this.database.execute('delete from family_member where carer_id = $1 and person_id = $2', [
        actor.personId,
        personId,
      ]);
      await this.audit.record({
        action: 'classes.family-member-removed',
        subject: 'person',
        subjectId: personId,
      });
    });
  }

  /** The asking person and those they look after. */
  async idsWith(actor: Actor): Promise<string[]> {
    return [actor.personId, ...(await this.list(actor)).map(({ id }) => id)];
  }

  /** @throws common.forbidden for anybody but oneself and one's own */
  async mustCareFor(actor: Actor, personIds: readonly string[]): Promise<void> {
    if (personIds.every((id) => id === actor.personId)) return;
    const own = new Set(await this.idsWith(actor));
    if (!personIds.every((id) => own.has(id))) throw commonErrors.forbidden();
  }
}
