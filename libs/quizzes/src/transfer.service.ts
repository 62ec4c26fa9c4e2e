import { type Actor } from '@domdom/platform';
import { Injectable } from '@nestjs/common';
import { BankService, type QuestionPlace } from './bank/bank.service';
import { QuestionsRepository } from './bank/questions.repository';
import type { ImportProblem, ReadFile } from './domain/import-problem';
import { quizErrors } from './domain/quiz.errors';
import { readGift } from './gift/read-gift';
import { writeGift } from './gift/write-gift';
import { QtiPackages } from './qti/qti-packages';

/** What came of a file. */
export interface Imported {
  /** The ids of the questions that were taken. */
  ids: string[];
  /** How many could be read, taken or not. */
  readable: number;
  problems: ImportProblem[];
}
export interface ImportChoices extends QuestionPlace {
  /** Take those that are right although others are not. */
  takeGood: boolean;
  /** For questions that name none. */
  category: string;
}

/** The most questions of one file. */
const most = 1000;

/** Questions from files and into files. */
@Injectable()
export class TransferService {
  constructor(
    private readonly bank: BankService,
    private readonly questions: QuestionsRepository,
    private readonly packages: QtiPackages,
  ) {}

  /**
   * Takes the questions of a GIFT text or a QTI package. Unless the person takes the good ones, one problem means that
   * nothing is taken.
   * @throws quizzes.notText, notAPackage, noQuestions, tooManyToImport, questions.noUnit
   */
  async take(actor: Actor, file: Buffer, choices: ImportChoices): Promise<Imported> {
    const { questions, problems } = await this.read(file);
    if (questions.length === 0 && problems.length === 0) throw quizErrors.noQuestions();
    if (questions.length > most) throw quizErrors.tooManyToImport({ most });
    const taken = problems.length === 0 || choices.takeGood ? questions : [];
    const { unitId, shared, category } = choices;
    const ids = await this.bank.createAll(
      actor,
      { unitId, shared },
      taken.map((question) => ({ ...question, category: question.category || category })),
    );
    return { ids, readable: questions.length, problems };
  }

  /** What the actor may see, as GIFT. @param category with those below it; null for all */
  async gift(actor: Actor, category: string | null): Promise<string> {
    return writeGift(await this.questions.whole(actor, category, most));
  }

  /** The same as a QTI 3 package. */
  async qti(actor: Actor, category: string | null): Promise<Buffer> {
    return this.packages.write(await this.questions.whole(actor, category, most));
  }

  private async read(file: Buffer): Promise<ReadFile> {
    if (file.subarray(0, 2).toString('latin1') === 'PK') return this.packages.read(file);
    return readGift(textOf(file));
  }
}

/** @throws quizzes.notText for another encoding, and for what is no text */
function textOf(file: Buffer): string {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch {
    throw quizErrors.notText();
  }
  if (text.includes('\u0000')) throw quizErrors.notText();
  return text;
}
