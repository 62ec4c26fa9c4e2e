import type { ContentOwner } from '@domdom/courses';
import { commonErrors, Database, errorWords, requestContext } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { BankService } from '../bank/bank.service';
import { QuestionsRepository, type StoredQuestion } from '../bank/questions.repository';
import { isOpenTo } from '../domain/bank.policy';
import { checkQuestion } from '../domain/check-question';
import { inCategory, type Slot } from '../domain/drawing';
import { cleanCategory, cleanLine, cleanQuestion } from '../domain/normalise';
import type { BankQuestion } from '../domain/question';
import { quizErrors } from '../domain/quiz.errors';
import { type Quiz, type QuizSettings, QuizzesRepository } from '../quizzes.repository';
import { mostQuestions, QuizzesService, slotsOf } from '../quizzes.service';
import { mostPacked, type WholeQuiz } from './packed-quiz';

const longestCategory = 200;
const longestOwnCategory = 80;

/** Quizzes as a whole: copied, taken out with their questions, and made of what was taken out. No policy. */
@Injectable()
export class WholeQuizzes {
  constructor(
    private readonly database: Database,
    private readonly quizzes: QuizzesRepository,
    private readonly questions: QuestionsRepository,
    private readonly service: QuizzesService,
    private readonly bank: BankService,
  ) {}

  /**
   * Another quiz that asks the same. Questions stay the bank's where the new owner may use them; others are copied, and
   * become the new owner's own.
   * @throws common.notFound
   */
  async copy(id: string, owner: ContentOwner): Promise<string> {
    const quiz = await this.find(id);
    const pool = await this.poolOf(quiz);
    const open = new Set(pool.filter((one) => isOpenTo(owner, one)).map((one) => one.id));
    const draws = slotsOf(quiz).filter((slot) => 'category' in slot);
    const drawsAsBefore =
      quiz.unitId === owner.unitId &&
      pool.every((one) => open.has(one.id) || !draws.some((slot) => inCategory(one, slot.category)));
    const whole = this.wholeOf(quiz, pool);
    const known = new Map(
      pool.flatMap(({ id: questionId }, at) => (open.has(questionId) ? [[at, questionId]] : [])),
    );
    return this.make(whole, owner, known, drawsAsBefore);
  }

  /** A quiz with its questions, and those that its draws choose from. @throws common.notFound */
  async take(id: string): Promise<WholeQuiz> {
    const quiz = await this.find(id);
    return this.wholeOf(quiz, await this.poolOf(quiz));
  }

  /**
   * Makes a quiz of what was taken out, perhaps elsewhere. What its draws choose from goes into a category of its own,
   * so that they do not choose from what the bank of its new unit has besides.
   * @throws quizzes.badQuestion, quizzes.tooManyQuestions
   */
  async build(whole: WholeQuiz, owner: ContentOwner): Promise<string> {
    const asked = whole.slots.reduce((sum, slot) => sum + ('draw' in slot ? slot.draw : 1), 0);
    if (asked > mostQuestions) throw quizErrors.tooManyQuestions({ most: mostQuestions });
    return this.make(whole, owner, new Map(), false);
  }

  /** @param known the places of questions that are there already @param drawsStay whether draws need nothing copied */
  private make(
    { settings, questions, slots }: WholeQuiz,
    owner: ContentOwner,
    known: ReadonlyMap<number, string>,
    drawsStay: boolean,
  ): Promise<string> {
    const draws = slots.some((slot) => 'draw' in slot);
    return this.database.transaction(async () => {
      const own = draws && !drawsStay ? await this.ownCategory(settings, questions, owner) : null;
      const chosen = new Set(slots.flatMap((slot) => ('question' in slot ? [slot.question] : [])));
      const places = questions.flatMap(({ drawn }, at) =>
        // One that is chosen is never drawn.
        chosen.has(at) ? (known.has(at) ? [] : [at]) : drawn && own !== null ? [at] : [],
      );
      const copies = places.map((at): BankQuestion => {
        const { question } = questions[at]!;
        return chosen.has(at) || own === null
          ? question
          : { ...question, category: below(own, question.category) };
      });
      const ids = await this.storeAll(copies, owner);
      const idOf = new Map([...known, ...places.map((at, index): [number, string] => [at, ids[index]!])]);
      const made = slots.map((slot): Slot => {
        if ('draw' in slot) return own === null ? slot : { ...slot, category: below(own, slot.category) };
        return { questionId: idOf.get(slot.question)!, points: slot.points };
      });
      return this.service.store(owner, settings, made);
    });
  }

  private async storeAll(questions: readonly BankQuestion[], owner: ContentOwner): Promise<string[]> {
    for (const question of questions) {
      const problem = checkQuestion(cleanQuestion(question))[0];
      if (!problem) continue;
      const reason = errorWords(requestContext.language(), problem.code, problem.params);
      throw quizErrors.badQuestion({ question: question.title, reason });
    }
    return this.bank.store(owner.personId, { unitId: owner.unitId, shared: false }, questions);
  }

  /** A category of the quiz's name that the owner's unit does not have yet. */
  private async ownCategory(
    { title }: QuizSettings,
    questions: WholeQuiz['questions'],
    { unitId }: ContentOwner,
  ): Promise<string> {
    const longest = Math.max(0, ...questions.map(({ question }) => question.category.length));
    const room = Math.max(8, Math.min(longestOwnCategory, longestCategory - longest - 6));
    const name = cleanCategory(cleanLine(title).replaceAll('/', ' ').slice(0, room));
    const taken = new Set(await this.questions.categoriesBeginning(unitId, name));
    for (let number = 1; ; number++) {
      const category = number === 1 ? name : `${name} ${number}`;
      if (![...taken].some((one) => one === category || one.startsWith(`${category}/`))) return category;
    }
  }

  private wholeOf(quiz: Quiz, pool: readonly StoredQuestion[]): WholeQuiz {
    const slots = slotsOf(quiz);
    const places = new Map(pool.map(({ id }, at) => [id, at]));
    const draws = slots.filter((slot) => 'category' in slot);
    const {
      title,
      onePerPage,
      shuffleAnswers,
      attemptsAllowed,
      timeLimitMinutes,
      counts,
      reveals,
      feedback,
    } = quiz;
    return {
      settings: {
        title,
        onePerPage,
        shuffleAnswers,
        attemptsAllowed,
        timeLimitMinutes,
        counts,
        reveals,
        feedback,
      },
      questions: pool.map((one) => ({
        question: { title: one.title, category: one.category, tags: one.tags, content: one.content },
        drawn: draws.some((slot) => inCategory(one, slot.category)),
      })),
      slots: slots.flatMap((slot): WholeQuiz['slots'] => {
        const { points } = slot;
        if ('category' in slot) return [{ category: slot.category, draw: slot.draw, points }];
        const question = places.get(slot.questionId);
        return question === undefined ? [] : [{ question, points }];
      }),
    };
  }

  /** The chosen questions first, then what may be drawn. */
  private async poolOf(quiz: Quiz): Promise<StoredQuestion[]> {
    const chosen = new Set(quiz.slots.flatMap(({ questionId }) => questionId ?? []));
    const drawable = (await this.quizzes.drawable(quiz)).flatMap(({ id }) => (chosen.has(id) ? [] : [id]));
    return this.questions.findAll([...chosen, ...drawable].slice(0, mostPacked));
  }

  private async find(id: string): Promise<Quiz> {
    const quiz = await this.quizzes.find(id);
    if (!quiz) throw commonErrors.notFound();
    return quiz;
  }
}

const below = (category: string, rest: string): string => (rest === '' ? category : `${category}/${rest}`);
