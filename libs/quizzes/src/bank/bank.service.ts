import { CoursesService } from '@domdom/courses';
import {
  type Actor,
  Clock,
  commonErrors,
  Database,
  newId,
  type Paged,
  type Problem,
  reaches,
} from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { canUseQuestion } from '../domain/bank.policy';
import { checkQuestion } from '../domain/check-question';
import { cleanQuestion } from '../domain/normalise';
import type { BankQuestion } from '../domain/question';
import { questionErrors } from '../domain/quiz.errors';
import {
  type GroupCount,
  type QuestionFilters,
  type QuestionSummary,
  QuestionsRepository,
  type StoredQuestion,
} from './questions.repository';

/** A question with something to mend: every problem, for the form. */
export class WrongQuestion extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super('questions.wrong');
  }
}

export interface QuestionPlace {
  unitId: string;
  /** Open to all who teach in the unit. */
  shared: boolean;
}

/** The question bank: finding, writing and leaving out. */
@Injectable()
export class BankService {
  constructor(
    private readonly database: Database,
    private readonly questions: QuestionsRepository,
    private readonly courses: CoursesService,
    private readonly clock: Clock,
  ) {}

  list(actor: Actor, filters: QuestionFilters, after?: string): Promise<Paged<QuestionSummary>> {
    return this.questions.list(actor, filters, after);
  }

  groups(actor: Actor): Promise<{ categories: GroupCount[]; tags: GroupCount[] }> {
    return this.questions.groups(actor);
  }

  /** The units for which the actor may write questions. */
  units(actor: Actor): Promise<{ id: string; name: string }[]> {
    return this.courses.unitsToServe(actor);
  }

  /** @throws common.notFound, also for what the actor may not see or what was taken out */
  async question(actor: Actor, id: string): Promise<StoredQuestion> {
    const question = await this.questions.find(id);
    if (!question || question.archivedAt || !canUseQuestion(actor, question)) throw commonErrors.notFound();
    return question;
  }

  /** @throws WrongQuestion, questions.noUnit */
  async create(actor: Actor, place: QuestionPlace, given: BankQuestion): Promise<string> {
    const [id] = await this.createAll(actor, place, [given]);
    return id!;
  }

  /**
   * Stores questions, all or none.
   * @throws WrongQuestion, questions.noUnit
   */
  async createAll(actor: Actor, place: QuestionPlace, given: readonly BankQuestion[]): Promise<string[]> {
    await this.mayWriteFor(actor, place.unitId);
    return this.store(actor.personId, place, given);
  }

  /** The same without asking who may: for programs. @throws WrongQuestion */
  async store(authorId: string, place: QuestionPlace, given: readonly BankQuestion[]): Promise<string[]> {
    const now = this.clock.now();
    // Ids made in one moment are in no order; sorted, they keep that of the file.
    const ids = given.map(() => newId()).sort();
    const ready = given.map((one, at) => ({ ...checked(one), ...place, id: ids[at]!, authorId }));
    await this.database.transaction(() => this.questions.insert(ready, now));
    return ready.map(({ id }) => id);
  }

  /**
   * Stores a change as the next version: attempts keep the words they were made with, new ones get the new words. A
   * question that learners are asked is mended in this way; its kind stays.
   * @param version the version the author started from
   * @throws WrongQuestion, common.notFound, questions.changedMeanwhile, questions.kindStays
   */
  async change(
    actor: Actor,
    id: string,
    version: number,
    given: BankQuestion,
    shared: boolean,
  ): Promise<void> {
    const { kind } = await this.question(actor, id);
    const ready = { ...checked(given), shared };
    if (ready.content.body.kind !== kind && (await this.questions.isAskedByLearners(id)))
      throw questionErrors.kindStays();
    await this.database.transaction(async () => {
      const stored = await this.questions.addVersion(id, version, ready, actor.personId, this.clock.now());
      if (!stored) throw questionErrors.changedMeanwhile();
    });
  }

  /** Whether learners are asked a question: then changing it mends what they get from now on. */
  isAsked(id: string): Promise<boolean> {
    return this.questions.isAskedByLearners(id);
  }

  /**
   * Takes a question out of the bank, and out of quizzes that are being made; those that learners see keep it, and what
   * was answered stays.
   * @throws common.notFound
   */
  async archive(actor: Actor, id: string): Promise<void> {
    await this.question(actor, id);
    await this.database.transaction(() => this.questions.archive(id, this.clock.now()));
  }

  private async mayWriteFor(actor: Actor, unitId: string): Promise<void> {
    const path = await this.questions.unitPath(unitId);
    if (!path || !reaches(actor, 'instructor', path)) throw questionErrors.noUnit();
  }
}

function checked(given: BankQuestion): BankQuestion {
  const question = cleanQuestion(given);
  const problems = checkQuestion(question);
  if (problems.length > 0) throw new WrongQuestion(problems);
  return question;
}
