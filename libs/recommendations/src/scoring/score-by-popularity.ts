import type { History, Model } from '@domdom/recommender';
import type { PersonFacts } from '../domain/person-facts';
import { ageGroupOf } from '../domain/segments';
import { meanTerms, type Term, type TermSource } from '../domain/terms';
import { popularityShrinkage } from '../training/options';
import type { Scores } from './scores';
import type { Shelf } from './shelf';

interface Part {
  model: Model;
  history: History;
  crowd: (people: number) => TermSource;
}

/**
 * Scores by how many learn a course: the mean of its share of learners, drawn to that in the person's province
 * and to that in their age group. Courses that are newer than the model score 0.
 */
export function scoreByPopularity(shelf: Shelf, facts: PersonFacts, year: number): Scores {
  const values = new Float64Array(shelf.size);
  const parts = partsOf(shelf, facts, year);
  for (const { model, history } of parts) {
    model.score(history).forEach((score, item) => {
      values[item] += score / parts.length;
    });
  }
  return {
    basis: 'popularity',
    values,
    terms: (item) =>
      item < shelf.modelled
        ? meanTerms([parts.flatMap((part) => termsOf(part, item, shelf, parts.length))])
        : [],
  };
}

function partsOf({ models }: Shelf, { province, birthYear }: PersonFacts, year: number): Part[] {
  const group = ageGroupOf(birthYear, year);
  const parts: Part[] = [];
  const withSegment = (segment: string | null | undefined): History => ({
    items: [],
    ...(segment && { segment }),
  });
  if (models?.byProvince) {
    parts.push({
      model: models.byProvince,
      history: withSegment(province?.key),
      crowd: (people) => ({ source: 'province', name: province?.name ?? '', people }),
    });
  }
  if (models?.byAge) {
    parts.push({
      model: models.byAge,
      history: withSegment(group),
      crowd: (people) => (group ? { source: 'age', group, people } : { source: 'everyone', people }),
    });
  }
  return parts;
}

/**
 * The model's own terms, with how many people stand behind each. Each learner counts at most 1, so a sum of
 * weights is a number of people at least. With n learners in the segment and k the shrinkage, what everybody
 * takes enters as k·p / (n + k), from which n + k and then the segment's sum follow.
 */
function termsOf({ model, history, crowd }: Part, item: number, shelf: Shelf, parts: number): Term[] {
  const share = model.explain({ items: [] }, item)[0]?.contribution ?? 0;
  const terms = model.explain(history, item);
  const everyone = terms.find((term) => term.source === 'everyone')?.contribution ?? 0;
  return terms.map((term): Term => {
    const contribution = term.contribution / parts;
    if (term.source === 'segment') {
      const behind = everyone > 0 ? (popularityShrinkage * share) / everyone : 0;
      return { ...crowd(Math.floor(term.contribution * behind + 1e-6)), contribution };
    }
    const people = Math.floor(share * (shelf.models?.learners ?? 0) + 1e-6);
    return { source: 'everyone', people, contribution };
  });
}
