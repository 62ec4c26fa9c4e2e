import { byteOrderMark, csvLine, formatDate, type Language } from '@domdom/platform';
import { gradebookWords, stateNames } from './gradebook.messages';
import type { GradebookLesson, GradebookRow } from './gradebook.repository';

/** What stands in one field of the file: a share is a score from 0 to 1. */
export type Field = { text: string } | { number: number } | { share: number } | { date: Date } | null;

function cellField(language: Language, lesson: GradebookLesson, row: GradebookRow): Field {
  const say = gradebookWords(language);
  const cell = row.cells[lesson.id];
  if (!hasLesson(row, lesson)) return { text: say.notTheirs };
  if (!cell) return null;
  if (cell.doneAt) return cell.score === null ? { text: say.done } : { share: cell.score };
  return { text: say.triedOnly(cell.tries) };
}

/** Whether a lesson belongs to the version that somebody learns. */
export const hasLesson = (row: Pick<GradebookRow, 'lessonIds'>, lesson: GradebookLesson): boolean =>
  row.lessonIds === null ? !lesson.earlier : row.lessonIds.includes(lesson.id);

/** The headings of the gradebook as a table: seven about the person, then one for each lesson. */
export function tableHead(language: Language, lessons: readonly GradebookLesson[]): string[] {
  const say = gradebookWords(language);
  return [
    say.name,
    say.state,
    say.lessonsDone,
    say.lessonsTotal,
    say.enrolledOn,
    say.lastProgress,
    say.completedOn,
    ...lessons.map((lesson, index) =>
      lesson.earlier ? `${lesson.title} (${say.earlierLesson})` : say.lessonAt(index + 1, lesson.title),
    ),
  ];
}

/** One learner as a line of that table. */
export function tableLine(
  language: Language,
  lessons: readonly GradebookLesson[],
  row: GradebookRow,
): Field[] {
  return [
    { text: row.fullName },
    { text: stateNames[row.state][language] },
    { number: row.lessonsDone },
    { number: row.lessonsTotal },
    { date: row.enrolledAt },
    { date: row.lastProgressAt },
    row.completedAt && { date: row.completedAt },
    ...lessons.map((lesson) => cellField(language, lesson, row)),
  ];
}

function plain(language: Language, field: Field): string | number {
  if (field === null) return '';
  if ('text' in field) return field.text;
  if ('number' in field) return field.number;
  // A whole per cent: commas and points mean other things in other countries' spreadsheets.
  if ('share' in field) return Math.round(field.share * 100);
  return formatDate(language, field.date);
}

/** The gradebook as a CSV file, piece by piece; scores in per cent. */
export async function* gradebookCsv(
  language: Language,
  lessons: readonly GradebookLesson[],
  batches: AsyncIterable<readonly GradebookRow[]>,
): AsyncGenerator<string> {
  yield byteOrderMark + csvLine(tableHead(language, lessons));
  for await (const rows of batches) {
    yield rows
      .map((row) => csvLine(tableLine(language, lessons, row).map((field) => plain(language, field))))
      .join('');
  }
}
