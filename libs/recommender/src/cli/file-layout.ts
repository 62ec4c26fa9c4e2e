import { splitDelimited } from './delimited-line';

/** Which field of a line is what; a field the file does not have is absent. */
export type ColumnsOf<Field extends string> = Readonly<Partial<Record<Field, number>>>;

export interface FileLayout<Field extends string> {
  readonly delimiter: '\t' | ',' | ';';
  readonly hasHeader: boolean;
  readonly columns: ColumnsOf<Field>;
}

/** The names under which a field's column may appear, lower case; the order is that of a file without header. */
export type FieldNames<Field extends string> = readonly (readonly [Field, readonly string[]])[];

/**
 * Looks at a file's first line: a tab, else a comma, else a semicolon divides it; it is a header when it
 * names every field in `required`, else the columns stand in the order of `names`.
 */
export function detectLayout<Field extends string>(
  firstLine: string,
  names: FieldNames<Field>,
  required: readonly Field[],
): FileLayout<Field> {
  const delimiter = (['\t', ',', ';'] as const).find((each) => firstLine.includes(each)) ?? ',';
  const cells = splitDelimited(firstLine, delimiter).map((cell) => cell.trim().toLowerCase());
  const named: Partial<Record<Field, number>> = {};
  for (const [field, aliases] of names) {
    const column = cells.findIndex((cell) => aliases.includes(cell));
    if (column >= 0) named[field] = column;
  }
  if (required.every((field) => named[field] !== undefined)) {
    return { delimiter, hasHeader: true, columns: named };
  }
  const positional: Partial<Record<Field, number>> = {};
  names.forEach(([field], column) => {
    positional[field] = column;
  });
  return { delimiter, hasHeader: false, columns: positional };
}
