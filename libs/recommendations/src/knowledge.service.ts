import { ConsentsService } from '@domdom/identity';
import { type Actor, Clock, commonErrors, Database, yearOf } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { type Known, type LeftOut, readLeftOut } from './domain/person-facts';
import { type AgeGroup, ageGroupOf } from './domain/segments';
import { type Forgotten, PeopleRepository } from './people.repository';
import { recommendationErrors } from './recommendations.errors';
import { ShownViews } from './shown-views';
import { ChangesRepository } from './updates/changes.repository';

/** All that recommendations know of somebody, with how often something was recommended to them. */
export interface Knowledge {
  known: Known;
  shown: { times: number; since: Date | null };
  age: AgeGroup | null;
}

/** What recommendations know of a person, to be seen, left out piece by piece, and deleted as a whole. */
@Injectable()
export class KnowledgeService {
  constructor(
    private readonly people: PeopleRepository,
    private readonly views: ShownViews,
    private readonly consents: ConsentsService,
    private readonly changes: ChangesRepository,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Null without consent: then nothing is known. */
  async of(actor: Actor): Promise<Knowledge | null> {
    if (!actor.consents.recommendations) return null;
    const [known, shown] = await Promise.all([
      this.people.known(actor.personId),
      this.people.shownTo(actor.personId),
    ]);
    const year = yearOf(this.clock.now());
    return known && { known, shown, age: ageGroupOf(known.birthYear, year) };
  }

  /**
   * Something does not count any more, soon in the model either; what was learnt stays in the person's record.
   * @throws recommendations.noConsent, common.notFound
   */
  async leaveOut(actor: Actor, what: LeftOut): Promise<void> {
    if (!actor.consents.recommendations) throw recommendationErrors.noConsent();
    const read = readLeftOut(what);
    await this.database.transaction(async () => {
      if (!read || !(await this.people.leaveOut(actor.personId, read, this.clock.now()))) {
        throw commonErrors.notFound();
      }
      await this.changes.note(actor.personId);
    });
  }

  /** It counts again. */
  async countAgain(actor: Actor, what: LeftOut): Promise<void> {
    await this.database.transaction(async () => {
      await this.people.countAgain(actor.personId, readLeftOut(what) ?? what);
      await this.changes.note(actor.personId);
    });
  }

  async forgetTopic(actor: Actor, topic: string): Promise<void> {
    await this.people.forgetTopic(actor.personId, topic);
  }

  async forgetShown(actor: Actor): Promise<void> {
    await this.people.forgetShown(actor.personId);
  }

  /** Withdraws the consent and deletes at once all that was kept; gives what was deleted. */
  async withdraw(actor: Actor): Promise<Forgotten> {
    await this.views.written(actor.personId);
    return this.database.transaction(async () => {
      await this.consents.withdraw(actor.personId, 'recommendations', actor.representedBy ?? actor.personId);
      return this.people.forget(actor.personId);
    });
  }
}
