/** Puts a query's conditions together; every value becomes a parameter. */
export class Conditions {
  private readonly parts: string[] = [];
  constructor(private readonly parameters: unknown[] = []) {}

  /** Adds a condition; each `?` in its text stands for the next value. */
  add(text: string, ...values: unknown[]): this {
    this.parts.push(`(${this.write(text, ...values)})`);
    return this;
  }

  /** A text with its values as parameters, for another part of the query than its conditions. */
  write(text: string, ...values: unknown[]): string {
    let next = 0;
    return text.replace(/\?/g, () => {
      this.parameters.push(values[next++]);
      return `$${this.parameters.length}`;
    });
  }

  /** The conditions as they are now, joined; a later `add` does not change what was taken. */
  get text(): string {
    return this.parts.length > 0 ? this.parts.join(' and ') : 'true';
  }
  get values(): unknown[] {
    return [...this.parameters];
  }
}

/** The words of a search as LIKE patterns over a folded column, six at most. */
export function searchPatterns(folded: string): string[] {
  return folded
    .split(' ')
    .filter(Boolean)
    .slice(0, 6)
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
}
