import { defineEvent } from '@domdom/platform';

/** An xAPI statement about an answer or an attempt, ready for a learning-record store. */
export const quizStatementRecorded = defineEvent<{
  personId: string;
  attemptId: string;
  /** The unit that owns the lesson's course. */
  unitId: string | null;
  statement: Record<string, unknown>;
}>('quizzes.statement-recorded');

/** Somebody handed in a quiz, or its time ran out. Scores from 0 to 1. */
export const quizFinished = defineEvent<{
  attemptId: string;
  quizId: string;
  lessonId: string | null;
  personId: string;
  scaled: number;
  /** What counts of all attempts so far. */
  counted: number;
  passed: boolean;
}>('quizzes.attempt-finished');
