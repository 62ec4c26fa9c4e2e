import { type Actor, Clock, commonErrors, isId, RateLimit, scopeOf, yearOf } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { ShelfKeeper } from '../shelf.keeper';
import { type Candidate, itemsOf, type LikelyReason, likelyOf } from './likely';
import { LikelyRepository, type Sought } from './likely.repository';

export interface LikelyPerson extends Pick<Candidate, 'personId' | 'name' | 'homeName' | 'invited'> {
  reasons: LikelyReason[];
}
export interface LikelyFound {
  /** Those whom the official reaches, the likeliest first; who was invited stands after all others. */
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

const aboutOf = ({ classId, courseId, topic }: Sought) => ({
  id: classId ?? courseId ?? '',
  courseId,
  topic,
});

/**
 * Who might want something: only people who agreed, by name only to the officials of where they live. Whether the asker
 * may ask is the caller's to say.
 */
@Injectable()
export class LikelyFinder {
  constructor(
    private readonly repository: LikelyRepository,
    private readonly shelves: ShelfKeeper,
    private readonly clock: Clock,
    private readonly rate: RateLimit,
  ) {}

  /** @throws common.tooMany */
  async find(actor: Actor, sought: Sought): Promise<LikelyFound> {
    // It goes through the people of a whole province.
    await this.rate.take('likely', actor.personId, { tries: 120, seconds: 3600 });
    const now = this.clock.now();
    const [shelf, candidates] = await Promise.all([
      this.shelves.current(),
      this.repository.candidates(sought, scopeOf(actor, 'official'), yearOf(now)),
    ]);
    const items = itemsOf(shelf, aboutOf(sought));
    const found: (LikelyPerson & { above: number; reached: boolean })[] = [];
    for (const [at, candidate] of candidates.entries()) {
      if (at > 0 && at % turn === 0) await new Promise(setImmediate);
      const likely = likelyOf(shelf, items, candidate, now);
      const { personId, name, homeName, invited, reached } = candidate;
      if (likely) found.push({ personId, name, homeName, invited, reached, ...likely });
    }
    // Who was invited stands last: the first is always whom to invite next, however many there are.
    const reached = found
      .filter((one) => one.reached)
      .sort((one, other) => Number(one.invited) - Number(other.invited) || other.above - one.above);
    const beyond = found.length - reached.length;
    return {
      people: reached.slice(0, shownAtMost).map(({ above: _, reached: __, ...person }) => person),
      others: Math.floor(beyond / othersStep) * othersStep || null,
    };
  }

  /**
   * That the official reaches somebody, who agreed to be invited and whom it suits: people agreed to be invited to what
   * suits them, and to nothing else. @returns their name. @throws common.notFound
   */
  async mustSuit(actor: Actor, sought: Sought, personId: string): Promise<string> {
    if (!isId(personId)) throw commonErrors.notFound();
    const now = this.clock.now();
    const [shelf, [person]] = await Promise.all([
      this.shelves.current(),
      this.repository.candidates(sought, scopeOf(actor, 'official'), yearOf(now), personId),
    ]);
    if (!person?.reached || !likelyOf(shelf, itemsOf(shelf, aboutOf(sought)), person, now))
      throw commonErrors.notFound();
    return person.name;
  }
}
