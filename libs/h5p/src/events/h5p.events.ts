import { defineEvent } from '@domdom/platform';

/** An xAPI statement that came out of an attempt, ready for a learning-record store. */
export interface StatementRecorded {
  personId: string;
  contentId: string;
  attemptId: string;
  /** The unit that owns the lesson's course. */
  unitId: string | null;
  statement: Record<string, unknown>;
}
/** Flagged statements are kept with their attempt and not told of. */
export const statementRecorded = defineEvent<StatementRecorded>('h5p.statement-recorded');

export interface AttemptFinished {
  attemptId: string;
  personId: string;
  contentId: string;
  enrolmentId: string;
  lessonId: string;
  /** Points; null when the content gives none. */
  score: number | null;
  maxScore: number | null;
  passed: boolean;
}
/** A content may be shown on other sites, or not any more. */
export interface EmbedChanged {
  embedId: string;
  contentId: string;
  personId: string;
}
export const embedMade = defineEvent<EmbedChanged>('h5p.embed-made');
export const embedRevoked = defineEvent<EmbedChanged>('h5p.embed-revoked');

/** Somebody came to the end of a lesson's content with a score that can be believed. */
export const attemptFinished = defineEvent<AttemptFinished>('h5p.attempt-finished');

/** The way in which attempts become a grade was changed. */
export const gradingChanged = defineEvent<{ contentId: string; changedBy: string }>('h5p.grading-changed');

/** An instructor let an attempt count, or took it out of the grade. */
export const attemptDecided = defineEvent<{
  attemptId: string;
  contentId: string;
  personId: string;
  lessonId: string | null;
  decision: 'accepted' | 'set-aside';
  decidedBy: string;
}>('h5p.attempt-decided');
