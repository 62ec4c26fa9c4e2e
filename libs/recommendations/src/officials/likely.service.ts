import { ClassesService, type ClassView, PersonalInvitations } from '@domdom/classes';
import { type Actor, Clock, commonErrors, isId, RateLimit, scopeOf } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { ShelfKeeper } from '../shelf.keeper';
import { type Candidate, itemsOf, type LikelyReason, likelyOf } from './likely';
import { LikelyRepository } from './likely.repository';

export interface LikelyPerson extends Pick<Candidate, 'personId' | 'name' | 'homeName' | 'invited'> {
  reasons: LikelyReason[];
}
export interface LikelyPeople {
  view: ClassView;
  /** Those whom the official reaches, the likeliest first. */
  people: LikelyPerson[];
  /**
   * About how many more there are whom the asker may not know, in fives: one more or less shows nobody. Null when they
   * are too few to be told.
   */
  others: number | null;
}

/** In steps of so many those whom the asker may not know are counted. */
export const othersStep = 5;
const shownAtMost = 50;
/** After so many scorings others have their turn. */
const turn = 50;

/** Who might want a class: only people who agreed, by name only to the officials of where they live. */
@Injectable()
export class LikelyService {
  constructor(
    private readonly classes: ClassesService,
    private readonly invitations: PersonalInvitations,
    private readonly repository: LikelyRepository,
    private readonly shelves: ShelfKeeper,
    private readonly clock: Clock,
    private readonly rate: RateLimit,
  ) {}

  /**
   * @throws common.notFound (also for a class that is kept secret, over, or not open), common.forbidden, common.tooMany
   */
  async forClass(actor: Actor, classId: string): Promise<LikelyPeople> {
    const view = await this.open(actor, classId);
    // It goes through the people of a whole province.
    await this.rate.take('likely', actor.personId, { tries: 120, seconds: 3600 });
    const now = this.clock.now();
    const [shelf, candidates] = await Promise.all([
      this.shelves.current(),
      this.repository.candidates(view, scopeOf(actor, 'official'), now.getFullYear()),
    ]);
    const items = itemsOf(shelf, view);
    const found: (LikelyPerson & { above: number; reached: boolean })[] = [];
    for (const [at, candidate] of candidates.entries()) {
      if (at > 0 && at % turn === 0) await new Promise(setImmediate);
      const likely = likelyOf(shelf, items, candidate, now);
      const { personId, name, homeName, invited, reached } = candidate;
      if (likely) found.push({ personId, name, homeName, invited, reached, ...likely });
    }
    const reached = found.filter((one) => one.reached).sort((one, other) => other.above - one.above);
    const beyond = found.length - reached.length;
    return {
      view,
      people: reached.slice(0, shownAtMost).map(({ above: _, reached: __, ...person }) => person),
      others: Math.floor(beyond / othersStep) * othersStep || null,
    };
  }

  /** Invites somebody whom the official reaches, who agreed to that and whom the class suits. @throws as `forClass`, common.tooMany */
  async invite(actor: Actor, classId: string, personId: string): Promise<void> {
    const view = await this.open(actor, classId);
    if (!isId(personId)) throw commonErrors.notFound();
    const now = this.clock.now();
    const scope = scopeOf(actor, 'official');
    const [shelf, [person]] = await Promise.all([
      this.shelves.current(),
      this.repository.candidates(view, scope, now.getFullYear(), personId),
    ]);
    // People agreed to be invited to what suits them, and to nothing else.
    if (!person?.reached || !likelyOf(shelf, itemsOf(shelf, view), person, now))
      throw commonErrors.notFound();
    await this.invitations.invite(actor, classId, personId);
  }

  private async open(actor: Actor, classId: string): Promise<ClassView> {
    const view = await this.classes.get(actor, classId, 'run');
    if (view.sensitive || view.status !== 'open' || !view.nextAt) throw commonErrors.notFound();
    return view;
  }
}
