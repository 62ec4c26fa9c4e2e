import { drawnPoints } from './draw';
import { type Part, partsOf } from './parts';

const pointsIn = (part: Part, of: (question: Part) => number): number => {
  const own = part.kind ? of(part) : 0;
  const inside = part.inside.map((one) => ({ score: pointsIn(one, of), max: mostOf(one) }));
  return own + drawnPoints(inside, part.type.draw?.(part.params) ?? 0);
};

/** The most points that a part of a content can give, with all that is inside it. */
export const mostOf = (part: Part): number =>
  pointsIn(part, ({ kind, params }) => kind?.maxScore(params) ?? 0);

/** What can be believed of the result of a content, or of a part of it that holds others. */
export interface Believable {
  max: number;
  /** The most that what was answered is worth. */
  score: number;
  /** The pass mark in per cent. */
  passPercentage: number;
}

/**
 * @param id the subContentId of the part; empty for the whole content
 * @param earned the points of each question that was answered, by its id
 * @returns undefined when the content has no such part
 */
export const believable = (
  library: string,
  params: unknown,
  id: string,
  earned: ReadonlyMap<string, number>,
): Believable | undefined => {
  const part = partsOf(library, params).find((one) => one.id === id);
  return (
    part && {
      max: mostOf(part),
      score: pointsIn(part, (question) => earned.get(question.id) ?? 0),
      passPercentage: part.type.passPercentage?.(part.params) ?? 100,
    }
  );
};
