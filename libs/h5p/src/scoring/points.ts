import { drawnPoints } from './draw';
import type { Part } from './parts';

/** The most points that parts can give, as far as they have been worked out. */
type Maxima = Map<Part, number>;

const pointsIn = (part: Part, of: (question: Part) => number, maxima: Maxima): number => {
  const own = part.kind ? of(part) : 0;
  const inside = part.inside.map((one) => ({ score: pointsIn(one, of, maxima), max: mostOf(one, maxima) }));
  return own + drawnPoints(inside, part.type.draw?.(part.params) ?? 0);
};

/** The most points that a part of a content can give, with all that is inside it. */
export const mostOf = (part: Part, maxima: Maxima = new Map()): number => {
  const known = maxima.get(part);
  if (known !== undefined) return known;
  const most = pointsIn(part, ({ kind, params }) => kind?.maxScore(params) ?? 0, maxima);
  maxima.set(part, most);
  return most;
};

/** What can be believed of the result of a content, or of a part of it that holds others. */
export interface Believable {
  max: number;
  /** The most that what was answered is worth. */
  score: number;
  /** The pass mark in per cent. */
  passPercentage: number;
}

/** @param earned the points of each question that was answered, by its id */
export const believableOf = (
  part: Part,
  earned: ReadonlyMap<string, number>,
  maxima: Maxima,
): Believable => ({
  max: mostOf(part, maxima),
  score: pointsIn(part, (question) => earned.get(question.id) ?? 0, maxima),
  passPercentage: part.type.passPercentage?.(part.params) ?? 100,
});
