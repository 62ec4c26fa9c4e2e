import type { Language } from '@domdom/platform';
import writeExcelFile, { type Row } from 'write-excel-file/node';
import { gradebookWords } from './gradebook.messages';
import type { GradebookLesson, GradebookRow } from './gradebook.repository';
import { type Field, tableHead, tableLine } from './gradebook-table';

/** A spreadsheet's day has no zone: what is read there is the day in Viet Nam. */
const vietNamHours = 7;
const zoned = (date: Date) => new Date(date.getTime() + vietNamHours * 3_600_000);

function cell(field: Field): Row[number] {
  if (field === null) return null;
  // Typed as text, so that a name which begins with "=" is no formula.
  if ('text' in field) return { value: field.text, type: String };
  if ('number' in field) return { value: field.number, type: Number };
  if ('share' in field) return { value: Math.round(field.share * 1000) / 1000, type: Number, format: '0%' };
  return { value: zoned(field.date), type: Date, format: 'dd/mm/yyyy' };
}

/** The gradebook as an Excel file, in memory: some 300 bytes for each person and lesson while it is made. */
export async function gradebookXlsx(
  language: Language,
  lessons: readonly GradebookLesson[],
  batches: AsyncIterable<readonly GradebookRow[]>,
  report: (done: number) => Promise<void> = async () => undefined,
): Promise<Buffer> {
  const head = tableHead(language, lessons);
  const data: Row[] = [
    head.map((value) => ({ value, type: String, fontWeight: 'bold' as const, wrap: true })),
  ];
  for await (const rows of batches) {
    for (const row of rows) data.push(tableLine(language, lessons, row).map(cell));
    await report(data.length - 1);
  }
  const widths = [28, 16, 10, 10, 12, 12, 12];
  return writeExcelFile(data, {
    sheet: gradebookWords(language).sheet,
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
    columns: head.map((_, index) => ({ width: widths[index] ?? 18 })),
  }).toBuffer();
}
