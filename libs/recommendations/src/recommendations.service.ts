import { type Actor, Clock, commonErrors, isId, type Language, Log } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import type { Answers, Question } from './domain/answers';
import { countedFacts, type PersonFacts, strangersFacts } from './domain/person-facts';
import { type ItemKind, itemKinds, type Recommendable } from './domain/recommendable';
import { RecommendableKinds } from './kinds/recommendable-kinds';
import { ExperimentsService } from './measurement/experiments.service';
import { goAddress } from './measurement/go-address';
import { PeopleRepository } from './people.repository';
import { recommendationErrors } from './recommendations.errors';
import { changedSince, type Recommendations, type RecommendedItem, recommendedItem } from './recommended';
import { drawLast, spareFor } from './scoring/draw-last';
import { Exposure } from './scoring/exposure';
import { explainOne, type Ranked, type RankedLists, recommend } from './scoring/recommend';
import type { Shelf } from './scoring/shelf';
import { ShelfKeeper } from './shelf.keeper';
import { type ShownItem, type ShownPlace, ShownViews } from './shown-views';

export interface Wanted {
  /** How many of each kind; none of one that is not named. */
  counts: Partial<Record<ItemKind, number>>;
  language: Language;
  /** Where it is shown, to be noted for those who agreed. */
  place: ShownPlace;
  /** A unit for whose place it is asked; it is not kept. */
  near?: string | undefined;
}

/** Recommends what there is to learn, personally for those who agreed, what is popular for everybody else. */
@Injectable()
export class RecommendationsService {
  private readonly exposure = new Exposure();

  constructor(
    private readonly shelves: ShelfKeeper,
    private readonly people: PeopleRepository,
    private readonly views: ShownViews,
    private readonly kinds: RecommendableKinds,
    private readonly experiments: ExperimentsService,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  async for(actor: Actor | null, wanted: Wanted): Promise<Recommendations> {
    const agreed = actor?.consents.recommendations ? actor : null;
    const [shelf, { facts, near }, arms] = await Promise.all([
      this.shelves.current(),
      this.factsOf(actor, wanted.near),
      agreed ? this.experiments.armOf(agreed.personId) : null,
    ]);
    const options = arms?.options ?? {};
    const now = this.clock.now();
    const languages = languagesOf(wanted.language, facts, shelf);
    // Nothing is drawn where nobody may note how likely it was.
    const draws = agreed !== null && wanted.place === 'page' && options.exploration !== 'without';
    const request = {
      ...{ facts, languages, now, options, counts: wanted.counts, exposure: this.exposure },
      spare: (count: number) => spareFor(count, draws),
    };
    const ranked = this.ranked(shelf, (from) => recommend(from, request));
    const places = await this.kinds.open(byKind((kind) => (ranked.lists[kind] ?? []).map(({ id }) => id)));
    const lists = this.shown(shelf, ranked, places, facts, wanted, draws);
    const modelId = shelf.models?.id ?? null;
    const shown = itemKinds.flatMap((kind) => lists[kind]);
    for (const kind of itemKinds) {
      if (wanted.counts[kind]) this.exposure.note(kind, lists[kind]);
    }
    if (agreed) {
      const { personId } = agreed;
      const viewId = this.views.note({ personId, place: wanted.place, modelId, items: shown, at: now });
      for (const [at, item] of shown.entries()) item.address = goAddress(viewId, at + 1, item.what.path);
    }
    return {
      personal: agreed !== null,
      basis: ranked.basis,
      modelId,
      lists,
      hidden: facts.disliked,
      answers: facts.answers,
      newcomer: agreed !== null && hasLearntNothing(facts) && facts.answers === null,
      near,
      changed: wanted.place === 'page' ? changedSince(facts, shown) : null,
    };
  }

  /** What most people learn, the same for everybody; nothing is noted. */
  async popularProgrammes(language: Language, count: number): Promise<RecommendedItem[]> {
    const wanted: Wanted = { counts: { programme: count }, language, place: 'strip' };
    return (await this.for(null, wanted)).lists.programme;
  }

  /** Why something is recommended, or would be. @throws common.notFound */
  async why(
    actor: Actor | null,
    item: ShownItem,
    language: Language,
    near?: string,
  ): Promise<{ item: RecommendedItem; facts: PersonFacts }> {
    const [shelf, { facts }] = await Promise.all([this.shelves.current(), this.factsOf(actor, near)]);
    const what = shelf.find(item.id)?.what;
    if (!what || what.kind !== item.kind) throw commonErrors.notFound();
    const request = { facts, languages: languagesOf(language, facts, shelf), now: this.clock.now() };
    const ranked = this.ranked(shelf, (from) => explainOne(from, request, item.id));
    const open = await this.kinds.open({ [item.kind]: [item.id] });
    const places = open.get(item.id);
    if (!ranked || places === undefined) throw commonErrors.notFound();
    return { item: recommendedItem(ranked, what, places, facts), facts };
  }

  /** What a newcomer told; null when nothing, or without consent. */
  async answersOf(actor: Actor): Promise<Answers | null> {
    return (await this.people.known(actor.personId))?.answers ?? null;
  }

  /** Keeps an answer, or takes it away. @throws recommendations.noConsent */
  async answer(actor: Actor, question: Question, value: string | null): Promise<void> {
    this.checkAgreed(actor);
    const kept = await this.people.answer(actor.personId, question, value, this.clock.now());
    if (!kept) throw recommendationErrors.noConsent();
  }

  /** Hides something from the person's lists. @throws common.notFound, recommendations.noConsent */
  async dislike(actor: Actor, item: ShownItem): Promise<void> {
    this.checkAgreed(actor);
    if (!isId(item.id)) throw commonErrors.notFound();
    if (!(await this.people.dislike(actor.personId, item, this.clock.now()))) throw commonErrors.notFound();
  }

  /** Lets it come back. */
  async undoDislike(actor: Actor, itemId: string): Promise<void> {
    if (isId(itemId)) await this.people.undoDislike(actor.personId, itemId);
  }

  /** What counts of a person; of one who did not agree where they live and nothing else. One query at most. */
  private async factsOf(
    actor: Actor | null,
    near: string | undefined,
  ): Promise<{ facts: PersonFacts; near: string | null }> {
    const asked = near && isId(near) ? near : null;
    const agreed = actor?.consents.recommendations === true;
    const unitId = asked ?? (agreed ? null : (actor?.homeUnitId ?? null));
    const [known, places] = await Promise.all([
      agreed ? this.people.known(actor.personId) : null,
      unitId ? this.people.placesOfUnit(unitId) : null,
    ]);
    const facts = known ? countedFacts(known) : strangersFacts;
    if (!places) return { facts, near: null };
    const { province, commune, name } = places;
    return { facts: { ...facts, province, commune }, near: asked ? name : null };
  }

  /** A model that fails is left aside: likeness and popularity answer in its place. */
  private ranked<T extends RankedLists | Ranked | null>(shelf: Shelf, rank: (shelf: Shelf) => T): T {
    try {
      return rank(shelf);
    } catch (error) {
      this.log.warn({ err: error, modelId: shelf.models?.id }, 'the recommendation model failed');
      return rank(shelf.withoutModel());
    }
  }

  /**
   * Of what can be begun at this moment (what `places` knows) so many as are wanted, with what their cards show; the
   * last of a long list drawn where something is drawn.
   */
  private shown(
    shelf: Shelf,
    { lists }: RankedLists,
    places: ReadonlyMap<string, number | null>,
    facts: PersonFacts,
    { counts }: Wanted,
    draws: boolean,
  ): Recommendations['lists'] {
    return byKind((kind) => {
      const count = counts[kind] ?? 0;
      const open = (lists[kind] ?? []).filter(({ id }) => places.has(id) && shelf.find(id));
      const chosen = draws
        ? drawLast(open, count, Math.random, this.exposure.cap(kind, count))
        : open.slice(0, count);
      return chosen.flatMap((one): RecommendedItem[] => {
        const what = shelf.find(one.id)?.what;
        return what ? [this.dressed(one, what, places.get(one.id) ?? null, facts)] : [];
      });
    });
  }

  /** A model that cannot say why it recommends something says nothing. */
  private dressed(
    one: Ranked,
    what: Recommendable,
    places: number | null,
    facts: PersonFacts,
  ): RecommendedItem {
    try {
      return recommendedItem(one, what, places, facts);
    } catch (error) {
      this.log.warn({ err: error, kind: one.kind, id: one.id }, 'a recommendation could not be explained');
      return recommendedItem({ ...one, terms: () => [] }, what, places, facts);
    }
  }

  private checkAgreed(actor: Actor): void {
    if (!actor.consents.recommendations) throw recommendationErrors.noConsent();
  }
}

/** To have looked into a resource or two tells little. */
const hasLearntNothing = ({ history }: PersonFacts) => history.every(({ status }) => status === 'opened');

function byKind<T>(listOf: (kind: ItemKind) => T): Record<ItemKind, T> {
  return {
    programme: listOf('programme'),
    course: listOf('course'),
    class: listOf('class'),
    resource: listOf('resource'),
  };
}

/** Vietnamese, the language of the page, and those in which the person has learnt before. */
function languagesOf(language: Language, facts: PersonFacts, shelf: Shelf): Set<string> {
  const own = facts.history.flatMap(({ courseId }) => {
    const item = shelf.items.indexOf(courseId);
    return (item !== undefined && shelf.open[item]?.language) || [];
  });
  return new Set(['vi', language, ...own]);
}
