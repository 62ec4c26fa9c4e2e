import type { Language } from '@domdom/platform';
import { byteOrderMark, csvLine } from '@domdom/platform';
import type { RecordRow } from '../records/records.repository';
import { statementOf, statementText } from '../records/whole-statement';
import { columns } from './columns';

export const exportFormats = ['csv', 'jsonl'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** What a file begins with, before its first record. */
export const headOf = (format: ExportFormat): string =>
  format === 'csv' ? byteOrderMark + csvLine(columns.map(({ name }) => name)) : '';

/** One statement as a line: in JSON the very text that /xapi gives. */
export function lineOf(format: ExportFormat, row: RecordRow, language: Language): string {
  if (format === 'jsonl') return `${statementText(row)}\n`;
  const exported = { statement: statementOf(row), personId: row.personId, personName: row.personName };
  return csvLine(columns.map(({ value }) => value(exported, language)));
}
