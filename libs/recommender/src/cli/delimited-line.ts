import { RecommenderError } from '../recommender-error';

/**
 * The fields of one line of CSV or TSV. A field that begins with a quotation mark runs to the next single
 * one, a doubled one inside stands for itself (RFC 4180). Throws `line-quote` when it is not closed.
 */
export function splitDelimited(line: string, delimiter: string): string[] {
  const fields = fieldsWithin(line, delimiter);
  if (!fields) throw new RecommenderError('line-quote', {});
  return fields;
}

/** Whether every quotation mark that opens a field is closed again. */
export function isClosed(line: string, delimiter: string): boolean {
  return fieldsWithin(line, delimiter) !== undefined;
}

function fieldsWithin(line: string, delimiter: string): string[] | undefined {
  const fields: string[] = [];
  for (let at = 0; at <= line.length; ) {
    if (line[at] !== '"') {
      const next = line.indexOf(delimiter, at);
      const end = next < 0 ? line.length : next;
      fields.push(line.slice(at, end));
      at = end + 1;
      continue;
    }
    const end = closingQuote(line, at);
    if (end < 0) return undefined;
    const next = line.indexOf(delimiter, end);
    const fieldEnd = next < 0 ? line.length : next;
    fields.push(line.slice(at + 1, end).replaceAll('""', '"') + line.slice(end + 1, fieldEnd));
    at = fieldEnd + 1;
  }
  return fields;
}

/** Negative when there is none. */
function closingQuote(line: string, opening: number): number {
  for (let at = opening + 1; at < line.length; at++) {
    if (line[at] !== '"') continue;
    if (line[at + 1] !== '"') return at;
    at++;
  }
  return -1;
}
