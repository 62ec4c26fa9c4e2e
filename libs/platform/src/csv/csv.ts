export type CsvValue = string | number | boolean | null | undefined;

/** What a file begins with so that spreadsheets read Vietnamese rightly. */
export const byteOrderMark = '\uFEFF';

/**
 * One cell (RFC 4180). A text that a spreadsheet would run as a formula gets an apostrophe before it: it is then shown
 * as it is. Numbers are the store's own, so a minus before one is a minus.
 */
function cell(value: CsvValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  // Full-width signs are taken for the plain ones in some languages.
  const plain = /^[\s\0]*[=+\-@＝＋－＠]|^[\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",;\r\n\t']/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** A line of a CSV file, with its end. */
export const csvLine = (values: readonly CsvValue[]): string => `${values.map(cell).join(',')}\r\n`;
