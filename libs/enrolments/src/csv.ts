/** One cell: quoted where it must be; a text that a spreadsheet would run as a formula is made plain. */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const plain = /^[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(plain) ? `"${plain.replace(/"/g, '""')}"` : plain;
}

/** A line of a CSV file (RFC 4180). */
export function csvLine(values: readonly (string | number)[]): string {
  return `${values.map(cell).join(',')}\r\n`;
}

/** What a file begins with so that spreadsheets read Vietnamese rightly. */
export const byteOrderMark = '\uFEFF';
