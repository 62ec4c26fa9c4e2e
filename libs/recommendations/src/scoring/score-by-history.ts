import { yearOf } from '@domdom/platform';
import { type Contribution, explainPlaced, type History, placeByContent } from '@domdom/recommender';
import type { PersonFacts } from '../domain/person-facts';
import type { Term } from '../domain/terms';
import { crowdsOf } from './crowds';
import { likenessOf } from './score-by-likeness';
import type { Scores } from './scores';
import type { Shelf } from './shelf';

/**
 * Scores by what people with the same courses learn (the trained model, whatever it is). An item nobody has taken yet
 * gets the mean of the taken ones it resembles. Null when there is no such model, it knows nothing of what the person
 * learnt, or it fails: then likeness and popularity answer.
 */
export function scoreByHistory(shelf: Shelf, facts: PersonFacts, now: Date): Scores | null {
  const models = shelf.models;
  if (!models?.model) return null;
  const known = facts.history.flatMap((own) => {
    const index = shelf.items.indexOf(own.courseId);
    return index !== undefined && models.taken.has(index) ? [{ ...own, index }] : [];
  });
  if (known.length === 0) return null;
  const { model } = models;
  const crowds = crowdsOf(facts, yearOf(now), models.popularity);
  const history: History = {
    items: known.map((own) => own.index),
    weights: known.map((own) => own.weight),
    // A clock that is ahead of the others is no reason to recommend nothing.
    times: known.map((own) => Math.min(own.at, now.getTime())),
    segments: crowds.segments,
    now: now.getTime(),
  };
  const values = new Float64Array(shelf.size);
  model.score(history, values.subarray(0, shelf.modelled));
  placeByContent(values, shelf.neighbours);
  // Numbers that are none say nothing: a list is never made of them.
  if (!values.every(Number.isFinite)) return null;
  const ownByIndex = new Map(known.map((own) => [own.index, own]));

  const termOf = (item: number, term: Contribution): Term => {
    const { contribution } = term;
    if ('item' in term) {
      const own = ownByIndex.get(term.item);
      if (!own) return { source: 'usual', contribution };
      const { courseId, status } = own;
      if (term.source === 'item') return { source: 'took', courseId, status, contribution };
      if (term.source === 'after') return { source: 'next', courseId, status, contribution };
      const likeness = likenessOf(shelf, own.index, item);
      return { source: 'similar', courseId, status, likeness, contribution };
    }
    return { ...crowds.sourceOf(item, term), contribution };
  };
  // Things of one topic have the same neighbours, and programmes are made of courses that are shown themselves.
  const explained = new Map<number, readonly Contribution[]>();
  const explain = (item: number): readonly Contribution[] => {
    const known = explained.get(item) ?? model.explain(history, item);
    explained.set(item, known);
    return known;
  };
  const terms = (item: number): Term[] => {
    // An item that is newer than the model and resembles nothing scores 0.
    if (item >= shelf.modelled && shelf.neighbours.of(item).length === 0) return [];
    return explainPlaced(explain, item, shelf.neighbours).map((term) => termOf(item, term));
  };
  return { basis: 'history', values, terms };
}
