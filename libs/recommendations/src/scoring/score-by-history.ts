import { explainPlaced, placeByContent } from '@domdom/recommender';
import type { PersonFacts } from '../domain/person-facts';
import type { Term } from '../domain/terms';
import type { Scores } from './scores';
import type { Shelf } from './shelf';

/**
 * Scores by what people with the same courses learn (the trained model). A course nobody has taken yet gets the mean of the
 * taken ones it resembles. Null when there is no such model, or it knows none of the person's courses.
 */
export function scoreByHistory(shelf: Shelf, facts: PersonFacts): Scores | null {
  const models = shelf.models;
  if (!models?.model) return null;
  const known = facts.history.flatMap((own) => {
    const index = shelf.items.indexOf(own.courseId);
    return index !== undefined && models.taken.has(index) ? [{ ...own, index }] : [];
  });
  if (known.length === 0) return null;
  const { model } = models;
  const history = { items: known.map((own) => own.index), weights: known.map((own) => own.weight) };
  const values = new Float64Array(shelf.size);
  model.score(history, values.subarray(0, shelf.modelled));
  placeByContent(values, shelf.neighbours);
  const ownByIndex = new Map(known.map((own) => [own.index, own]));

  const terms = (item: number): Term[] => {
    // A course that is newer than the model and resembles nothing scores 0.
    if (item >= shelf.modelled && shelf.neighbours.of(item).length === 0) return [];
    return explainPlaced(model, history, item, shelf.neighbours).flatMap((term): Term[] => {
      const own = term.source === 'item' ? ownByIndex.get(term.item) : undefined;
      const { contribution } = term;
      return own ? [{ source: 'took', courseId: own.courseId, status: own.status, contribution }] : [];
    });
  };
  return { basis: 'history', values, terms };
}
