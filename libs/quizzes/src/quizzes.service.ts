import { CoursesService, type LessonView } from '@domdom/courses';
import { type Actor, Clock, commonErrors, Database, newId, type Paged, scopeOf } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { QuestionsRepository } from './bank/questions.repository';
import { canEditQuiz, canUseQuestion, isFrozen } from './domain/bank.policy';
import { inCategory, type Slot } from './domain/drawing';
import { cleanCategory } from './domain/normalise';
import { quizErrors } from './domain/quiz.errors';
import {
  type Quiz,
  type QuizSettings,
  type QuizSummary,
  QuizzesRepository,
  type SlotView,
} from './quizzes.repository';

/** The most questions of one attempt. */
export const mostQuestions = 100;

const slotOf = (slot: SlotView): Slot & { id: string } =>
  slot.questionId
    ? { id: slot.id, questionId: slot.questionId, points: slot.points }
    : { id: slot.id, category: slot.category ?? '', draw: slot.draw ?? 1, points: slot.points };

/** The slots of a quiz as drawing wants them. */
export const slotsOf = (quiz: Pick<Quiz, 'slots'>): Slot[] => quiz.slots.map(slotOf);

/** Making quizzes: how they are taken and what they ask. */
@Injectable()
export class QuizzesService {
  constructor(
    private readonly database: Database,
    private readonly quizzes: QuizzesRepository,
    private readonly questions: QuestionsRepository,
    private readonly courses: CoursesService,
    private readonly clock: Clock,
  ) {}

  list(actor: Actor, after?: string): Promise<Paged<QuizSummary>> {
    return this.quizzes.list(actor, after);
  }

  /** A quiz that the actor may edit. @throws common.notFound */
  async quiz(actor: Actor, id: string): Promise<Quiz> {
    const quiz = await this.quizzes.find(id);
    if (!quiz || !canEditQuiz(actor, quiz)) throw commonErrors.notFound();
    return quiz;
  }

  /** The same to change it: learners keep what they see. @throws common.notFound, quizzes.frozen */
  async quizToChange(actor: Actor, id: string): Promise<Quiz> {
    const quiz = await this.quiz(actor, id);
    if (isFrozen(quiz)) throw quizErrors.frozen();
    return quiz;
  }

  /** Makes a quiz, and puts it into a lesson when one is given. @throws common.notFound, common.forbidden */
  async create(actor: Actor, settings: QuizSettings, lesson: LessonView | null): Promise<string> {
    const unitId = lesson?.course.unitPath.at(-1) ?? (await this.firstUnit(actor));
    const id = newId();
    await this.database.transaction(async () => {
      await this.quizzes.insert(id, unitId, actor.personId, settings, this.clock.now());
      if (lesson) await this.courses.attachContent(actor, lesson.id, 'quiz', id);
    });
    return id;
  }

  /** The same without asking who may: for programs. */
  async store(
    author: { personId: string; unitId: string },
    settings: QuizSettings,
    slots: readonly Slot[],
  ): Promise<string> {
    const id = newId();
    await this.database.transaction(async () => {
      await this.quizzes.insert(id, author.unitId, author.personId, settings, this.clock.now());
      await this.quizzes.setSlots(id, slots);
    });
    return id;
  }

  /** @throws common.notFound, quizzes.frozen, quizzes.changedMeanwhile */
  async change(actor: Actor, id: string, version: number, settings: QuizSettings): Promise<void> {
    await this.quizToChange(actor, id);
    const stored = await this.quizzes.update(id, version, settings, this.clock.now());
    if (!stored) throw quizErrors.changedMeanwhile();
  }

  /** Adds chosen questions at the end; those that are in it already stay once. @throws common.notFound */
  addQuestions(actor: Actor, id: string, questionIds: readonly string[]): Promise<void> {
    return this.editSlots(actor, id, async (quiz) => {
      const found = await this.questions.findAll(questionIds);
      if (found.length === 0 || found.some((one) => one.archivedAt || !canUseQuestion(actor, one)))
        throw commonErrors.notFound();
      const there = new Set(quiz.slots.map(({ questionId }) => questionId));
      const added = found
        .filter((one) => !there.has(one.id))
        .map((one) => ({ questionId: one.id, points: 1 }));
      return [...quiz.slots.map(slotOf), ...added];
    });
  }

  /** Adds a random draw. @throws quizzes.tooFewToDraw */
  addDraw(actor: Actor, id: string, category: string, draw: number, points = 1): Promise<void> {
    return this.editSlots(actor, id, async (quiz) => [
      ...quiz.slots.map(slotOf),
      { category: cleanCategory(category), draw, points },
    ]);
  }

  /** Sets all of it at once, as the API does. @throws common.notFound, quizzes.tooFewToDraw */
  setSlots(actor: Actor, id: string, slots: readonly Slot[]): Promise<void> {
    return this.editSlots(actor, id, async () => {
      const ids = slots.flatMap((slot) => ('questionId' in slot ? [slot.questionId] : []));
      const found = await this.questions.findAll(ids);
      if (found.length < ids.length || found.some((one) => one.archivedAt || !canUseQuestion(actor, one)))
        throw commonErrors.notFound();
      return slots.map((slot) =>
        'questionId' in slot ? slot : { ...slot, category: cleanCategory(slot.category) },
      );
    });
  }

  /** Moves, removes or weighs one part; one that is gone changes nothing. */
  changeSlot(
    actor: Actor,
    id: string,
    slotId: string,
    change: { act: 'up' | 'down' | 'remove' } | { act: 'weigh'; points: number },
  ): Promise<void> {
    return this.editSlots(actor, id, async (quiz) => {
      const slots: (Slot & { id: string })[] = quiz.slots.map(slotOf);
      const at = slots.findIndex((slot) => slot.id === slotId);
      const slot = slots[at];
      if (!slot) return slots;
      if (change.act === 'weigh') return slots.with(at, { ...slot, points: change.points });
      slots.splice(at, 1);
      if (change.act !== 'remove') slots.splice(Math.max(0, at + (change.act === 'up' ? -1 : 1)), 0, slot);
      return slots;
    });
  }

  /** How many questions of the quiz's unit a category has for drawing. */
  async countsToDraw(quiz: Quiz): Promise<{ name: string; count: number }[]> {
    const all = await this.quizzes.drawable({
      ...quiz,
      slots: [{ id: '', points: 1, questionId: null, title: null, kind: null, category: '', draw: 1 }],
    });
    const names = new Set(all.flatMap(({ category }) => pathsOf(category)));
    return [...names].sort().map((name) => ({
      name,
      count: all.filter((question) => inCategory(question, name)).length,
    }));
  }

  private async editSlots(
    actor: Actor,
    id: string,
    edit: (quiz: Quiz) => Promise<readonly (Slot & { id?: string })[]>,
  ): Promise<void> {
    await this.quizToChange(actor, id);
    await this.database.transaction(async () => {
      await this.quizzes.hold(id, this.clock.now());
      const quiz = await this.quizzes.find(id);
      if (!quiz) throw commonErrors.notFound();
      const slots = await edit(quiz);
      const asked = slots.reduce((sum, slot) => sum + ('questionId' in slot ? 1 : slot.draw), 0);
      if (asked > mostQuestions) throw quizErrors.tooManyQuestions({ most: mostQuestions });
      await this.quizzes.setSlots(id, slots);
      await this.checkDraws(quiz, slots);
    });
  }

  /** A draw that was enough when it was added may be too large later: then an attempt gets what there is. */
  private async checkDraws(before: Quiz, slots: readonly Slot[]): Promise<void> {
    const draws = slots.flatMap((slot) => ('category' in slot ? [slot] : []));
    const known = before.slots.filter(({ category }) => category !== null).length;
    if (draws.length <= known) return;
    const after = await this.quizzes.find(before.id);
    const bank = after ? await this.quizzes.drawable(after) : [];
    const chosen = new Set(slots.flatMap((slot) => ('questionId' in slot ? [slot.questionId] : [])));
    for (const { category } of draws) {
      const there = bank.filter((one) => inCategory(one, category) && !chosen.has(one.id)).length;
      const wanted = draws.filter((one) => one.category === category).reduce((sum, one) => sum + one.draw, 0);
      if (there < wanted) throw quizErrors.tooFewToDraw({ there });
    }
  }

  private async firstUnit(actor: Actor): Promise<string> {
    const own = scopeOf(actor, 'instructor').unitIds[0];
    if (own) return own;
    const [first] = await this.courses.unitsToServe(actor);
    if (!first) throw commonErrors.forbidden();
    return first.id;
  }
}

/** A category and all above it: `Luật/Giao thông` gives `Luật` too. */
const pathsOf = (category: string): string[] => {
  if (category === '') return [''];
  const parts = category.split('/');
  return ['', ...parts.map((_, at) => parts.slice(0, at + 1).join('/'))];
};
