import type { QuestionKind } from './question';

/** A part of a quiz: a chosen question, or some out of a category. */
export type Slot =
  | { questionId: string; points: number }
  | { category: string; draw: number; points: number };
export interface Drawable {
  id: string;
  version: number;
  kind: QuestionKind;
  category: string;
  /** How many parts can be shuffled. */
  parts: number;
}
export interface Drawn {
  questionId: string;
  version: number;
  points: number;
  /** For each place on the page the place in the stored question. */
  shown: number[];
}

/** A number from 0 up to, but not, 1. */
export type Random = () => number;

/** The values in another order, each order as likely as any other (Fisher and Yates). */
export function shuffled<T>(values: readonly T[], random: Random): T[] {
  const mixed = [...values];
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [mixed[at], mixed[other]] = [mixed[other]!, mixed[at]!];
  }
  return mixed;
}

/** Whether a question belongs to a category or one below it; the empty category holds every question. */
export const inCategory = (question: { category: string }, category: string): boolean =>
  category === '' || question.category === category || question.category.startsWith(`${category}/`);

const inOrder = (count: number) => Array.from({ length: count }, (_, at) => at);

/**
 * The questions of one attempt, in the order of the quiz. Nobody gets a question twice: what is chosen is not drawn.
 * A category that has too few gives all it has. What is to be put in order or matched is always shuffled, or the page
 * would show the answer.
 * @param bank the questions that may be drawn or are chosen
 */
export function drawQuestions(
  slots: readonly Slot[],
  bank: readonly Drawable[],
  shuffleAnswers: boolean,
  random: Random,
): Drawn[] {
  const byId = new Map(bank.map((question) => [question.id, question]));
  const used = new Set(slots.flatMap((slot) => ('questionId' in slot ? [slot.questionId] : [])));
  const give = (question: Drawable, points: number): Drawn => ({
    questionId: question.id,
    version: question.version,
    points,
    shown:
      shuffleAnswers || question.kind === 'ordering' || question.kind === 'matching'
        ? shuffled(inOrder(question.parts), random)
        : inOrder(question.parts),
  });
  const chosen = new Set<string>();
  return slots.flatMap((slot) => {
    if ('questionId' in slot) {
      const question = byId.get(slot.questionId);
      if (!question || chosen.has(question.id)) return [];
      chosen.add(question.id);
      return [give(question, slot.points)];
    }
    const open = bank.filter((question) => inCategory(question, slot.category) && !used.has(question.id));
    const taken = shuffled(open, random).slice(0, slot.draw);
    for (const question of taken) used.add(question.id);
    return taken.map((question) => give(question, slot.points));
  });
}
