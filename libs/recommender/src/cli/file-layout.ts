import { RecommenderError } from '../recommender-error';
import { splitDelimited } from './delimited-line';

/** Which columns of a line hold a field, the likeliest first; empty for a field the file does not have. */
export type ColumnsOf<Field extends string> = ReadonlyMap<Field, readonly number[]>;

export interface FileLayout<Field extends string> {
  readonly delimiter: '\t' | ',' | ';';
  readonly hasHeader: boolean;
  readonly columns: ColumnsOf<Field>;
  /** The names in the header, or the numbers of the columns where there is none. */
  readonly names: readonly string[];
}

/**
 * The names under which a field's column may appear, lower case, the likeliest first. The fields stand in the
 * order they have in a file without header.
 */
export type FieldNames<Field extends string> = readonly (readonly [Field, readonly string[]])[];

/**
 * Looks at a file's first line: a tab, else a comma, else a semicolon divides it; it is a header when it
 * names every field in `required` and, where `oneOf` names some, one of these; else the columns stand in the order
 * of `names`.
 */
export function detectLayout<Field extends string>(
  firstLine: string,
  names: FieldNames<Field>,
  required: readonly Field[],
  oneOf: readonly Field[] = required,
): FileLayout<Field> {
  const delimiter = (['\t', ',', ';'] as const).find((each) => firstLine.includes(each)) ?? ',';
  const cells = splitDelimited(firstLine, delimiter).map((cell) => cell.trim().toLowerCase());
  const named = new Map(names.map(([field, aliases]) => [field, columnsNamed(cells, aliases)]));
  const isNamed = (field: Field): boolean => (named.get(field) ?? []).length > 0;
  if (required.every(isNamed) && oneOf.some(isNamed)) {
    return { delimiter, hasHeader: true, columns: named, names: cells };
  }
  const positional = new Map(names.map(([field], column) => [field, [column]]));
  return {
    delimiter,
    hasHeader: false,
    columns: positional,
    names: cells.map((_, column) => `${column + 1}`),
  };
}

/** Which column was taken for what: "learner: user_id, item: course", by numbers where there is no header. */
export function describeLayout<Field extends string>(layout: FileLayout<Field>): string {
  const { columns, names, hasHeader } = layout;
  const described = [...columns]
    .map(([field, own]) => [field, own.flatMap((column) => names[column] ?? []).join(' ')])
    .flatMap(([field, own]) => (own === '' ? [] : [`${field}: ${own}`]))
    .join(', ');
  return hasHeader ? described : `no header known, columns by number: ${described}`;
}

function columnsNamed(cells: readonly string[], aliases: readonly string[]): number[] {
  return aliases.filter((alias) => cells.includes(alias)).map((alias) => cells.indexOf(alias));
}

/**
 * The trimmed texts of a line's fields by name, each with one text for each of its columns. Throws
 * `line-fields` when the line ends before the first column of a required field, `line-quote`.
 */
export function fieldsOf<Field extends string>(
  line: string,
  { delimiter, columns }: FileLayout<Field>,
  required: readonly Field[],
): (field: Field) => string[] {
  const cells = splitDelimited(line, delimiter);
  const needed = Math.max(...required.map((field) => columns.get(field)?.[0] ?? 0)) + 1;
  if (cells.length < needed) throw new RecommenderError('line-fields', { found: cells.length, needed });
  return (field) => (columns.get(field) ?? []).map((column) => (cells[column] ?? '').trim());
}
