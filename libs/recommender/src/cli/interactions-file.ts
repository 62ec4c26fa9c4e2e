import { type Interaction, type Interactions, InteractionsBuilder } from '../data/interactions';
import type { Progress } from '../progress';
import { RecommenderError } from '../recommender-error';
import { describeLayout, detectLayout, type FieldNames, type FileLayout, fieldsOf } from './file-layout';
import { readLines } from './read-lines';

type Field = 'learner' | 'item' | 'time' | 'weight';

const names: FieldNames<Field> = [
  ['learner', ['learner', 'learner_id', 'learnerid', 'user', 'user_id', 'userid', 'student', 'student_id']],
  ['item', ['item', 'item_id', 'itemid', 'course', 'course_id', 'courseid', 'programme', 'programme_id']],
  ['time', ['time', 'timestamp', 'date', 'at']],
  ['weight', ['weight', 'value', 'rating']],
];

const required = ['learner', 'item'] as const;

export interface BadLine {
  readonly line: number;
  readonly error: RecommenderError;
}

export interface InteractionsFile extends Interactions {
  readonly lines: number;
  /** Lines that could not be understood and were left out. */
  readonly skipped: number;
  /** The first of them, `problemsKept` at most. */
  readonly problems: readonly BadLine[];
  /** Which column was taken for what, for people to check; empty for an empty file. */
  readonly columns: string;
}

export const problemsKept = 10;

/**
 * Reads learner, item[, time[, weight]] as CSV or TSV, with a header or without, line by line. A bad line is
 * left out and reported; only an unreadable file throws (`file-unreadable`).
 */
export async function readInteractionsFile(
  file: string,
  options: { readonly now: number; readonly progress?: Progress },
): Promise<InteractionsFile> {
  const builder = new InteractionsBuilder({ now: options.now });
  const problems: BadLine[] = [];
  let layout: FileLayout<Field> | undefined;
  let lines = 0;
  let skipped = 0;
  for await (const { number, text } of readLines(file, options.progress)) {
    try {
      if (!layout) {
        layout = detectLayout(text, names, required);
        if (layout.hasHeader) continue;
      }
      lines++;
      builder.add(parseInteraction(text, layout));
    } catch (error) {
      if (!(error instanceof RecommenderError)) throw error;
      skipped++;
      if (problems.length < problemsKept) problems.push({ line: number, error });
    }
  }
  return { ...builder.build(), lines, skipped, problems, columns: layout ? describeLayout(layout) : '' };
}

function parseInteraction(text: string, layout: FileLayout<Field>): Interaction {
  const field = fieldsOf(text, layout, required);
  const [learner = ''] = field('learner');
  const [item = ''] = field('item');
  const [time = ''] = field('time');
  const [weight = ''] = field('weight');
  return {
    learner,
    item,
    ...(time !== '' && { time: parseTime(time) }),
    ...(weight !== '' && { weight: parseWeight(weight) }),
  };
}

/** Before March 1973 in seconds nobody took an online course: a mark or a count stands where a time should. */
const earliestSeconds = 1e8;

/** Seconds since 1970 from 10⁸ to 10¹¹ (the year 5138), milliseconds from there on, or a date as in ISO 8601. */
export function parseTime(text: string): number {
  const number = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (number >= earliestSeconds) return number < 1e11 ? number * 1000 : number;
  const time = /^\d{4}-\d{2}-\d{2}/.test(text) ? Date.parse(text.replace(' ', 'T')) : Number.NaN;
  if (Number.isNaN(time)) throw new RecommenderError('line-value', { field: 'time', text });
  return time;
}

function parseWeight(text: string): number {
  const weight = Number(text);
  if (Number.isNaN(weight)) throw new RecommenderError('line-value', { field: 'weight', text });
  return weight;
}
