import {
  ChoiceField,
  checkInput,
  DomainError,
  errorWords,
  FlagField,
  ListField,
  NestedField,
  NumberField,
  requestContext,
  TextField,
  WholeField,
} from '@domdom/platform';
import { IsObject } from 'class-validator';
import { type CountingRule, countingRules, type RevealRule, revealRules } from '../domain/attempt';
import type { BankQuestion } from '../domain/question';
import { quizErrors } from '../domain/quiz.errors';
import { readBody } from '../domain/read-body';
import { FeedbackRangeDto } from '../dto/quizzes.dto';
import type { QuizSettings } from '../quizzes.repository';

/** The most questions that travel with a quiz; a draw from a greater bank takes the first ones along. */
export const mostPacked = 1000;
const mostSlots = 100;

export class PackedQuestion {
  @TextField({ max: 200 }) title: string;
  @TextField({ optional: true, max: 200 }) category?: string;
  @ListField({ optional: true, max: 20 }) tags?: string[];
  @TextField({ max: 5000 }) text: string;
  @TextField({ optional: true, max: 2000 }) generalFeedback?: string;
  /** Whether a random draw may take it. */
  @FlagField({ optional: true }) drawn?: boolean;
  @IsObject() body: Record<string, unknown>;
}
export class PackedSlot {
  /** The place of a chosen question in the list, from 0. */
  @WholeField({ optional: true, min: 0, max: mostPacked }) question?: number;
  /** Else some of those of a category that may be drawn; empty for any of them. */
  @TextField({ optional: true, max: 200 }) category?: string;
  @WholeField({ optional: true, min: 1, max: mostSlots }) draw?: number;
  @NumberField({ min: 0.01, max: 1000 }) points: number;
}
/** A quiz as an archive holds it, with its questions. */
export class PackedQuiz {
  @TextField({ max: 160 }) title: string;
  @FlagField() onePerPage: boolean;
  @FlagField() shuffleAnswers: boolean;
  @WholeField({ optional: true, min: 1, max: 100 }) attemptsAllowed?: number | null;
  @WholeField({ optional: true, min: 1, max: 600 }) timeLimitMinutes?: number | null;
  @ChoiceField(countingRules) counts: CountingRule;
  @ChoiceField(revealRules) reveals: RevealRule;
  @NestedField(() => FeedbackRangeDto, { many: true, max: 10 }) feedback: FeedbackRangeDto[];
  @NestedField(() => PackedSlot, { many: true, max: mostSlots }) slots: PackedSlot[];
  @NestedField(() => PackedQuestion, { many: true, max: mostPacked }) questions: PackedQuestion[];
}

/** A quiz with all it asks, in memory: what a copy and an archive are made of. */
export interface WholeQuiz {
  settings: QuizSettings;
  questions: { question: BankQuestion; drawn: boolean }[];
  slots: ({ question: number; points: number } | { category: string; draw: number; points: number })[];
}

export function writePackedQuiz({ settings, questions, slots }: WholeQuiz): PackedQuiz {
  return {
    ...settings,
    slots,
    questions: questions.map(({ question: { title, category, tags, content }, drawn }) => ({
      ...{ title, category, tags, text: content.text, generalFeedback: content.generalFeedback },
      drawn,
      body: { ...content.body },
    })),
  };
}

/** @throws quizzes.badQuiz with the place, quizzes.badQuestion */
export function readPackedQuiz(content: Buffer): WholeQuiz {
  const { input, problems } = checkInput(PackedQuiz, parse(content));
  const [first] = problems;
  if (first) throw quizErrors.badQuiz({ where: first.field ?? 'quiz' });
  const { slots, questions, attemptsAllowed, timeLimitMinutes, ...settings } = input;
  return {
    settings: {
      ...settings,
      attemptsAllowed: attemptsAllowed ?? null,
      timeLimitMinutes: timeLimitMinutes ?? null,
      feedback: settings.feedback.map(({ from, text }) => ({ from, text })),
    },
    questions: questions.map((one) => ({ question: questionOf(one), drawn: one.drawn ?? false })),
    slots: slots.map(({ question, category = '', draw = 1, points }, at) => {
      if (question === undefined || question === null) return { category, draw, points };
      if (question >= questions.length) throw quizErrors.badQuiz({ where: `slots.${at}.question` });
      return { question, points };
    }),
  };
}

function questionOf({ title, category, tags, text, generalFeedback, body }: PackedQuestion): BankQuestion {
  try {
    const content = { text, generalFeedback: generalFeedback ?? '', body: readBody(body) };
    return { title, category: category ?? '', tags: tags ?? [], content };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const reason = errorWords(requestContext.language(), error.code, error.params);
    throw quizErrors.badQuestion({ question: title, reason });
  }
}

function parse(content: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content));
  } catch {
    throw quizErrors.badQuiz({ where: 'quiz.json' });
  }
}
