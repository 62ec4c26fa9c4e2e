import { type CourseCard, CoursesService, type ProgrammeCard } from '@domdom/courses';
import { type Actor, Clock, commonErrors, isId, type Language } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { CardsRepository } from './cards.repository';
import type { Answers } from './domain/answers';
import { type PersonFacts, strangersFacts } from './domain/person-facts';
import type { ItemKind } from './domain/shelf-items';
import { reasonsOf, type Term, type TermReason } from './domain/terms';
import { PeopleRepository, type ShownItem, type ShownPlace } from './people.repository';
import { recommendationErrors } from './recommendations.errors';
import { type Ranked, type RankedLists, recommend } from './scoring/recommend';
import type { Basis } from './scoring/scores';
import type { Shelf } from './scoring/shelf';
import { ShelfKeeper } from './shelf.keeper';

/** A reason with the course it names, when it names one. */
export type Reason = TermReason & { course: CourseCard | null };

interface Recommended {
  id: string;
  basis: Basis;
  score: number;
  /** The strongest first, each with its share of all that speaks for the item. */
  reasons: Reason[];
  /** Everything the score is made of; adds up to it. */
  terms: Term[];
}
export interface RecommendedCourse extends Recommended {
  kind: 'course';
  card: CourseCard;
}
export interface RecommendedProgramme extends Recommended {
  kind: 'programme';
  card: ProgrammeCard;
}
export interface HiddenItem {
  kind: ItemKind;
  id: string;
  title: string;
  titleEn: string | null;
}
export interface Recommendations {
  /** False without consent: then the lists are what is popular, the same for everybody. */
  personal: boolean;
  basis: Basis;
  modelId: string | null;
  programmes: RecommendedProgramme[];
  courses: RecommendedCourse[];
  hidden: HiddenItem[];
  answers: Answers | null;
  /** Has neither history nor answers: the three questions help. */
  newcomer: boolean;
}
export interface Wanted {
  programmes: number;
  courses: number;
  language: Language;
  /** Where it is shown, to be noted for those who agreed. */
  place: ShownPlace;
}

/** A few more than wanted are ranked: what was closed a moment ago drops out. */
const spare = 5;

/** Recommends programmes and courses, personally for those who agreed, what is popular for everybody else. */
@Injectable()
export class RecommendationsService {
  constructor(
    private readonly shelves: ShelfKeeper,
    private readonly people: PeopleRepository,
    private readonly cards: CardsRepository,
    private readonly courses: CoursesService,
    private readonly clock: Clock,
  ) {}

  async for(actor: Actor | null, wanted: Wanted): Promise<Recommendations> {
    const agreed = actor?.consents.recommendations ? actor : null;
    const [shelf, facts] = await Promise.all([
      this.shelves.current(),
      agreed ? this.people.facts(agreed.personId) : strangersFacts,
    ]);
    const now = this.clock.now();
    const ranked = recommend(shelf, {
      facts,
      languages: languagesOf(wanted.language, facts, shelf),
      year: now.getFullYear(),
      courses: wanted.courses + spare,
      programmes: wanted.programmes === 0 ? 0 : wanted.programmes + spare,
    });
    const lists = await this.withCards(ranked, facts, wanted);
    const modelId = shelf.models?.id ?? null;
    if (agreed) {
      const shown = [...lists.programmes, ...lists.courses];
      await this.people.noteShown(agreed.personId, wanted.place, modelId, shown, now);
    }
    return {
      personal: agreed !== null,
      basis: ranked.basis,
      modelId,
      ...lists,
      answers: facts.answers,
      newcomer: agreed !== null && facts.history.length === 0 && facts.answers === null,
    };
  }

  /** What most people learn, the same for everybody; nothing is noted. */
  async popularProgrammes(language: Language, count: number): Promise<RecommendedProgramme[]> {
    const wanted: Wanted = { programmes: count, courses: 0, language, place: 'strip' };
    return (await this.for(null, wanted)).programmes;
  }

  /** What a newcomer told; null when nothing, or without consent. */
  async answersOf(actor: Actor): Promise<Answers | null> {
    return (await this.people.facts(actor.personId)).answers;
  }

  /** @throws recommendations.noConsent */
  async answer(actor: Actor, answers: Answers): Promise<void> {
    this.checkAgreed(actor);
    const kept = await this.people.answer(actor.personId, answers, this.clock.now());
    if (!kept) throw recommendationErrors.noConsent();
  }

  /** Hides something from the person's lists. @throws common.notFound, recommendations.noConsent */
  async dislike(actor: Actor, item: ShownItem): Promise<void> {
    this.checkAgreed(actor);
    if (!isId(item.id)) throw commonErrors.notFound();
    await this.people.dislike(actor.personId, item, this.clock.now());
  }

  /** Lets it come back. */
  async undoDislike(actor: Actor, itemId: string): Promise<void> {
    if (isId(itemId)) await this.people.undoDislike(actor.personId, itemId);
  }

  /** The lists with what their cards show, in two queries; whatever is not open at this moment is left out. */
  private async withCards(
    ranked: RankedLists,
    { disliked }: PersonFacts,
    wanted: Wanted,
  ): Promise<Pick<Recommendations, 'programmes' | 'courses' | 'hidden'>> {
    const reasons = new Map(
      [...ranked.courses, ...ranked.programmes].map((one) => [one.id, reasonsOf(one.terms)]),
    );
    const named = [...reasons.values()]
      .flat()
      .flatMap((reason) => ('courseId' in reason ? reason.courseId : []));
    const [courseCards, programmeCards] = await Promise.all([
      this.courses.cards([...new Set([...ranked.courses.map(({ id }) => id), ...named, ...disliked])]),
      // Without a list of programmes nobody sees what of them is hidden either.
      wanted.programmes > 0
        ? this.cards.programmes([...ranked.programmes.map(({ id }) => id), ...disliked])
        : new Map<string, ProgrammeCard>(),
    ]);
    const cardOf = new Map(courseCards.map((card) => [card.id, card]));
    const dress = (one: Ranked) => ({
      ...one,
      reasons: (reasons.get(one.id) ?? []).map((reason) => ({
        ...reason,
        course: 'courseId' in reason ? (cardOf.get(reason.courseId) ?? null) : null,
      })),
    });
    const courses = ranked.courses.flatMap((one): RecommendedCourse[] => {
      const card = cardOf.get(one.id);
      return card?.status === 'published' ? [{ ...dress(one), kind: 'course', card }] : [];
    });
    const programmes = ranked.programmes.flatMap((one): RecommendedProgramme[] => {
      const card = programmeCards.get(one.id);
      return card?.status === 'published' ? [{ ...dress(one), kind: 'programme', card }] : [];
    });
    return {
      courses: courses.slice(0, wanted.courses),
      programmes: programmes.slice(0, wanted.programmes),
      hidden: disliked.flatMap((id): HiddenItem[] => {
        const course = cardOf.get(id);
        const card = course ?? programmeCards.get(id);
        if (!card) return [];
        return [{ kind: course ? 'course' : 'programme', id, title: card.title, titleEn: card.titleEn }];
      }),
    };
  }

  private checkAgreed(actor: Actor): void {
    if (!actor.consents.recommendations) throw recommendationErrors.noConsent();
  }
}

/** Vietnamese, the language of the page, and those in which the person has learnt before. */
function languagesOf(language: Language, facts: PersonFacts, shelf: Shelf): Set<string> {
  const own = facts.history.flatMap(({ courseId }) => {
    const item = shelf.items.indexOf(courseId);
    return (item !== undefined && shelf.courses[item]?.language) || [];
  });
  return new Set(['vi', language, ...own]);
}
