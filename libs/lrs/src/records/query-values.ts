/** The values of a query that is put together, each with its place. */
export class QueryValues {
  readonly all: unknown[] = [];

  /** Takes a value and says how the text names it. */
  add(value: unknown, type: string): string {
    this.all.push(value);
    return `$${this.all.length}::${type}`;
  }
}
